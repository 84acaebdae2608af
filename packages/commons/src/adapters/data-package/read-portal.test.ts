import { aggregateRows, type Aggregation } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../../test/portals/portal-server.mjs";
import { readSampleTables } from "../../../../../test/portals/sample-tables.mjs";
import type { GroupedQuery, ReadQuery } from "../../adapter.js";
import { CommonsClient } from "../../client.js";
import { LoopbackCommons } from "../../loopback-commons.harness.js";
import { UnreadableError } from "../../failures.js";

const commons = new LoopbackCommons();
let portals: Awaited<ReturnType<typeof startPortals>>;

beforeAll(async () => {
  await commons.start();
  portals = await startPortals();
});

afterAll(async () => {
  await portals.close();
  await commons.stop();
});

const FIELDS = [
  { name: "area", type: "string", commons: { role: "area" } },
  { name: "period", type: "string", commons: { role: "period" } },
  {
    name: "rate",
    type: "number",
    title: "Claimants",
    commons: {
      role: "measure",
      unit: { label: "% of people of 16 to 64", symbol: "%" },
      decimals: 1,
      direction: "lower-is-better",
      aggregate: "none",
    },
  },
];

/** A client that has a package of the claimant count, whose rows are at a portal. */
function packageAt(portal: object, resource: object = {}) {
  commons.place("at-portal/datapackage.json", {
    title: "Claimants by district",
    version: "2026",
    commons: { attribution: "The city", caveats: ["A caveat of the keeper."] },
    resources: [
      {
        name: "data",
        schema: { fields: FIELDS },
        ...resource,
        commons: { role: "data", portal },
      },
    ],
  });
  const client = new CommonsClient();
  const id = new URL("at-portal/datapackage.json", commons.href).href;
  return {
    describe: () => client.describe({ id }),
    read: (query: ReadQuery | GroupedQuery = {}) => client.read({ id }, query),
  };
}

const at = (type: string) => ({
  type,
  href: portals.addressOf(type),
  dataset: "claimant-count",
});

const ownTable = (query: ReadQuery = {}) =>
  new CommonsClient().read(
    { id: "lcr:claimant-count", href: commons.href },
    query,
  );

describe("rows at a portal, put together", () => {
  const unit = { label: "votes", symbol: "", position: "after" };
  const fields = [
    { name: "area", type: "string", commons: { role: "area" } },
    {
      name: "votes",
      type: "integer",
      commons: { role: "measure", unit, decimals: 0, aggregate: "sum" },
    },
  ];
  const of: Aggregation[] = [
    { field: "votes", way: "sum", as: "total" },
    { field: "votes", way: "count", as: "counted" },
  ];
  const aggregate = { by: ["area"], of };
  const place = readSampleTables().findIndex(
    ({ name }) => name === "elections-2018",
  );
  const DATASETS = {
    socrata: `lcr0-${String(place).padStart(4, "0")}`,
    ckan: "elections-2018",
  };
  const votesAt = (type: keyof typeof DATASETS, schema: object = { fields }) =>
    packageAt({ ...at(type), dataset: DATASETS[type] }, { schema });

  it.each([
    ["socrata", "The portal put the rows together itself"],
    ["ckan", "The rows are put together here"],
  ] as const)(
    "by %s or by the page, are added up where the package says that they may be",
    async (type, step) => {
      const before = portals.asked.length;
      const table = await votesAt(type).read({ aggregate });
      const asked = portals.asked.slice(before);
      expect(table.provenance.steps[0]).toContain(step);
      expect(asked.some((url) => /group/i.test(url))).toBe(type === "socrata");
      expect(table.provenance.title).toBe("Claimants by district");
      const rows = await votesAt(type).read();
      const here = aggregateRows(rows, aggregate.by, of);
      const said = [table, here].map((each) =>
        each
          .texts("area")
          .map((code, row) => [
            code,
            each.texts("total")[row],
            each.texts("counted")[row],
          ])
          .sort(),
      );
      expect(said[0]).toEqual(said[1]);
      expect(said[0]?.length).toBeGreaterThan(5);
      expect(table.column("total").field).toEqual(here.column("total").field);
    },
  );

  it("name the column that the package describes and the portal has not", async () => {
    const schema = { fields: [...fields, { name: "gone" }] };
    const reading = votesAt("socrata", schema).read({ aggregate });
    await expect(reading).rejects.toThrow('no column "gone"');
  });
});

