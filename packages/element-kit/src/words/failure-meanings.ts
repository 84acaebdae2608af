import type { RefusedDataset } from "@commons-widgets/commons";
import type { ErrorCode } from "@commons-widgets/table";

/** What a failure of one code means. */
export interface Meaning {
  /** What happened, in a few words. */
  readonly title: string;
  readonly meaning: string;
  /** What the reader can do; absent: try again where that may help, else tell the owner. */
  readonly advice?: string;
}

function notFound(meaning: string): Meaning {
  return { title: "This figure could not be found", meaning };
}

const UNKNOWN_DATA = notFound("The page asks for data that is not there.");
const UNKNOWN_MEASURE = notFound(
  "The page does not say which of the numbers in the data to show.",
);

/** What a failure means to a reader, by its code. */
export const MEANINGS: Readonly<Record<ErrorCode, Meaning>> = {
  "commons/invalid-dataset-id": UNKNOWN_DATA,
  "commons/no-catalogue": UNKNOWN_DATA,
  "commons/dataset-not-found": UNKNOWN_DATA,
  "commons/measure-not-found": UNKNOWN_MEASURE,
  "commons/field-not-found": notFound(
    "The data lacks something that a figure of this kind needs.",
  ),
  "commons/area-not-found": notFound(
    "The page asks for a place that the data does not cover.",
  ),
  "commons/period-not-found": notFound(
    "The page asks for a time that the data does not cover.",
  ),
  "commons/boundaries-not-found": notFound(
    "The page asks for a map of boundaries that the data does not have.",
  ),
  "commons/unreachable": {
    title: "The data could not be reached",
    meaning: "The server did not answer, or you are offline.",
  },
  "commons/timed-out": {
    title: "The data took too long to arrive",
    meaning: "The server or your connection is slow.",
  },
  "commons/http-status": {
    title: "The data could not be fetched",
    meaning: "The server answered with an error.",
  },
  "commons/forbidden": {
    title: "You may not see this data here",
    meaning: "The owner of the data limits who may see it.",
    advice: "Ask the owner of this page for access.",
  },
  "commons/too-large": {
    title: "The data is too large to show here",
    meaning: "Showing it could bring your browser to a halt.",
  },
  "commons/hash-mismatch": {
    title: "The data is not what its catalogue promises",
    meaning:
      "The file may have been changed or damaged on its way, so it is not shown.",
  },
  "commons/unreadable": {
    title: "The data could not be read",
    meaning:
      "What the server sent is not the data it promised, so nothing is shown rather than something wrong.",
  },
  "commons/cannot-combine": {
    title: "The data cannot be put together",
    meaning:
      "Tables do not fit one another without guessing, so nothing is shown rather than something wrong.",
  },
  "commons/portal-error": {
    title: "The data could not be fetched",
    meaning: "The server answered with an error.",
  },
  "commons/internal": {
    title: "This figure could not be drawn",
    meaning: "Something went wrong in the figure, not in anything you did.",
  },
};

/** Who may see it, in the place of "only …". */
const MAY_SEE = {
  public: "to readers who have signed in",
  members: "to members",
  restricted: "to those who have been given leave",
};

/** What it is, who may see it and whom to ask. */
export function refusalWords({
  title,
  accessRights,
  contact = "the owner of this page",
}: RefusedDataset): string {
  return `“${title}” is open only ${MAY_SEE[accessRights]}. Ask ${contact} for access.`;
}
