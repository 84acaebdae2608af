import { ForbiddenError } from "@commons-widgets/commons";
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

let meanings: typeof failureMeanings | undefined;

/**
 * Fetches what the codes of failures mean, which no page needs that works.
 * Where that cannot be fetched either, {@link describeFailure} is brief.
 *
 * @returns whether it was not there before and is now
 */
export async function fetchMeanings(): Promise<boolean> {
  if (meanings) return false;
  try {
    meanings = await import("./failure-meanings.js");
    return true;
  } catch {
    return false;
  }
}

/** What to tell a reader about a failure; the author's message is not for them. */
export function describeFailure(error: CommonsError): FailureWords {
  const known = meanings?.MEANINGS[error.code];
  if (meanings && known && error instanceof ForbiddenError && error.dataset)
    return {
      title: known.title,
      sentence: meanings.refusalWords(error.dataset),
    };
  const advice = known?.advice ?? (error.retryable ? AGAIN : TELL);
  return {
    title: known?.title ?? "This figure could not be drawn",
    sentence: known ? `${known.meaning} ${advice}` : advice,
  };
}
