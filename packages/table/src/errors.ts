/** Every code an error of this library may carry; each has an anchor in `docs/errors.md`. */
export const ERROR_CODES = [
  "commons/invalid-dataset-id",
  "commons/no-catalogue",
  "commons/dataset-not-found",
  "commons/measure-not-found",
  "commons/field-not-found",
  "commons/area-not-found",
  "commons/period-not-found",
  "commons/cannot-combine",
  "commons/boundaries-not-found",
  "commons/unreachable",
  "commons/timed-out",
  "commons/forbidden",
  "commons/http-status",
  "commons/too-large",
  "commons/unreadable",
  "commons/portal-error",
  "commons/hash-mismatch",
  "commons/internal",
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What every error of this library has: a code, a sentence, and its cause. */
export class CommonsError extends Error {
  /**
   * @param code stable, for programs
   * @param message one or two sentences for the author: what was given, what is accepted
   * @param options `retryable`: whether asking again may help
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    options: ErrorOptions & { readonly retryable?: boolean } = {},
  ) {
    super(message.trimEnd(), options);
    this.name = new.target.name;
    this.retryable = options.retryable ?? false;
  }

  /** Whether asking again may help. */
  readonly retryable: boolean;
}

/** A text that is neither `prefix:name[@version]` nor an http(s) URL. */
export class InvalidDatasetIdError extends CommonsError {
  constructor(readonly given: string) {
    super(
      "commons/invalid-dataset-id",
      `${given === "" ? "No dataset is named: the dataset attribute is missing or empty" : `"${given}" is not a dataset ID`}. Accepted: prefix:name such as lcr:child-poverty, prefix:name@version, or an http(s) URL.`,
    );
  }
}

/** The catalogue has no dataset of that ID. */
export class DatasetNotFoundError extends CommonsError {
  constructor(
    readonly datasetId: string,
    readonly known: readonly string[],
  ) {
    super(
      "commons/dataset-not-found",
      `The commons has no dataset "${datasetId}". ${listKnown("It has", known)}`,
    );
  }
}

/** The dataset has no measure of that name. */
export class MeasureNotFoundError extends CommonsError {
  constructor(
    readonly datasetId: string,
    readonly measure: string | undefined,
    readonly known: readonly string[],
  ) {
    super(
      "commons/measure-not-found",
      `${measure === undefined ? `"${datasetId}" has several measures and none was named` : `"${datasetId}" has no measure "${measure}"`}. ${listKnown("Accepted", known)}`,
    );
  }
}

/** The table has no column of that name, or the dataset no field of that role. */
export class FieldNotFoundError extends CommonsError {
  constructor(
    readonly field: string,
    readonly known: readonly string[],
  ) {
    super(
      "commons/field-not-found",
      `There is no field "${field}". ${listKnown("The fields are", known)}`,
    );
  }
}

/** No area of that code is in the data asked for. */
export class AreaNotFoundError extends CommonsError {
  constructor(
    readonly area: string,
    readonly known: readonly string[],
  ) {
    super(
      "commons/area-not-found",
      `The data have no area "${area}". ${listKnown("Areas include", known)}`,
    );
  }
}

/** No such period is in the data asked for. */
export class PeriodNotFoundError extends CommonsError {
  constructor(
    readonly period: string,
    readonly known: readonly string[],
  ) {
    super(
      "commons/period-not-found",
      `The data have no period "${period}". ${listKnown("The periods are", known)}`,
    );
  }
}

/**
 * Names up to eight of the accepted words and counts the rest, so that a
 * message stays readable.
 */
export function listKnown(lead: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const shown = known.slice(0, 8).join(", ");
  const more = known.length > 8 ? ` and ${known.length - 8} more` : "";
  return `${lead}: ${shown}${more}.`;
}
