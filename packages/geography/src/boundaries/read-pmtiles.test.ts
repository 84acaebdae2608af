import { describe, expect, it } from "vitest";
import { neighboursAmong } from "../neighbours.js";
import { WARD_A, WARD_B } from "./geojson.harness.js";
import { writeArchive } from "./pmtiles.harness.js";
import { readPmtiles, type TileOptions } from "./read-pmtiles.js";

/** Two tiles side by side over Merseyside, with 64 steps of each other's edge. */
const LEFT = { z: 8, x: 125, y: 82 };
const RIGHT = { z: 8, x: 126, y: 82 };

/** Ward A lies in both, ward B east of it, each a thousand steps high. */
const ARCHIVE = writeArchive([
  { ...LEFT, areas: [{ code: WARD_A, ring: box(3_096, 4_160) }] },
  {
    ...RIGHT,
    areas: [
      { code: WARD_A, ring: box(-64, 1_000) },
      { code: WARD_B, ring: box(1_000, 2_000) },
    ],
  },
]);

function box(left: number, right: number) {
  return [
    [left, 1_000],
    [right, 1_000],
    [right, 2_000],
    [left, 2_000],
  ] as const;
}

function read(options: TileOptions = {}, archive = ARCHIVE) {
  let requests = 0;
  const readRange = (offset: number, length: number) => {
    requests++;
    return Promise.resolve(archive.slice(offset, offset + length));
  };
  const key = `made-up-${Math.random()}`;
  return readPmtiles(key, readRange, options).then((boundaries) => ({
    ...boundaries,
    requests,
  }));
}

describe("boundaries in vector tiles", () => {
  it("put an area together that lies in two tiles", async () => {
    const { outlines, areas } = await read();
    expect(areas.map(({ code }) => code)).toEqual([WARD_A, WARD_B]);
    expect(outlines.polygons(WARD_A)).toHaveLength(1);
    const [a, b] = [WARD_A, WARD_B].map((code) => outlines.viewBox([code]));
    expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(2, 1);
  });

  it("share the border between two areas", async () => {
    const { outlines } = await read();
    expect(neighboursAmong(outlines, outlines.codes).get(WARD_A)).toEqual([
      WARD_B,
    ]);
  });

  it("are read only where they are wanted, and only those wanted", async () => {
    const west = await read({ bounds: [-3.9, 53.6, -3.6, 54] });
    expect(west.outlines.codes).toEqual([WARD_A]);
    const one = await read({ accepts: (code) => code === WARD_B });
    expect(one.outlines.codes).toEqual([WARD_B]);
  });

  it("take few requests", async () => {
    const { requests } = await read();
    expect(requests).toBeLessThanOrEqual(4);
  });

  it.each([
    [{ zoom: 4 }, "it has no zoom 4, but 8 to 8"],
    [{ layer: "parishes" }, "its tiles hold no area"],
    [{ bounds: [0, 50, 1, 51] as const }, "its tiles hold no area"],
  ])("say why they cannot be read: %j", async (options, reason) => {
    await expect(read(options)).rejects.toThrow(
      `The boundaries cannot be read: ${reason}.`,
    );
  });

  it.each([
    [
      "it is not a whole archive of vector tiles",
      new TextEncoder().encode("<!doctype html>".repeat(20)).buffer,
    ],
    ["it is not a whole archive of vector tiles", new ArrayBuffer(0)],
    ["it is cut short", ARCHIVE.slice(0, -20)],
  ])("are refused where the archive is broken: %s", async (reason, archive) => {
    await expect(read({}, archive)).rejects.toThrow(
      `The boundaries cannot be read: ${reason}.`,
    );
  });
});
