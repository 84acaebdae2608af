import { Absence, type Column, Table } from "@commons-widgets/table";
import { beforeEach, describe, expect, it } from "vitest";
import { quantileBreaks } from "./find-breaks.js";
import {
  holdSampleAreas,
  sampleLookup,
  sampleMapData,
} from "./sample-map.harness.js";
import { settleMisfit } from "./settle-misfit.js";
import { tabulate } from "./ward-map.detail.js";
import { buildWardMap, type WardMapData } from "./ward-map.model.js";

const WARDS_2020 = "wards of 2018 to 2020";
const WARDS_2025 = "wards of May 2023 to 2025";
const signal = new AbortController().signal;

const elections = await sampleMapData("lcr:elections-2018", "2025");
const deprivation = await sampleMapData("lcr:deprivation-2019", "2025");

/** What a map of a measure is made of, once boundaries that do not fit are dealt with. */
async function settle(loaded: WardMapData, measure: string) {
  const commons = holdSampleAreas(lookup);
  const settled = await settleMisfit(loaded, commons, signal);
  return settled.onAsked?.(measure) ?? settled;
}

async function draw(loaded: WardMapData, measure: string, within?: string) {
  return buildWardMap(await settle(loaded, measure), {
    measure,
    within,
    breaks: quantileBreaks,
    classes: 5,
    palette: "sequential",
  });
}

function total(loaded: WardMapData, measure: string): number {
  return loaded.table
    .numbers(measure)
    .reduce<number>((sum, value) => sum + (Number(value) || 0), 0);
}

/** The lookup that the commons has. */
let lookup: Table | undefined;
const published = await sampleLookup();

beforeEach(() => {
  lookup = published;
});

