import {
  MARKERS,
  parseNumber,
  parsePeriod,
  readMarker,
  type AbsenceReason,
  type Field,
  type FieldRole,
  type Unit,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { memberAt, type JsonObject } from "../json.js";
import { cellText } from "./cell-text.js";
import { findCodedColumns, type CodedColumns } from "./coded-columns.js";

/** What a portal says of a column. */
export interface PortalColumn {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** The portal's own type in our words; found out from the values if absent. */
  readonly type?: Field["type"];
  /** Where the portal states it. */
  readonly unit?: Unit;
  /** Digits after the point, 0 to 20, where the portal states them. */
  readonly decimals?: number;
  /** Whether the portal adds its numbers up without losing a digit. */
  readonly addsExactly?: boolean;
}

/** How a portal's columns are read, and a sentence for each thing concluded. */
export interface InferredReadings {
  readonly readings: readonly FieldReading[];
  /** For the provenance: which column was taken for what, and why. */
  readonly steps: readonly string[];
}

const PERIOD_NAME = /year|period|date|month|quarter|time/i;

/** Columns that number or measure the record itself, not what it is about. */
const BOOKKEEPING =
  /^(?:_?id|fid|objectid\w*|globalid|ogc_fid|gid|_full_text|(?:shape|st_)[_a-z]*(?:area|length)[_a-z()]*|bng_[en]|lat(?:itude)?|long?(?:itude)?|easting|northing|x|y)$/i;

/** Roles of columns of codes and names, whatever the portal keeps them as. */
const NAMING: readonly FieldRole[] = [
  "area",
  "area-name",
  "parent",
  "parent-name",
];

const NOTHING: ReadonlyMap<string, AbsenceReason> = new Map([["", "missing"]]);

/** Marks that stand in a column of numbers, in the cases people write them. */
const MARKS: ReadonlyMap<string, AbsenceReason> = new Map([
  ...NOTHING,
  ...MARKERS.flatMap(({ text, reason }) =>
    [text, text.toUpperCase()].map((mark) => [mark, reason] as const),
  ),
]);

/**
 * Finds out what the columns of a portal's table are for, where the portal does
 * not say it, and only where every value bears it out:
 *
 * - **area**: each value is a GSS code; of several such columns the one with
 *   most distinct codes, then the first;
 * - **area-name**: named as the area column is, with "nm" or "name" for "cd" or
 *   "code" or behind it;
 * - **parent**, and **parent-name** by the same rule: each value is a GSS code of
 *   another kind than the area's, and each area has one; of several such columns
 *   the one with most distinct codes, which is the next wider;
 * - **period**: named as a time, or one to the portal, and each value a period;
 * - **measure**: each value a number or a mark such as `*` or `[x]`, none with
 *   a leading zero as identifiers have; no record number, no coordinate. What
 *   the portal calls a text is one only where a mark shows why it is a text.
 *
 * A column without any value is a text. What is concluded is said in `steps`;
 * a description of one's own (a data package that names the portal's file)
 * takes the place of all this.
 *
 * @param records what the conclusions are drawn from: all of the rows, or the
 *   first pages of them
 */
export function inferReadings(
  columns: readonly PortalColumn[],
  records: readonly JsonObject[],
): InferredReadings {
  const values = new Map(
    columns.map(({ name }) => [name, presentTexts(records, name)]),
  );
  const coded = findCodedColumns(columns, values, records);
  const roles = new Map<string, FieldRole>();
  for (const column of columns) {
    const role = roleOf(column, values.get(column.name) ?? [], coded);
    if (role) roles.set(column.name, role);
  }
  const readings = columns.map((column) =>
    readingOf(column, values.get(column.name) ?? [], roles.get(column.name)),
  );
  return { readings, steps: sayRoles(readings) };
}

function presentTexts(
  records: readonly JsonObject[],
  name: string,
): readonly string[] {
  return records
    .map((record) => cellText(memberAt(record, name)))
    .filter((text) => text !== "");
}

function roleOf(
  { name, type }: PortalColumn,
  texts: readonly string[],
  { area, parent }: CodedColumns,
): FieldRole | undefined {
  if (name === area) return "area";
  if (name === parent) return "parent";
  if (area !== undefined && isNameOf(name, area)) return "area-name";
  if (parent !== undefined && isNameOf(name, parent)) return "parent-name";
  if (texts.length === 0 || BOOKKEEPING.test(name)) return undefined;
  const isTime = type === "period" || PERIOD_NAME.test(name);
  if (isTime && texts.some((text) => parsePeriod(text)))
    return arePeriods(texts) ? "period" : undefined;
  return mayMeasure(type, texts) && areNumbers(texts) ? "measure" : undefined;
}

function arePeriods(texts: readonly string[]): boolean {
  return texts.every((text) => parsePeriod(text));
}

function mayMeasure(
  type: Field["type"] | undefined,
  texts: readonly string[],
): boolean {
  if (type === "string") return texts.some((text) => readMarker(text));
  return type === undefined || type === "number";
}

/** Whether some texts are numbers, and all others marks in their place. */
function areNumbers(texts: readonly string[]): boolean {
  return (
    texts.some(isCounted) &&
    texts.every((text) => isCounted(text) || readMarker(text))
  );
}

/** Whether a text is a number, and not an identifier of digits. */
function isCounted(text: string): boolean {
  return parseNumber(text) !== undefined && !/^[-+]?0\d/.test(text);
}

function isNameOf(name: string, area: string): boolean {
  const stem = area.toLowerCase().replace(/[-_ ]?(?:code|cd)$/, "");
  const lower = name.toLowerCase();
  return (
    lower.startsWith(stem) &&
    /^[-_ ]?(?:name|nm)$/.test(lower.slice(stem.length))
  );
}

function readingOf(
  column: PortalColumn,
  texts: readonly string[],
  role: FieldRole | undefined,
): FieldReading {
  const { name, title = name, description, unit, decimals } = column;
  const field: Field = {
    name,
    title,
    type: typeOf(column, texts, role),
    ...(role ? { role } : {}),
    ...(description ? { description } : {}),
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals }),
  };
  const missing = field.type === "number" ? MARKS : NOTHING;
  return { field, missing, categories: new Map() };
}

function typeOf(
  { type }: PortalColumn,
  texts: readonly string[],
  role: FieldRole | undefined,
): Field["type"] {
  if (role === "measure") return "number";
  if (role === "period") return "period";
  if (role && NAMING.includes(role)) return "string";
  // A moment is no period; as a text it is at least what the portal keeps.
  if (type === "period" && !arePeriods(texts)) return "string";
  return type ?? (areNumbers(texts) ? "number" : "string");
}

/** A sentence for each role that was concluded from values. */
export function sayRoles(readings: readonly FieldReading[]): readonly string[] {
  const named = (role: FieldRole) =>
    readings
      .filter(({ field }) => field.role === role)
      .map(({ field }) => `"${field.name}"`)
      .join(", ");
  const area = named("area");
  const parent = named("parent");
  const period = named("period");
  const measures = named("measure");
  return [
    ...(area
      ? [`Column ${area} is taken as the area: each value is a GSS code.`]
      : []),
    ...(parent
      ? [`Column ${parent} is taken as what the area lies in: each has one.`]
      : []),
    ...(period
      ? [`Column ${period} is taken as the period: each value is one.`]
      : []),
    ...(measures
      ? [`Taken as measures, since each value is a number: ${measures}.`]
      : []),
  ];
}
