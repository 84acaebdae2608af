import { DatasetNotFoundError, isAbsent } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import { PortalError, UnreadableError } from "../../failures.js";
import { isObject, objectAt, objectsAt, type JsonObject } from "../../json.js";
import {
  needsRecordings,
  hasRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { readPortalTable } from "../../portal/portal-dataset.js";
import { readCassette, type Interaction } from "./cassette.harness.js";
import { createCkanAdapter, createCkanPortal } from "./ckan.js";
import { describePackage, tableResources } from "./package.js";

const servers: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A CKAN whose actions give these results. */
async function replay(answer: (asked: URL) => Recorded | undefined) {
  const server = new RecordingServer(answer);
  servers.push(server);
  await server.start();
  return server;
}

const action = (url: URL) => url.pathname.split("/").at(-1) ?? "";

function resultOf(answers: Record<string, unknown>) {
  return replay((asked) => {
    const result = answers[action(asked)];
    return result === undefined
      ? undefined
      : JSON.stringify({ success: true, result });
  });
}

const csv = (name: string, more: object = {}) => ({
  id: `id-of-${name}`,
  name,
  format: "CSV",
  url: `/files/${name}.csv`,
  ...more,
});

describe("which table of a CKAN dataset is read", () => {
  const find = async (id: string, resources: readonly object[]) => {
    const server = await replay((asked) =>
      asked.pathname.endsWith(".csv")
        ? "ward,rate\nE05015282,1\n"
        : JSON.stringify({
            success: true,
            result: { name: "claims", title: "Claims", resources },
          }),
    );
    return createCkanAdapter(server.context("/")).describe(id);
  };

  it("is the only one there is, whatever else is beside it", async () => {
    const found = await find("t:claims", [
      { id: "1", name: "Notes", format: "PDF", url: "/notes.pdf" },
      { id: "2", name: "All of it", format: "zip+csv", url: "/all.zip" },
      csv("2024"),
    ]);
    expect(found.measures.map(({ name }) => name)).toEqual(["rate"]);
  });

  it("is asked for where there are several", async () => {
    const tables = [csv("Year 2023"), csv("Year 2024")];
    await expect(find("t:claims", tables)).rejects.toThrow(
      'no dataset "t:claims". It has: t:claims/year-2023, t:claims/year-2024.',
    );
  });

  it.each(["year-2024", "id-2024"])(
    "is named by its words or its ID behind a slash: %s",
    async (name) => {
      const tables = [csv("Year 2023"), csv("Year 2024", { id: "id-2024" })];
      expect((await find(`t:claims/${name}`, tables)).title).toBe("Claims");
    },
  );

  it("is named by its ID where two have the same words", async () => {
    const tables = [
      csv("Data", { id: "a-1", url: "/a.csv" }),
      csv("Data", { id: "b-2" }),
    ];
    await expect(find("t:claims", tables)).rejects.toThrow(
      "t:claims/a-1, t:claims/b-2",
    );
  });

  it("is none where there are only documents", async () => {
    await expect(
      find("t:claims", [{ id: "1", format: "PDF", url: "/x.pdf" }]),
    ).rejects.toThrow(/has no table: nothing in the DataStore, no CSV/);
  });
});

describe("an answer of CKAN", () => {
  const ask = async (answer: Recorded) => {
    const server = await replay(() => answer);
    return createCkanAdapter(server.context("/")).describe("t:claims");
  };

  it("that is an error under status 200 is shown in CKAN's words", async () => {
    const error = { __type: "Validation Error", id: ["Missing value"] };
    const asking = ask(JSON.stringify({ success: false, error }));
    await expect(asking).rejects.toThrow(PortalError);
    await expect(asking).rejects.toThrow("Validation Error: id: Missing value");
  });

  it("that refuses a question is shown in CKAN's words", async () => {
    const error = { __type: "Search Query Error", message: "Invalid query" };
    const body = JSON.stringify({ success: false, error });
    await expect(ask({ status: 409, body })).rejects.toThrow(
      "Search Query Error: Invalid query",
    );
  });

  it("without a result says what was expected", async () => {
    await expect(ask('{"success":true}')).rejects.toThrow(
      'it has no "result" object, as CKAN sends.',
    );
  });

  it("that is a web page says so: the address leads past the API", async () => {
    await expect(ask("<!doctype html><title>404</title>")).rejects.toThrow(
      "web page (HTML)",
    );
    const page = { status: 404, body: "<!doctype html>" };
    await expect(ask(page)).rejects.not.toThrow(DatasetNotFoundError);
  });

  it("in a list, as DKAN sends it, is read as well", async () => {
    const server = await resultOf({
      package_show: [
        { name: "claims", title: "Claims", resources: [csv("claims")] },
      ],
    });
    // The file is not there, so that the description has been read.
    await expect(
      createCkanAdapter(server.context("/")).describe("t:claims"),
    ).rejects.toThrow("/files/claims.csv");
  });
});

describe("the pages of a DataStore", () => {
  const store = (rows: number, total: number) =>
    replay((asked) => {
      if (action(asked) === "package_show")
        return JSON.stringify({
          success: true,
          result: {
            name: "claims",
            resources: [{ id: "r", name: "r", datastore_active: true }],
          },
        });
      const offset = Number(asked.searchParams.get("offset"));
      const records = Array.from(
        { length: Math.min(2, Math.max(0, rows - offset)) },
        (_, index) => ({ n: offset + index }),
      );
      const fields = [{ id: "n", type: "int4" }];
      return JSON.stringify({
        success: true,
        result: { fields, records, total },
      });
    });

  it("go on from where the last one ended, though it was short", async () => {
    const server = await store(5, 5);
    const adapter = createCkanAdapter(server.context("/"));
    const table = await adapter.read("t:claims", {});
    expect(table.numbers("n")).toEqual([0, 1, 2, 3, 4]);
  });

  it("that end before all rows have come are an error, not half a table", async () => {
    const server = await store(3, 5);
    const adapter = createCkanAdapter(server.context("/"));
    await expect(adapter.read("t:claims", {})).rejects.toThrow("broke off");
  });
});

describe("the address of a CKAN", () => {
  it.each([
    ["", "claims"],
    ["/", "claims"],
    ["/dataset", "claims"],
    ["/api/3", "claims"],
    ["/api/3/action/package_show?id=x", "claims"],
    ["/en/data/api/3/", "claims"],
  ])("may be written as %j", async (path, name) => {
    const server = await replay(() => undefined);
    const adapter = createCkanAdapter(server.context(path));
    await adapter.describe(`t:${name}`).catch(() => undefined);
    expect(server.asked[0]?.href).toBe(
      `${server.href}${path.startsWith("/en/data") ? "/en/data" : ""}/api/3/action/package_show?id=claims`,
    );
  });

  it("may be that of a dataset's own page", async () => {
    const server = await replay(() => undefined);
    const page = `${server.href}/dataset/claims/resource/r-1`;
    await createCkanAdapter(server.context("/dataset/claims"))
      .describe(page)
      .catch(() => undefined);
    expect(server.asked[0]?.search).toBe("?id=claims");
  });
});

describe("a table that an author describes", () => {
  it("is read as described, not as its values look", async () => {
    const server = await replay((asked) =>
      asked.pathname.endsWith(".csv")
        ? "place,rate,mark\nE05015282,,c\n"
        : JSON.stringify({
            success: true,
            result: { name: "claims", resources: [csv("claims")] },
          }),
    );
    const portal = createCkanPortal(server.context("/"));
    const dataset = await portal.find({ id: "t:claims", name: "claims" });
    const missing = new Map([["", "missing" as const]]);
    const categories = new Map([["c", "suppressed"]]);
    const reading = (
      name: string,
      type: "string" | "number",
      more: object,
    ) => ({
      field: { name, title: name, type, ...more },
      missing,
      categories,
    });
    const table = await readPortalTable(
      dataset,
      {
        readings: [
          reading("rate", "number", { role: "measure" }),
          reading("mark", "string", { role: "status", of: "rate" }),
        ],
        steps: [],
      },
      { fields: ["rate"] },
    );
    expect(table.fields.map(({ name }) => name)).toEqual(["rate", "mark"]);
    expect(table.column("rate").cells[0]).toMatchObject({
      reason: "suppressed",
    });
  });
});

describe.skipIf(!hasRecordings)(
  `answers of real CKANs${needsRecordings}`,
  () => {
    /** Replays a conversation, whatever rows were asked for at the time. */
    const cassette = (interactions: readonly Interaction[]) =>
      replay((asked) => {
        const fitting = interactions.filter(
          ({ url }) =>
            action(url) === action(asked) &&
            url.searchParams.get("resource_id") ===
              asked.searchParams.get("resource_id"),
        );
        const longest = fitting.sort(
          (a, b) => b.body.length - a.body.length,
        )[0];
        return longest && { status: longest.status, body: longest.body };
      });

    it("give every type of a DataStore of demo.ckan.org", async () => {
      const talk = readCassette("test_ckan_storage_types");
      const server = await cassette(
        talk.map((item) =>
          action(item.url) === "package_show"
            ? {
                ...item,
                body: item.body.replaceAll(
                  '"datastore_active": false',
                  '"datastore_active": true',
                ),
              }
            : item,
        ),
      );
      const adapter = createCkanAdapter(server.context("/"));
      const table = await adapter.read("demo:frictionless/types", {});
      const cellsOf = (name: string) => table.column(name).cells;
      expect(table.rowCount).toBe(1);
      expect(cellsOf("any")).toEqual(["中国人"]);
      expect(cellsOf("array")).toEqual(['["Mike","John"]']);
      expect(cellsOf("boolean")).toEqual([true]);
      expect(cellsOf("number")).toEqual([7]);
      expect(cellsOf("year")).toMatchObject([{ id: "2015", label: "2015" }]);
      expect(cellsOf("yearmonth")).toMatchObject([{ label: "January 2015" }]);
      expect(table.has("_id")).toBe(false);
      expect(
        table.columns.flatMap(({ cells }) => cells).filter(isAbsent),
      ).toEqual([]);
    });

    it("say that a dataset is not there, in Portuguese", async () => {
      const server = await cassette(
        readCassette("test_ckan_adapter_read_invalid_url"),
      );
      const adapter = createCkanAdapter(server.context("/"));
      await expect(adapter.describe("br:no-dataset")).rejects.toThrow(
        DatasetNotFoundError,
      );
    });

    it("say that a dataset of 59 archives has no table", async () => {
      const server = await cassette(readCassette("test_ckan_adapter_read"));
      const adapter = createCkanAdapter(server.context("/"));
      await expect(
        adapter.describe("br:bolsa-familia-pagamentos"),
      ).rejects.toThrow(UnreadableError);
    });

    it("are found by a search", async () => {
      const server = await cassette(
        readCassette("test_ckan_adapter_catalog_limit_packages"),
      );
      const adapter = createCkanAdapter(server.context("/"));
      expect(await adapter.search("taxi")).toMatchObject([
        {
          id: "ckan:corridas-do-taxigov",
          title: "Sistema de Transportes de Servidores Públicos - TaxiGov",
        },
        { id: "ckan:comprasnet-contratos" },
      ]);
    });

    it("describe 800 datasets, each with a title and a date", () => {
      const [answer] = readCassette(
        "test_ckan_adapter_catalog_check_ignore_packages",
      );
      const json: unknown = JSON.parse(answer!.body);
      const result = isObject(json) ? objectAt(json, "result") : undefined;
      const datasets = objectsAt(result, "results");
      const base = "https://portal.example/";
      const tables = datasets.flatMap((dataset) =>
        tableResources(dataset, base).map((table) =>
          describePackage(dataset, table, "br:x", base),
        ),
      );
      expect(datasets).toHaveLength(800);
      expect(tables.length).toBeGreaterThan(2000);
      for (const { title, version, sources } of tables) {
        expect(title).not.toBe("");
        expect(version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(sources[0]?.url).toMatch(/^https:/);
      }
    });

    it("list one file three times, and it is one table to read", () => {
      const path = "ckan/terriajs/taxation-statistics-package.json";
      const dataset = readRecording(path);
      const read = objectAt(JSON.parse(dataset) as JsonObject, "result");
      const tables = tableResources(read!, "https://portal.example/");
      expect(tables).toHaveLength(1);
      expect(tables[0]?.title).toBe("Taxation Statistics 2011-12 CSV");
    });
  },
);
