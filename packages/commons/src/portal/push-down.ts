import type { ReadQuery } from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { memberAt, type JsonObject } from "../json.js";
import { cellText } from "./cell-text.js";
import type { PortalColumn } from "./infer-readings.js";

/** The rows in which a column has one of these texts. */
export interface PortalFilter {
  readonly column: PortalColumn;
  readonly texts: readonly string[];
}

/** The part of a table that a portal is asked for. */
export interface PortalPart {
  /** Each of which a row must pass; a portal may leave any of them out. */
  readonly filters: readonly PortalFilter[];
  /** Names of the columns; absent: all. */
  readonly fields?: readonly string[];
}

/** What a portal shows of a table before it is read. */
export interface Shown {
  readonly columns: readonly PortalColumn[];
  readonly sample: readonly JsonObject[];
}

/** Texts of a column, one of which a row must have. */
export interface WantedTexts {
  /** Absent where the table has no column in the role that is meant. */
  readonly name: string | undefined;
  readonly texts: readonly string[];
}

/** Characters of one filter; with more, an address may be longer than a server takes. */
const LONGEST_FILTER = 3000;

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Chooses what of a query a portal can be asked for without losing a row that
 * belongs to the answer. The client does the whole query again on what comes
 * back, so that a filter left out costs bytes and nothing else.
 *
 * Left out are filters: on a column that has not one value a cell as the
 * portal keeps it (a number in a column of texts, or written as no plain number
 * is; blanks around a text, or several between the words of a period; a truth
 * value); for what is absent; on a period by its label; longer than an address
 * may be.
 */
export function choosePart(
  query: ReadQuery,
  shown: Shown,
  readings: readonly FieldReading[],
): PortalPart {
  const filters = wantedTexts(query, readings).flatMap(({ name, texts }) => {
    const column = shown.columns.find((item) => item.name === name);
    const reading = readings.find(({ field }) => field.name === name);
    return column &&
      reading &&
      areComparable(texts, reading) &&
      canFilter(shown, column, reading, texts)
      ? [{ column, texts }]
      : [];
  });
  const fields = neededFields(query, readings);
  return { filters, ...(fields ? { fields } : {}) };
}

/** What a query wants of each column that it names or means, labels of periods apart. */
export function wantedTexts(
  { areas, periods, where = {} }: ReadQuery,
  readings: readonly FieldReading[],
): readonly WantedTexts[] {
  const isPeriod = (name: string) =>
    readings.some(
      ({ field }) => field.name === name && field.type === "period",
    );
  return [
    ...(areas ? [{ name: named(readings, "area"), texts: areas }] : []),
    ...(periods ? [{ name: named(readings, "period"), texts: periods }] : []),
    ...Object.entries(where)
      // A period's text in a table is its label, not what the portal keeps.
      .filter(([name]) => !isPeriod(name))
      .map(([name, texts]) => ({ name, texts })),
  ];
}

function named(
  readings: readonly FieldReading[],
  role: "area" | "period",
): string | undefined {
  return readings.find(({ field }) => field.role === role)?.field.name;
}

/**
 * Whether the texts can be looked for among the cells as they are kept: none
 * stands for what is absent, and the column is written in no way of its own.
 */
export function areComparable(
  texts: readonly string[],
  { field, numbers, format }: FieldReading,
): boolean {
  return !texts.includes("") && !numbers && !format && field.type !== "boolean";
}

/** Whether each text is a number that is written in one way only. */
export function arePlainNumbers(texts: readonly string[]): boolean {
  return texts.every(
    (text) =>
      PLAIN_NUMBER.test(text) &&
      String(Number(text)) === text &&
      Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER,
  );
}

function canFilter(
  { sample }: Shown,
  { name, type }: PortalColumn,
  { field }: FieldReading,
  texts: readonly string[],
): boolean {
  if (texts.join().length > LONGEST_FILTER) return false;
  if (type === "number") return arePlainNumbers(texts);
  if (field.type === "number") return false;
  return sample.every((record) => {
    const text = cellText(memberAt(record, name));
    const read = text.trim();
    return text === (field.type === "period" ? singleBlanks(read) : read);
  });
}

/** A period is named by its text with one blank between words. */
function singleBlanks(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The columns of a query and of what is done with it; absent: all. */
export function neededFields(
  { fields, areas, periods, where = {} }: ReadQuery,
  readings: readonly FieldReading[],
): readonly string[] | undefined {
  if (!fields) return undefined;
  const wanted = [
    ...fields,
    ...Object.keys(where),
    ...(areas ? [named(readings, "area")] : []),
    ...(periods ? [named(readings, "period")] : []),
  ];
  const known = readings.map(({ field }) => field.name);
  // A name that nobody knows is the client's to refuse, with all there are.
  if (wanted.some((name) => name !== undefined && !known.includes(name)))
    return undefined;
  return readings
    .filter(
      ({ field: { name, of, role } }) =>
        wanted.includes(name) ||
        (of !== undefined && wanted.includes(of)) ||
        (role === "note" && of === undefined),
    )
    .map(({ field }) => field.name);
}
