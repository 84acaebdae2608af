import { tabulateTable } from "@commons-widgets/description";
import type { AreaData } from "@commons-widgets/element-kit";
import { isAbsent } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { madeUpTable, manyAreas } from "./made-up-table.harness.js";
import { sampleTableData } from "./sample-table.harness.js";
import {
  buildTable,
  isOfValues,
  type TableModel,
  type TableOptions,
} from "./table-figure.model.js";
import { tell } from "./table-figure.detail.js";
import { chooseRows, pageOf } from "./table-rows.js";

const DEPRIVATION = await sampleTableData("lcr:deprivation-2025");
const CLAIMANTS = await sampleTableData("lcr:claimant-count");

function tableOf(
  data: AreaData,
  options: Partial<TableOptions> = {},
): TableModel {
  const usual = {
    layout: "measures",
    measures: [],
    areas: [],
    bars: [],
  } as const;
  return buildTable(data, { ...usual, ...options });
}

/** What a column's cells say of an area. */
function factsOf(model: TableModel, name: string) {
  const row = model.rows.find((one) => one.name === name);
  return model.columns
    .filter(isOfValues)
    .map((column) => row && column.factOf(row)?.value);
}

function totals(model: TableModel) {
  const all = model.rows.map(({ index }) => index);
  return model.columns.filter(isOfValues).map(({ totalOf }) => totalOf(all));
}

describe("a table of wards and measures", () => {
  const model = tableOf(DEPRIVATION, {
    measures: ["income-deprivation-rate", "income-deprived-people", "people"],
  });

  it("has a row for each of the 159 wards and a column for each measure, with its unit", () => {
    expect(model.rows).toHaveLength(159);
    expect(model.columns.map(({ heading }) => heading)).toEqual([
      "Ward",
      "Part of",
      "Income deprivation rate (% of people)",
      "People deprived of income",
      "People",
    ]);
  });

  it("has the numbers as they were published", () => {
    const { table } = DEPRIVATION;
    const row = table.texts("area").indexOf("E05015309");
    const name = model.rows.find(({ code }) => code === "E05015309")?.name;
    expect(factsOf(model, name ?? "")).toEqual(
      ["income-deprivation-rate", "income-deprived-people", "people"].map(
        (measure) => table.numbers(measure)[row],
      ),
    );
  });

  it("says why the ward without a value has none, and counts it", () => {
    const [value] = factsOf(model, "Waterfront North");
    expect(isAbsent(value) && value.reason).toBe("missing");
    expect(model.state).toBe("partial");
    expect(model.words.coverage).toContain("158 of 159 wards have a value");
    expect(model.words.coverage).toContain("Waterfront North has none");
  });

  it("finds where its first measure is highest, and says of what it is", () => {
    expect(model.words.headline).toMatch(
      /^Income deprivation rate is highest in /,
    );
    expect(model.words.subheading).toBe(
      "3 measures, wards in the Liverpool City Region",
    );
  });

  it("adds up counts, and weights rates by the people they are of", () => {
    const [rate, poor, people] = totals(model);
    expect([rate?.kind, poor?.kind, people?.kind]).toEqual([
      "mean",
      "sum",
      "sum",
    ]);
    if (
      rate?.kind === "mean" &&
      poor?.kind === "sum" &&
      people?.kind === "sum"
    ) {
      expect(rate.value).toBeCloseTo((100 * poor.value) / people.value, 1);
      expect(rate.of).toBe(158);
    }
  });

  it("tells two wards of one name apart", () => {
    const names = model.rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(159);
    expect(names).toContain("Church (Liverpool)");
  });

  it("has every measure of the dataset where none is named", () => {
    const all = tableOf(DEPRIVATION).columns.filter(isOfValues);
    expect(all.map(({ key }) => key)).toEqual(
      DEPRIVATION.description.measures.map(({ name }) => name),
    );
  });

  it("narrows to a district", () => {
    const liverpool = tableOf(DEPRIVATION, {
      measures: ["imd-score"],
      within: "E08000012",
    });
    expect(liverpool.rows).toHaveLength(64);
    expect(liverpool.columns.map(({ key }) => key)).toEqual([
      "name",
      "imd-score",
    ]);
  });

  it("refuses a measure, a period or an area that is not there", () => {
    expect(() => tableOf(DEPRIVATION, { measures: ["no"] })).toThrow('"no"');
    expect(() => tableOf(CLAIMANTS, { period: "1066" })).toThrow("1066");
    expect(() => tableOf(DEPRIVATION, { areas: ["E1"] })).toThrow("E1");
  });
});

