import { CommonsError } from "@commons-widgets/table";

/**
 * Says that a file of boundaries cannot be read.
 *
 * @param complaint what is wrong, as it stands after "because" or a colon
 */
export function failToRead(complaint: string, cause?: unknown): never {
  throw new CommonsError(
    "commons/unreadable",
    `The boundaries cannot be read: ${complaint}.`,
    cause === undefined ? {} : { cause },
  );
}
