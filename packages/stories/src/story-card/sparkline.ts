import type { SeriesPoint } from "@commons-widgets/description";
import { isAbsent, type Period } from "@commons-widgets/table";

/** Width and height of the space a sparkline is drawn in. */
export const SPARKLINE_BOX = { width: 200, height: 48 } as const;

const MARGIN = 5;

/** A place's values over time as paths; a period without a value is a gap. */
export interface Sparkline {
  /** The line, broken at gaps; a value between two gaps is a dot. */
  readonly line: string;
  /** The area between the 95% limits; empty where there are none. */
  readonly band: string;
  /** A dot at the value the card tells. */
  readonly dot: string;
  readonly first: Period;
  readonly last: Period;
}

interface Scale {
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
}

/**
 * Draws a place's values over time, from the lowest to the highest with their
 * 95% limits; time is to scale.
 *
 * @param current the period that gets the dot
 * @returns `undefined` where fewer than two periods have a value
 */
export function drawSparkline(
  points: readonly SeriesPoint[],
  current: Period | undefined,
): Sparkline | undefined {
  const present = points.filter((point) => !isAbsent(point.value));
  const first = points[0]?.period;
  const last = points.at(-1)?.period;
  if (!first || !last || present.length < 2) return undefined;
  const scale = scaleOf(present, first, last);
  const runs = runsOf(points);
  const now = present.find(({ period }) => period.id === current?.id);
  return {
    line: runs.map((run) => linePath(run, scale)).join(""),
    band: runs.map((run) => bandPath(run, scale)).join(""),
    dot: now ? linePath([now], scale) : "",
    first,
    last,
  };
}

function scaleOf(
  present: readonly SeriesPoint[],
  first: Period,
  last: Period,
): Scale {
  const values = present.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((one) => typeof one === "number"),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { width, height } = SPARKLINE_BOX;
  const time = last.start - first.start || 1;
  return {
    x: (at) => MARGIN + ((at - first.start) / time) * (width - 2 * MARGIN),
    y: (value) =>
      high === low
        ? height / 2
        : height - MARGIN - shareOf(value, low, high) * (height - 2 * MARGIN),
  };
}

/** How far up from `low` to `high`, halved first lest the range overflow. */
export function shareOf(value: number, low: number, high: number): number {
  return (value / 2 - low / 2) / (high / 2 - low / 2);
}

/** Points with a value, parted where one has none. */
function runsOf(points: readonly SeriesPoint[]): readonly SeriesPoint[][] {
  const runs: SeriesPoint[][] = [[]];
  for (const point of points)
    if (isAbsent(point.value)) runs.push([]);
    else runs.at(-1)?.push(point);
  return runs.filter((run) => run.length > 0);
}

function linePath(run: readonly SeriesPoint[], scale: Scale): string {
  const places = run.map(({ period, value }) =>
    placeText(scale, period, Number(value)),
  );
  // A line of no length is drawn as a dot by its round ends.
  return `M${places.join("L")}${places.length === 1 ? "h0" : ""}`;
}

function bandPath(run: readonly SeriesPoint[], scale: Scale): string {
  const limited = run.flatMap(({ period, lower, upper }) =>
    lower === undefined || upper === undefined
      ? []
      : [{ period, lower, upper }],
  );
  if (limited.length < 2 || limited.length < run.length) return "";
  const above = limited.map((one) => placeText(scale, one.period, one.upper));
  const below = limited.map((one) => placeText(scale, one.period, one.lower));
  return `M${[...above, ...below.reverse()].join("L")}Z`;
}

function placeText({ x, y }: Scale, { start }: Period, value: number): string {
  return `${round(x(start))} ${round(y(value))}`;
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
