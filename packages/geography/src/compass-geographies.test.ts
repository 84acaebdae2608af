import { describe, expect, it } from "vitest";
import { doAtOnce } from "./boundaries/in-slices.js";
import { readBoundaries } from "./boundaries/read-boundaries.js";
import { DIRECTIONS } from "./compass.js";
import { createCompassWalk, type CompassWalk } from "./compass-walk.js";
import {
  expectTableInDocs,
  writeMarkdownTable,
} from "./markdown-table.harness.js";
import { neighboursAmong } from "./neighbours.js";
import type { Outlines } from "./outlines.js";
import { hasSharedData, readShared } from "./shared-data.harness.js";

const PLACES = [
  ["MSOAs of 2021, Liverpool", "msoa/msoa21/lcr/E08000012.geojson"],
  ["MSOAs of 2021, Wirral", "msoa/msoa21/lcr/E08000015.geojson"],
  ["LSOAs of 2011, Liverpool", "lsoa/lsoa11/lcr/E08000012.geojson"],
  ["LSOAs of 2021, Liverpool", "lsoa/lsoa21/lcr/E08000012.geojson"],
  ["LSOAs of 2021, Sefton", "lsoa/lsoa21/lcr/E08000014.geojson"],
  ["LSOAs of 2021, Halton", "lsoa/lsoa21/lcr/E06000006.geojson"],
  ["Districts of 2013, Great Britain", "lad/lad13_gb.topo.json"],
  ["Districts of 2023, the UK", "lad/LAD_May_2023_UK_BUC.geojson"],
  ["Districts of 2024, the UK", "lad/uk_ltla24_geographr.geojson"],
] as const;

describe.skipIf(!hasSharedData)(
  "the compass walk of districts and small areas (needs the shared recordings)",
  () => {
    const places = (hasSharedData ? PLACES : []).map(([name, path]) => {
      const { outlines } = doAtOnce(
        readBoundaries(readShared(`boundaries/${path}`)),
      );
      const walk = createCompassWalk(outlines, outlines.codes);
      return { name, outlines, walk };
    });

    it.each(places)("leads to and out of every area: $name", (place) => {
      const { outlines, walk } = place;
      const [start = ""] = outlines.codes;
      for (const reached of [forth(walk, start), back(walk, outlines, start)])
        expect(reached.size).toBe(outlines.codes.length);
    });

    it("joins districts that are islands to the mainland", () => {
      const uk = places.at(-1);
      const touching =
        uk && neighboursAmong(uk.outlines, uk.outlines.codes).get("E06000046");
      expect(touching).toEqual([]);
      const near = uk?.walk.neighboursOf("E06000046").map(({ code }) => code);
      expect(near).toEqual(["E07000088"]);
    });

    it("takes back as many steps as the docs say", () => {
      const rows = places.map(({ name, outlines, walk: { moves } }) => [
        name,
        String(outlines.codes.length),
        String(moves.all),
        String(moves.reversible),
        `${((100 * moves.reversible) / moves.all).toFixed(1)}%`,
      ]);
      const header = [
        "Map",
        "Areas",
        "Steps",
        "Taken back by the opposite key",
        "Share",
      ];
      expectTableInDocs(
        "compass-walk.md",
        "other geographies",
        writeMarkdownTable(header, rows),
      );
    });
  },
);

function forth(walk: CompassWalk, start: string): Set<string> {
  const reached = new Set([start]);
  for (const code of reached)
    for (const direction of DIRECTIONS) {
      const next = walk.step(code, direction);
      if (next !== undefined) reached.add(next);
    }
  return reached;
}

function back(
  walk: CompassWalk,
  outlines: Outlines,
  start: string,
): Set<string> {
  const reached = new Set([start]);
  for (const code of reached)
    for (const from of outlines.codes)
      if (DIRECTIONS.some((direction) => walk.step(from, direction) === code))
        reached.add(from);
  return reached;
}
