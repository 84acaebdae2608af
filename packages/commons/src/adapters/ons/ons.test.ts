import { readdirSync } from "node:fs";
import { isAbsent } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RECORDED_DATA,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { createOnsAdapter } from "./ons.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

async function replay(
  answer: (asked: URL) => Recorded | undefined,
  path = "/files/",
) {
  server = new RecordingServer(answer);
  await server.start();
  return createOnsAdapter(server.context(path));
}

const LONG = [
  "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes",
  "E08000012,Liverpool,Local authority,Time in good health,2022-01-01/P3Y,58.1,Years,Years,57.2,59,,",
  "E08000014,Sefton,Local authority,Time in good health,2022-01-01/P3Y,,Years,Years,,,c,Too few deaths",
  "E08000015,Wirral,Local authority,Time in good health,2022-01-01/P3Y,60,Years,Years,59,61,u,",
  "",
].join("\r\n");

const METADATA = JSON.stringify({
  "dc:title": "Health",
  "dc:modified": "2026-02-19",
  "dc:license":
    "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  metadata: {
    source: [{ name: "ONS", href: "javascript:alert(1)" }],
    indicators: [
      {
        code: "Time in good health",
        label: "Years in good health",
        subText: "years",
        decimalPlaces: 1,
        caveats: "An estimate.",
      },
    ],
  },
});

const local = ({ pathname }: URL) => {
  if (pathname.endsWith(".csv")) return LONG;
  return pathname.endsWith(".csv-metadata.json") ? METADATA : undefined;
};

describe("a file of Explore local statistics", () => {
  it("has its indicators as measures, with their limits", async () => {
    const adapter = await replay(local);
    const table = await adapter.read("els:health", {});
    expect(server!.asked[0]?.pathname).toBe("/files/health/health.csv");
    expect(table.fields.map(({ name, role }) => [name, role])).toEqual([
      ["areacd", "area"],
      ["areacd-name", "area-name"],
      ["period", "period"],
      ["time-in-good-health", "measure"],
      ["time-in-good-health-lower", "lower"],
      ["time-in-good-health-upper", "upper"],
    ]);
    expect(table.numbers("time-in-good-health-upper")[0]).toBe(59);
    expect(table.column("time-in-good-health").field).toMatchObject({
      title: "Years in good health",
      unit: { label: "years", symbol: "" },
      decimals: 1,
    });
  });

  it("says why a value is not there, and which is of low reliability", async () => {
    const adapter = await replay(local);
    const table = await adapter.read("els:health", {});
    const { cells, statuses } = table.column("time-in-good-health");
    expect(cells[1]).toMatchObject({
      reason: "suppressed",
      note: "Too few deaths",
    });
    expect([...(statuses ?? [])]).toEqual([[2, "low-reliability"]]);
  });

  it("comes with its licence, its caveats and no link that is none", async () => {
    const adapter = await replay(local);
    expect(await adapter.describe("els:health")).toMatchObject({
      title: "Health",
      version: "2026-02-19",
      licence: { id: "OGL-UK-3.0" },
      caveats: ["An estimate."],
      sources: [{ title: "ONS" }],
    });
    const [source] = (await adapter.describe("els:health")).sources;
    expect(source?.url).toBeUndefined();
  });

  it("is read without its metadata as well", async () => {
    const adapter = await replay(({ pathname }) =>
      pathname.endsWith(".csv") ? LONG : undefined,
    );
    const address = `${server!.href}/anywhere/health.csv`;
    const { measures, title } = await adapter.describe(address);
    expect(title).toBe("health");
    expect(measures[0]?.unit?.label).toBe("Years");
  });

  it("tells values apart by every other column", async () => {
    const rows = ["F", "M"].map(
      (sex, index) => `E08000012,Pay,2024-01-01/P1Y,${500 + index},${sex}`,
    );
    const text = ["areacd,indicator,period,value,sex", ...rows, ""].join("\n");
    const adapter = await replay(({ pathname }) =>
      pathname.endsWith(".csv") ? text : undefined,
    );
    const table = await adapter.read("els:pay", {});
    expect(table.fields.map(({ name }) => name)).toEqual([
      "areacd",
      "period",
      "f",
      "m",
    ]);
    expect(table.numbers("m")).toEqual([501]);
  });

  it("that has not the columns of the long form is refused", async () => {
    const adapter = await replay(() => "code,value\nE08000012,1\n");
    await expect(adapter.describe("els:health")).rejects.toMatchObject({
      code: "commons/unreadable",
    });
  });

  it("that is not there is not found", async () => {
    const adapter = await replay(() => undefined);
    await expect(adapter.describe("els:health")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
    });
  });
});

const VERSION = "/v1/datasets/TS008/editions/2021/versions/4";

const CENSUS = [
  "Lower tier local authorities Code,Lower tier local authorities,Sex (2 categories) Code,Sex (2 categories),Observation",
  "E08000012,Liverpool,1,Female,245000",
  "E08000012,Liverpool,2,Male,241000",
  "",
].join("\n");

