import type { TrendStep } from "./trend-step.js";
import type { TrendLine, TrendModel, TrendStop } from "./trend-chart.model.js";

/** Where a walk begins: the latest value of the first line. */
export function firstStop({ lines }: TrendModel): TrendStop | undefined {
  const [line] = lines;
  return line?.stops.findLast(hasValue) ?? line?.stops.at(-1);
}

/**
 * The stop that stands in for one that the figure no longer has: of the same
 * line if it is still there, and in any case the nearest in time.
 */
export function nearestStop(
  { lines }: TrendModel,
  lost: TrendStop,
): TrendStop | undefined {
  const reached = lines.filter(({ stops }) => stops.length > 0);
  const line = reached.find(({ code }) => code === lost.series) ?? reached[0];
  const distance = ({ period }: TrendStop) =>
    Math.abs(period.start - lost.period.start);
  return line?.stops.reduce<TrendStop | undefined>(
    (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
    undefined,
  );
}

/**
 * Where a step leads:
 *
 * - `time`: the next stop of the same line, earlier (-1) or later (1);
 * - `end`: its first or last stop;
 * - `extreme`: its highest or lowest value, the earliest of equal ones;
 * - `across`: the stop of the same period with the next higher or lower value,
 *   so that the eye and the key go the same way; of equal values the line
 *   named first counts as the higher, and no value is beside none;
 * - `line`: the same period of the line whose end is the next above (-1) or
 *   below (1), whether there is a value or not.
 *
 * @returns `undefined` at an edge: no step goes round to the other side
 */
export function takeStep(
  model: TrendModel,
  from: TrendStop,
  step: TrendStep,
): TrendStop | undefined {
  const stops =
    model.lines.find(({ code }) => code === from.series)?.stops ?? [];
  switch (step.kind) {
    case "time":
      return stops[stops.findIndex(({ key }) => key === from.key) + step.by];
    case "end":
      return stops.at(step.end === "first" ? 0 : -1);
    case "extreme":
      return extremeOf(stops, step.end);
    case "across":
      return stepAcross(model, from, step.way === "higher" ? -1 : 1);
    case "line":
      return stepToLine(model, from, step.by);
  }
}

function extremeOf(
  stops: readonly TrendStop[],
  end: "highest" | "lowest",
): TrendStop | undefined {
  const sign = end === "highest" ? -1 : 1;
  return stops.filter(hasValue).sort((a, b) => sign * (a.value - b.value))[0];
}

function stepAcross(
  model: TrendModel,
  from: TrendStop,
  by: -1 | 1,
): TrendStop | undefined {
  const ranked = [...model.stops.values()]
    .filter(({ period }) => period.id === from.period.id)
    .filter(hasValue)
    .sort((a, b) => b.value - a.value);
  const at = ranked.findIndex(({ key }) => key === from.key);
  return at < 0 ? undefined : ranked[at + by];
}

function stepToLine(
  model: TrendModel,
  from: TrendStop,
  by: -1 | 1,
): TrendStop | undefined {
  const ends = model.lines
    .filter(({ stops }) => stops.length > 0)
    .sort((a, b) => endOf(b) - endOf(a));
  const at = ends.findIndex(({ code }) => code === from.series);
  return ends[at + by]?.stops.find(
    ({ period }) => period.id === from.period.id,
  );
}

type ValuedStop = TrendStop & { readonly value: number };

function hasValue(stop: TrendStop): stop is ValuedStop {
  return stop.value !== undefined;
}

/** The height of a line's end; a line without any value ends below all. */
function endOf({ stops }: TrendLine): number {
  return stops.findLast(hasValue)?.value ?? -Number.MAX_VALUE;
}