describe("a map of figures that other boundaries fit better than those asked for", () => {
  it("draws every ward of 2025 with votes counted in wards of 2020", async () => {
    const map = await draw(elections, "votes");
    expect(map.shapes).toHaveLength(159);
    expect(map.shapes.every(({ path }) => path !== "")).toBe(true);
    expect(map.facts.vintage?.label).toBe(WARDS_2025);
    expect(tabulate(map).rows).toHaveLength(159);
  });

  it("says whose figures they are, by what they came here and how many are estimated", async () => {
    const { words } = await draw(elections, "votes");
    expect(words.coverage).toBe(
      `149 of 159 wards have a value; 10 are not applicable; 88 values are estimated; ${WARDS_2025}. The figures are for ${WARDS_2020} and were put on these by “Wards of 2020 to wards of 2025, by shared ground”.`,
    );
  });

  it("marks what holds a part of a divided ward as estimated, and leaves a ward that stayed as it was", async () => {
    const map = await draw(elections, "votes");
    const statusOf = (code: string) => map.shapeOf.get(code)?.status;
    const kept = map.facts.areas.filter(({ code }) =>
      elections.choice.asked?.matched.includes(code),
    );
    expect(kept).toHaveLength(59);
    for (const { code, value } of kept) {
      expect(statusOf(code)).toBeUndefined();
      const row = elections.table.texts("area").indexOf(code);
      expect(value).toEqual(elections.table.numbers("votes")[row]);
    }
    expect(statusOf("E05015278")).toBe("estimated");
  });

  it("loses no vote and makes none, but for wards that lie partly where none was held", async () => {
    const liverpool = new Set(
      elections.register
        .inVintage("2020")
        .filter(({ parent }) => parent === "E08000012")
        .map(({ code }) => code),
    );
    const before = elections.table
      .texts("area")
      .map((code, row) =>
        liverpool.has(code) ? Number(elections.table.numbers("votes")[row]) : 0,
      )
      .reduce((sum, votes) => sum + votes, 0);
    const map = await draw(elections, "votes", "E08000012");
    const after = map.facts.areas.reduce(
      (sum, { value }) => sum + (Number(value) || 0),
      0,
    );
    expect(Math.abs(after - before)).toBeLessThan(0.01 * before);
    expect(total(await settle(elections, "votes"), "votes")).toBeLessThan(
      total(elections, "votes"),
    );
  });

  it("tells every step, and names whoever made the lookup", async () => {
    const { provenance } = await draw(elections, "leading-share");
    expect(provenance.steps).toEqual([
      "Put on other areas by “Wards of 2020 to wards of 2025, by shared ground”: areas that are cut were divided by ground, as if people lived evenly on it.",
      "Added up: Candidates, Seats, Votes counted.",
      "Leading candidate's share of votes is the mean of the areas that go into it, weighted by votes.",
      `Took 159 wards in the Liverpool City Region, on boundaries of ${WARDS_2025}.`,
    ]);
    expect(provenance.sources.map(({ title }) => title)).toEqual([
      "Election results, Democracy Club",
      "Wards of 2020 to wards of 2025",
      "Open Geography portal, Office for National Statistics",
    ]);
    expect(provenance.attribution).toMatch(
      /^Source: Democracy Club\. Source: Office for National Statistics/,
    );
    expect(provenance.caveats).toEqual(
      expect.arrayContaining(provenance.steps.slice(0, 3)),
    );
    expect(provenance.caveats.join(" ")).toContain("neither made nor checked");
  });

  it("keeps a score on its own boundaries, with the reason", async () => {
    const map = await draw(deprivation, "imd-score");
    const reason =
      "This measure was not put on the others, though there is a lookup. “Index of Multiple Deprivation 2019 score” is a score: that of a whole does not follow from those of its parts.";
    expect(map.shapes).toHaveLength(126);
    expect(map.words.coverage).toBe(
      `All 126 wards have a value. This dataset uses ${WARDS_2020}: 59 of its 126 codes exist on the ${WARDS_2025}, so its own boundaries are shown. ${reason}`,
    );
    expect(map.state).toBe("ready");
    expect(map.provenance.steps[0]).toBe(reason);
    expect(map.provenance.caveats).toContain(reason);
  });

  it("keeps them where the commons has no lookup, and says so", async () => {
    lookup = undefined;
    const map = await draw(elections, "votes");
    expect(map.shapes).toHaveLength(126);
    expect(map.words.coverage).toContain("so its own boundaries are shown.");
    expect(map.provenance.steps[0]).toBe(
      `The figures stay on ${WARDS_2020}: the commons has no lookup from those to ${WARDS_2025}.`,
    );
  });

  it("names the wards that the lookup does not know, and is partial", async () => {
    lookup = keepRows(published, (from) => from !== "E05000886");
    const map = await draw(elections, "votes", "E08000012");
    expect(map.state).toBe("partial");
    expect(map.words.coverage).toContain(
      "1 code in the data is not on these boundaries: E05000886",
    );
    expect(map.provenance.steps.join(" ")).toContain(
      "1 area of the data is not in the lookup and in no figure: E05000886.",
    );
  });

  it("keeps them where the lookup knows fewer than half of the wards", async () => {
    lookup = keepRows(published, (from) => from < "E05000900");
    const map = await draw(elections, "votes");
    expect(map.shapes).toHaveLength(126);
    expect(map.words.coverage).toContain(
      "“Wards of 2020 to wards of 2025, by shared ground” has fewer than half of these areas.",
    );
  });

  it("counts rows of the lookup that have no weight", async () => {
    lookup = withoutWeight(published, "E05000886");
    const { provenance } = await draw(elections, "votes");
    expect(provenance.steps).toContain(
      "4 rows of the lookup had no code or no weight and had no part in it.",
    );
  });

  it("is refused for a measure that the data have not, by its name", async () => {
    await expect(draw(elections, "turnout")).rejects.toThrow("turnout");
  });
});

describe("figures that fit no boundaries", () => {
  it("are refused with the reason, lookup or not", async () => {
    const { used } = elections.choice;
    const codes = used.matched;
    const poor = {
      ...used,
      matched: [],
      missingHere: codes,
      withoutData: codes,
    };
    const loaded = { ...elections, choice: { used: poor } };
    expect((await settle(loaded, "votes")).refusal).toContain(
      "No map is drawn",
    );
  });
});

function keepRows(table: Table, keeps: (from: string) => boolean): Table {
  const rows = table
    .texts("ward-2020")
    .flatMap((from, row) => (keeps(from) ? [row] : []));
  const columns = table.columns.map(({ field, cells }): Column => ({
    field,
    cells: rows.map((row) => cells[row] ?? new Absence("missing")),
  }));
  return new Table(columns, rows.length, table.provenance);
}

function withoutWeight(table: Table, ward: string): Table {
  const from = table.texts("ward-2020");
  const columns = table.columns.map((column): Column => {
    if (column.field.role !== "weight") return column;
    const cells = column.cells.map((cell, row) =>
      from[row] === ward ? new Absence("missing") : cell,
    );
    return { ...column, cells };
  });
  return new Table(columns, table.rowCount, table.provenance);
}