const V4 = [
  "v4_1,Data Marking,mmm-yy,Time,uk-only,Geography,cpih1dim1aggid,Aggregate",
  "131.2,,Oct-24,Oct-24,K02000001,United Kingdom,CP00,All items",
  ",x,Nov-24,Nov-24,K02000001,United Kingdom,CP00,All items",
  "",
].join("\n");

const api =
  (csv: string, edition = "2021") =>
  ({ pathname }: URL) => {
    if (pathname === "/v1/datasets/TS008")
      return JSON.stringify({
        title: "Sex",
        license: "Open Government Licence v3.0",
        links: {
          latest_version: { href: `https://api.beta.ons.gov.uk${VERSION}` },
        },
      });
    if (pathname === VERSION)
      return JSON.stringify({
        edition,
        release_date: "2023-03-28T00:00:00.000Z",
        downloads: { csv: { href: "/downloads/TS008.csv" } },
      });
    if (pathname === "/downloads/TS008.csv") return csv;
    return { status: 404, body: '{"message":"dataset not found"}' };
  };

describe("a dataset of the API of the Office for National Statistics", () => {
  it("of a census is of its edition's year", async () => {
    const adapter = await replay(api(CENSUS), "/v1");
    const table = await adapter.read("ons:TS008", {});
    expect(table.fields.map(({ name, role }) => [name, role])).toEqual([
      ["lower-tier-local-authorities", "area"],
      ["lower-tier-local-authorities-name", "area-name"],
      ["time", "period"],
      ["1", "measure"],
      ["2", "measure"],
    ]);
    expect(table.texts("time")).toEqual(["2021"]);
    expect(table.column("2").field.title).toBe("Male");
    expect(table.provenance).toMatchObject({
      title: "Sex",
      version: "2023-03-28",
      licence: { id: "OGL-UK-3.0" },
    });
  });

  it("in the form v4 has its marks as reasons", async () => {
    const adapter = await replay(api(V4, "time-series"), "/v1/datasets");
    const table = await adapter.read("ons:TS008", {});
    expect(table.columnOf("area")?.cells[0]).toBe("K02000001");
    expect(table.texts("time")).toEqual(["October 2024", "November 2024"]);
    const value = table.columnOf("measure");
    expect(value?.cells[0]).toBe(131.2);
    expect(value?.cells[1]).toMatchObject({ reason: "missing" });
  });

  it("may be wanted in part, and in one version", async () => {
    const adapter = await replay(api(CENSUS), "/v1");
    const id = "ons:TS008/edition.2021/version.4/sex.2";
    const table = await adapter.read(id, {});
    expect(table.numbers("value")).toEqual([241_000]);
    expect(table.provenance.steps).toContain(
      "All values are for Sex (2 categories): Male.",
    );
  });

  it("may be named by its address", async () => {
    const adapter = await replay(api(CENSUS), "/v1");
    const { title } = await adapter.describe(`${server!.href}${VERSION}`);
    expect(title).toBe("Sex");
  });

  it("that has no such dimension says which it has", async () => {
    const adapter = await replay(api(CENSUS), "/v1");
    await expect(adapter.describe("ons:TS008/age.1")).rejects.toThrow(
      "sex.CODE",
    );
  });

  it("that is in neither form is refused", async () => {
    const adapter = await replay(api("a,b\n1,2\n"), "/v1");
    await expect(adapter.describe("ons:TS008")).rejects.toThrow(
      'neither a column "v4_0" nor a column "Observation"',
    );
  });
});

/** Lines with a value; some are written twice, for two kinds of area. */
function countObserved(text: string): number {
  const observed = text.split(/\r?\n/).flatMap((line) => {
    const [, code, rest] =
      /^(\w+,[^,]*|\w+,"[^"]*"),[^,]*,(.*)$/.exec(line) ?? [];
    return /,\d{4}[^,]*,-?[\d.]+,/.test(line)
      ? [`${code ?? ""},${rest ?? line}`]
      : [];
  });
  return new Set(observed).size;
}

const FOLDER = `${RECORDED_DATA}/stats/ons_els`;

const FILES = hasRecordings
  ? readdirSync(FOLDER).flatMap((name) =>
      readdirSync(`${FOLDER}/${name}`).includes(`${name}.csv`) ? [name] : [],
    )
  : [];

describe.skipIf(!hasRecordings)(
  `the files of Explore local statistics${needsRecordings}`,
  () => {
    it("are many", () => {
      expect(FILES.length).toBeGreaterThan(20);
    });

    it.each(FILES.length > 0 ? FILES : ["none"])(
      "%s loads as it is",
      async (name) => {
        const text = readRecording(`../stats/ons_els/${name}/${name}.csv`);
        const adapter = await replay(({ pathname }) => {
          if (pathname.endsWith(".csv")) return text;
          try {
            return readRecording(`csvw/ons_els/${name}.csv-metadata.json`);
          } catch {
            return undefined;
          }
        });
        const table = await adapter.read(`els:${name}`, {});
        const values = table.columns.filter(
          ({ field }) => field.role === "measure",
        );
        const present = values.flatMap(({ cells }) =>
          cells.filter((cell) => !isAbsent(cell)),
        );
        expect(present).toHaveLength(countObserved(text));
        expect(table.unreadable).toEqual([]);
      },
    );
  },
);
