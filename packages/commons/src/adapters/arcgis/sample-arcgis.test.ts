import type { Table } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../../test/portals/portal-server.mjs";
import {
  inDegrees,
  readSampleOutlines,
} from "../../../../../test/portals/sample-outlines.mjs";
import { readSampleTables } from "../../../../../test/portals/sample-tables.mjs";
import type { GroupedQuery, ReadQuery } from "../../adapter.js";
import { CommonsClient } from "../../client.js";
import { LoopbackCommons } from "../../loopback-commons.harness.js";
import {
  plainTable,
  ringsIn,
  ringsOf,
} from "../../portal/sample-compare.harness.js";

const commons = new LoopbackCommons();
let client = new CommonsClient();
let portals: Awaited<ReturnType<typeof startPortals>>;
let services: string;

beforeAll(async () => {
  await commons.start();
  portals = await startPortals();
  services = `${portals.addressOf("arcgis")}rest/services`;
});

afterAll(async () => {
  await portals.close();
  await commons.stop();
});

const nameAtPortal = (name: string) => name.replaceAll("-", "_");

const read = (
  name: string,
  query: ReadQuery | GroupedQuery = {},
  href = services,
) => client.read({ id: `p:${name}`, href, type: "arcgis" }, query);

const plain = (table: Table) => plainTable(table, "OBJECTID");

describe("the sample behind an ArcGIS server", () => {
  it.each(readSampleTables().map(({ name }) => name))(
    "gives %s cell by cell as its files do",
    async (name) => {
      const [table, own] = await Promise.all([
        read(nameAtPortal(name)),
        client.read({ id: `lcr:${name}`, href: commons.href }),
      ]);
      expect(plain(table)).toEqual(plain(own));
      expect(table.unreadable).toEqual([]);
    },
  );

  it("says its title, terms, version and what its columns are for", async () => {
    const ref = { id: "p:claimant_count", href: services, type: "arcgis" };
    const described = await client.describe(ref);
    expect(described).toMatchObject({
      title: "People claiming unemployment benefits",
      version: "2026-01-20",
      attribution: "Contains public sector information.",
      licence: { id: "OGL-UK-3.0", title: "Open Government Licence v3.0" },
      measures: [{ name: "rate" }],
    });
    const { provenance } = await client.read(ref);
    expect(provenance.licence?.id).toBe("OGL-UK-3.0");
    expect(provenance.steps).toContain(
      'Column "area" is taken as the area: each value is a GSS code.',
    );
  });

  it.each<[string, ReadQuery]>([
    ["by area", { areas: ["E08000012", "E08000014"] }],
    ["by period", { periods: ["2021-01-01/P1Y"] }],
    ["by column", { fields: ["area_name", "rate"] }],
    ["by a name", { where: { area_name: ["St Helens", "O'Neill's"] } }],
    [
      "by all at once",
      {
        areas: ["E08000012"],
        periods: ["2021-01-01/P1Y", "2022-01-01/P1Y"],
        fields: ["rate"],
        where: { area_name: ["Liverpool"] },
      },
    ],
    ["that has no row", { areas: ["E05000001"] }],
  ])("gives the same part %s as the files", async (_, query) => {
    const { fields, where, ...rest } = query;
    const own: ReadQuery = {
      ...rest,
      ...(fields
        ? { fields: fields.map((it) => it.replaceAll("_", "-")) }
        : {}),
      ...(where?.["area_name"]
        ? { where: { "area-name": where["area_name"] } }
        : {}),
    };
    const [table, expected] = await Promise.all([
      read("claimant_count", query),
      client.read({ id: "lcr:claimant-count", href: commons.href }, own),
    ]);
    expect(plain(table)).toEqual(plain(expected));
  });

  it("is asked for the part and not for the whole", async () => {
    await read("claimant_count");
    const before = portals.asked.length;
    await read("claimant_count", { areas: ["E08000013"], fields: ["rate"] });
    const [asked, ...more] = portals.asked.slice(before);
    expect(more).toEqual([]);
    expect(asked).toContain("where=area IN ('E08000013')");
    expect(asked).toContain("outFields=area,rate");
    expect(asked).toContain("returnGeometry=false");
  });

  it("is asked nothing more of a table that its first page holds whole", async () => {
    const id = "p:LAD_MAY_2025_UK_BSC";
    await client.describe({ id, href: services, type: "arcgis" });
    const before = portals.asked.length;
    const part = await read("LAD_MAY_2025_UK_BSC", {
      areas: ["E08000012"],
      fields: ["LAD25NM"],
    });
    expect(part.texts("LAD25NM")).toEqual(["Liverpool"]);
    const counted = await read("LAD_MAY_2025_UK_BSC", {
      aggregate: { by: [], of: [{ field: "LAD25CD", way: "count" }] },
    });
    expect(counted.rowCount).toBe(1);
    expect(portals.asked.slice(before)).toEqual([]);
  });

  it("keeps to the rows that the address itself asks for", async () => {
    const where = encodeURIComponent("area IN ('E08000012','E08000013')");
    const table = await read(
      "0",
      { areas: ["E08000013", "E08000014"] },
      `${services}/claimant_count/FeatureServer/0/query?where=${where}&outFields=*&f=html`,
    );
    expect([...new Set(table.texts("area"))]).toEqual(["E08000013"]);
  });

  it("is read from the address of a layer as from its name", async () => {
    const url = `${services}/weekly_pay/FeatureServer/0`;
    const table = await client.read({ id: url, type: "arcgis" });
    expect(plain(table)).toEqual(plain(await read("weekly_pay")));
  });

  it("names the services there are where one is asked for that is not", async () => {
    await expect(read("claimants")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
      known: expect.arrayContaining(["p:claimant_count", "p:weekly_pay"]),
    });
  });

  it("names the layers there are where one is asked for that is not", async () => {
    await expect(read("claimant_count/7")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
      known: ["p:claimant_count/0"],
    });
  });

  it("stops at as many rows as a page may read", async () => {
    const strict = new CommonsClient();
    strict.limits.rows = 100;
    await expect(
      strict.read({ id: "p:claimant_count", href: services, type: "arcgis" }),
    ).rejects.toMatchObject({ code: "commons/too-large" });
  });

  it("is found by its words, at the server and at the portal", async () => {
    const server = { href: services, type: "arcgis" };
    expect(await client.search(server, "claimant")).toEqual([
      { id: "arcgis:claimant_count", title: "claimant count" },
    ]);
    const portal = { href: portals.addressOf("arcgis"), type: "arcgis" };
    const [found, ...more] = await client.search(
      portal,
      "unemployment benefits",
    );
    expect(more).toEqual([]);
    expect(found?.title).toBe("People claiming unemployment benefits");
    const id = found?.id.replace("arcgis", "p") ?? "";
    const table = await client.read({ ...portal, id });
    expect(plain(table)).toEqual(plain(await read("claimant_count")));
  });

  it("has no item at the portal that nobody put there", async () => {
    const portal = { href: portals.addressOf("arcgis"), type: "arcgis" };
    const id = `p:${"f".repeat(32)}`;
    await expect(client.read({ ...portal, id })).rejects.toMatchObject({
      code: "commons/dataset-not-found",
    });
  });
});

