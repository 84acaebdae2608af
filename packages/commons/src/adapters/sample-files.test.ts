import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../test/portals/portal-server.mjs";
import { readSampleTables } from "../../../../test/portals/sample-tables.mjs";
import { CommonsClient } from "../client.js";
import { LoopbackCommons } from "../loopback-commons.harness.js";
import { plainTable } from "../portal/sample-compare.harness.js";

const NAMES = readSampleTables().map(({ name }) => name);

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

const ownTable = (name: string) =>
  client.read({ id: `lcr:${name}`, href: commons.href });

const refOf = (type: "csvw" | "dcat", name: string) => ({
  id: `p:${name}`,
  href: portals.addressOf(type) + (type === "dcat" ? "catalog.jsonld" : ""),
  type,
});

const roles = (table: Awaited<ReturnType<typeof ownTable>>) => [
  table.columnOf("area")?.field.name,
  table.columnOf("period")?.field.name,
];

describe.each(["csvw", "dcat"] as const)(
  "the sample as files of %s",
  (type) => {
    it.each(NAMES)(
      "gives %s cell by cell as its data package does",
      async (name) => {
        const [table, own] = await Promise.all([
          client.read(refOf(type, name)),
          ownTable(name),
        ]);
        expect(plainTable(table)).toEqual(plainTable(own));
        expect(table.unreadable).toEqual([]);
        expect(roles(table)).toEqual(roles(own));
      },
    );

    it("is described with its title, publisher and licence", async () => {
      const [described, own] = await Promise.all([
        client.describe(refOf(type, "claimant-count")),
        client.describe({ id: "lcr:claimant-count", href: commons.href }),
      ]);
      expect(described.title).toBe(own.title);
      expect(described.publisher?.title).toBe(own.publisher?.title);
      expect(described.licence?.url).toBe(own.licence?.url);
      expect(described.measures.map(({ name }) => name)).toEqual(["rate"]);
    });
  },
);
