import { DatasetNotFoundError } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import { PortalError } from "../../portal/portal-error.js";
import {
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { readPortalTable } from "../../portal/portal-dataset.js";
import { createCkanAdapter, createCkanPortal } from "./ckan.js";

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

describe("figures as people publish them", () => {
  it("are read from a DataStore: marks, years across two, states, signs", async () => {
    const records = [
      { ward: "E05015282", year: "2022/23", rate: "12.5%", people: "1,204" },
      { ward: "E05015282", year: "2023/24", rate: "13% [r]", people: "*" },
    ];
    const server = await resultOf({
      package_show: {
        name: "claims",
        resources: [{ id: "r", name: "r", datastore_active: true }],
      },
      datastore_search: {
        fields: Object.keys(records[0]!).map((id) => ({ id, type: "text" })),
        records,
        total: 2,
      },
    });
    const table = await createCkanAdapter(server.context("/")).read(
      "t:claims",
      {},
    );
    expect(table.unreadable).toEqual([]);
    expect(table.column("year").cells).toMatchObject([
      { id: "2022/23" },
      { id: "2023/24", start: Date.UTC(2023, 3, 1) },
    ]);
    expect(table.column("rate").field.unit).toMatchObject({ symbol: "%" });
    expect(table.numbers("rate")).toEqual([12.5, 13]);
    expect(table.column("rate").statuses?.get(1)).toBe("revised");
    expect(table.column("people").cells).toMatchObject([
      1204,
      { reason: "suppressed" },
    ]);
  });

  it("are read from a file: titles above, notes below, an old encoding", async () => {
    const text = [
      "Claims by ward",
      "",
      "Ward code,Year,Claims (\u00a3)",
      `E05015282,2022/23,"\u00a31,204"`,
      "E05015283,2023/24,*",
      "",
      "Source: the council",
    ].join("\r\n");
    const server = await replay((asked) =>
      asked.pathname.endsWith(".csv")
        ? Buffer.from(text, "latin1")
        : JSON.stringify({
            success: true,
            result: { name: "claims", resources: [csv("claims")] },
          }),
    );
    const adapter = createCkanAdapter(server.context("/"));
    const table = await adapter.read("t:claims", {});
    expect(table.rowCount).toBe(2);
    expect(table.columnOf("area")?.field.name).toBe("Ward code");
    expect(table.columnOf("measure")?.cells).toMatchObject([
      1204,
      { reason: "suppressed" },
    ]);
    expect(table.provenance.caveats.join()).toContain("Source: the council");
    expect(table.provenance.steps.join()).toContain("Windows-1252");
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
