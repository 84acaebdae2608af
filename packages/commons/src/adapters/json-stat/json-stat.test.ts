import { isAbsent } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
} from "../../portal/recording-server.harness.js";
import { createJsonStatAdapter } from "./json-stat.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

async function adapterOf(answer: unknown, path = "/data.json", maxRows = 2e6) {
  server = new RecordingServer(() => JSON.stringify(answer));
  await server.start();
  return createJsonStatAdapter(server.context(path, maxRows));
}

const CATEGORIES = {
  area: {
    index: ["E08000012", "E08000014"],
    label: { E08000012: "Liverpool" },
  },
  year: { index: { "2024": 1, "2023": 0 } },
  what: {
    label: { pay: "Pay" },
    unit: { pay: { symbol: "£", position: "start", label: "a week" } },
  },
};

const DATASET = {
  version: "2.0",
  class: "dataset",
  label: "Weekly pay",
  updated: "2026-03-02T09:30:00Z",
  id: ["area", "year", "what"],
  size: [2, 2, 1],
  role: { geo: ["area"], time: ["year"], metric: ["what"] },
  dimension: Object.fromEntries(
    Object.entries(CATEGORIES).map(([name, category]) => [
      name,
      { label: name, category },
    ]),
  ),
  value: [500, 510.5, null, 620],
};

describe("a JSON-stat dataset", () => {
  it("has the areas, periods and units that its roles say", async () => {
    const adapter = await adapterOf(DATASET);
    const table = await adapter.read("t:data", {});
    expect(table.fields.map(({ name, role }) => [name, role])).toEqual([
      ["area", "area"],
      ["area-name", "area-name"],
      ["year", "period"],
      ["pay", "measure"],
    ]);
    expect(table.texts("area-name")).toEqual([
      "Liverpool",
      "Liverpool",
      "E08000014",
      "E08000014",
    ]);
    expect(table.texts("year")).toEqual(["2023", "2024", "2023", "2024"]);
    expect(table.column("pay").field.unit).toEqual({
      label: "a week",
      symbol: "£",
      position: "before",
    });
    expect(table.provenance).toMatchObject({
      title: "Weekly pay",
      version: "2026-03-02",
    });
  });

  it("is read alike with its values in a list or by number", async () => {
    const listed = await (await adapterOf(DATASET)).read("t:data", {});
    await server?.stop();
    const value = { 0: 500, 1: 510.5, 3: 620 };
    const sparse = await adapterOf({ ...DATASET, value });
    expect((await sparse.read("t:data", {})).numbers("pay")).toEqual(
      listed.numbers("pay"),
    );
  });

  it("says why a value is not there, and which value is provisional", async () => {
    const status = { 1: "p", 2: "c" };
    const adapter = await adapterOf({ ...DATASET, status });
    const { cells, statuses } = (await adapter.read("t:data", {})).column(
      "pay",
    );
    expect(cells[2]).toMatchObject({ reason: "suppressed" });
    expect([...(statuses ?? [])]).toEqual([[1, "provisional"]]);
  });

  it("takes the publisher's own words for its status codes", async () => {
    const adapter = await adapterOf({
      ...DATASET,
      status: { 2: "k" },
      extension: { status: { label: { k: "not collected here" } } },
    });
    const { cells } = (await adapter.read("t:data", {})).column("pay");
    expect(cells[2]).toMatchObject({
      reason: "not-collected",
      note: "not collected here",
    });
  });

  it("in millions has no sign of a currency against the number", async () => {
    const what = {
      ...CATEGORIES.what,
      unit: {
        pay: {
          symbol: "$",
          position: "start",
          label: "million",
          multiplier: 6,
        },
      },
    };
    const dimension = {
      ...DATASET.dimension,
      what: { label: "what", category: what },
    };
    const adapter = await adapterOf({ ...DATASET, dimension });
    const { measures } = await adapter.describe("t:data");
    expect(measures[0]?.unit).toMatchObject({ label: "$ million", symbol: "" });
  });

  it("of version 1 keeps its roles among its dimensions", async () => {
    const { id, size, role, dimension, ...rest } = DATASET;
    const older = { ...rest, dimension: { id, size, role, ...dimension } };
    const bundle = { pay: { ...older, class: undefined } };
    const adapter = await adapterOf(bundle, "/bundle.json");
    const table = await adapter.read("t:pay", {});
    expect(table.numbers("pay").filter((cell) => !isAbsent(cell))).toEqual([
      500, 510.5, 620,
    ]);
  });

  it("with fewer values than it promises is refused", async () => {
    const adapter = await adapterOf({ ...DATASET, value: [1, 2, 3] });
    await expect(adapter.read("t:data", {})).rejects.toThrow(
      "it has 3 values where 4 were promised.",
    );
  });

  it("of more values than a page may read is refused", async () => {
    const adapter = await adapterOf(DATASET, "/data.json", 3);
    await expect(adapter.read("t:data", {})).rejects.toMatchObject({
      code: "commons/too-large",
    });
  });

  it("that is not there is not found, and those that are are named", async () => {
    const adapter = await adapterOf(DATASET);
    await expect(adapter.describe("t:dater")).rejects.toThrow("t:data.");
  });

  it("of another kind of JSON is refused", async () => {
    const adapter = await adapterOf({ type: "FeatureCollection" });
    await expect(adapter.describe("t:data")).rejects.toThrow(
      "no JSON-stat dataset, collection or bundle.",
    );
  });

  it("that is an error says so in the publisher's words", async () => {
    const error = [{ status: 413, label: "Too many cells asked for" }];
    const adapter = await adapterOf({ error });
    await expect(adapter.describe("t:data")).rejects.toMatchObject({
      code: "commons/portal-error",
      said: "Too many cells asked for",
    });
  });
});

