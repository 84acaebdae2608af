import type {
  TrendLabel,
  TrendPicture,
  TrendPoint,
  TrendRole,
  TrendSlot,
  TrendTick,
} from "./trend-chart.picture.js";

/** The key of colour, dash and shape in the spec's scales. */
export type TrendStyle = `series-${TrendSlot}` | "compare" | "context";

type Styled<Row> = Row & { readonly style: TrendStyle };

/** A point drawn with a marker of its own. */
export type TrendMarker = Styled<TrendPoint & { readonly y: number }>;

/** A 95% interval too lonely to be part of a band. */
export type TrendInterval = Styled<
  TrendPoint & { readonly lower: number; readonly upper: number }
>;

/** The rows of each data source that the spec names. */
export interface TrendMarks {
  readonly points: readonly Styled<TrendPoint>[];
  readonly markers: readonly TrendMarker[];
  readonly intervals: readonly TrendInterval[];
  readonly labels: readonly Styled<TrendLabel>[];
  readonly xTicks: readonly TrendTick[];
  readonly yTicks: readonly TrendTick[];
}

const layer: Record<TrendRole, number> = { context: 0, compare: 1, focus: 2 };

/**
 * Says which marks a picture is made of: grey series lie under the comparator,
 * and that under the series in colour.
 *
 * Every row is a copy: Vega writes its own mark on each row it is given.
 *
 * A marker stands at every provisional value and at the last value of a series
 * in colour or compared, and at any value that no line reaches (its neighbours
 * in time are absent), so that nothing measured is invisible.
 */
export function trendMarks(picture: TrendPicture): TrendMarks {
  const points = [...picture.points]
    .sort((a, b) => layer[a.role] - layer[b.role])
    .map((point) => styled(withWholeInterval(point)));
  const series = bySeries(points);
  return {
    points,
    markers: series.flatMap(markersOf),
    intervals: series.flatMap(loneIntervalsOf),
    labels: picture.labels.map(styled),
    xTicks: picture.xTicks.map((tick) => ({ ...tick })),
    yTicks: picture.yTicks.map((tick) => ({ ...tick })),
  };
}

function bySeries<Point extends TrendPoint>(
  points: readonly Point[],
): readonly (readonly Point[])[] {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const group = groups.get(point.series);
    if (group) group.push(point);
    else groups.set(point.series, [point]);
  }
  return [...groups.values()];
}

function styled<Row extends { role: TrendRole; slot: TrendSlot }>(
  row: Row,
): Styled<Row> {
  const style: TrendStyle =
    row.role === "focus" ? `series-${row.slot}` : row.role;
  return { ...row, style };
}

/** Half an interval is none; where there is no value there is no interval. */
function withWholeInterval(point: TrendPoint): TrendPoint {
  if (point.y !== null && hasInterval(point)) return point;
  return { ...point, lower: null, upper: null };
}

function markersOf(points: readonly Styled<TrendPoint>[]): TrendMarker[] {
  const last = points.findLastIndex((point) => point.y !== null);
  const isMarked = (point: TrendPoint, index: number) =>
    isLone(points, index, hasValue) ||
    (point.role !== "context" && (point.provisional || index === last));
  return points
    .filter(
      (point, index): point is TrendMarker =>
        point.y !== null && isMarked(point, index),
    )
    .map((marker) => ({ ...marker }));
}

function loneIntervalsOf(
  points: readonly Styled<TrendPoint>[],
): TrendInterval[] {
  return points
    .filter(
      (point, index): point is TrendInterval =>
        hasInterval(point) && isLone(points, index, hasInterval),
    )
    .map((interval) => ({ ...interval }));
}

function isLone(
  points: readonly TrendPoint[],
  index: number,
  present: (point: TrendPoint | undefined) => boolean,
): boolean {
  return !present(points[index - 1]) && !present(points[index + 1]);
}

function hasValue(point: TrendPoint | undefined): boolean {
  return point !== undefined && point.y !== null;
}

function hasInterval(point: TrendPoint | undefined): boolean {
  return point !== undefined && point.lower !== null && point.upper !== null;
}
