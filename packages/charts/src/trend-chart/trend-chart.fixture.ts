import type {
  TrendLabel,
  TrendPicture,
  TrendPoint,
  TrendRole,
  TrendSlot,
} from "./trend-chart.picture.js";

/** How a place of the sample commons is to stand in the picture. */
export interface PlaceInPicture {
  readonly code: string;
  readonly role: TrendRole;
  readonly slot?: TrendSlot;
}

/** A row of a published `data.csv`: one place in one year. */
interface Row {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const padding = { top: 16, right: 130, bottom: 34, left: 44 };

/**
 * A picture of a dataset of the sample commons, for tests.
 *
 * @param csv the text of its `data.csv`: area, name, period, value and, where
 *   it has them, lower and upper limits; none of the cells used is quoted
 */
export function pictureOf(
  csv: string,
  places: readonly PlaceInPicture[],
): TrendPicture {
  const rows = csv.trim().split("\n").slice(1).map(readRow);
  const points = places.flatMap((place) => pointsOf(rows, place));
  const numbers = points.flatMap(({ y, lower, upper }) =>
    [y, lower, upper].filter((value) => value !== null),
  );
  const years = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const [top, step] = tickRange(Math.max(...numbers));
  return {
    width: 720,
    height: 400,
    padding,
    fontSize: 14,
    xDomain: [years[0] ?? 0, years.at(-1) ?? 0],
    yDomain: [0, top],
    xTicks: years
      .filter((_, index) => index % 4 === 0)
      .map((at) => ({ at, text: String(new Date(at).getUTCFullYear()) })),
    yTicks: [0, 1, 2, 3, 4, 5]
      .map((count) => count * step)
      .filter((at) => at <= top)
      .map((at) => ({ at, text: String(at) })),
    points,
    labels: places.flatMap((place) => labelOf(rows, points, place)),
  };
}

function readRow(line: string): Row {
  const [code = "", name = "", , , period = "", ...cells] = line.split(",");
  const [value = null, lower = null, upper = null] = cells.map((cell) =>
    cell === "" || Number.isNaN(Number(cell)) ? null : Number(cell),
  );
  return { code, name, year: Number(period.slice(0, 4)), value, lower, upper };
}

function pointsOf(rows: readonly Row[], place: PlaceInPicture): TrendPoint[] {
  return rows
    .filter(({ code }) => code === place.code)
    .map(({ code, year, value, lower, upper }) => ({
      key: `${code} ${year}`,
      series: code,
      role: place.role,
      slot: place.slot ?? 1,
      x: Date.UTC(year, 0),
      y: value,
      lower: place.role === "context" ? null : lower,
      upper: place.role === "context" ? null : upper,
      provisional: false,
    }));
}

function labelOf(
  rows: readonly Row[],
  points: readonly TrendPoint[],
  place: PlaceInPicture,
): TrendLabel[] {
  const end = points.findLast(
    ({ series, y }) => series === place.code && y !== null,
  );
  const name = rows.find(({ code }) => code === place.code)?.name;
  if (!end || end.y === null || !name || place.role === "context") return [];
  const { series, role, slot, x, y } = end;
  const at = { dx: 12, dy: place.role === "compare" ? 14 : 0, leader: null };
  return [{ series, role, slot, x, y, ...at, align: "left", text: name }];
}

function tickRange(highest: number): [top: number, step: number] {
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((size) => size * 5 >= highest);
  return step ? [Math.ceil(highest / step) * step, step] : [highest, highest];
}
