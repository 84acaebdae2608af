import { CommonsError } from "@commons-widgets/table";
import type { AccessRights } from "./description.js";
import { MOST_COLUMNS } from "./limits.js";

/** The server could not be reached at all, or refused to be read from this page. */
export class UnreachableError extends CommonsError {
  constructor(
    readonly url: string,
    cause?: unknown,
  ) {
    super(
      "commons/unreachable",
      `${url} could not be reached. The address may be wrong, the network down, or the server may not allow this page to read it (CORS).`,
      { cause, retryable: true },
    );
  }
}

/** The server did not finish its answer in time. */
export class TimedOutError extends CommonsError {
  constructor(
    readonly url: string,
    readonly milliseconds: number,
  ) {
    super(
      "commons/timed-out",
      `${url} did not answer within ${milliseconds / 1000} seconds.`,
      { retryable: true },
    );
  }
}

/** What a catalogue says of a dataset that a reader may not see. */
export interface RefusedDataset {
  readonly title: string;
  readonly accessRights: AccessRights;
  /** Whom to ask, in words. */
  readonly contact?: string;
}

/** The server answered 401 or 403: this reader may not see it. */
export class ForbiddenError extends CommonsError {
  constructor(
    readonly url: string,
    readonly status: number,
    /** What it is that may not be seen, where that is known. */
    readonly dataset?: RefusedDataset,
  ) {
    super(
      "commons/forbidden",
      `${url} may not be read from here (HTTP ${status}).${dataset ? ` "${dataset.title}" is ${dataset.accessRights}; ask ${dataset.contact ?? "its publisher"}.` : ""}`,
    );
  }
}

/** The server answered with any other status that is not a success. */
export class HttpStatusError extends CommonsError {
  constructor(
    readonly url: string,
    readonly status: number,
    /** What it sent with that status, where that is JSON and short. */
    readonly body?: string,
  ) {
    super("commons/http-status", `${url} answered with HTTP ${status}.`, {
      retryable: status >= 500 || status === 429,
    });
  }
}

/** The answer is larger than this library will read. */
export class TooLargeError extends CommonsError {
  constructor(
    readonly url: string,
    readonly limit: number,
  ) {
    super(
      "commons/too-large",
      `${url} is larger than ${limit / 1e6} MB, the most that is read in a page.`,
    );
  }
}

/** The table has more rows than this library will read. */
export class TooManyRowsError extends CommonsError {
  constructor(
    readonly url: string,
    readonly rows: number,
    readonly limit: number,
  ) {
    super(
      "commons/too-large",
      `${url} has ${rows} rows and at most ${limit} are read in a page.`,
    );
  }
}

/** The table has more columns than this library will read. */
export class TooManyColumnsError extends CommonsError {
  constructor(
    readonly url: string,
    readonly columns: number,
  ) {
    super(
      "commons/too-large",
      `${url} has ${columns} columns and at most ${MOST_COLUMNS} are read in a page.`,
    );
  }
}

/** The answer began and broke off before its end. */
export class CutOffError extends CommonsError {
  constructor(
    readonly url: string,
    cause?: unknown,
  ) {
    super("commons/unreadable", `${url} broke off before its end.`, {
      cause,
      retryable: true,
    });
  }
}

/** The answer is not what was promised: HTML for JSON, half a file, a wrong shape. */
export class UnreadableError extends CommonsError {
  constructor(
    readonly url: string,
    reason: string,
    cause?: unknown,
  ) {
    super("commons/unreadable", `${url} could not be read: ${reason}`, {
      cause,
    });
  }
}

/** The bytes are not the ones the catalogue vouches for. */
export class HashMismatchError extends CommonsError {
  constructor(
    readonly url: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(
      "commons/hash-mismatch",
      `${url} is not the file the catalogue describes: its sha256 is ${found.slice(0, 12)}… and ${expected.slice(0, 12)}… was promised.`,
    );
  }
}

/** The catalogue has no boundaries for that geography or vintage. */
export class BoundariesNotFoundError extends CommonsError {
  constructor(message: string) {
    super("commons/boundaries-not-found", message);
  }
}

/** No catalogue is bound to the dataset's prefix. */
export class NoCatalogueError extends CommonsError {
  constructor(message: string) {
    super("commons/no-catalogue", message);
  }
}
