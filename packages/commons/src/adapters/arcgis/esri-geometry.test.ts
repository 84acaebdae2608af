import { describe, expect, it } from "vitest";
import { epsgOf, polygonOf } from "./esri-geometry.js";

/** A square that runs clockwise, as Esri's edges do. */
const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
  [x, y],
];

const hole = (x: number, y: number, side: number) =>
  square(x, y, side).reverse();

describe("an outline as Esri writes it", () => {
  it("is wound the other way round in GeoJSON", () => {
    expect(polygonOf({ rings: [square(0, 0, 1)] })).toEqual({
      type: "Polygon",
      coordinates: [square(0, 0, 1).reverse()],
    });
  });

  it("keeps an island in the lake of an island apart from both", () => {
    const rings = [
      hole(2, 2, 6),
      square(0, 0, 10),
      square(4, 4, 2),
      square(20, 0, 1),
    ];
    expect(polygonOf({ rings })).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [square(0, 0, 10).reverse(), square(2, 2, 6)],
        [square(4, 4, 2).reverse()],
        [square(20, 0, 1).reverse()],
      ],
    });
  });

  it("gives a hole to the smallest edge around it", () => {
    const rings = [square(0, 0, 10), square(1, 1, 5), hole(2, 2, 1)];
    expect(polygonOf({ rings })).toMatchObject({
      coordinates: [
        [square(0, 0, 10).reverse()],
        [square(1, 1, 5).reverse(), square(2, 2, 1)],
      ],
    });
  });

  it("takes a hole that is in nothing for an edge that was wound wrongly", () => {
    expect(polygonOf({ rings: [hole(0, 0, 1)] })).toEqual({
      type: "Polygon",
      coordinates: [hole(0, 0, 1)],
    });
  });

  it("has its open rings closed and its broken ones left out", () => {
    const rings = [square(0, 0, 1).slice(0, 4), [[0, 0]], "ring", [[0, null]]];
    expect(polygonOf({ rings })).toEqual({
      type: "Polygon",
      coordinates: [square(0, 0, 1).reverse()],
    });
  });

  it("is none where there are no rings", () => {
    expect(polygonOf(undefined)).toBeNull();
    expect(polygonOf({ x: 1, y: 2 })).toBeNull();
  });

  it("is refused where its coordinates are of a system without a number", () => {
    const wkt = 'PROJCS["NAD_1983_HARN_StatePlane_Illinois",GEOGCS["x"]]';
    expect(() =>
      epsgOf({ spatialReference: { wkt } }, "https://x.example"),
    ).toThrow(/system of its own \(NAD_1983_HARN_StatePlane_Illinois\)/);
  });
});
