import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { CommonsClient } from "@commons-widgets/commons";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  change,
  contentsOf,
  makeFolder,
  makeSampleCommons,
  read,
  readJson,
  removeFolders,
  run,
  runUnder,
  SAMPLE,
  write,
  type Json,
} from "../cli.harness.js";
import { createCommonsServer, listen, type Listening } from "../index.js";

const client = new CommonsClient();
let folder: string;
let server: Listening;
let href: string;

beforeAll(async () => {
  folder = makeSampleCommons("child-poverty", "deprivation-2025", "wards");
  expect((await run("build", "--dir", folder)).exitCode).toBe(0);
  server = await listen(createCommonsServer({ root: join(folder, "public") }));
  href = `${server.url}catalogue.json`;
});

afterAll(async () => {
  await server.close();
  removeFolders();
});

describe("a commons that was built", () => {
  it("gives a figure the numbers that its keeper put in", async () => {
    const built = await client.read({ id: "lcr:deprivation-2025", href });
    const rows = readFileSync(
      join(SAMPLE, "datasets/deprivation-2025/2025-10-30/data.csv"),
      "utf8",
    );
    expect(built.rowCount).toBe(rows.trimEnd().split("\n").length - 1);
    const row = built.texts("area").indexOf("E05010938");
    expect(built.numbers("income-deprivation-rate")[row]).toBe(56.9);
    expect(built.provenance.hash).toMatch(/^sha256:/);
  });

  it("leaves at its portal what is there, and lists no file of it", async () => {
    const other = makeSampleCommons("child-poverty");
    const portal = {
      type: "ckan",
      href: "https://data.example.org/",
      dataset: "child-poverty",
    };
    const path = "datasets/child-poverty/datapackage.json";
    change(other, path, (json) => {
      const [{ name, schema, commons }] = json.resources;
      json.resources = [{ name, schema, commons: { ...commons, portal } }];
    });
    expect((await run("build", "--dir", other)).exitCode).toBe(0);
    const { resources } = readJson(other, `public/${path}`);
    expect(resources).toMatchObject([{ name: "data", commons: { portal } }]);
    const [entry] = readJson(other, "public/catalogue.json")["dcat:dataset"];
    expect(
      entry["dcat:distribution"].map((each: Json) => each["commons:resource"]),
    ).toEqual(["datapackage"]);
  });

  it("gives a map the outlines of each vintage", async () => {
    const areas = await client.areas({ href }, "ward");
    expect(areas.outlines.map(({ id }) => id)).toEqual([
      "2020",
      "2022",
      "2025",
    ]);
    expect(await areas.outlines[0]?.read()).toMatchObject({ type: "Topology" });
  });

  it("states the true size and fingerprint of every file", () => {
    const files = readJson(folder, "public/catalogue.json")[
      "dcat:dataset"
    ].flatMap((dataset: Json) => dataset["dcat:distribution"]);
    expect(files).toHaveLength(2 + 2 + 8);
    for (const file of files) {
      const bytes = readFileSync(
        join(folder, "public", file["dcat:downloadURL"]),
      );
      expect(file["dcat:byteSize"]).toBe(bytes.length);
      expect(file["spdx:checksum"]["spdx:checksumValue"]).toBe(
        createHash("sha256").update(bytes).digest("hex"),
      );
    }
  });

  it("has outlines as tiles too, beside the topologies", () => {
    const { resources } = readJson(
      folder,
      "public/datasets/wards/datapackage.json",
    );
    const tiles = resources.filter((it: Json) => it.commons.role === "tiles");
    expect(tiles.map((it: Json) => [it.name, it.path, it.mediatype])).toEqual(
      ["2020", "2022", "2025"].map((year) => [
        `tiles-${year}`,
        `2026-06-01/outlines-${year}.pmtiles`,
        "application/vnd.pmtiles",
      ]),
    );
  });

  it("names its keeper, its prefix and its search index in the catalogue", () => {
    expect(readJson(folder, "public/catalogue.json")).toMatchObject({
      "dct:title": "Sample <commons>",
      "commons:prefix": "lcr",
      "commons:searchIndex": "search.json",
      "dct:publisher": { "foaf:name": "A keeper" },
    });
  });

  it("can be searched by title, measure, place and publisher", () => {
    const { datasets } = readJson(folder, "public/search.json");
    const find = (word: string) =>
      datasets
        .filter(({ words }: Json) => words.split(" ").includes(word))
        .map(({ id }: Json) => id);
    expect(find("poverty")).toEqual(["lcr:child-poverty"]);
    expect(find("crime")).toEqual(["lcr:deprivation-2025"]);
    expect(find("liverpool")).toHaveLength(3);
    expect(find("pensions")).toEqual(["lcr:child-poverty"]);
  });

  it("is the same, byte for byte, when it is built again", async () => {
    const before = contentsOf(join(folder, "public"));
    await run("build", "--dir", folder);
    expect(contentsOf(join(folder, "public"))).toEqual(before);
  });
});

