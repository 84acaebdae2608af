import {
  aggregateRows,
  isAbsent,
  type Aggregation,
  type Table,
} from "@commons-widgets/table";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../test/portals/portal-server.mjs";
import { readSampleTables } from "../../../../test/portals/sample-tables.mjs";
import type { GroupedQuery } from "../adapter.js";
import { CommonsClient } from "../client.js";

const NAMES = readSampleTables().map(({ name }) => name);
const CLAIMANTS = "claimant-count";
const BY_PORTAL = "The portal put the rows together itself";
const HERE = "The rows are put together here";

/** What a dataset of the sample is called at each portal that groups. */
const PORTALS = {
  opendatasoft: (name: string) => `p:${name}`,
  socrata: (name: string) =>
    `p:lcr0-${String(NAMES.indexOf(name)).padStart(4, "0")}`,
  arcgis: (name: string) => `p:${name.replaceAll("-", "_")}`,
};

type PortalName = keyof typeof PORTALS;

const client = new CommonsClient();
let portals: Awaited<ReturnType<typeof startPortals>>;

beforeAll(async () => {
  portals = await startPortals();
});

afterAll(() => portals.close());

const refOf = (portal: PortalName, name: string) => ({
  id: PORTALS[portal](name),
  href: `${portals.addressOf(portal)}${portal === "arcgis" ? "rest/services" : ""}`,
  type: portal,
});

/** The same query with every row read, and put together by the table's operation. */
async function putTogetherHere(
  portal: PortalName,
  name: string,
  { aggregate, ...chosen }: GroupedQuery,
): Promise<Table> {
  const rows = await client.read(refOf(portal, name), chosen);
  return aggregateRows(rows, aggregate.by, aggregate.of);
}

/** What a table says, its rows in an order of their own. */
function said(table: Table) {
  const { steps } = table.provenance;
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map(({ cells }) => {
      const cell = cells[row];
      if (isAbsent(cell)) return [cell.reason, cell.note];
      return typeof cell === "object" ? cell.id : cell;
    }),
  );
  return {
    fields: table.fields,
    rows: rows.map((row) => JSON.stringify(row)).sort(),
    steps: steps.slice(steps.findIndex((step) => step.startsWith("Put "))),
  };
}

const happened = ({ provenance: { steps } }: Table) =>
  steps
    .filter((step) => step.startsWith("The "))
    .map((step) => step.split(/,|:/)[0]);

describe.each(Object.keys(PORTALS) as PortalName[])(
  "rows of %s put together",
  (portal) => {
    const count: GroupedQuery = {
      aggregate: {
        by: ["area"],
        of: [
          { field: "area", way: "count", as: "years" },
          { field: "rate", way: "least", as: "low" },
          { field: "rate", way: "greatest", as: "high", leaveOut: true },
          { field: "rate", way: "count", as: "known" },
          { field: "rate", way: "sum", as: "sum" },
        ],
      },
    };

    it("by the portal come to what they come to here, without a row sent", async () => {
      await client.describe(refOf(portal, CLAIMANTS));
      const before = portals.asked.length;
      const table = await client.read(refOf(portal, CLAIMANTS), count);
      const asked = portals.asked.slice(before);
      expect(happened(table)).toEqual([BY_PORTAL]);
      // How many rows there are may be known from before.
      expect(asked.length).toBeLessThan(3);
      expect(asked.some((url) => /group/i.test(url))).toBe(true);
      const here = await putTogetherHere(portal, CLAIMANTS, count);
      expect(said(table)).toEqual(said(here));
      expect(table.column("sum").cells.every(isAbsent)).toBe(true);
    });

    it("are so for any dataset, columns, ways and choice of rows", async () => {
      const seen = new Set<string>();
      const query = fc.record({
        name: fc.constantFrom(...NAMES),
        by: fc.subarray(["area", "area_name", "period"]),
        measures: fc.integer({ min: 0, max: 2 }),
        ways: fc.subarray(["least", "greatest", "count", "sum"] as const),
        leaveOut: fc.boolean(),
        areas: fc.option(fc.subarray(["E08000012", "E08000014", "E06000006"])),
      });
      await fc.assert(
        fc.asyncProperty(query, async ({ name, by, areas, ...made }) => {
          const { fields, measures } = await client.describe(
            refOf(portal, name),
          );
          const known = by.filter((each) =>
            fields.some((field) => field.name === each),
          );
          const of: Aggregation[] = measures
            .slice(0, made.measures + 1)
            .flatMap(({ name: field }) =>
              made.ways.map((way) => ({
                field,
                way,
                as: `${field}-${way}`,
                leaveOut: made.leaveOut,
              })),
            );
          const asked: GroupedQuery = {
            aggregate: { by: known, of },
            ...(areas ? { areas } : {}),
          };
          const table = await client.read(refOf(portal, name), asked);
          expect(said(table)).toEqual(
            said(await putTogetherHere(portal, name, asked)),
          );
          for (const step of happened(table)) seen.add(step ?? "");
        }),
        { numRuns: 60, seed: 20261121 },
      );
      expect(seen).toEqual(new Set([BY_PORTAL, HERE]));
    });

    it("are narrowed to the columns asked for", async () => {
      const table = await client.read(refOf(portal, CLAIMANTS), {
        ...count,
        fields: ["high", "area"],
      });
      expect(table.fields.map(({ name }) => name)).toEqual(["high", "area"]);
    });

    it("name the columns there are where one is asked for that is not", async () => {
      await expect(
        client.read(refOf(portal, CLAIMANTS), {
          aggregate: { by: ["area"], of: [{ field: "rat", way: "count" }] },
        }),
      ).rejects.toThrow(/no field "rat".*area, .*rate/);
    });
  },
);
