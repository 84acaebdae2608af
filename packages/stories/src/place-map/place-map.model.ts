import { BoundariesNotFoundError } from "@commons-widgets/commons";
import type { BoundaryData } from "@commons-widgets/element-kit";
import type { Area, Box } from "@commons-widgets/geography";

/** A ninth of the width and height that the areas' points take up. */
export type Ninth =
  | "north-west"
  | "north"
  | "north-east"
  | "west"
  | "middle"
  | "east"
  | "south-west"
  | "south"
  | "south-east";

const NINTHS: readonly (readonly [Ninth, Ninth, Ninth])[] = [
  ["south-west", "south", "south-east"],
  ["west", "middle", "east"],
  ["north-west", "north", "north-east"],
];

/** What a small map shows. */
export interface PlaceMapQuery {
  readonly area: string;
  /** Code of the larger area it is shown in; absent: the one it lies in. */
  readonly within: string | undefined;
}

/** A place among the areas that lie in the same larger area, north up. */
export interface PlaceMap {
  readonly viewBox: Box;
  /** The outlines of all, the place included, as one path. */
  readonly ground: string;
  /** The borders between them and the edge of all, each once. */
  readonly borders: string;
  /** The outline of the place. */
  readonly own: string;
  /** Where in the larger area the place lies. */
  readonly lie?: PlaceLie;
}

/** "Kirkdale East" in the "north-west" of "Liverpool". */
export interface PlaceLie {
  readonly name: string;
  readonly place: string;
  readonly ninth: Ninth;
}

/** So that lines along the edge are not cut off. */
const MARGIN = 0.015;

/**
 * Draws a place and those around it, on the boundaries that were chosen.
 *
 * Where it lies is told by the areas' points, as the sentences of a map tell it:
 * by thirds of their range. It is left out where one has no point, and where
 * there are fewer than three.
 *
 * @throws {BoundariesNotFoundError} where those boundaries have no outline of it
 */
export function drawPlaceMap(
  { register, choice, outlines }: BoundaryData,
  { area, within }: PlaceMapQuery,
): PlaceMap {
  const { vintage } = choice.used;
  const own = register.area(area);
  if (!own || !outlines.has(area))
    throw new BoundariesNotFoundError(
      `There is no outline of ${own?.name ?? "the place"} (${area}) in "${vintage.label}".`,
    );
  const parent = within ?? own.parent;
  const around = register
    .inVintage(vintage.id)
    .filter((each) => each.parent === parent && outlines.has(each.code));
  const codes = [...new Set([...around.map(({ code }) => code), area])];
  const lie = around.includes(own) ? lieOf(own, around) : undefined;
  return {
    viewBox: withMargin(outlines.viewBox(codes)),
    ground: codes.map((code) => outlines.path(code)).join(""),
    borders: outlines.innerBorders(codes) + outlines.outerBorders(codes),
    own: outlines.path(area),
    ...(lie ? { lie } : {}),
  };
}

function lieOf(own: Area, around: readonly Area[]): PlaceLie | undefined {
  const column = thirdOf(
    own.x,
    around.map(({ x }) => x),
  );
  const row = thirdOf(
    own.y,
    around.map(({ y }) => y),
  );
  if (column === undefined || row === undefined) return undefined;
  const ninth = NINTHS[row]?.[column];
  if (!ninth || own.parentName === undefined || around.length < 3)
    return undefined;
  return { name: own.name, place: own.parentName, ninth };
}

/** 0, 1 or 2; `undefined` where a point is not known, or all are one. */
function thirdOf(
  at: number | undefined,
  all: readonly (number | undefined)[],
): number | undefined {
  const known = all.filter((one) => one !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (at === undefined || known.length < all.length || low === high)
    return undefined;
  return Math.min(2, Math.floor((3 * (at - low)) / (high - low)));
}

function withMargin({ x, y, width, height }: Box): Box {
  const margin = Math.max(width, height) * MARGIN;
  return {
    x: x - margin,
    y: y - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
}
