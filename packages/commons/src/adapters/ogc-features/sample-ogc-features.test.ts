import type { Table } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../../test/portals/portal-server.mjs";
import {
  inDegrees,
  readSampleOutlines,
} from "../../../../../test/portals/sample-outlines.mjs";
import { readSampleTables } from "../../../../../test/portals/sample-tables.mjs";
import type { ReadQuery } from "../../adapter.js";
import { CommonsClient } from "../../client.js";
import { LoopbackCommons } from "../../loopback-commons.harness.js";
import {
  plainTable,
  ringsIn,
  ringsOf,
} from "../../portal/sample-compare.harness.js";

const commons = new LoopbackCommons();
const client = new CommonsClient();
let portals: Awaited<ReturnType<typeof startPortals>>;
let api: { href: string; type: string };

beforeAll(async () => {
  await commons.start();
  portals = await startPortals();
  api = { href: portals.addressOf("ogc-features"), type: "ogc-features" };
});

afterAll(async () => {
  await portals.close();
  await commons.stop();
});

const read = (name: string, query: ReadQuery = {}) =>
  client.read({ ...api, id: `p:${name}` }, query);

const plain = (table: Table) => plainTable(table, "id");

describe("the sample behind an OGC API", () => {
  it.each(readSampleTables().map(({ name }) => name))(
    "gives %s cell by cell as its files do",
    async (name) => {
      const [table, own] = await Promise.all([
        read(name),
        client.read({ id: `lcr:${name}`, href: commons.href }),
      ]);
      expect(plain(table)).toEqual(plain(own));
      expect(table.unreadable).toEqual([]);
    },
  );

  it("says its title, its terms and what its columns are for", async () => {
    const ref = { ...api, id: "p:claimant-count" };
    const described = await client.describe(ref);
    expect(described).toMatchObject({
      title: "People claiming unemployment benefits",
      attribution: "Contains public sector information.",
      licence: { id: "OGL-UK-3.0", title: "Open Government Licence v3.0" },
      sources: [{ title: "Features of the Liverpool City Region" }],
      measures: [{ name: "rate" }],
    });
    expect((await client.read(ref)).provenance.licence?.id).toBe("OGL-UK-3.0");
  });

  it.each<[string, ReadQuery]>([
    ["by area", { areas: ["E08000012"] }],
    ["by areas", { areas: ["E08000012", "E08000014"] }],
    ["by period", { periods: ["2021-01-01/P1Y"] }],
    ["by column", { fields: ["area-name", "rate"] }],
    ["by a name", { where: { "area-name": ["St Helens", "O'Neill's"] } }],
    [
      "by all at once",
      {
        areas: ["E08000012"],
        periods: ["2021-01-01/P1Y", "2022-01-01/P1Y"],
        fields: ["rate"],
        where: { "area-name": ["Liverpool"] },
      },
    ],
    ["that has no row", { areas: ["E05000001"] }],
    ["of no area", { areas: [] }],
  ])("gives the same part %s as the files", async (_, query) => {
    const [table, expected] = await Promise.all([
      read("claimant-count", query),
      client.read({ id: "lcr:claimant-count", href: commons.href }, query),
    ]);
    expect(plain(table)).toEqual(plain(expected));
  });

  it("is asked for one area by its property, and for several in CQL2", async () => {
    await read("claimant-count");
    const before = portals.asked.length;
    await read("claimant-count", { areas: ["E08000013"] });
    await read("claimant-count", {
      areas: ["E08000013", "E08000015"],
      where: { "area-name": ["Wirral"] },
    });
    expect(portals.asked.slice(before)).toEqual([
      expect.stringContaining("/items?area=E08000013&limit=500"),
      expect.stringMatching(
        /area-name=Wirral&filter=area IN \('E08000013','E08000015'\)/,
      ),
    ]);
  });

  it("keeps to what the address itself asks for, on every page", async () => {
    const box = [-3.2, 53.3, -2.8, 53.7].join();
    const href = `${api.href}collections/wards-2022/items?bbox=${box}&limit=3&f=html`;
    const table = await client.read({ ...api, href, id: "p:wards" });
    const own = readSampleOutlines().find(
      ({ object, vintage }) => object === "wards" && vintage === "2022",
    );
    expect(table.rowCount).toBeGreaterThan(50);
    expect(table.rowCount).toBeLessThan(own?.areas.length ?? 0);
  });

  it("is read from the address of a collection as from its name", async () => {
    const id = `${api.href}collections/weekly-pay`;
    const table = await client.read({ id, type: "ogc-features" });
    expect(plain(table)).toEqual(plain(await read("weekly-pay")));
  });

  it("names the collections there are where one is asked for that is not", async () => {
    await expect(read("claimants")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
      known: expect.arrayContaining(["p:claimant-count", "p:weekly-pay"]),
    });
  });

  it("says what the server said where it refuses a request", async () => {
    const href = `${api.href}collections/weekly-pay/items?colour=red`;
    const ask = client.read({ ...api, href, id: "p:pay" });
    await expect(ask).rejects.toMatchObject({
      code: "commons/portal-error",
      said: "InvalidParameterValue: The parameter colour is not known.",
    });
  });

  it("stops before it reads more rows than a page may", async () => {
    const strict = new CommonsClient();
    strict.limits.rows = 100;
    const ask = strict.read({ ...api, id: "p:claimant-count" });
    await expect(ask).rejects.toMatchObject({
      code: "commons/too-large",
      rows: 225,
    });
  });

  it("is found by its words", async () => {
    expect(await client.search(api, "unemployment benefits")).toMatchObject([
      {
        id: "ogc-features:claimant-count",
        title: "People claiming unemployment benefits",
      },
    ]);
  });
});

