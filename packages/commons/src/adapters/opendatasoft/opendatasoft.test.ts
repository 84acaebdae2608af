import { DatasetNotFoundError } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import { PortalError } from "../../portal/portal-error.js";
import { isObject, objectsAt } from "../../json.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { recordsOf } from "./catalogue.js";
import { createOpendatasoftAdapter } from "./opendatasoft.js";
import { writeOdsql } from "./odsql.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

async function replay(answer: (asked: URL) => Recorded | undefined) {
  server = new RecordingServer(answer);
  await server.start();
  return server;
}

const field = (name: string, type: string, annotations: object = {}) => ({
  name,
  label: name,
  type,
  annotations,
});

const DATASET = {
  dataset_id: "air",
  has_records: true,
  fields: [
    field("ward", "text"),
    field("year", "date", { timeserie_precision: ["year"] }),
    field("no2", "double", { unit: ["µg/m³"], decimals: [1] }),
    field("place", "geo_point_2d"),
  ],
  metas: { default: { title: "Air", description: "<p>Bad <i>air</i></p>" } },
};

const RECORDS = ["2023", "2024"].map((year, index) => ({
  ward: "E05015282",
  year,
  no2: 20.5 + index,
  place: { lat: 53, lon: -3 },
}));

function portalOf(records: readonly object[], total = records.length) {
  return replay(({ pathname }) => {
    if (pathname.endsWith("/records"))
      return JSON.stringify({ total_count: total, results: records });
    if (pathname.endsWith("/exports/json")) return JSON.stringify(records);
    return JSON.stringify(DATASET);
  });
}

const adapter = () => createOpendatasoftAdapter(server!.context("/"));

describe("a dataset of Opendatasoft", () => {
  it("comes with the units and digits that the portal states", async () => {
    await portalOf(RECORDS);
    const table = await adapter().read("t:air", {});
    expect(table.numbers("no2")).toEqual([20.5, 21.5]);
    expect(table.column("no2").field).toMatchObject({
      role: "measure",
      unit: { label: "µg/m³", symbol: "" },
      decimals: 1,
    });
    expect(table.columnOf("period")?.field.name).toBe("year");
    expect(table.has("place")).toBe(false);
  });

  it("of up to 100 records is read in two answers, and in no export", async () => {
    await portalOf(RECORDS);
    await adapter().read("t:air", { areas: ["E05015282"] });
    expect(server!.asked.map(({ pathname }) => pathname)).toEqual([
      "/api/explore/v2.1/catalog/datasets/air",
      "/api/explore/v2.1/catalog/datasets/air/records",
    ]);
  });

  it("of more is exported, with a bound", async () => {
    await portalOf(RECORDS, 12_000);
    const context = server!.context("/", 5);
    const table = await createOpendatasoftAdapter(context).read("t:air", {
      areas: ["E05015282"],
      fields: ["no2"],
    });
    expect(table.rowCount).toBe(2);
    const asked = server!.asked.at(-1)?.searchParams;
    expect(asked?.get("where")).toBe('(`ward` = "E05015282")');
    expect(asked?.get("select")).toBe("`ward`, `no2`");
    expect(asked?.get("limit")).toBe("6");
  });

  it("of more than may be read is refused", async () => {
    await portalOf(RECORDS, 12_000);
    const reading = createOpendatasoftAdapter(server!.context("/", 1));
    await expect(reading.read("t:air", {})).rejects.toMatchObject({
      code: "commons/too-large",
    });
  });

  it("is described in words, without markup", async () => {
    await portalOf(RECORDS);
    expect((await adapter().describe("t:air")).description).toBe("Bad air");
  });

  it("may be named by the address of its page", async () => {
    await portalOf(RECORDS);
    const page = `${server!.href}/explore/dataset/air/table/?sort=year`;
    expect((await adapter().describe(page)).title).toBe("Air");
    expect(server!.asked[0]?.pathname).toBe(
      "/api/explore/v2.1/catalog/datasets/air",
    );
  });

  it("that refuses a question says why in its own words", async () => {
    const message = "ODSQL query is malformed: Unknown field: x";
    const body = JSON.stringify({ error_code: "ODSQLError", message });
    await replay(() => ({ status: 400, body }));
    await expect(adapter().describe("t:air")).rejects.toThrow(PortalError);
    await expect(adapter().describe("t:air")).rejects.toThrow(message);
  });

  it("that is not there is not found", async () => {
    const body = '{"error_code":"UnknownDatasetError","message":"Unknown"}';
    await replay(() => ({ status: 404, body }));
    await expect(adapter().describe("t:air")).rejects.toThrow(
      DatasetNotFoundError,
    );
  });

  it("without records says so", async () => {
    await replay(() => JSON.stringify({ ...DATASET, has_records: false }));
    await expect(adapter().describe("t:air")).rejects.toThrow(
      "it has no table, only files or links.",
    );
  });
});

describe("a question in ODSQL", () => {
  it("leaves out what cannot be written with certainty", () => {
    const text = { name: "ward", type: "string" as const };
    const date = { name: "year", type: "period" as const };
    const ask = (column: typeof text | typeof date, ...texts: string[]) =>
      writeOdsql({ filters: [{ column, texts }] });
    expect(ask(text, "Anfield", "St Michael's")).toEqual({
      where: '(`ward` = "Anfield" or `ward` = "St Michael\'s")',
    });
    for (const hostile of ['a"b', "a\\"])
      expect(ask(text, hostile)).toEqual({});
    expect(ask(date, "2024")).toEqual({});
  });
});

describe.skipIf(!hasRecordings)(
  `answers of an Explore API 2.0${needsRecordings}`,
  () => {
    const recording = (name: string) =>
      readRecording(`opendatasoft/terriajs_v2/${name}.json`);

    const weather = () =>
      replay(({ pathname }) => {
        if (!pathname.startsWith("/api/v2/")) return undefined;
        if (pathname.endsWith("/weather-stations"))
          return recording("weather-station-dataset");
        if (pathname.endsWith("/records"))
          return recording("weather-station-100");
        const page: unknown = JSON.parse(recording("weather-station-100"));
        return JSON.stringify(isObject(page) ? recordsOf(page) : []);
      });

    const older = () => createOpendatasoftAdapter(server!.context("/api/v2"));

    it("give the columns of the weather stations, with their digits", async () => {
      await weather();
      const described = await older().describe("west:weather-stations");
      expect(described).toMatchObject({
        title: "Environmental sensors",
        version: "2021-06-18",
      });
      expect(described.description).toMatch(/^Two environmental monitoring/);
      expect(described.fields).toHaveLength(35);
      expect(
        described.fields.find(({ name }) => name === "heat_stress_index"),
      ).toMatchObject({ title: "Heat Stress Index", decimals: 1 });
    });

    it("give the records that it nests, and what is null as missing", async () => {
      await weather();
      const table = await older().read("west:weather-stations", {
        fields: ["metadata_time", "heat_stress_index"],
      });
      expect(table.rowCount).toBe(100);
      expect(table.column("metadata_time").cells[0]).toBe(
        "2021-06-18T06:00:37+00:00",
      );
      expect(table.column("heat_stress_index").cells[0]).toMatchObject({
        reason: "missing",
      });
    });

    it("are found by a search", async () => {
      const body = recording("datasets");
      await replay(() => body);
      const found = await older().search("");
      const listed: unknown = JSON.parse(body);
      expect(found).toHaveLength(
        isObject(listed) ? objectsAt(listed, "datasets").length : 0,
      );
      expect(found.map(({ id }) => id)).toContain(
        "opendatasoft:weather-stations",
      );
    });
  },
);
