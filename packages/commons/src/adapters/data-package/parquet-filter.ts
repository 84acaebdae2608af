import type { FileMetaData, ParquetQueryFilter } from "hyparquet";
import { parquetSchema } from "hyparquet";
import type { ReadQuery } from "../../adapter.js";
import type { FieldReading } from "./field-metadata.js";

/**
 * Which rows of a file can be those of a query, as a condition that the
 * statistics of its row groups can answer. It lets none through too few: the
 * rows are chosen exactly once they are read.
 *
 * @returns `undefined` where the query narrows no column that can be compared
 */
export function parquetFilter(
  query: ReadQuery,
  readings: readonly FieldReading[],
  metadata: FileMetaData,
): ParquetQueryFilter | undefined {
  const conditions = narrowedColumns(query, readings).flatMap(
    ([name, texts]) => {
      const type = columnType(metadata, name);
      return type === undefined
        ? []
        : [{ $or: texts.flatMap((text) => conditionOf(name, text, type)) }];
    },
  );
  return conditions.length > 0 ? { $and: conditions } : undefined;
}

/** By column: the texts of which a row must have one. */
export function narrowedColumns(
  { areas, periods, where }: ReadQuery,
  readings: readonly FieldReading[],
): readonly (readonly [name: string, texts: readonly string[]])[] {
  const named = (role: string) =>
    readings.find(({ field }) => field.role === role)?.field.name;
  const [area, period] = [named("area"), named("period")];
  return [
    ...(areas && area !== undefined ? [[area, areas] as const] : []),
    ...(periods && period !== undefined ? [[period, periods] as const] : []),
    ...Object.entries(where ?? {}),
  ];
}

/** Of texts and plain numbers it is known how their cells are written. */
function columnType(
  metadata: FileMetaData,
  name: string,
): "text" | "number" | undefined {
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

/** A text may have spaces behind it, which a cell has not. */
function conditionOf(
  name: string,
  text: string,
  type: "text" | "number",
): readonly ParquetQueryFilter[] {
  if (type === "text") return [{ [name]: { $gte: text, $lt: `${text}!` } }];
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number)
    ? [{ [name]: { $eq: null } }]
    : [{ [name]: { $gte: number, $lte: number } }];
}
