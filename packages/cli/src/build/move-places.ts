import type { Point } from "@commons-widgets/geography";
import type { Geometry, Position } from "geojson";

/**
 * A shape with every place of it moved, as from degrees to metres.
 *
 * What is neither a polygon nor several is given back as it is; heights are
 * left out.
 */
export function movePlaces(
  geometry: Geometry,
  move: (place: Point) => Point,
): Geometry {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
    return geometry;
  const ring = (positions: readonly Position[]) =>
    positions.map(([x = 0, y = 0]) => [...move([x, y])]);
  return geometry.type === "Polygon"
    ? { ...geometry, coordinates: geometry.coordinates.map(ring) }
    : {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map(ring)),
      };
}