describe("the page for people", () => {
  const page = () => read(folder, "public/index.html");

  it("shows every dataset with its measures, places, times and licence", () => {
    for (const text of [
      '<h3 id="child-poverty">Children in relative poverty</h3>',
      "8 district areas in the Liverpool City Region (2025)",
      "4; the first April 2021 to March 2022, the last April 2024 to March 2025",
      ">Open Government Licence v3.0</a>",
      "158 of 159; 1 missing",
    ])
      expect(page()).toContain(text);
  });

  it("gives the tag to copy, with the address of the commons in it", () => {
    expect(page()).toContain(
      "&lt;commons-ward-map\n  commons=&quot;https://data.example.org/catalogue.json&quot;\n  dataset=&quot;lcr:deprivation-2025&quot;\n  measure=&quot;imd-score&quot;\n&gt;",
    );
    expect(page()).toContain("&lt;commons-trend-chart");
  });

  it("links to files that are there, and shows markup as text", () => {
    const links = [...page().matchAll(/href="((?!http|#)[^"]+)"/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, link = ""] of links)
      expect(existsSync(join(folder, "public", link)), link).toBe(true);
    expect(page()).toContain("<h1>Sample &lt;commons&gt;</h1>");
    expect(page()).not.toMatch(/<script|<style|style=/);
  });
});

describe("a version that was published", () => {
  it("may not change: the build refuses, naming the file, and leaves all as it was", async () => {
    const own = makeSampleCommons("child-poverty");
    await run("build", "--dir", own);
    const before = contentsOf(join(own, "public"));
    const file = "datasets/child-poverty/2026-03-26/data.csv";
    write(own, file, read(own, file).replace("20.856", "20.9"));
    const { exitCode, complained } = await run("build", "--dir", own);
    expect(exitCode).toBe(1);
    expect(complained).toContain(`${file} was published with other bytes`);
    expect(complained).toContain("a version of its own");
    expect(contentsOf(join(own, "public"))).toEqual(before);
  });

  it("may not change either where the build before ended between two renames", async () => {
    const own = makeSampleCommons("child-poverty");
    await run("build", "--dir", own);
    const before = contentsOf(join(own, "public"));
    renameSync(join(own, "public"), join(own, ".public.old"));
    const file = "datasets/child-poverty/2026-03-26/data.csv";
    write(own, file, read(own, file).replace("20.856", "20.9"));
    const { exitCode, complained } = await run("build", "--dir", own);
    expect(exitCode).toBe(1);
    expect(complained).toContain(`${file} was published with other bytes`);
    expect(contentsOf(join(own, "public"))).toEqual(before);
  });

  it("may get a better description, since that is no number", async () => {
    const own = makeSampleCommons("child-poverty");
    await run("build", "--dir", own);
    change(own, "datasets/child-poverty/datapackage.json", (json) => {
      json.title = "Children who are poor";
    });
    expect((await run("build", "--dir", own)).exitCode).toBe(0);
    expect(read(own, "public/index.html")).toContain("Children who are poor");
  });
});