describe("values by more than area and period", () => {
  const ages = ["0", "16", "65"];
  const byAge = (sexes: readonly string[]) => ({
    ...DATASET,
    id: ["area", "age", "sex", "year"],
    size: [2, 3, sexes.length, 2],
    role: { geo: ["area"], time: ["year"] },
    dimension: {
      ...DATASET.dimension,
      age: { label: "Age", category: { index: ages } },
      sex: { label: "Sex", category: { index: sexes } },
    },
    value: Array.from({ length: 12 * sexes.length }, (_, index) => index),
  });

  it("become a measure for each, so that no area stands twice", async () => {
    const adapter = await adapterOf(byAge(["F", "M"]));
    const table = await adapter.read("t:data", {});
    expect(table.rowCount).toBe(4);
    expect(table.fields.filter(({ role }) => role === "measure")).toMatchObject(
      ["0.F", "0.M", "16.F", "16.M", "65.F", "65.M"].map((name) => ({ name })),
    );
    expect(table.numbers("16.M")).toEqual([6, 7, 18, 19]);
  });

  it("are said once where there is only one", async () => {
    const adapter = await adapterOf(byAge(["All"]));
    const table = await adapter.read("t:data", {});
    expect(table.numbers("65")).toEqual([4, 5, 10, 11]);
    expect(table.provenance.steps).toContain("All values are for Sex: All.");
  });

  it("are no measures where there are too many to choose from", async () => {
    const sexes = Array.from({ length: 200 }, (_, index) => `s${index}`);
    const adapter = await adapterOf(byAge(sexes));
    const table = await adapter.read("t:data", {});
    expect(table.columnOf("measure")).toBeUndefined();
    expect(table.rowCount).toBe(4 * 600);
    expect(table.provenance.steps[0]).toMatch(
      /600 values for each area and period, by "Age", "Sex"/,
    );
  });
});

