import {
  aggregationRule,
  parseNumber,
  type Aggregation,
  type Field,
} from "@commons-widgets/table";
import type { GroupedQuery } from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import type { PortalColumn } from "./infer-readings.js";
import { choosePart, type PortalFilter, type Shown } from "./push-down.js";

/** One figure that a portal makes of the rows of each group. */
export interface PortalStatistic {
  /** Its name in the answer: letters, digits and underscores. */
  readonly as: string;
  readonly way: "sum" | "least" | "greatest" | "count";
  /** Of whose values, those that are there; absent: how many rows. */
  readonly column?: PortalColumn;
}

/** The rows that a portal is asked to put together. */
export interface PortalGroups {
  /** Each of which a row has to pass; a portal may leave none out. */
  readonly filters: readonly PortalFilter[];
  readonly by: readonly PortalColumn[];
  readonly statistics: readonly PortalStatistic[];
}

/** The name of the statistic that counts the rows of a group. */
export const ROWS = "rows_of_group";

/** The names of the statistics about the aggregation of that number. */
export function partNames(index: number) {
  const name = `part_${String(index)}`;
  return { present: `${name}_of`, value: name, least: `${name}_min` };
}

/**
 * Chooses what a portal is asked for so that it puts rows together as the page
 * would; `undefined` where that is not certain. It is not
 *
 * - where a filter would have to be left out, or compares numbers otherwise;
 * - for a mean, whose portal's last digits are its own;
 * - for a column that the portal does not keep as numbers, for marks may stand
 *   among them; or some of whose numbers stand for no value; or that has a
 *   column of marks or notes beside it, which would be lost;
 * - for a sum, where the portal may lose digits on the way.
 *
 * @param readings one for each column
 */
export function chooseGroups(
  query: GroupedQuery,
  shown: Shown,
  readings: readonly FieldReading[],
): PortalGroups | undefined {
  const { by, of } = query.aggregate;
  const filters = wholeFilters(query, shown, readings);
  const columnOf = (name: string) =>
    shown.columns.find((column) => column.name === name);
  const told = by.flatMap((name) => columnOf(name) ?? []);
  const isTold = told.every((column) => tellsApart(column, readings));
  if (!filters || told.length < by.length || !isTold) return undefined;
  const asked = of.map((wanted, index) =>
    statisticsOf(wanted, index, { by, readings, columnOf }),
  );
  if (asked.includes(undefined)) return undefined;
  const statistics: readonly PortalStatistic[] = [
    { as: ROWS, way: "count" },
    ...asked.flatMap((each) => each ?? []),
  ];
  const taken = statistics.some(({ as }) => columnOf(as));
  return taken ? undefined : { filters, by: told, statistics };
}

/** The filters of a query, where the portal can be asked for each exactly. */
function wholeFilters(
  query: GroupedQuery,
  shown: Shown,
  readings: readonly FieldReading[],
): readonly PortalFilter[] | undefined {
  const { areas, periods, where = {} } = query;
  const { filters } = choosePart(query, shown, readings);
  const wanted =
    Object.keys(where).length + (areas ? 1 : 0) + (periods ? 1 : 0);
  return filters.length === wanted ? filters : undefined;
}

/** Whether a column's values tell groups apart for the portal as for the page. */
function tellsApart(
  { name, type }: PortalColumn,
  readings: readonly FieldReading[],
): boolean {
  const reading = readings.find(({ field }) => field.name === name);
  if (!reading || reading.format || reading.booleans) return false;
  return reading.field.type === "number"
    ? type === "number"
    : reading.field.type !== "boolean";
}

interface Among {
  readonly by: readonly string[];
  readonly readings: readonly FieldReading[];
  readonly columnOf: (name: string) => PortalColumn | undefined;
}

function statisticsOf(
  { field: name, way }: Aggregation,
  index: number,
  { by, readings, columnOf }: Among,
): readonly PortalStatistic[] | undefined {
  const column = columnOf(name);
  const reading = readings.find(({ field }) => field.name === name);
  if (!column || !reading) return undefined;
  const fields = readings.map(({ field }) => field);
  const rule = aggregationRule(fields, reading.field, way);
  if ("refused" in rule) return [];
  // A group has a value in each column by which it is one.
  if (rule.way === "count" && by.includes(name)) return [];
  if (rule.way === "weighted-mean" || !holdsNumbers(column, reading, fields))
    return undefined;
  const names = partNames(index);
  const present = { as: names.present, way: "count", column } as const;
  if (rule.way === "count") return [present];
  const value = { as: names.value, way: rule.way, column };
  if (rule.way !== "sum") return [present, value];
  const least = { as: names.least, way: "least", column } as const;
  return column.addsExactly ? [present, value, least] : undefined;
}

/** Whether each cell of a column is a number or empty, with nothing said of it. */
function holdsNumbers(
  { type }: PortalColumn,
  { field, missing, numbers, format }: FieldReading,
  fields: readonly Field[],
): boolean {
  return (
    type === "number" &&
    field.type === "number" &&
    !numbers &&
    !format &&
    [...missing.keys()].every((mark) => parseNumber(mark) === undefined) &&
    !fields.some(({ role, of }) => of === field.name || role === "note")
  );
}
