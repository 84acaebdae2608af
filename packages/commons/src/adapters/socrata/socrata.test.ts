import { DatasetNotFoundError, isAbsent } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import { PortalError } from "../../portal/portal-error.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { createSocrataAdapter } from "./socrata.js";
import { writeSoql } from "./soql.js";
import { columnsOfView } from "./view.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

async function replay(answer: (asked: URL) => Recorded | undefined) {
  server = new RecordingServer(answer);
  await server.start();
  return server;
}

const column = (name: string, more: object = {}) => ({
  fieldName: name,
  name,
  dataTypeName: "text",
  ...more,
});

const VIEW = {
  name: "Trees",
  description: "Every <b>tree</b> &amp; shrub.",
  rowsUpdatedAt: 1_714_521_600,
  license: { name: "CC BY 4.0", termsLink: "javascript:alert(1)" },
  columns: [
    column("ward"),
    column("counted", { dataTypeName: "calendar_date" }),
    column("trees", { dataTypeName: "number" }),
    column(":@computed_region", { dataTypeName: "number" }),
  ],
};

/** A portal of one dataset with these rows, of which it sends two at a time. */
function portalOf(rows: readonly object[], total = rows.length) {
  return replay(({ pathname, searchParams }) => {
    if (pathname === "/api/views/abcd-1234.json") return JSON.stringify(VIEW);
    if (pathname !== "/resource/abcd-1234.json") return undefined;
    if (searchParams.get("$select")?.startsWith("count"))
      return JSON.stringify([{ total: String(total) }]);
    const offset = Number(searchParams.get("$offset"));
    return JSON.stringify(rows.slice(offset, offset + 2));
  });
}

const ROWS = ["1", "2", "3"].map((trees, index) => ({
  ward: `E0501528${index}`,
  counted: "2024-04-01T00:00:00.000",
  trees,
}));

describe("a dataset of Socrata", () => {
  it("comes with its days as days, in as many pages as there are", async () => {
    const { href } = await portalOf(ROWS);
    expect(href).toMatch(/^http:/);
    const adapter = createSocrataAdapter(server!.context("/"));
    const table = await adapter.read("t:abcd-1234", {});
    expect(table.numbers("trees")).toEqual([1, 2, 3]);
    expect(table.column("counted").cells[0]).toMatchObject({
      id: "2024-04-01",
    });
    expect(table.columnOf("period")?.field.name).toBe("counted");
    expect(table.has(":@computed_region")).toBe(false);
  });

  it("leaves out what is empty, and that is missing", async () => {
    await portalOf([{ ward: "E05015282", trees: "1" }, { ward: "E05015283" }]);
    const adapter = createSocrataAdapter(server!.context("/"));
    const table = await adapter.read("t:abcd-1234", {});
    expect(table.column("trees").cells.filter(isAbsent)).toMatchObject([
      { reason: "missing" },
    ]);
  });

  it("is described in words, without markup and without a link that runs", async () => {
    await portalOf(ROWS);
    const adapter = createSocrataAdapter(server!.context("/"));
    const described = await adapter.describe("t:abcd-1234");
    expect(described).toMatchObject({
      title: "Trees",
      description: "Every tree & shrub.",
      version: "2024-05-01",
      licence: { id: "CC-BY-4.0" },
    });
    expect(described.licence?.url).toBeUndefined();
  });

  it("may be named by the address of its page", async () => {
    await portalOf(ROWS);
    const page = `${server!.href}/Environment/Trees/abcd-1234`;
    const adapter = createSocrataAdapter(server!.context("/"));
    expect((await adapter.describe(page)).title).toBe("Trees");
  });

  it("that ends before all rows have come is an error, not half a table", async () => {
    await portalOf(ROWS, 5);
    const adapter = createSocrataAdapter(server!.context("/"));
    await expect(adapter.read("t:abcd-1234", {})).rejects.toThrow("broke off");
  });

  it("that refuses a question says why in its own words", async () => {
    const message = "Query coordinator error: No such column: tree";
    const body = JSON.stringify({ errorCode: "query.soql", message });
    await replay(() => ({ status: 400, body }));
    const adapter = createSocrataAdapter(server!.context("/"));
    const asking = adapter.describe("t:abcd-1234");
    await expect(asking).rejects.toThrow(PortalError);
    await expect(asking).rejects.toThrow(message);
  });

  it("that is not there is not found", async () => {
    const body = '{"code":"not_found","error":true,"message":"Cannot find"}';
    await replay(() => ({ status: 404, body }));
    const adapter = createSocrataAdapter(server!.context("/"));
    await expect(adapter.describe("t:abcd-1234")).rejects.toThrow(
      DatasetNotFoundError,
    );
  });
});

describe("the columns of Socrata", () => {
  const unitOf = (more: object) =>
    columnsOfView({ columns: [column("rate", more)] })[0]?.unit;

  it("have the unit that the portal states", () => {
    expect(unitOf({ dataTypeName: "percent" })).toMatchObject({ symbol: "%" });
    expect(
      unitOf({ dataTypeName: "money", format: { currencyStyle: "GBP" } }),
    ).toEqual({ label: "£", symbol: "£", position: "before" });
  });

  it("are no percent where a fraction is only shown as one", () => {
    const format = { precisionStyle: "percentage", percentScale: "1" };
    expect(unitOf({ dataTypeName: "number", format })).toBeUndefined();
    const hundreds = { ...format, percentScale: "100" };
    expect(unitOf({ dataTypeName: "number", format: hundreds })).toMatchObject({
      symbol: "%",
    });
  });
});

describe("a question in SoQL", () => {
  it("doubles an apostrophe and keeps numbers bare", () => {
    const filters = [
      {
        column: { name: "ward", type: "string" as const },
        texts: ["St Michael's", "x') or 1=1 --"],
      },
      { column: { name: "trees", type: "number" as const }, texts: ["1", "2"] },
    ];
    expect(writeSoql({ filters, fields: ["ward"] })).toEqual({
      $where:
        "`ward` in ('St Michael''s', 'x'') or 1=1 --') and `trees` in (1, 2)",
      $select: "`ward`",
    });
  });

  it("asks for a day by its midnight, and for no other period", () => {
    const counted = { name: "counted", type: "period" as const };
    const ask = (text: string) =>
      writeSoql({ filters: [{ column: counted, texts: [text] }] });
    expect(ask("2024-04-01")).toEqual({
      $where: "`counted` in ('2024-04-01T00:00:00.000')",
    });
    expect(ask("2024-04")).toEqual({});
  });
});

describe.skipIf(!hasRecordings)(
  `answers of the City of Melbourne's Socrata${needsRecordings}`,
  () => {
    it("say that a map is no table, and which tables it has", async () => {
      await replay(() => readRecording("socrata/terriajs/view.json"));
      const adapter = createSocrataAdapter(server!.context("/"));
      await expect(adapter.describe("mel:y79a-us3f")).rejects.toThrow(
        "it is a map. Its tables are: 7emh-y3dj.",
      );
    });

    it("find the tables among the results of a search", async () => {
      await replay(() => readRecording("socrata/terriajs/search.json"));
      const adapter = createSocrataAdapter(server!.context("/"));
      const found = await adapter.search("trees");
      expect(found.length).toBeGreaterThan(10);
      expect(found.length).toBeLessThan(48);
      for (const { id, title } of found) {
        expect(id).toMatch(/^socrata:[a-z0-9]{4}-[a-z0-9]{4}$/);
        expect(title).not.toBe("");
      }
      expect(found.map(({ id }) => id)).not.toContain("socrata:y79a-us3f");
    });
  },
);