describe("outlines behind an ArcGIS server", () => {
  it("are of each year that a service's name says, with who is in them", async () => {
    const areas = await client.areas(
      { href: services, type: "arcgis" },
      "ward",
    );
    expect(areas.outlines.map(({ id, label }) => [id, label])).toEqual([
      ["2020", "ward boundaries of December 2020"],
      ["2022", "ward boundaries of May 2022"],
      ["2025", "ward boundaries of May 2025"],
    ]);
    for (const { object, vintage, areas: own } of readSampleOutlines()) {
      if (object !== "wards") continue;
      const marked = areas.table.column(`in-${vintage}`).cells;
      const codes = areas.table
        .texts("area")
        .filter((_, row) => marked[row] === true);
      expect(codes).toEqual(own.map(({ code }) => code));
    }
    const row = areas.table.texts("area").indexOf("E05013169");
    expect(areas.table.texts("area-name")[row]).toBe("Appleton");
    expect(areas.table.texts("parent")[row]).toBe("E06000006");
    expect(areas.table.texts("parent-name")[row]).toBe("Halton");
  });

  it.each(["2020", "2022", "2025"])(
    "of %s are the sample's own, whatever the server writes them in",
    async (vintage) => {
      client = new CommonsClient();
      const areas = await client.areas(
        { href: services, type: "arcgis" },
        "ward",
      );
      const outline = areas.outlines.find(({ id }) => id === vintage);
      const json = await outline?.read();
      const own = readSampleOutlines().find(
        (each) => each.object === "wards" && each.vintage === vintage,
      );
      const year = vintage.slice(2);
      expect(json).toMatchObject({
        type: "FeatureCollection",
        features: own?.areas.map((area) => ({
          properties: {
            [`WD${year}CD`]: area.code,
            [`WD${year}NM`]: area.name,
          },
        })),
      });
      expect(ringsOf(json)).toEqual(
        own?.areas.map((area) => ringsIn(inDegrees(area))),
      );
    },
  );

  it("come from the one layer that the address names", async () => {
    const href = `${services}/LAD_MAY_2025_UK_BSC/FeatureServer/0`;
    const ref = { href, type: "arcgis" };
    const areas = await client.areas(ref, "district");
    expect(areas.outlines.map(({ id }) => id)).toEqual(["2025"]);
    expect(areas.table.rowCount).toBe(6);
    await expect(client.areas(ref, "ward")).rejects.toThrow(
      /boundaries for "ward". It has: district\./,
    );
  });

  it("are looked for in what the page has read, where no service is named so", async () => {
    const fresh = new CommonsClient();
    const ref = { href: services, type: "arcgis" };
    await expect(fresh.areas(ref, "parish")).rejects.toThrow(
      /boundaries for "parish"\. Name/,
    );
    await fresh.read({ ...ref, id: "p:LAD_MAY_2025_UK_BSC" });
    await expect(fresh.areas(ref, "parish")).rejects.toThrow(
      /boundaries for "parish"\. It has: district\./,
    );
  });

  it("are none at a portal, which does not say what of it is boundaries", async () => {
    const portal = { href: portals.addressOf("arcgis"), type: "arcgis" };
    await expect(client.areas(portal, "ward")).rejects.toMatchObject({
      code: "commons/boundaries-not-found",
    });
  });
});
