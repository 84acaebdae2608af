import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../../test/portals/portal-server.mjs";
import { readSampleTables } from "../../../../../test/portals/sample-tables.mjs";
import { CommonsClient } from "../../client.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { createNomisAdapter } from "./nomis.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

async function replay(answer: (asked: URL) => Recorded | undefined) {
  server = new RecordingServer(answer);
  await server.start();
  return createNomisAdapter(server.context("/"));
}

const code = (value: number | string, name: string) => ({ value, name });

const OVERVIEW = JSON.stringify({
  overview: {
    name: "Claimants",
    lastupdated: "2026-10-14 07:00:00",
    units: { unit: { name: "Persons" } },
    dimensions: {
      dimension: [
        {
          concept: "geography",
          types: { type: code("TYPE464", "districts") },
        },
        {
          concept: "time",
          codes: {
            code: [
              code("2024-03", "Apr 2023-Mar 2024"),
              code("2025-03", "Apr 2024-Mar 2025"),
            ],
          },
        },
        {
          concept: "gender",
          name: "Gender",
          codes: {
            code: [code(0, "Total"), code(1, "Male"), code(2, "Female")],
          },
          defaults: { code: code(0, "Total") },
        },
        {
          concept: "measures",
          codes: { code: [code(20100, "value"), code(20301, "percent")] },
          defaults: { code: code(20100, "value") },
        },
      ],
    },
  },
});

const ROWS = [
  "GEOGRAPHY_CODE,GEOGRAPHY_NAME,DATE_CODE,DATE_NAME,GENDER,MEASURES,OBS_VALUE,OBS_STATUS,OBS_STATUS_NAME,RECORD_COUNT",
  "E08000012,Liverpool,2025-03,Apr 2024-Mar 2025,0,20100,12345,A,Normal Value,2",
  "E08000014,Sefton,2025-03,Apr 2024-Mar 2025,0,20100,,Q,These figures are suppressed,2",
  "",
].join("\r\n");

const answer = ({ pathname }: URL) =>
  pathname.endsWith(".data.csv") ? ROWS : OVERVIEW;

const asked = () => server?.asked.at(-1)?.searchParams;

describe("a dataset of Nomis", () => {
  it("is read by its codes, each period by its name", async () => {
    const adapter = await replay(answer);
    const table = await adapter.read("n:NM_1_1/geography.TYPE464", {});
    expect(table.texts("geography")).toEqual(["E08000012", "E08000014"]);
    expect(table.texts("geography-name")).toEqual(["Liverpool", "Sefton"]);
    expect(table.texts("time")[0]).toBe("April 2024 to March 2025");
    const { cells, field } = table.column("20100");
    expect(cells[0]).toBe(12_345);
    expect(cells[1]).toMatchObject({
      reason: "suppressed",
      note: "These figures are suppressed",
    });
    expect(field).toMatchObject({ title: "value", unit: { label: "Persons" } });
    expect(table.provenance.steps).toContain(
      "All values are for Gender: Total.",
    );
  });

  it("is asked for with Nomis' presets where its ID says nothing else", async () => {
    const adapter = await replay(answer);
    await adapter.read("n:NM_1_1/geography.TYPE464", {});
    expect(asked()?.get("geography")).toBe("TYPE464");
    expect(asked()?.get("gender")).toBe("0");
    expect(asked()?.get("measures")).toBe("20100");
    expect(asked()?.has("date")).toBe(false);
    expect(asked()?.get("recordlimit")).toBe("25000");
  });

  it("has a measure for each code that its ID names", async () => {
    const adapter = await replay(answer);
    const { measures } = await adapter.describe(
      "n:NM_1_1/geography.TYPE464/gender.1...2/measures.all",
    );
    expect(measures.map(({ name }) => name)).toEqual([
      "1.20100",
      "1.20301",
      "2.20100",
      "2.20301",
    ]);
    expect(measures[1]).toMatchObject({
      title: "Male, percent",
      unit: { symbol: "%" },
    });
  });

  it("may be named by the address that the site's query builder makes", async () => {
    const adapter = await replay(answer);
    const address = `${server!.href}/api/v01/dataset/NM_1_1.data.csv?geography=1946157057...1946157382&date=latestMINUS1,latest&gender=0&measures=20100`;
    await adapter.read(address, {});
    expect(asked()?.get("date")).toBe("latestMINUS1,latest");
    expect(asked()?.get("geography")).toBe("1946157057...1946157382");
  });

  it("is asked for the periods wanted by their codes", async () => {
    const adapter = await replay(answer);
    await adapter.read("n:NM_1_1/geography.TYPE464", {
      periods: ["Apr 2024 to Mar 2025"],
    });
    expect(asked()?.get("date")).toBe("2025-03");
  });

  it("that names no areas says which kinds there are", async () => {
    const adapter = await replay(answer);
    await expect(adapter.describe("n:NM_1_1")).rejects.toThrow(
      "Add /geography. and a code to it, such as: TYPE464 (districts).",
    );
  });

  it("that names a code that is not there says which there are", async () => {
    const adapter = await replay(answer);
    const id = "n:NM_1_1/geography.TYPE464/gender.7";
    await expect(adapter.describe(id)).rejects.toThrow(
      '"gender" has no code "7". It has: 0 (Total), 1 (Male), 2 (Female).',
    );
  });

  it("that names a dimension that is not there says which there are", async () => {
    const adapter = await replay(answer);
    const id = "n:NM_1_1/geography.TYPE464/age.0";
    await expect(adapter.describe(id)).rejects.toThrow("gender.CODE");
  });

  it("that refuses a question does so in its own words, with status 200", async () => {
    const said = "Query is incomplete";
    const adapter = await replay(({ pathname }) =>
      pathname.endsWith(".csv") ? JSON.stringify({ error: said }) : OVERVIEW,
    );
    const reading = adapter.read("n:NM_1_1/geography.TYPE464", {});
    await expect(reading).rejects.toMatchObject({
      code: "commons/portal-error",
      said,
    });
  });

  it("of more rows than a page may read is refused", async () => {
    await replay(answer);
    const adapter = createNomisAdapter(server!.context("/", 1));
    await expect(
      adapter.read("n:NM_1_1/geography.TYPE464", {}),
    ).rejects.toMatchObject({ code: "commons/too-large" });
  });
});

