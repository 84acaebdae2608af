import {
  startSentence,
  type AreaFact,
  type AreasFacts,
  type TableFacts,
} from "@commons-widgets/description";
import { readAreas, type AreaData } from "@commons-widgets/element-kit";
import {
  Absence,
  CannotCombineError,
  isAbsent,
  type Field,
} from "@commons-widgets/table";
import type { BarQuery } from "../bar-chart.facts.js";
import { shareUnit, totalOf, whyNotStacked, type Whole } from "./can-stack.js";
import type { Layout } from "./layouts.js";
import * as say from "./parts.words.js";

/** What a chart of several measures is asked to show. */
export interface PartsQuery extends BarQuery {
  /** Names of the measures, four at most; the first orders the areas. */
  readonly measures: readonly [string, ...string[]];
  readonly layout: Layout;
  /** A number, or the name of a measure, that the parts add up to in each area. */
  readonly whole?: string | undefined;
}

/** What a chart of several measures shows. */
export interface PartsFacts extends TableFacts {
  readonly across: "measures";
  /** The parts of each area added up, in the order of the columns; only where they are stacked. */
  readonly totals?: AreasFacts;
  /** Why they are not stacked although that was asked. */
  readonly refusal?: string;
}

/**
 * Reads several measures of the same areas in one period, from the highest to
 * the lowest: of their total where they are stacked, else of the first measure.
 *
 * @throws {CannotCombineError} where they are not in one unit
 * @throws {MeasureNotFoundError | PeriodNotFoundError | AreaNotFoundError}
 *   where one asked for is not in the data
 */
export function readParts(data: AreaData, query: PartsQuery): PartsFacts {
  const { measures, layout, whole, within, areas } = query;
  const read = (measure: string, period: string | undefined) =>
    readAreas(data, { measure, period, within, areas });
  const [leading, ...others] = measures;
  const first = read(leading, query.period);
  const period = first.period?.id;
  const columns: readonly [AreasFacts, ...AreasFacts[]] = [
    first,
    ...others.map((name) => read(name, period)),
  ];
  if (!shareUnit(columns.map(({ measure }) => measure)))
    throw new CannotCombineError(say.unlikeUnits(measures));
  const refusal =
    layout === "stacked"
      ? whyNotStacked(
          columns,
          whole ? wholeOf(whole, (name) => read(name, period)) : undefined,
        )
      : undefined;
  const totals =
    layout === "stacked" && refusal === undefined ? addUp(columns) : undefined;
  const order = orderOf(totals ?? first);
  const inOrder = (facts: AreasFacts): AreasFacts => ({
    ...facts,
    areas: order.flatMap((index) => facts.areas[index] ?? []),
  });
  return {
    across: "measures",
    columns: [inOrder(columns[0]), ...columns.slice(1).map(inOrder)],
    ...(totals ? { totals: inOrder(totals) } : {}),
    ...(refusal === undefined ? {} : { refusal: startSentence(refusal) }),
  };
}

function wholeOf(whole: string, read: (name: string) => AreasFacts): Whole {
  const stated = Number(whole);
  if (Number.isFinite(stated)) return () => stated;
  const { areas } = read(whole);
  return (area) => areas[area]?.value ?? new Absence("missing");
}

function addUp(columns: readonly [AreasFacts, ...AreasFacts[]]): AreasFacts {
  const [first] = columns;
  const { unit, decimals } = first.measure;
  const measure: Field = {
    name: "total",
    title: say.totalTitle(),
    type: "number",
    role: "measure",
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals }),
  };
  return {
    ...first,
    measure,
    unreadable: 0,
    areas: first.areas.map(({ code, name, parentName }, index): AreaFact => ({
      code,
      name,
      ...(parentName === undefined ? {} : { parentName }),
      value: totalOf(columns, index),
    })),
  };
}

/** The places of the areas from the highest value to the lowest, by name where equal, then those without one. */
function orderOf({ areas }: AreasFacts): readonly number[] {
  const size = ({ value }: AreaFact) => (isAbsent(value) ? -Infinity : value);
  return areas
    .map((area, index) => ({ area, index }))
    .sort(
      (a, b) =>
        (size(b.area) === size(a.area) ? 0 : size(b.area) - size(a.area)) ||
        a.area.name.localeCompare(b.area.name, "en-GB", { numeric: true }),
    )
    .map(({ index }) => index);
}
