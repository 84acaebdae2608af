import {
  isAbsent,
  type Cell,
  type Table,
  type Value,
} from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../test/portals/portal-server.mjs";
import { readSampleTables } from "../../../../test/portals/sample-tables.mjs";
import type { ReadQuery } from "../adapter.js";
import { CommonsClient } from "../client.js";
import { LoopbackCommons } from "../loopback-commons.harness.js";

const NAMES = readSampleTables().map(({ name }) => name);

/** What a dataset of the sample is called at each portal. */
const PORTALS = {
  ckan: (name: string) => `p:${name}`,
  opendatasoft: (name: string) => `p:${name}`,
  socrata: (name: string) =>
    `p:lcr0-${String(NAMES.indexOf(name)).padStart(4, "0")}`,
};

type PortalName = keyof typeof PORTALS;

const commons = new LoopbackCommons();
const client = new CommonsClient();
let portals: Awaited<ReturnType<typeof startPortals>>;

beforeAll(async () => {
  await commons.start();
  portals = await startPortals();
});

afterAll(async () => {
  await portals.close();
  await commons.stop();
});

const ownTable = (name: string, query: ReadQuery = {}) =>
  client.read({ id: `lcr:${name}`, href: commons.href }, query);

const refOf = (portal: PortalName, name: string) => ({
  id: PORTALS[portal](name),
  href: portals.addressOf(portal),
  type: portal,
});

const portalTable = (portal: PortalName, name: string, query: ReadQuery = {}) =>
  client.read(refOf(portal, name), query);

/** A portal cannot say why a cell is empty, and writes a hyphen as it can. */
function plain(table: Table): Record<string, unknown> {
  const said = (cell: Cell<Value>) => {
    if (isAbsent(cell)) return undefined;
    return typeof cell === "object" ? cell.id : cell;
  };
  return Object.fromEntries(
    table.columns.map(({ field, cells }) => [
      field.name.replaceAll("_", "-"),
      cells.map(said),
    ]),
  );
}

const EACH = (Object.keys(PORTALS) as PortalName[]).flatMap((portal) =>
  NAMES.map((name) => [portal, name] as const),
);

describe("the sample behind a portal", () => {
  it.each(EACH)(
    "%s gives %s cell by cell as its files do",
    async (...asked) => {
      const [table, own] = await Promise.all([
        portalTable(...asked),
        ownTable(asked[1]),
      ]);
      expect(plain(table)).toEqual(plain(own));
      expect(table.unreadable).toEqual([]);
    },
  );

  it.each(EACH)(
    "%s lets %s be drawn: area, period, measures",
    async (...asked) => {
      const [portal, name] = asked;
      const [table, own, description] = await Promise.all([
        portalTable(...asked),
        ownTable(name),
        client.describe(refOf(portal, name)),
      ]);
      for (const role of ["area", "area-name", "period"] as const)
        expect(table.columnOf(role)?.field.name.replaceAll("_", "-")).toBe(
          own.columnOf(role)?.field.name,
        );
      const measures = description.measures.map((field) =>
        field.name.replaceAll("_", "-"),
      );
      for (const { field } of own.columns)
        if (field.role === "measure") expect(measures).toContain(field.name);
      expect(table.provenance).toMatchObject({
        title: own.provenance.title,
        version: own.provenance.version,
        licence: { id: "OGL-UK-3.0" },
        publisher: { title: own.provenance.publisher?.title },
      });
    },
  );
});

const FIELD: Record<PortalName, string> = {
  ckan: "area-name",
  opendatasoft: "area_name",
  socrata: "area_name",
};

describe.each(Object.keys(PORTALS) as PortalName[])(
  "part of a table of %s",
  (portal) => {
    const name = "claimant-count";
    const areaName = FIELD[portal];

    async function bothParts(query: ReadQuery) {
      const own = {
        ...query,
        ...(query.fields
          ? { fields: query.fields.map((it) => it.replaceAll("_", "-")) }
          : {}),
        ...(query.where
          ? { where: { "area-name": query.where[areaName] ?? [] } }
          : {}),
      };
      const before = portals.asked.length;
      const [table, expected] = await Promise.all([
        portalTable(portal, name, query),
        ownTable(name, own),
      ]);
      return { table, expected, asked: portals.asked.slice(before) };
    }

    it.each<[string, ReadQuery]>([
      ["by area", { areas: ["E08000012", "E08000014"] }],
      ["by period", { periods: ["2021-01-01/P1Y"] }],
      ["by column", { fields: [areaName, "rate"] }],
      [
        "by what stands in a column",
        { where: { [areaName]: ["Liverpool", "Wirral"] } },
      ],
      [
        "by all at once",
        {
          areas: ["E08000012"],
          periods: ["2021-01-01/P1Y", "2022-01-01/P1Y"],
          fields: ["rate"],
          where: { [areaName]: ["Liverpool"] },
        },
      ],
      ["that has no row", { areas: ["E05000001"] }],
    ])("is the same %s as of the files", async (_, query) => {
      const { table, expected } = await bothParts(query);
      expect(plain(table)).toEqual(plain(expected));
    });

    it("is asked for, and not all of it", async () => {
      const { asked } = await bothParts({
        areas: ["E08000013"],
        fields: ["area", "rate"],
      });
      const question = asked.at(-1) ?? "";
      expect(question).toContain("E08000013");
      expect(question).not.toContain(areaName);
    });

    it("names the columns there are where one is asked for that is not", async () => {
      await expect(
        portalTable(portal, name, { fields: ["rat"] }),
      ).rejects.toThrow(/no field "rat".*area, .*rate/);
    });

    it("is none where the portal has no such dataset", async () => {
      const ask = client.read({ ...refOf(portal, name), id: "p:none-none" });
      await expect(ask).rejects.toMatchObject({
        code: "commons/dataset-not-found",
      });
    });

    it("is none in a version that the portal does not have", async () => {
      const { id, ...ref } = refOf(portal, name);
      const ask = client.read({ ...ref, id: `${id}@1999-01-01` });
      await expect(ask).rejects.toThrow(`${id}@2026-01-20`);
    });

    it("is found by its words", async () => {
      const found = await client.search(
        refOf(portal, name),
        "unemployment benefits",
      );
      expect(found).toMatchObject([
        {
          id: PORTALS[portal](name).replace(/^p/, portal),
          title: "People claiming unemployment benefits",
        },
      ]);
    });

    it("stops at as many rows as a page may read", async () => {
      const strict = new CommonsClient();
      strict.limits.rows = 100;
      await expect(strict.read(refOf(portal, name))).rejects.toMatchObject({
        code: "commons/too-large",
      });
    });

    it("has no boundaries, and says who has", async () => {
      await expect(client.areas(refOf(portal, name), "ward")).rejects.toThrow(
        /no boundaries for "ward".*data-package/,
      );
    });
  },
);