describe.skipIf(!hasRecordings)(
  `the samples of json-stat.org${needsRecordings}`,
  () => {
    async function replay(path: string) {
      server = new RecordingServer(({ pathname }) => {
        const name = pathname.split("/").at(-1) ?? "";
        const body = readRecording(`json-stat/json-stat.org/${name}`);
        const here = `${server?.href ?? ""}/samples/`;
        return body.replaceAll(/https?:\/\/json-stat\.org\/samples\//g, here);
      });
      await server.start();
      return createJsonStatAdapter(server.context(`/samples/${path}`));
    }

    it.each([
      ["oecd", 432, ["area", "area-name", "year", "UNR"]],
      ["us-unr", 3220, ["county", "year", "unr"]],
      ["us-labor", 3220, ["county", "county-name", "labforce", "unr"]],
      ["us-gsp", 51, ["state", "year", "gsp", "perc", "pop", "capita"]],
      ["canada", 1, ["country", "year", "T.POP.T", "older.PERCENT.F"]],
      ["galicia", 10, ["time", "residence", "T.T.T", "F.T.F"]],
      ["hierarchy", 132, ["commodity"]],
    ])("give %s in %i rows", async (name, rows, columns) => {
      const adapter = await replay("collection.json");
      const table = await adapter.read(`js:${name}`, {});
      expect(table.rowCount).toBe(rows);
      expect(table.fields.map((field) => field.name)).toEqual(
        expect.arrayContaining(columns),
      );
      expect(table.unreadable).toEqual([]);
    });

    it("have no number where texts stand, and say so", async () => {
      const adapter = await replay("collection.json");
      const table = await adapter.read("js:order", {});
      expect(table.unreadable).toHaveLength(24);
    });

    it("have a status for the whole of Canada, which is normal", async () => {
      const adapter = await replay("canada.json");
      const table = await adapter.read("js:canada", {});
      expect(table.numbers("T.POP.T")).toEqual([34_880.5]);
      expect(table.column("T.POP.T").statuses).toBeUndefined();
      expect(table.column("T.POP.T").field).toMatchObject({
        title: "total, population, total",
        unit: { label: "thousands of persons" },
        decimals: 1,
      });
    });

    it.each(["oecd-canada.json", "oecd-canada-col.json"])(
      "give two datasets in %s",
      async (file) => {
        const adapter = await replay(file);
        const found = await adapter.search("");
        expect(found).toHaveLength(2);
        for (const { id } of found)
          expect((await adapter.read(id, {})).rowCount).toBeGreaterThan(0);
      },
    );
  },
);

describe.skipIf(!hasRecordings)(
  `the collection of Explore local statistics${needsRecordings}`,
  () => {
    it("names its 108 datasets, and says that it has no values", async () => {
      const all = readRecording("json-stat/ons_els/json-stat-metadata.json");
      const adapter = await adapterOf(JSON.parse(all), "/metadata.json");
      expect(await adapter.search("")).toHaveLength(108);
      const description = await adapter.describe("ons:population-count");
      expect(description).toMatchObject({
        title: "Total population",
        version: "2025-09-26",
        publisher: { title: "Office for National Statistics" },
      });
      const table = await adapter.read("ons:population-count", {});
      expect(table.rowCount).toBe(413 * 34);
      expect(table.numbers("value").every(isAbsent)).toBe(true);
    });
  },
);

describe.skipIf(!hasRecordings)(
  `the answers of the Data Commons mixer${needsRecordings}`,
  () => {
    it.each(["basic_grid", "facet_attributes", "missing_dimensions"])(
      "in %s have no roles, and are read",
      async (name) => {
        const path = `json-stat/datacommons_mixer/v2/golden/${name}.json`;
        const adapter = await adapterOf(JSON.parse(readRecording(path)));
        const table = await adapter.read("dc:data", {});
        expect(table.rowCount).toBeGreaterThan(0);
        expect(table.columnOf("area")).toBeUndefined();
      },
    );
  },
);
