import type { CommonsError, ErrorCode } from "@commons-widgets/table";

/** What a reader is told when a figure cannot be drawn. */
export interface FailureWords {
  /** What happened, in a few words. */
  readonly title: string;
  /** What it means for the reader, and what they can do. */
  readonly sentence: string;
}

const NOT_FOUND: FailureWords = {
  title: "This figure could not be found",
  sentence:
    "The page asks for something the data does not have. Please tell the owner of this page.",
};

const BROKEN: FailureWords = {
  title: "The data could not be read",
  sentence:
    "What the server sent is not the data it promised, so nothing is shown rather than something wrong.",
};

const WORDS: Partial<Record<ErrorCode, FailureWords>> = {
  "commons/unreachable": {
    title: "The data could not be reached",
    sentence:
      "The server did not answer, or you are offline. You can try again.",
  },
  "commons/timed-out": {
    title: "The data took too long to arrive",
    sentence: "The server or your connection is slow. You can try again.",
  },
  "commons/http-status": {
    title: "The data could not be fetched",
    sentence: "The server answered with an error. You can try again later.",
  },
  "commons/forbidden": {
    title: "You may not see this data here",
    sentence:
      "The owner of the data limits who may see it. Ask the owner of this page for access.",
  },
  "commons/too-large": {
    title: "The data is too large to show here",
    sentence: "Please tell the owner of this page.",
  },
  "commons/hash-mismatch": {
    title: "The data is not what its catalogue promises",
    sentence:
      "The file may have been changed or damaged on its way, so it is not shown.",
  },
  "commons/unreadable": BROKEN,
  "commons/internal": {
    title: "This figure could not be drawn",
    sentence:
      "Something went wrong in the figure, not in anything you did. Please tell the owner of this page.",
  },
};

/** What to tell a reader about a failure; the author's message is not for them. */
export function describeFailure(error: CommonsError): FailureWords {
  return WORDS[error.code] ?? NOT_FOUND;
}