describe("areas of Nomis", () => {
  let portals: Awaited<ReturnType<typeof startPortals>>;

  beforeAll(async () => {
    portals = await startPortals();
  });

  afterAll(() => portals.close());

  async function readPart(name: string, areas: readonly string[]) {
    const number = readSampleTables().findIndex((each) => each.name === name);
    const before = portals.asked.length;
    const table = await new CommonsClient().read(
      {
        id: `n:NM_${number + 1}_1/geography.TYPE424`,
        href: portals.addressOf("nomis"),
        type: "nomis",
      },
      { areas },
    );
    const questions = portals.asked
      .slice(before)
      .filter((path) => path.includes("data.csv"));
    return { codes: new Set(table.texts("geography")), questions };
  }

  it("are asked for by their GSS codes", async () => {
    const areas = ["E08000012", "E08000014"];
    const { codes, questions } = await readPart("claimant-count", areas);
    expect([...codes]).toEqual(areas);
    for (const question of questions)
      expect(question).toContain("geography=E08000012,E08000014");
  });

  it("are all read where a dataset does not know them by those", async () => {
    const areas = ["E05000934"];
    const { codes, questions } = await readPart("deprivation-2025", areas);
    expect([...codes]).toEqual(areas);
    expect(questions.at(-1)).toContain("geography=TYPE424");
  });

  it("come in as many pages as it takes", async () => {
    const { questions } = await readPart("claimant-count", []);
    const offsets = questions.map(
      (path) => /recordoffset=(\d+)/.exec(path)?.[1] ?? "0",
    );
    expect(offsets.slice(0, 3)).toEqual(["0", "70", "140"]);
  });
});

describe.skipIf(!hasRecordings)(
  `the overview of the claimant count${needsRecordings}`,
  () => {
    const overview = () =>
      replay(() => readRecording("nomis/NM_162_1.overview.EXCERPT.json"));

    it("says what the dataset is and which measures it has", async () => {
      const adapter = await overview();
      const described = await adapter.describe(
        "n:NM_162_1/geography.TYPE464/measure.all",
      );
      expect(described).toMatchObject({
        title: "Claimant count by sex and age",
        version: "2025-02-18",
        created: "2015-06-17",
        publisher: { title: "Nomis", url: "https://www.nomisweb.co.uk/" },
      });
      expect(described.measures.map(({ title }) => title)).toEqual([
        "Claimant count",
        "Claimants as a proportion of residents aged 16-64",
        "Claimants as a proportion of economically active residents aged 16+",
        "Claimants as a proportion of the workforce",
      ]);
      expect(described.fields.map(({ role }) => role).slice(0, 3)).toEqual([
        "area",
        "area-name",
        "period",
      ]);
    });

    it("names the kinds of area where the ID names none", async () => {
      const adapter = await overview();
      await expect(adapter.describe("n:NM_162_1")).rejects.toThrow(
        "TYPE480 (regions), TYPE499 (countries)",
      );
    });
  },
);
