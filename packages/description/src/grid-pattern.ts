import { mean, midRanks } from "./statistics.js";
import {
  PATTERN_AREAS,
  PATTERN_CELL_AREAS,
  PATTERN_CHANCE_LIMITS,
  PATTERN_SHARE,
  PATTERN_SIDE,
} from "./pattern-thresholds.js";

const CELLS = [
  "north-west",
  "north",
  "north-east",
  "west",
  "centre",
  "east",
  "south-west",
  "south",
  "south-east",
] as const;

/** A ninth of the map's width and height, or a whole side of it. */
export type MapSide = (typeof CELLS)[number];

/** Where values are high and low, or `"none"` where no side stands out. */
export type GridPattern =
  { readonly highest: MapSide; readonly lowest: MapSide } | "none";

/** A value at a point, eastward and northward. */
export interface PlacedValue {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

const SIDES: readonly (readonly [MapSide, readonly number[]])[] = [
  ["north", [0, 1, 2]],
  ["south", [6, 7, 8]],
  ["west", [0, 3, 6]],
  ["east", [2, 5, 8]],
];

interface GridCell {
  readonly index: number;
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
  const column = thirdOf(areas.map(({ x }) => x));
  const row = thirdOf(areas.map(({ y }) => -y));
  const grouped = CELLS.map((): number[] => []);
  areas.forEach(({ x, y }, index) => {
    const place = ((ranks[index] ?? 0) - 0.5) / areas.length;
    grouped[row(-y) * 3 + column(x)]?.push(place);
  });
  return grouped
    .map((places, index) => ({ index, ranks: places, mean: mean(places) }))
    .filter((cell) => cell.ranks.length >= PATTERN_CELL_AREAS);
}

function thirdOf(positions: readonly number[]): (position: number) => number {
  const least = positions.reduce((a, b) => Math.min(a, b), Infinity);
  const most = positions.reduce((a, b) => Math.max(a, b), -Infinity);
  const width = most - least || 1;
  return (position) =>
    Math.min(2, Math.floor(((position - least) / width) * 3));
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
): MapSide {
  const [first] = [...cells].sort(order);
  if (!first) return "centre";
  const near = new Set(
    cells
      .filter((cell) => Math.abs(cell.mean - first.mean) <= PATTERN_SIDE)
      .map(({ index }) => index),
  );
  const known = new Set(cells.map(({ index }) => index));
  const side = SIDES.find(([, members]) => {
    const drawn = members.filter((index) => known.has(index));
    return (
      members.includes(first.index) &&
      drawn.length > 1 &&
      drawn.every((index) => near.has(index))
    );
  });
  return side?.[0] ?? CELLS[first.index] ?? "centre";
}
