import { CommonsError } from "@commons-widgets/table";

/**
 * Fetches a part of this library that only some pages need.
 *
 * @param load imports the part
 * @throws {CommonsError} `commons/unreachable`, retryable, where it cannot be had
 */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new CommonsError(
      "commons/unreachable",
      "A part of the library that this data needs could not be fetched.",
      { cause, retryable: true },
    );
  }
}
