import { describe, expect, it } from "vitest";
import { drawOutlines } from "./draw-boundaries.js";
import {
  collection,
  feature,
  square,
  WARD_A,
  WARD_B,
} from "./geojson.harness.js";
import { doAtOnce } from "./in-slices.js";
import { readBoundaries } from "./read-boundaries.js";

describe("a map written as text", () => {
  it("has a path for each area and each border once", () => {
    const twoWards = collection(
      feature(WARD_A, square(-3, 53.4, 0.02)),
      feature(WARD_B, square(-2.98, 53.4, 0.02)),
    );
    const { outlines } = doAtOnce(readBoundaries(twoWards));
    const { paths, borders, viewBox } = doAtOnce(drawOutlines(outlines));
    expect(paths.map(([code]) => code)).toEqual([WARD_A, WARD_B]);
    expect(borders.match(/M/g)).toHaveLength(3);
    expect(viewBox).toEqual(outlines.viewBox(outlines.codes));
  });

  it("is empty where no area is asked for", () => {
    const ward = collection(feature(WARD_A, square(-3, 53.4, 0.02)));
    const { outlines } = doAtOnce(readBoundaries(ward));
    expect(doAtOnce(drawOutlines(outlines, []))).toEqual({
      paths: [],
      borders: "",
      viewBox: outlines.viewBox([]),
    });
  });
});