describe("a table of districts and periods", () => {
  const model = tableOf(CLAIMANTS, { layout: "periods", period: "2019.." });

  it("has a column for each period asked for, in order of time", () => {
    const headings = model.columns.filter(isOfValues).map((one) => one.heading);
    expect(headings[0]).toBe("2019");
    expect(headings).toEqual([...headings].sort());
    expect(model.words.subheading).toMatch(/, 2019 to 2025$/);
  });

  it("tells of the latest period", () => {
    expect(model.words.short).toContain("2025");
    expect(tell(model).join(" ")).toContain(
      "The table has 7 periods, 2019 to 2025; these words are of 2025.",
    );
  });

  it("writes every number with the same digits after the point", () => {
    const columns = model.columns.filter(isOfValues);
    expect(new Set(columns.map(({ format }) => format.decimals)).size).toBe(1);
  });

  it("puts its bars on one scale, from zero", () => {
    const scales = tableOf(CLAIMANTS, {
      layout: "periods",
      bars: [CLAIMANTS.description.measures[0]?.name ?? ""],
    })
      .columns.filter(isOfValues)
      .map(({ bars }) => JSON.stringify(bars));
    expect(new Set(scales).size).toBe(1);
    expect(scales[0]).toMatch(/^\[0,/);
  });
});

describe("the totals of a table", () => {
  const two = { North: [1, 4], South: ["suppressed", 6] } as const;

  it("are left out, with the reason, where nobody says how values are put together", () => {
    const [none] = totals(tableOf(madeUpTable({ areas: two })));
    expect(none).toMatchObject({ kind: "none" });
    expect(none?.kind === "none" && none.why).toContain("does not say how");
  });

  it("are of the areas that have a value, and say of how many", () => {
    const [sum] = totals(
      tableOf(madeUpTable({ areas: two, measures: [{ aggregate: "sum" }] })),
    );
    expect(sum).toEqual({ kind: "sum", value: 1, of: 1 });
  });

  it("weight a mean by the field that its publisher names", () => {
    const [mean] = totals(
      tableOf(
        madeUpTable({
          areas: { North: [10, 1], South: [20, 3] },
          measures: [
            { aggregate: "weighted-mean", weightedBy: "rate-2" },
            { title: "People", aggregate: "sum" },
          ],
        }),
      ),
    );
    expect(mean).toEqual({
      kind: "mean",
      value: 17.5,
      of: 2,
      weightedBy: "People",
    });
  });

  it("never put a country together with its districts", () => {
    const measure = CLAIMANTS.description.measures[0]?.name ?? "";
    const mixed = tableOf(CLAIMANTS, {
      measures: [measure],
      areas: ["E08000012", "E92000001"],
    });
    const [total] = totals(mixed);
    expect(total?.kind === "none" && total.why).toContain("count twice");
  });
});

describe("rows", () => {
  const model = tableOf(DEPRIVATION, { measures: ["imd-score"] });
  const names = (filter: string) =>
    chooseRows(model, { filter, sort: undefined }).map(({ name }) => name);

  it("are found by any part of a name, however it is written", () => {
    expect(names("water front")).toEqual([]);
    expect(names(" WATERFRONT ")).toContain("Waterfront North");
    expect(names("")).toHaveLength(159);
  });

  it("are found by the district they lie in as well", () => {
    const sefton = chooseRows(model, { filter: "sefton", sort: undefined });
    const elsewhere = sefton.filter(
      ({ parentName }) => parentName !== "Sefton",
    );
    expect(sefton.length).toBeGreaterThan(20);
    expect(elsewhere.map(({ name }) => name)).toEqual(["Sefton Park"]);
  });

  it("come highest first, those without a value last either way", () => {
    const column = model.columns.findIndex(({ key }) => key === "imd-score");
    for (const direction of ["ascending", "descending"] as const) {
      const rows = chooseRows(model, {
        filter: "",
        sort: { column, direction },
      });
      expect(rows.at(-1)?.name).toBe("Waterfront North");
      const values = rows
        .slice(0, -1)
        .map((row) => Number(model.columns[column]?.keyOf(row)));
      const sorted = [...values].sort((a, b) =>
        direction === "ascending" ? a - b : b - a,
      );
      expect(values).toEqual(sorted);
    }
  });

  it("are all shown at once where a second page would hold little", () => {
    expect(pageOf(200, 100, 0)).toEqual({ start: 0, end: 200, of: 200 });
    expect(pageOf(0, 100, 0)).toEqual({ start: 0, end: 0, of: 0 });
  });

  it("come in pages that together hold each row once", () => {
    const seen: number[] = [];
    for (let at = 0; at < 1050; at += 100) {
      const { start, end } = pageOf(1050, 100, at);
      for (let row = start; row < end; row++) seen.push(row);
    }
    expect(seen).toEqual(Array.from({ length: 1050 }, (_, row) => row));
    expect(pageOf(1050, 100, 99_999).start).toBe(1000);
    expect(pageOf(1050, 100, 250).start).toBe(200);
  });
});

describe("a table of odd data", () => {
  it("is empty, and says so, without rows and without values", () => {
    const none = tableOf(madeUpTable({ areas: {} }));
    expect(none.state).toBe("empty");
    expect(none.rows).toEqual([]);
    expect(none.words.coverage).toContain("There are no");
    const missing = tableOf(madeUpTable({ areas: { North: ["missing"] } }));
    expect(missing.state).toBe("empty");
    expect(missing.words.headline).toBe("Rate: no values to show");
  });

  it("stands with one area, with equal, negative, huge and tiny values", () => {
    for (const values of [
      [5],
      [5, 5, 5],
      [-3, 2, -8],
      [1e15, 2],
      [1e-9, 2e-9],
    ]) {
      const model = tableOf(
        madeUpTable({
          areas: Object.fromEntries(
            values.map((value, index) => [`Ward ${index}`, [value]]),
          ),
        }),
        { bars: ["rate"] },
      );
      expect(model.state).toBe("ready");
      const [column] = model.columns.filter(isOfValues);
      expect(column?.bars?.[0]).toBe(Math.min(0, ...values));
      expect(column?.bars?.[1]).toBe(Math.max(0, ...values));
    }
  });

  it("keeps long names, markup and letters of any script as they are", () => {
    const long = "Llanfair ".repeat(25).trim();
    const model = tableOf(
      madeUpTable({ areas: { [long]: [1], "<b>x</b>": [2], ليفربول: [3] } }),
    );
    const names = model.rows.map(({ name }) => name);
    expect(names).toContain(long);
    expect(names).toContain("<b>x</b>");
    expect(names.some((name) => name.includes("ليفربول"))).toBe(true);
  });

  it("says of each measure how many areas have it, where that differs", () => {
    const { words } = tableOf(
      madeUpTable({
        areas: { North: [1, "suppressed"], South: [2, 5] },
        measures: [{}, {}],
      }),
    );
    expect(words.coverage).toBe(
      "Rate: all 2 wards have a value. Rate 2: 1 of 2 wards has a value; North is suppressed.",
    );
  });

  it("saves limits and marks in columns of their own", () => {
    const model = tableOf(
      madeUpTable({
        areas: {
          North: [{ value: 5, lower: 4, upper: 6, status: "provisional" }],
          South: [3],
        },
      }),
    );
    expect(model.hasLimits).toBe(true);
    const { columns, rows } = tabulateTable(model.facts);
    expect(columns.map(({ heading }) => heading)).toEqual([
      "Ward",
      "Rate",
      "Rate, lower 95% limit",
      "Rate, upper 95% limit",
      "Rate, remark",
    ]);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      "North",
      "5",
      "4",
      "6",
      "provisional",
    ]);
  });

  it("thinks of 10,000 areas in well under two seconds", () => {
    const data = manyAreas(10_000);
    const begun = performance.now();
    const model = tableOf(data);
    expect(model.rows).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(totals(model)[0]).toMatchObject({ value: (9999 * 10_000) / 2 });
  });
});
