import { readFileSync } from "node:fs";
import {
  createAreaLocator,
  readPmtiles,
  toNationalGrid,
} from "@commons-widgets/geography";
import { VectorTile } from "@mapbox/vector-tile";
import Pbf from "pbf";
import { PMTiles } from "pmtiles";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { beforeAll, describe, expect, it } from "vitest";
import { degreesOfGrid } from "./degrees-of-grid.js";
import { objectIn } from "./write-topology.js";
import { writeTiles } from "./write-tiles.js";

const FOLDER = new URL(
  "../../../../examples/commons/lcr/datasets/wards/2026-06-01/",
  import.meta.url,
);
const topology = JSON.parse(
  readFileSync(new URL("outlines-2025.topo.json", FOLDER), "utf8"),
) as Topology;
const wards = objectIn(topology, "wards")!;

/** A point inside each ward, as the commons lists it. */
const points = readFileSync(new URL("areas.csv", FOLDER), "utf8")
  .split("\n")
  .filter((line) => line.endsWith(",true"))
  .map((line) => {
    const cells = line.split(",");
    const [easting = "", northing = ""] = cells.slice(-5, -3);
    return {
      code: cells[0]!,
      place: [Number(easting), Number(northing)] as const,
    };
  });

let archive: Uint8Array;
const readRange = (offset: number, length: number) =>
  Promise.resolve(archive.slice(offset, offset + length).buffer);

beforeAll(async () => {
  archive = await writeTiles(topology, wards, "wards");
});

function open(): PMTiles {
  return new PMTiles({
    getKey: () => "wards",
    getBytes: async (offset, length) => ({
      data: await readRange(offset, length),
    }),
  });
}

describe("places of the national grid in degrees", () => {
  it("lead back to where they came from, to a millimetre", () => {
    for (const place of [
      [334_000, 390_500],
      [90_000, 10_000],
      [465_000, 1_215_000],
      [655_000, 293_000],
    ] as const) {
      const [east, north] = toNationalGrid(degreesOfGrid(place));
      expect(Math.hypot(east - place[0], north - place[1])).toBeLessThan(1e-3);
    }
  });
});

describe("the tiles of a commons' outlines", () => {
  it("say what they are, where they lie and how fine they get", async () => {
    expect(new TextDecoder().decode(archive.subarray(0, 7))).toBe("PMTiles");
    const header = await open().getHeader();
    expect(header).toMatchObject({ specVersion: 3, minZoom: 8, maxZoom: 12 });
    expect(header.minLon).toBeCloseTo(-3.2, 0);
    expect(header.maxLat).toBeCloseTo(53.7, 0);
    expect(await open().getMetadata()).toMatchObject({
      vector_layers: [{ id: "wards", fields: { code: "String" } }],
    });
  });

  it("hold every ward by code and name at every zoom a map may begin at", async () => {
    const codes = new Map<string, unknown>();
    const tile = await open().getZxy(8, 125, 82);
    const { wards: layer } = new VectorTile(new Pbf(tile!.data)).layers;
    for (let index = 0; index < layer!.length; index++) {
      const { properties } = layer!.feature(index);
      codes.set(String(properties["code"]), properties["name"]);
    }
    expect(codes.get("E05015309")).toBe("Kirkdale East");
    expect(codes.size).toBeGreaterThan(100);
  });

  it("come back as the wards they were, each where it was", async () => {
    const read = await readPmtiles("wards", readRange, { zoom: 12 });
    const own = feature(topology, wards);
    expect(read.areas.map(({ code }) => code).sort()).toEqual(
      own.features.map(({ id }) => String(id)).sort(),
    );
    const locate = createAreaLocator(read.outlines);
    for (const { code, place } of points)
      expect(locate(place), code).toBe(code);
  });
});
