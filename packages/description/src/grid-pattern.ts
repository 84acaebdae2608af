import { NINTHS, ninthOf, type Ninth, type PlanePoint } from "./ninths.js";
import { mean, midRanks } from "./statistics.js";
import {
  PATTERN_AREAS,
  PATTERN_CELL_AREAS,
  PATTERN_CHANCE_LIMITS,
  PATTERN_SHARE,
  PATTERN_SIDE,
} from "./pattern-thresholds.js";

/** The ninth or the whole side where values are high and low, or `"none"` where no side stands out. */
export type GridPattern =
  { readonly highest: Ninth; readonly lowest: Ninth } | "none";

/** A value at a point. */
export interface PlacedValue extends PlanePoint {
  readonly value: number;
}

/** Each with the ninths it is made of. */
const SIDES: readonly (readonly [Ninth, readonly Ninth[]])[] = [
  ["north", ["north-west", "north", "north-east"]],
  ["south", ["south-west", "south", "south-east"]],
  ["west", ["north-west", "west", "south-west"]],
  ["east", ["north-east", "east", "south-east"]],
];

interface GridCell {
  readonly ninth: Ninth;
  /** Places in the order of values, each from 0 (lowest) to 1 (highest). */
  readonly ranks: readonly number[];
  readonly mean: number;
}

/**
 * Where on a map the high and the low values lie, on a grid of three by three
 * over the areas' points.
 *
 * Values count by their rank. A pattern is told when the ninths differ by more
 * than chance (Kruskal-Wallis test, one in twenty) and hold between them at
 * least `PATTERN_SHARE` of the spread; see `docs/description/thresholds.md`.
 *
 * @returns `undefined` where there are too few areas to tell
 */
export function gridPattern(
  areas: readonly PlacedValue[],
): GridPattern | undefined {
  const cells = cellsOf(areas);
  const count = cells.reduce((all, { ranks }) => all + ranks.length, 0);
  if (count < PATTERN_AREAS || cells.length < 2) return undefined;
  const share = shareBetween(cells);
  const limit = PATTERN_CHANCE_LIMITS[cells.length - 2] ?? Infinity;
  if (share < PATTERN_SHARE || share * (count - 1) < limit) return "none";
  const highest = sideOf(cells, (a, b) => b.mean - a.mean);
  const lowest = sideOf(cells, (a, b) => a.mean - b.mean);
  return highest === lowest ? "none" : { highest, lowest };
}

function cellsOf(areas: readonly PlacedValue[]): readonly GridCell[] {
  const ranks = midRanks(areas.map(({ value }) => value));
  const ninthAt = ninthOf(areas);
  const places = new Map(NINTHS.map((ninth) => [ninth, [] as number[]]));
  areas.forEach((area, index) => {
    const place = ((ranks[index] ?? 0) - 0.5) / areas.length;
    places.get(ninthAt(area))?.push(place);
  });
  return [...places]
    .map(([ninth, own]) => ({ ninth, ranks: own, mean: mean(own) }))
    .filter((cell) => cell.ranks.length >= PATTERN_CELL_AREAS);
}

function shareBetween(cells: readonly GridCell[]): number {
  const all = cells.flatMap(({ ranks }) => ranks);
  const middle = mean(all);
  const spread = squares(all, middle);
  if (spread === 0) return 0;
  const between = cells.reduce(
    (sum, cell) => sum + cell.ranks.length * (cell.mean - middle) ** 2,
    0,
  );
  return between / spread;
}

function squares(values: readonly number[], middle: number): number {
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

function sideOf(
  cells: readonly GridCell[],
  order: (a: GridCell, b: GridCell) => number,
): Ninth {
  const [first] = [...cells].sort(order);
  if (!first) return "middle";
  const near = new Set(
    cells
      .filter((cell) => Math.abs(cell.mean - first.mean) <= PATTERN_SIDE)
      .map(({ ninth }) => ninth),
  );
  const known = new Set(cells.map(({ ninth }) => ninth));
  const side = SIDES.find(([, members]) => {
    const drawn = members.filter((ninth) => known.has(ninth));
    return (
      members.includes(first.ninth) &&
      drawn.length > 1 &&
      drawn.every((ninth) => near.has(ninth))
    );
  });
  return side?.[0] ?? first.ninth;
}