describe("a build that cannot be done", () => {
  it("says that there is no commons here, and how to start one", async () => {
    const { exitCode, complained } = await run("build", "--dir", makeFolder());
    expect(exitCode).toBe(1);
    expect(complained).toContain('"commons init"');
  });

  it("names what is wrong with a description, and what is accepted", async () => {
    const own = makeSampleCommons("child-poverty");
    change(own, "datasets/child-poverty/datapackage.json", (json) => {
      delete json.title;
      json.commons.accessRights = "friends";
      json.resources[0].path = "../../secret.csv";
    });
    const { exitCode, complained } = await run("build", "--dir", own);
    expect(exitCode).toBe(1);
    expect(complained).toContain('The description needs "title".');
    expect(complained).toContain(
      '"/commons/accessRights" was given "friends". Accepted: public, members, restricted.',
    );
    expect(complained).toContain('"../../secret.csv"');
    expect(existsSync(join(own, "public"))).toBe(false);
  });

  it("names a file that is not there", async () => {
    const own = makeSampleCommons("child-poverty");
    change(own, "datasets/child-poverty/datapackage.json", (json) => {
      json.resources[0].path = "2026-03-26/lost.csv";
    });
    expect((await run("build", "--dir", own)).complained).toContain("lost.csv");
  });

  it("changes nothing where it is stopped halfway", async () => {
    const own = makeSampleCommons("child-poverty", "weekly-pay");
    await run("build", "--dir", own);
    const before = contentsOf(own);
    change(own, "commons.json", (json) => {
      json.title = "Another title";
    });
    const stopped = await runUnder(AbortSignal.abort(), "build", "--dir", own);
    expect(stopped.exitCode).toBe(130);
    expect(stopped.complained).toContain("nothing was changed");
    expect(read(own, "public/catalogue.json")).toBe(
      before.get("public/catalogue.json"),
    );
    expect([...contentsOf(own).keys()]).toEqual([...before.keys()]);
  });

  it("accepts no option that it does not know", async () => {
    const { exitCode, complained } = await run("build", "--fast");
    expect(exitCode).toBe(2);
    expect(complained).toContain("Accepted: --dir TEXT");
  });
});

describe("outlines kept as GeoJSON", () => {
  it("are published as quantised TopoJSON on the national grid, edges shared", async () => {
    const own = makeFolder({
      "commons.json": '{"title":"Two wards","prefix":"two"}',
      "datasets/wards/2025-05-01/areas.csv":
        "area,area-name,in-2025\nE05000001,West,true\nE05000002,East,true\n",
      "datasets/wards/2025-05-01/outlines-2025.geojson": JSON.stringify({
        type: "FeatureCollection",
        features: [
          square("E05000001", "West", -3.0, 53.4),
          square("E05000002", "East", -2.99, 53.4),
        ],
      }),
      "datasets/wards/datapackage.json": JSON.stringify(twoWards),
    });
    const { exitCode, complained } = await run("build", "--dir", own);
    expect([exitCode, complained]).toEqual([0, ""]);
    const topology = readJson(
      own,
      "public/datasets/wards/2025-05-01/outlines-2025.topo.json",
    );
    expect(topology.transform.translate[0]).toBeGreaterThan(330_000);
    expect(topology.objects.wards.geometries).toMatchObject([
      { id: "E05000001", properties: { code: "E05000001", name: "West" } },
      { id: "E05000002", properties: { code: "E05000002", name: "East" } },
    ]);
    // Two squares side by side: one edge between them and one round each.
    expect(topology.arcs).toHaveLength(3);
    expect(
      existsSync(
        join(own, "public/datasets/wards/2025-05-01/outlines-2025.geojson"),
      ),
    ).toBe(false);
    const [wards] = readJson(own, "public/catalogue.json")["dcat:dataset"];
    const kinds = wards["dcat:distribution"].map((file: Json) => [
      file["dcat:downloadURL"].split("/").at(-1),
      file["dcat:mediaType"],
    ]);
    expect(kinds).toEqual([
      ["datapackage.json", "application/vnd.datapackage+json"],
      ["areas.csv", "text/csv"],
      ["outlines-2025.topo.json", "application/topo+json"],
      ["outlines-2025.pmtiles", "application/vnd.pmtiles"],
    ]);
  });
});

function square(code: string, name: string, west: number, south: number) {
  const [east, north] = [west + 0.01, south + 0.01];
  return {
    type: "Feature",
    properties: { WD25CD: code, WD25NM: name },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  };
}

const twoWards = {
  name: "wards",
  title: "Two wards",
  version: "2025-05-01",
  commons: { geography: "ward", vintage: "2025" },
  resources: [
    {
      name: "areas",
      path: "2025-05-01/areas.csv",
      format: "csv",
      commons: { role: "areas" },
      schema: {
        fields: [
          { name: "area", type: "string", commons: { role: "area" } },
          { name: "area-name", type: "string", commons: { role: "area-name" } },
          {
            name: "in-2025",
            type: "boolean",
            commons: { role: "member", vintage: "2025" },
          },
        ],
      },
    },
    {
      name: "outlines-2025",
      path: "2025-05-01/outlines-2025.geojson",
      format: "geojson",
      commons: {
        role: "outlines",
        vintage: "2025",
        object: "wards",
        label: "wards of 2025",
      },
    },
  ],
};
