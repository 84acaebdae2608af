/** A position of GeoJSON. */
type Position = readonly number[];

/** A made-up GeoJSON feature with one code and a polygon of these rings. */
export function feature(
  code: string,
  ...rings: readonly (readonly Position[])[]
): Record<string, unknown> {
  return {
    type: "Feature",
    properties: { WD25CD: code, WD25NM: `Ward ${code.slice(-2)}` },
    geometry: { type: "Polygon", coordinates: rings },
  };
}

/** A made-up GeoJSON feature collection. */
export function collection(
  ...features: readonly Record<string, unknown>[]
): Record<string, unknown> {
  return { type: "FeatureCollection", features };
}

/** A closed square, anticlockwise, from its south-western corner. */
export function square(x: number, y: number, side: number): Position[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

/** Codes of made-up wards. */
export const [WARD_A, WARD_B, WARD_C] = [
  "E05999901",
  "E05999902",
  "E05999903",
] as const;
