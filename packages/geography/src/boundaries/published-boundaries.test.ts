import { describe, expect, it, vi } from "vitest";
import { neighboursAmong } from "../neighbours.js";
import { hasSharedData, readShared } from "../shared-data.harness.js";
import { doAtOnce } from "./in-slices.js";
import { readBoundaries } from "./read-boundaries.js";

// A country's boundaries are read, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!hasSharedData)(
  "boundaries as they were published (needs the shared recordings)",
  () => {
    const folder = "boundaries/";

    it.each([
      ["wards/wd13/lcr/E08000012.geojson", 30, "degrees"],
      ["wards/wd13/lcr/E08000012.topo.json", 30, "degrees"],
      ["messy/E08000012_wd22_EPSG27700.geojson", 30, "british-national-grid"],
      ["messy/E06000006_wd22_EPSG27700.geojson", 18, "british-national-grid"],
      ["wards/wd22/uk_wards22_geographr.geojson.gz", 8_482, "degrees"],
      ["lad/LAD_May_2023_UK_BUC.geojson", 361, "degrees"],
      ["lad/uk_ltla24_geographr.geojson", 361, "degrees"],
      ["lad/lad13_gb.topo.json", 380, "degrees"],
      ["lsoa/lsoa21/lcr/E08000012.geojson", 302, "degrees"],
      ["msoa/msoa21/lcr/E08000012.geojson", 61, "degrees"],
    ])("%s holds %d areas in %s", (path, count, kind) => {
      const boundaries = doAtOnce(readBoundaries(readShared(folder + path)));
      expect(boundaries.areas).toHaveLength(count);
      expect(boundaries.kind).toBe(kind);
    });

    it("the same wards are neighbours in two files of two drawings", () => {
      const [geojson, topology] = ["geojson", "topo.json"].map((extension) =>
        neighboursOf(
          readShared(`${folder}wards/wd13/lcr/E08000012.${extension}`),
        ),
      );
      expect(geojson).toEqual(topology);
    });

    it("the wards of the whole country are read with a pause after each", () => {
      const work = readBoundaries(
        readShared(`${folder}wards/wd25/uk_wards_wd25_bgc_5dp.geojson.gz`),
      );
      let pauses = 0;
      let step = work.next();
      for (; !step.done; step = work.next()) pauses++;
      expect(pauses).toBeGreaterThan(8_000);
      expect(step.value.areas).toHaveLength(8_407);
      // Its 17 last wards keep their code in WD22CD, not in WD25CD.
      expect(step.value.outlines.has("E05000989")).toBe(true);
    });
  },
);

function neighboursOf(text: string): Record<string, readonly string[]> {
  const { outlines } = doAtOnce(readBoundaries(text));
  const near = neighboursAmong(outlines, outlines.codes);
  return Object.fromEntries(
    [...near].map(([code, others]) => [code, [...others].sort()]),
  );
}
