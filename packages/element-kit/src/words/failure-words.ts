import { ForbiddenError, type RefusedDataset } from "@commons-widgets/commons";
import type { CommonsError } from "@commons-widgets/table";
import type * as failureMeanings from "./failure-meanings.js";

/** What a reader is told when a figure cannot be drawn. */
export interface FailureWords {
  /** What happened, in a few words. */
  readonly title: string;
  /** What it means for the reader, and what they can do. */
  readonly sentence: string;
}

const AGAIN = "You can try again.";
const TELL = "Please tell the owner of this page.";

let meanings: typeof failureMeanings.MEANINGS | undefined;

/**
 * Fetches what the codes of failures mean, which no page needs that works.
 * Where that cannot be fetched either, {@link describeFailure} is brief.
 *
 * @returns whether it was not there before and is now
 */
export async function fetchMeanings(): Promise<boolean> {
  if (meanings) return false;
  try {
    ({ MEANINGS: meanings } = await import("./failure-meanings.js"));
    return true;
  } catch {
    return false;
  }
}

/** What to tell a reader about a failure; the author's message is not for them. */
export function describeFailure(error: CommonsError): FailureWords {
  const known = meanings?.[error.code];
  if (known && error instanceof ForbiddenError && error.dataset)
    return { title: known.title, sentence: refusalWords(error.dataset) };
  const advice = known?.advice ?? (error.retryable ? AGAIN : TELL);
  return {
    title: known?.title ?? "This figure could not be drawn",
    sentence: known ? `${known.meaning} ${advice}` : advice,
  };
}

/** Who may see it, in the place of "only …". */
const MAY_SEE = {
  public: "to readers who have signed in",
  members: "to members",
  restricted: "to those who have been given leave",
};

/** What it is, who may see it and whom to ask. */
function refusalWords({
  title,
  accessRights,
  contact = "the owner of this page",
}: RefusedDataset): string {
  return `“${title}” is open only ${MAY_SEE[accessRights]}. Ask ${contact} for access.`;
}
