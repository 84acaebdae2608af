import { afterEach, describe, expect, it } from "vitest";
import { isObject } from "../../json.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { readJsonMessage } from "./data-message.js";
import { createSdmxAdapter } from "./sdmx.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

async function replay(answer: (asked: URL) => Recorded | undefined) {
  server = new RecordingServer(answer);
  await server.start();
  return createSdmxAdapter(server.context("/rest"));
}

const list = (id: string) => ({
  enumeration: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=X:${id}(1.0)`,
});

const dimension = (id: string, position: number) => ({
  id,
  position,
  localRepresentation: list(`CL_${id}`),
});

const STRUCTURE = JSON.stringify({
  data: {
    dataflows: [{ id: "PAY", agencyID: "X", version: "1.0", name: "Pay" }],
    codelists: [
      { id: "CL_REGION", codes: [{ id: "E08000012", name: "Liverpool" }] },
      {
        id: "CL_SEX",
        codes: ["F", "M", "T"].map((id) => ({ id, name: `sex ${id}` })),
      },
      { id: "CL_UNIT", codes: [{ id: "GBP", name: "Pounds" }] },
      { id: "CL_STATUS", codes: [{ id: "k", name: "estimate" }] },
    ],
    dataStructures: [
      {
        dataStructureComponents: {
          dimensionList: {
            dimensions: [dimension("REGION", 1), dimension("SEX", 0)],
            timeDimensions: [{ id: "TIME_PERIOD" }],
          },
          attributeList: {
            attributes: [
              { id: "UNIT_MEASURE", localRepresentation: list("CL_UNIT") },
              { id: "OBS_STATUS", localRepresentation: list("CL_STATUS") },
            ],
          },
        },
      },
    ],
  },
});

const DATA = [
  "DATAFLOW,SEX,REGION,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,OBS_COMMENT",
  "X:PAY(1.0),F,E08000012,2023-Q4,1.5,GBP,6,k,",
  "X:PAY(1.0),M,E08000012,2023-Q4,,GBP,6,Q,Two employers",
  "",
].join("\n");

const answer = ({ pathname }: URL) =>
  pathname.includes("/dataflow/") ? STRUCTURE : DATA;

const paths = () => server?.asked.map(({ pathname }) => pathname) ?? [];

describe("a dataflow of SDMX", () => {
  it("has the codes that its series use, with the words for them", async () => {
    const adapter = await replay(answer);
    const { measures, title } = await adapter.describe("x:X,PAY");
    expect(title).toBe("Pay");
    expect(measures.map((field) => [field.name, field.title])).toEqual([
      ["F", "sex F"],
      ["M", "sex M"],
    ]);
  });

  it("says which value is estimated and why another is not there", async () => {
    const adapter = await replay(answer);
    const table = await adapter.read("x:X,PAY", {});
    expect(table.texts("TIME_PERIOD")).toEqual([
      "October 2023 to December 2023",
    ]);
    expect(table.texts("REGION-name")).toEqual(["Liverpool"]);
    expect(table.column("F").statuses?.get(0)).toBe("estimated");
    expect(table.column("M").cells[0]).toMatchObject({
      reason: "suppressed",
      note: "Two employers",
    });
  });

  it("is asked for by its key, and by the areas and periods wanted", async () => {
    const adapter = await replay(answer);
    await adapter.read("x:X,PAY,1.0/F,M.", {
      areas: ["E08000012", "E08000014"],
      periods: ["2023-Q4", "2022-Q1"],
    });
    expect(paths()).toEqual([
      "/rest/dataflow/X/PAY/1.0",
      "/rest/data/X,PAY,1.0/F+M.",
      "/rest/data/X,PAY,1.0/F+M.E08000012+E08000014",
    ]);
    const asked = server!.asked.at(-1)!.searchParams;
    expect(asked.get("startPeriod")).toBe("2022-Q1");
    expect(asked.get("endPeriod")).toBe("2023-Q4");
  });

  it("keeps the areas that its key names", async () => {
    const adapter = await replay(answer);
    await adapter.read("x:X,PAY/.E08000012", { areas: ["E08000014"] });
    expect(paths().at(-1)).toBe("/rest/data/X,PAY,1.0/.E08000012");
  });

  it("may be named by the address of its data", async () => {
    const adapter = await replay(answer);
    await adapter.describe(
      `${server!.href}/rest/data/X,PAY,1.0/F.?detail=full`,
    );
    expect(paths()).toContain("/rest/data/X,PAY,1.0/F.");
  });

  it("has no rows where the service says that it found none", async () => {
    const adapter = await replay(({ pathname }) =>
      pathname.includes("/dataflow/")
        ? STRUCTURE
        : { status: 404, body: "NoRecordsFound" },
    );
    expect((await adapter.read("x:X,PAY", {})).rowCount).toBe(0);
  });

  it("that is not there is not found", async () => {
    const adapter = await replay(() => ({ status: 404, body: "" }));
    await expect(adapter.describe("x:X,PAY")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
    });
  });

  it("that comes in XML only is refused in words", async () => {
    const adapter = await replay(() => '<?xml version="1.0"?><mes:Structure/>');
    await expect(adapter.describe("x:X,PAY")).rejects.toThrow("SDMX-ML (XML)");
  });

  it("that the service refuses is refused in its own words", async () => {
    const errors = [{ code: 140, title: "Wrong key" }];
    const adapter = await replay(({ pathname }) =>
      pathname.includes("/dataflow/") ? STRUCTURE : JSON.stringify({ errors }),
    );
    await expect(adapter.read("x:X,PAY", {})).rejects.toMatchObject({
      code: "commons/portal-error",
      said: "Wrong key",
    });
  });
});

const RECORDED = [
  ["region-time", "ABS,RT", "REGION"],
  ["region", "SPC,DF_CPI", "GEO_PICT"],
  ["noregion", "SPC,DF_COMMODITY_PRICES", undefined],
] as const;

describe.skipIf(!hasRecordings)(
  `answers of the ABS and of the Pacific Community${needsRecordings}`,
  () => {
    it.each(RECORDED)("in %s are read whole", async (name, flow, area) => {
      const csv = readRecording(`sdmx/terriajs/data-${name}.csv`);
      const adapter = await replay(({ pathname }) =>
        pathname.includes("/dataflow/")
          ? readRecording(`sdmx/terriajs/dataflow-${name}.json`)
          : csv,
      );
      const table = await adapter.read(`x:${flow}`, {});
      expect(table.columnOf("area")?.field.name).toBe(area);
      expect(table.columnOf("period")?.field.name).toBe("TIME_PERIOD");
      expect(table.unreadable).toEqual([]);
      const numbers = table.columns
        .filter(({ field }) => field.type === "number")
        .flatMap(({ cells }) =>
          cells.filter((cell) => typeof cell === "number"),
        );
      const names = csv.split("\n")[0]!.split(",");
      const rows = csv.trimEnd().split("\n").slice(1);
      const value = names.indexOf("OBS_VALUE");
      expect(numbers).toHaveLength(
        rows.filter((row) => row.split(",")[value] !== "").length,
      );
    });

    it("have millions of dollars as their unit", async () => {
      const adapter = await replay(({ pathname }) =>
        readRecording(
          pathname.includes("/dataflow/")
            ? "sdmx/terriajs/dataflow-region-time.json"
            : "sdmx/terriajs/data-region-time.csv",
        ),
      );
      const { measures, title } = await adapter.describe("x:ABS,RT");
      expect(title).toBe("Retail Trade");
      expect(measures[0]?.unit).toMatchObject({
        label: expect.stringContaining("millions of") as string,
        symbol: "",
      });
    });

    it.each([
      ["data-foo-2013", 10],
      ["data-as-observations", 9],
      ["data-foo-BD2-2011_2013", undefined],
    ])("in the older JSON of %s are observations", (name, count) => {
      const json: unknown = JSON.parse(
        readRecording(`sdmx/terriajs/old/${name}.json`),
      );
      const read = isObject(json) ? readJsonMessage(json, name) : [];
      expect(read.length).toBe(count ?? read.length);
      expect(read.length).toBeGreaterThan(0);
      for (const { codes, value } of read) {
        expect(codes["REGION"]).toMatch(/^\d+$/);
        expect(codes["TIME_PERIOD"]).toMatch(/^\d{4}$/);
        expect(typeof value).toBe("number");
      }
    });
  },
);
