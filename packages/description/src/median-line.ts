import { median } from "./median.js";
import { OUTLYING_DISTANCE } from "./scatter-thresholds.js";
import { mean } from "./statistics.js";

/** A point of a plot, each coordinate in the unit of its measure. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** A straight line through points, which a few far ones cannot move. */
export interface MedianLine {
  /** How much it rises over one unit across. */
  readonly slope: number;
  /** Its height at a place across. */
  readonly at: (x: number) => number;
}

/** What makes a median distance a standard deviation where distances are normal. */
const NORMAL_SCALE = 1.4826;

/** A distance of less than this part of the heights is a matter of rounding. */
const ROUNDING = 1e-12;

/**
 * The resistant line of three groups: its slope is that between the medians of
 * the lowest and the highest third of the points, by their place across; its
 * height is the mean of what all three groups' medians give. Points at one
 * place across are in one group, so the order of the points does not matter.
 *
 * Source: Tukey, 1970; Velleman and Hoaglin, 1981, "Applications, Basics, and
 * Computing of Exploratory Data Analysis", chapter 5, without its iterations.
 *
 * @returns `undefined` where all points stand at one place across, or for none
 */
export function medianLine(
  points: readonly PlotPoint[],
): MedianLine | undefined {
  const places = points.map(({ x }) => x).sort((a, b) => a - b);
  const third = Math.max(1, Math.round(places.length / 3));
  const lowest = places[third - 1];
  const highest = places[places.length - third];
  if (lowest === undefined || highest === undefined) return undefined;
  const left = middleOf(points.filter(({ x }) => x <= lowest));
  const right = middleOf(points.filter(({ x }) => x >= highest));
  const centre = middleOf(points.filter(({ x }) => x > lowest && x < highest));
  if (!left || !right || right.x <= left.x) return undefined;
  const slope = (right.y - left.y) / (right.x - left.x);
  const heights = [left, centre, right].flatMap((group) =>
    group ? [group.y - slope * group.x] : [],
  );
  const level = mean(heights);
  return { slope, at: (x) => level + slope * x };
}

function middleOf(points: readonly PlotPoint[]): PlotPoint | undefined {
  const x = median(points.map((point) => point.x));
  const y = median(points.map((point) => point.y));
  return x === undefined || y === undefined ? undefined : { x, y };
}

/**
 * The points that stand {@link OUTLYING_DISTANCE} times as far above or below a
 * line as is usual among them, the furthest first; none where more than half
 * lie at one distance from it.
 */
export function outlyingOf<P extends PlotPoint>(
  points: readonly P[],
  line: MedianLine,
): readonly P[] {
  const offsets = points.map(({ x, y }) => y - line.at(x));
  const middle = median(offsets) ?? 0;
  const distances = new Map(
    points.map((point, index) => [
      point,
      Math.abs((offsets[index] ?? 0) - middle),
    ]),
  );
  const usual = NORMAL_SCALE * (median([...distances.values()]) ?? 0);
  const largest = points.reduce(
    (most, { y }) => Math.max(most, Math.abs(y)),
    0,
  );
  if (usual <= largest * ROUNDING) return [];
  return [...distances]
    .filter(([, distance]) => distance / usual > OUTLYING_DISTANCE)
    .sort(([, a], [, b]) => b - a)
    .map(([point]) => point);
}
