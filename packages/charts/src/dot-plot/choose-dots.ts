import {
  chooseMeasure,
  periodsOf,
  readList,
  warnMisuse,
  type AreaData,
} from "@commons-widgets/element-kit";
import { haveOneUnit } from "./dot-plot.facts.js";
import { readPeriods } from "./read-periods.js";

/** How many dots a row may have. */
const MOST_DOTS = 2;

/** The attributes that say which dots a row has. */
export interface DotAttributes {
  readonly measure?: string;
  readonly measures?: string;
  readonly period?: string;
  readonly periods?: string;
}

/**
 * The measures an author names: two of one unit at most, with a warning where
 * more are named or their units differ; none where the attributes name none.
 *
 * @throws {MeasureNotFoundError} where one of several is not in the data
 */
export function chooseMeasures(
  element: Element & DotAttributes,
  { description }: AreaData,
): readonly string[] {
  const listed = [...new Set(readList(element.measures))];
  if (listed.length === 0) return element.measure ? [element.measure] : [];
  const [first, second] = atMostTwo(element, "measures", listed).map((name) =>
    chooseMeasure(description, name),
  );
  if (!first || !second || haveOneUnit(first, second))
    return [first, second].flatMap((measure) => measure?.name ?? []);
  warnMisuse(
    element,
    "measures",
    element.measures ?? "",
    "two measures of one unit; only the first is shown",
  );
  return [first.name];
}

/**
 * The periods an author names, two at most, or one beside two measures, with a
 * warning where there are more; else that of the selection, where the data have
 * it; else none.
 */
export function choosePeriods(
  element: Element & DotAttributes,
  { table }: AreaData,
  measures: readonly string[],
  selected: string | undefined,
): readonly string[] {
  const listed = readPeriods(element.periods, table);
  if (listed.length > 1 && measures.length === MOST_DOTS) {
    warnMisuse(
      element,
      "periods",
      element.periods ?? "",
      "one period beside two measures; the first is shown",
    );
    return listed.slice(0, 1);
  }
  if (listed.length > 0) return atMostTwo(element, "periods", listed);
  const known = periodsOf(table).find(({ id }) => id === selected)?.id;
  const period = element.period || known;
  return period ? [period] : [];
}

function atMostTwo(
  element: Element & DotAttributes,
  attribute: "measures" | "periods",
  listed: readonly string[],
): readonly string[] {
  if (listed.length > MOST_DOTS)
    warnMisuse(
      element,
      attribute,
      element[attribute] ?? "",
      `${MOST_DOTS} ${attribute} at most; the first ${MOST_DOTS} are shown`,
    );
  return listed.slice(0, MOST_DOTS);
}
