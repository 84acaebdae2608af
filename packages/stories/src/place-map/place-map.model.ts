import { BoundariesNotFoundError } from "@commons-widgets/commons";
import { ninthOf, type Ninth } from "@commons-widgets/description";
import type { BoundaryData } from "@commons-widgets/element-kit";
import type { Area, Box } from "@commons-widgets/geography";

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
  const { name, parentName: place } = own;
  if (place === undefined || around.length < 3) return undefined;
  if (!hasPoint(own) || !around.every(hasPoint)) return undefined;
  return { name, place, ninth: ninthOf(around)(own) };
}

function hasPoint(area: Area): area is Area & { x: number; y: number } {
  return area.x !== undefined && area.y !== undefined;
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