describe("outlines behind an OGC API", () => {
  it("are of each year that a collection's name says, with who is in them", async () => {
    const areas = await client.areas(api, "ward");
    expect(areas.outlines.map(({ id, label }) => [id, label])).toEqual([
      ["2020", "ward boundaries of 2020"],
      ["2022", "ward boundaries of 2022"],
      ["2025", "ward boundaries of 2025"],
    ]);
    for (const { object, vintage, areas: own } of readSampleOutlines()) {
      if (object !== "wards") continue;
      const marked = areas.table.column(`in-${vintage}`).cells;
      const codes = areas.table
        .texts("area")
        .filter((_, row) => marked[row] === true);
      expect(codes).toEqual(own.map(({ code }) => code));
      const outline = areas.outlines.find(({ id }) => id === vintage);
      expect(ringsOf(await outline?.read())).toEqual(
        own.map((area) => ringsIn(inDegrees(area))),
      );
    }
    const row = areas.table.texts("area").indexOf("E05013169");
    expect(areas.table.texts("area-name")[row]).toBe("Appleton");
    expect(areas.table.texts("parent")[row]).toBe("E06000006");
    expect(areas.table.texts("parent-name")[row]).toBe("Halton");
  });

  it("come from the one collection that the address names", async () => {
    const href = `${api.href}collections/districts-2025`;
    const areas = await client.areas({ ...api, href }, "district");
    expect(areas.outlines.map(({ id }) => id)).toEqual(["2025"]);
    expect(areas.table.rowCount).toBe(6);
    await expect(client.areas({ ...api, href }, "ward")).rejects.toThrow(
      /boundaries for "ward". It has: district\./,
    );
  });

  it("are looked for in what the page has read, where no collection is named so", async () => {
    const fresh = new CommonsClient();
    await expect(fresh.areas(api, "parish")).rejects.toThrow(
      /boundaries for "parish"\. Name/,
    );
    await fresh.read({ ...api, id: "p:districts-2025" });
    await expect(fresh.areas(api, "parish")).rejects.toThrow(
      /boundaries for "parish"\. It has: district\./,
    );
  });
});
