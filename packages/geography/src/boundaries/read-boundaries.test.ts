import { describe, expect, it } from "vitest";
import { neighboursAmong } from "../neighbours.js";
import type { Boundaries, BoundaryOptions } from "./boundaries.js";
import {
  collection,
  feature,
  square,
  WARD_A,
  WARD_B,
  WARD_C,
} from "./geojson.harness.js";
import { doAtOnce, doInSlices } from "./in-slices.js";
import { readBoundaries } from "./read-boundaries.js";

function read(source: unknown, options: BoundaryOptions = {}): Boundaries {
  return doAtOnce(readBoundaries(source, options));
}

/** Two wards of Liverpool's size side by side, in degrees. */
const NEIGHBOURS = collection(
  feature(WARD_A, square(-3, 53.4, 0.02)),
  feature(WARD_B, square(-2.98, 53.4, 0.02)),
);

describe("boundaries in GeoJSON", () => {
  it("are drawn in degrees with north up and in their true shape", () => {
    const { outlines, kind } = read(
      collection(feature(WARD_A, square(-2.005, 53.4, 0.01))),
    );
    const { width, height } = outlines.viewBox([WARD_A]);
    expect(kind).toBe("degrees");
    expect(width / height).toBeCloseTo(Math.cos((53.405 * Math.PI) / 180), 2);
  });

  it("share the border between two areas, so that they are neighbours", () => {
    const { outlines } = read(NEIGHBOURS);
    expect(neighboursAmong(outlines, outlines.codes).get(WARD_A)).toEqual([
      WARD_B,
    ]);
    expect(outlines.innerBorders(outlines.codes)).not.toBe("");
  });

  it("share it also where the one has a corner more than the other at its end", () => {
    const { outlines } = read(
      collection(
        feature(WARD_A, square(-3, 53.4, 0.02)),
        feature(WARD_B, square(-2.98, 53.4, 0.02)),
        feature(WARD_C, square(-3, 53.42, 0.02)),
      ),
    );
    expect(neighboursAmong(outlines, outlines.codes).get(WARD_C)).toEqual([
      WARD_A,
    ]);
  });

  it("are the same whichever way their rings wind, and whether they are closed", () => {
    const anticlockwise = square(-3, 53.4, 0.02);
    const clockwise = [...anticlockwise].reverse();
    const open = anticlockwise.slice(0, -1);
    const boxes = [anticlockwise, clockwise, open].map((ring) => {
      const { outlines } = read(collection(feature(WARD_A, ring)));
      return outlines.viewBox([WARD_A]);
    });
    expect(boxes[1]).toEqual(boxes[0]);
    expect(boxes[2]).toEqual(boxes[0]);
  });

  it("keep a hole, and the island in it as a neighbour", () => {
    const { outlines } = read(
      collection(
        feature(WARD_A, square(-3, 53.4, 0.06), square(-2.98, 53.42, 0.02)),
        feature(WARD_B, square(-2.98, 53.42, 0.02)),
      ),
    );
    expect(outlines.polygons(WARD_A)[0]).toHaveLength(2);
    expect(neighboursAmong(outlines, outlines.codes).get(WARD_A)).toEqual([
      WARD_B,
    ]);
  });

  it("take features of one code as one area, without the border between them", () => {
    const { outlines, areas } = read(
      collection(
        feature(WARD_A, square(-3, 53.4, 0.02)),
        feature(WARD_A, square(-2.98, 53.4, 0.02)),
        feature(WARD_B, square(-2.9, 53.4, 0.02)),
      ),
    );
    expect(areas.map(({ code }) => code)).toEqual([WARD_A, WARD_B]);
    expect(outlines.polygons(WARD_A)).toHaveLength(1);
  });

  it("join an island that was cut by the 180th meridian", () => {
    const { outlines } = read(
      collection({
        type: "Feature",
        id: "taveuni",
        properties: { name: "Taveuni" },
        geometry: {
          type: "MultiPolygon",
          coordinates: [[square(179.9, -17, 0.1)], [square(-180, -17, 0.1)]],
        },
      }),
    );
    const { width, height } = outlines.viewBox(["taveuni"]);
    expect(outlines.polygons("taveuni")).toHaveLength(1);
    expect(width / height).toBeCloseTo(1.91, 1);
  });

  it("are found to be in the British National Grid, said or unsaid", () => {
    const wards = collection(feature(WARD_A, square(335_000, 390_000, 1_000)));
    const said = {
      ...wards,
      crs: {
        type: "name",
        properties: { name: "urn:ogc:def:crs:EPSG::27700" },
      },
    };
    expect(read(said).notes).toEqual([
      "The coordinates are metres of the British National Grid and are drawn as they are.",
    ]);
    expect(read(wards).notes).toEqual([
      "The coordinates are metres of the British National Grid, though the file does not say so, and are drawn as they are.",
    ]);
    expect(read(wards).outlines.viewBox([WARD_A])).toMatchObject({
      width: 20_000,
      height: 20_000,
    });
  });

  it("are put right where latitude stands before longitude", () => {
    const swapped = feature(
      WARD_A,
      square(-3, 53.4, 0.02).map(([x = 0, y = 0]) => [y, x]),
    );
    const { notes, outlines } = read(collection(swapped));
    const right = read(
      collection(feature(WARD_A, square(-3, 53.4, 0.02))),
    ).outlines;
    expect(notes).toEqual([
      "The file has latitude before longitude; they have been changed round.",
    ]);
    expect(outlines.viewBox([WARD_A])).toEqual(right.viewBox([WARD_A]));
  });

  it("are left as they are where nothing says that they are British", () => {
    const { notes } = read(
      collection({
        type: "Feature",
        id: "somewhere",
        properties: {},
        geometry: { type: "Polygon", coordinates: [square(53.4, -3, 0.02)] },
      }),
    );
    expect(notes).toEqual([]);
  });

  it("list what had to be left out, and draw the rest", () => {
    const { outlines, dropped } = read(
      collection(
        feature(WARD_A, [[null, 53.4] as never, ...square(-3, 53.4, 0.02)]),
        feature(WARD_B, [
          [-3, 53],
          [-3, 53],
          [-3, 53],
        ]),
        { type: "Feature", properties: { WD25CD: WARD_C }, geometry: null },
        { type: "Feature", properties: {}, geometry: null },
      ),
    );
    expect(outlines.codes).toEqual([WARD_A]);
    expect(dropped).toEqual([
      { area: "feature 4", reason: "It has no code." },
      {
        area: WARD_A,
        reason: "1 position that is not two numbers was left out.",
      },
      { area: WARD_B, reason: "A ring that holds no area was left out." },
      { area: WARD_C, reason: "It has no geometry." },
      { area: "feature 4", reason: "It has no geometry." },
    ]);
  });

  it("leave out a part smaller than a square metre, and say so", () => {
    const { outlines, dropped } = read(
      collection({
        ...feature(WARD_A),
        geometry: {
          type: "MultiPolygon",
          coordinates: [
            [square(335_000, 390_000, 1_000)],
            [square(336_000, 391_000, 0.5)],
          ],
        },
      }),
    );
    expect(outlines.polygons(WARD_A)).toHaveLength(1);
    expect(dropped).toEqual([
      {
        area: WARD_A,
        reason:
          "1 of its 2 parts is smaller than a square metre and was left out.",
      },
    ]);
  });

  it("find the ward's code among those of its district and its county", () => {
    const { areas } = read(
      collection(
        ...[WARD_A, WARD_B].map((code, index) => ({
          type: "Feature",
          properties: {
            LAD22CD: "E08000012",
            "Ward Code": `http://statistics.data.gov.uk/id/statistical-geography/${code}`,
            "Ward Name": `Ward ${index}`,
          },
          geometry: {
            type: "Polygon",
            coordinates: [square(-3 + index, 53, 0.1)],
          },
        })),
      ),
    );
    expect(areas.map(({ code, name }) => [code, name])).toEqual([
      [WARD_A, "Ward 0"],
      [WARD_B, "Ward 1"],
    ]);
  });

  it("find it in the property of another year where a shape has only that", () => {
    const old = feature(WARD_B, square(-2.98, 53.4, 0.02));
    const { areas } = read(
      collection(feature(WARD_A, square(-3, 53.4, 0.02)), {
        ...old,
        properties: { WD22CD: WARD_B, WD22NM: "Old" },
      }),
    );
    expect(areas[1]).toMatchObject({ code: WARD_B, name: "Old" });
  });

  it("are read only of the areas that are wanted", () => {
    const { outlines } = read(NEIGHBOURS, {
      accepts: (code) => code === WARD_B,
    });
    expect(outlines.codes).toEqual([WARD_B]);
  });

  it.each([
    ["it is cut short", JSON.stringify(NEIGHBOURS).slice(0, -40)],
    ["it is not a JSON object", "<!doctype html>"],
    ["it is not a JSON object", ""],
    ["it is not GeoJSON", null],
    ["it is not a GeoJSON feature collection", { type: "Point" }],
    ["it has no area with a code", collection()],
    [
      "its coordinates are no place on the Earth",
      collection(feature(WARD_A, square(1e9, 1e9, 1e9))),
    ],
  ])("say why they cannot be read: %s", (reason, source) => {
    expect(() => read(source)).toThrow(
      `The boundaries cannot be read: ${reason}.`,
    );
  });
});

describe("boundaries as a text", () => {
  it("are the same as when they were parsed before", () => {
    const text = JSON.stringify({
      name: 'a "quoted" [name], {with} brackets \\',
      ...NEIGHBOURS,
    });
    expect(read(text).outlines.path(WARD_A)).toBe(
      read(NEIGHBOURS).outlines.path(WARD_A),
    );
  });

  it("may be put down after every feature", () => {
    const work = readBoundaries(JSON.stringify(NEIGHBOURS));
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThan(6);
  });

  it("are the same when they are read in slices", async () => {
    const { outlines } = await doInSlices(readBoundaries(NEIGHBOURS));
    expect(outlines.path(WARD_A)).toBe(read(NEIGHBOURS).outlines.path(WARD_A));
  });

  it("are given up when nobody waits for them any more", async () => {
    function* endless(): Generator<void, never, void> {
      for (;;) yield;
    }
    const controller = new AbortController();
    const reading = doInSlices(endless(), controller.signal);
    controller.abort();
    await expect(reading).rejects.toThrow("aborted");
  });
});
