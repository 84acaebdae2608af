import type { FileMetaData, ParquetQueryFilter } from "hyparquet";
import { parquetSchema } from "hyparquet";
import type { ReadQuery } from "../../adapter.js";
import {
  arePlainNumbers,
  areComparable,
  wantedTexts,
} from "../../portal/push-down.js";
import type { FieldReading } from "./field-metadata.js";

/** Texts whose order is the same in the file's statistics and here. */
const PLAIN_TEXT = /^[\x21-\x7e][\x20-\x7e]*$/;

/**
 * Which rows of a file can be those of a query, as a condition that the
 * statistics of its row groups can answer. It lets none through too few: the
 * rows are chosen exactly once they are read.
 *
 * Left out is what the file may write otherwise than a table does: numbers in a
 * column of texts, periods by their labels, texts outside ASCII, what is absent.
 *
 * @returns `undefined` where the query narrows no column that can be compared
 */
export function parquetFilter(
  query: ReadQuery,
  readings: readonly FieldReading[],
  metadata: FileMetaData,
): ParquetQueryFilter | undefined {
  const conditions = wantedTexts(query, readings).flatMap(({ name, texts }) => {
    const reading = readings.find(({ field }) => field.name === name);
    if (!reading || !areComparable(texts, reading)) return [];
    const accept = acceptsOf(reading, texts, metadata);
    return accept
      ? [{ $or: texts.flatMap((text) => accept(reading.field.name, text)) }]
      : [];
  });
  return conditions.length > 0 ? { $and: conditions } : undefined;
}

type Accepts = (name: string, text: string) => readonly ParquetQueryFilter[];

/** How a text is looked for in a column, or `undefined` where it cannot be. */
function acceptsOf(
  { field: { name, type } }: FieldReading,
  texts: readonly string[],
  metadata: FileMetaData,
): Accepts | undefined {
  const kept = columnType(metadata, name);
  if (kept === "number")
    return arePlainNumbers(texts) ? acceptNumber : undefined;
  const canCompare =
    kept === "text" && texts.every((it) => PLAIN_TEXT.test(it));
  if (!canCompare || type === "number") return undefined;
  return type === "period" ? acceptPeriod : acceptText;
}

/** Of texts and plain numbers it is known how their cells are written. */
function columnType(
  metadata: FileMetaData,
  name: string,
): "text" | "number" | undefined {
  // The reader takes a point in a name as a way into a nested column.
  if (name.includes(".")) return undefined;
  const column = parquetSchema(metadata).children.find(
    ({ element }) => element.name === name,
  )?.element;
  const {
    type,
    converted_type: converted,
    logical_type: logical,
  } = column ?? {};
  const isText = converted === "UTF8" || logical?.type === "STRING";
  if (type === "BYTE_ARRAY") return isText ? "text" : undefined;
  const isPlain = converted === undefined && logical === undefined;
  const isNumber = type === "INT32" || type === "INT64" || type === "DOUBLE";
  return isNumber && isPlain ? "number" : undefined;
}

function acceptNumber(name: string, text: string) {
  return [{ [name]: { $gte: Number(text), $lte: Number(text) } }];
}

/** Between its words a period may have more blanks in the file than in its name. */
function acceptPeriod(name: string, text: string) {
  return acceptText(name, text.split(" ")[0] ?? "");
}

/**
 * A text in the file may have blanks around it, which a cell has not: those in
 * front sort before the first letter of ASCII, or behind its last.
 */
function acceptText(name: string, text: string) {
  const last = text.charCodeAt(text.length - 1);
  const next = text.slice(0, -1) + String.fromCharCode(last + 1);
  return [
    { [name]: { $gte: text, $lt: next } },
    { [name]: { $lt: "!" } },
    { [name]: { $gte: "\x7f" } },
  ];
}
