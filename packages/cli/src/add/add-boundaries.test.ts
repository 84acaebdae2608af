import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  makeFolder,
  readJson,
  removeFolders,
  run,
  runUnder,
  SAMPLE,
  write,
} from "../cli.harness.js";
import { openFolder } from "../keeping/open-package.js";

const WARDS = join(SAMPLE, "datasets/wards/2026-06-01/outlines-2025.topo.json");

function makeCommons(): string {
  return makeFolder({ "commons.json": '{"title":"Mine","prefix":"my"}' });
}

/** Adds boundaries to a commons as those of 2025. */
function addIn(folder: string, source: string, ...args: string[]) {
  const options = ["--version", "2026-01-31", "--vintage", "2025", ...args];
  return run("add", source, "--dir", folder, ...options);
}

/** A small triangle, its code in a property. */
function triangle(code: string, west: number) {
  const [south, east] = [53, west + 1];
  const ring = [
    [west, south],
    [east, south],
    [west, south + 1],
    [west, south],
  ];
  return {
    type: "Feature",
    properties: { code },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

afterAll(removeFolders);

describe("adding boundaries", () => {
  it("makes a list of areas of them, whose outlines a map can draw", async () => {
    const folder = makeCommons();
    const ran = await addIn(folder, WARDS);
    expect(ran.said).toContain("Added my:wards@2026-01-31: 159 rows");
    await run("build", "--dir", folder);
    const built = openFolder(join(folder, "public"));
    const areas = await built.areas("ward");
    expect(areas.table.rowCount).toBe(159);
    expect(areas.table.texts("area-name")).toContain("Kirkdale East");
    expect(await areas.outlines[0]?.read()).toEqual(
      JSON.parse(readFileSync(WARDS, "utf8")),
    );
  });

  it("asks of which year they are, where the file does not say", async () => {
    const folder = makeCommons();
    const refused = await run("add", WARDS, "--dir", folder);
    expect([refused.exitCode, refused.complained]).toEqual([
      1,
      expect.stringContaining("--vintage 2025"),
    ]);
  });

  it("takes them for what most of them are, though the first is another", async () => {
    const codes = ["E08000012", "E05015277", "E05015278"];
    const folder = makeCommons();
    const features = codes.map(triangle);
    const json = { type: "FeatureCollection", features };
    write(folder, "areas.geojson", JSON.stringify(json));
    const { said } = await addIn(folder, join(folder, "areas.geojson"));
    expect(said).toContain("Added my:wards@2026-01-31: 3 rows");
  });

  it("states the licence in full, as that of a table is", async () => {
    const folder = makeCommons();
    await addIn(folder, WARDS, "--licence", "OGL-UK-3.0");
    const { licenses } = readJson(folder, "datasets/wards/datapackage.json");
    expect(licenses).toEqual([
      {
        name: "OGL-UK-3.0",
        title: "Open Government Licence v3.0",
        path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      },
    ]);
  });

  it("reads those at an address too, and keeps it", async () => {
    const server = createServer((_request, response) =>
      response.end(readFileSync(WARDS)),
    );
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/wards.topo.json?size=small`;
    const folder = makeCommons();
    const { said } = await addIn(folder, url);
    server.close();
    expect(said).toContain("Added my:wards@2026-01-31: 159 rows");
    const { sources } = readJson(folder, "datasets/wards/datapackage.json");
    expect(sources).toEqual([{ title: url, path: url }]);
  });

  it("changes nothing where it is stopped", async () => {
    const folder = makeCommons();
    const given = ["add", WARDS, "--dir", folder, "--vintage", "2025"];
    const stopped = await runUnder(AbortSignal.abort(), ...given);
    expect(stopped.exitCode).toBe(130);
    expect(existsSync(join(folder, "datasets"))).toBe(false);
  });
});
