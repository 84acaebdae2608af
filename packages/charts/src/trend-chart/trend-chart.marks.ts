import type { Tick } from "../scale/value-scale.js";
import type {
  TrendLabel,
  TrendPicture,
  TrendPoint,
  TrendRole,
  TrendSlot,
} from "./trend-chart.picture.js";

/** The key of colour, dash and shape in the spec's scales. */
export type TrendStyle = `series-${TrendSlot}` | "compare" | "context";

/** A point of a line; the line breaks where `y` is `null`. */
export interface LineMark {
  readonly series: string;
  readonly style: TrendStyle;
  readonly x: number;
  readonly y: number | null;
}

/** A point of a band of 95% intervals; it breaks where both are `null`. */
export interface BandMark {
  readonly series: string;
  readonly style: TrendStyle;
  readonly x: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A 95% interval with no neighbour in time to make a band with. */
export interface IntervalMark {
  readonly style: TrendStyle;
  readonly x: number;
  readonly lower: number;
  readonly upper: number;
}

/** A value with a sign of its own; hollow where it is provisional. */
export interface PointMark {
  readonly style: TrendStyle;
  readonly x: number;
  readonly y: number;
  readonly provisional: boolean;
}

/** The rows of each data source that the spec names. */
export interface TrendMarks {
  readonly lines: readonly LineMark[];
  readonly bands: readonly BandMark[];
  readonly intervals: readonly IntervalMark[];
  readonly markers: readonly PointMark[];
  readonly labels: readonly (TrendLabel & { readonly style: TrendStyle })[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

const depth: Record<TrendRole, number> = { context: 0, compare: 1, focus: 2 };

/**
 * Says which marks a picture is made of: grey series lie under the comparator,
 * and that under the series in colour.
 *
 * A marker stands at every provisional value and at the last value of a series
 * in colour or compared, and at any value that no line reaches (its neighbours
 * in time are absent), so that nothing measured is invisible. Every row is
 * new, as Vega writes a mark of its own on each row it is given.
 */
export function trendMarks(picture: TrendPicture): TrendMarks {
  const series = bySeries(picture.points).sort(
    (a, b) => depthOf(a) - depthOf(b),
  );
  return {
    lines: series.flatMap((points) => points.map(lineMark)),
    bands: series
      .filter((points) => points.some(hasInterval))
      .flatMap((points) => points.map(bandMark)),
    intervals: series.flatMap(intervalMarks),
    markers: series.flatMap(markerMarks),
    labels: picture.labels.map((label) => ({
      ...label,
      style: styleOf(label),
    })),
    xTicks: picture.xTicks.map((tick) => ({ ...tick })),
    yTicks: picture.yTicks.map((tick) => ({ ...tick })),
  };
}

function bySeries(points: readonly TrendPoint[]): TrendPoint[][] {
  const groups = new Map<string, TrendPoint[]>();
  for (const point of points) {
    const group = groups.get(point.series);
    if (group) group.push(point);
    else groups.set(point.series, [point]);
  }
  return [...groups.values()];
}

function depthOf([first]: readonly TrendPoint[]): number {
  return first ? depth[first.role] : 0;
}

/** Which style a series is drawn in. */
export function styleOf({
  role,
  slot,
}: {
  readonly role: TrendRole;
  readonly slot: TrendSlot;
}): TrendStyle {
  return role === "focus" ? (`series-${slot}` as const) : role;
}

function lineMark(point: TrendPoint): LineMark {
  const { series, x, y } = point;
  return { series, style: styleOf(point), x, y };
}

function bandMark(point: TrendPoint): BandMark {
  const { series, x } = point;
  const limits = hasInterval(point)
    ? { lower: point.lower, upper: point.upper }
    : { lower: null, upper: null };
  return { series, style: styleOf(point), x, ...limits };
}

function intervalMarks(series: readonly TrendPoint[]): IntervalMark[] {
  return series.flatMap((point, index) =>
    hasInterval(point) && isLone(series, index, hasInterval)
      ? [
          {
            style: styleOf(point),
            x: point.x,
            lower: point.lower,
            upper: point.upper,
          },
        ]
      : [],
  );
}

function markerMarks(series: readonly TrendPoint[]): PointMark[] {
  const last = series.findLastIndex(hasValue);
  return series.flatMap((point, index) => {
    if (!hasValue(point)) return [];
    const isNoted =
      point.role !== "context" && (point.provisional || index === last);
    if (!isNoted && !isLone(series, index, hasValue)) return [];
    const { x, y, provisional } = point;
    return [{ style: styleOf(point), x, y, provisional }];
  });
}

function isLone(
  series: readonly TrendPoint[],
  index: number,
  isPresent: (point: TrendPoint) => boolean,
): boolean {
  const neighbours = [series[index - 1], series[index + 1]];
  return !neighbours.some((point) => point !== undefined && isPresent(point));
}

function hasValue(point: TrendPoint): point is TrendPoint & { y: number } {
  return point.y !== null;
}

/** Half an interval is none, and where there is no value there is none. */
function hasInterval(
  point: TrendPoint,
): point is TrendPoint & { y: number; lower: number; upper: number } {
  return point.y !== null && point.lower !== null && point.upper !== null;
}
