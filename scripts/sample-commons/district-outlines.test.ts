import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { readOutlines } from "./committed-sample.mjs";
import { mergeDistricts } from "./district-outlines.mjs";

const wards = readOutlines("wards", "2025");
const districts = readOutlines("districts", "2025");

interface Shape {
  properties: { code: string; name: string; district?: string };
  geometry: { type: string; coordinates: number[][][] | number[][][][] };
}

function shapesOf(topology: Topology, object: string): Shape[] {
  const collection: unknown = feature(topology, topology.objects[object]!);
  return (collection as { features: Shape[] }).features;
}

function ringArea(ring: number[][]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function squareMetres({ geometry }: Shape): number {
  const polygons = (
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  ) as number[][][][];
  return polygons
    .map(([outer = [], ...holes]) =>
      holes.reduce(
        (area, hole) => area - Math.abs(ringArea(hole)),
        Math.abs(ringArea(outer)),
      ),
    )
    .reduce((sum, area) => sum + area, 0);
}

describe("district outlines", () => {
  it("are the six districts, by code and name", () => {
    expect(
      shapesOf(districts, "districts").map(({ properties }) => properties),
    ).toEqual([
      { code: "E06000006", name: "Halton" },
      { code: "E08000011", name: "Knowsley" },
      { code: "E08000012", name: "Liverpool" },
      { code: "E08000013", name: "St Helens" },
      { code: "E08000014", name: "Sefton" },
      { code: "E08000015", name: "Wirral" },
    ]);
  });

  it("each cover what their wards cover, within a square metre", () => {
    const byWard = shapesOf(wards, "wards");
    for (const district of shapesOf(districts, "districts")) {
      const parts = byWard
        .filter((ward) => ward.properties.district === district.properties.code)
        .map(squareMetres)
        .reduce((sum, area) => sum + area, 0);
      const name = district.properties.name;
      expect(Math.abs(squareMetres(district) - parts), name).toBeLessThan(1);
    }
  });

  it("keep no arc that no district uses", () => {
    const used = new Set(
      districts.objects.districts.geometries
        .flatMap((shape: { arcs: number[][][] }) => shape.arcs.flat(2))
        .map((arc: number) => (arc < 0 ? ~arc : arc)),
    );
    expect(used.size).toBe(districts.arcs.length);
  });

  it("refuse a district without wards", () => {
    const nowhere = [{ code: "E00000000", name: "Nowhere" }];
    expect(() => mergeDistricts(wards, nowhere)).toThrow(
      "Nowhere (E00000000) has no ward",
    );
  });
});