describe("a table of a data package whose rows are at a portal", () => {
  it.each(["ckan", "opendatasoft", "json-stat"])(
    "has the figures of %s, and of its columns what the package says",
    async (type) => {
      const names = ["area", "period", "rate"];
      const table = await packageAt(at(type)).read();
      const own = await ownTable({ fields: names });
      expect(table.fields.map(({ name }) => name)).toEqual(names);
      expect(table.column("rate").field).toMatchObject({
        role: "measure",
        title: "Claimants",
        unit: { symbol: "%" },
        decimals: 1,
        direction: "lower-is-better",
        aggregate: "none",
      });
      for (const name of names)
        expect(table.texts(name).toSorted()).toEqual(
          own.texts(name).toSorted(),
        );
    },
  );

  it("is described without a word to the portal", async () => {
    const before = portals.asked.length;
    const { title, measures } = await packageAt(at("ckan")).describe();
    expect(title).toBe("Claimants by district");
    expect(measures.map(({ name }) => name)).toEqual(["rate"]);
    expect(portals.asked.length).toBe(before);
  });

  it("is asked of the portal in parts", async () => {
    const before = portals.asked.length;
    const query = { areas: ["E08000012"], fields: ["period", "rate"] };
    const table = await packageAt(at("ckan")).read(query);
    const own = await ownTable(query);
    expect(table.columns.map(({ field }) => field.name)).toEqual(query.fields);
    expect(table.texts("rate")).toEqual(own.texts("rate"));
    const asked = portals.asked.slice(before).at(-1) ?? "";
    expect(asked).toContain("E08000012");
    expect(asked).not.toContain("area-name");
  });

  it("names its package as the source, and the portal as where it is from", async () => {
    const { provenance } = await packageAt(at("ckan")).read();
    expect(provenance).toMatchObject({
      title: "Claimants by district",
      version: "2026",
      attribution: "The city",
      licence: { id: "OGL-UK-3.0" },
    });
    expect(provenance.url).toContain(portals.addressOf("ckan"));
    expect(provenance.caveats).toContain("A caveat of the keeper.");
    expect(provenance.steps).toEqual([]);
  });

  it("has its roles concluded where the package names none", async () => {
    const fields = FIELDS.map(({ name, type }) => ({ name, type }));
    const { measures } = await packageAt(at("ckan"), {
      schema: { fields },
    }).describe();
    expect(measures.map(({ name }) => name)).toEqual(["rate"]);
  });

  it("is as the portal has it where the package describes no column", async () => {
    const table = await packageAt(at("ckan"), { schema: undefined }).read();
    expect(table.columnOf("area")?.field.name).toBe("area");
    expect(table.has("area-name")).toBe(true);
  });

  it.each([
    ["ckan", { fields: [{ name: "gone" }] }, /no column "gone"/],
    ["json-stat", { fields: [{ name: "gone" }] }, /no column "gone"/],
    ["dcat", {}, /type "dcat". Accepted: arcgis, ckan/],
  ])("is refused by %s where %j describes it", async (type, schema, reason) => {
    const reading = packageAt(at(type), { schema }).read();
    await expect(reading).rejects.toThrow(reason);
    await expect(reading).rejects.toBeInstanceOf(UnreadableError);
  });

  it.each([
    [{ type: "ckan", dataset: "x" }, /without its "type", "href" or "dataset"/],
    [{ type: "ckan", href: "/" }, /without its "type", "href" or "dataset"/],
    [
      { type: "gopher", href: "/", dataset: "x" },
      /type "gopher". Accepted: arcgis, ckan/,
    ],
  ])("is refused where its portal is %j", async (portal, reason) => {
    await expect(packageAt(portal).read()).rejects.toThrow(reason);
  });
});
