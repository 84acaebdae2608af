import { describe, expect, it } from "vitest";
import { tabulate, tell } from "../bar-chart.detail.js";
import { barsOf, type BarModel } from "../bar-chart.model.js";
import { madeUpParts } from "../made-up-bars.harness.js";
import { sampleBarData } from "../sample-bars.harness.js";
import { buildParts } from "./build-parts.js";
import { partLabels } from "./part-labels.js";

const COUNT = {
  unit: { label: "homes", symbol: "", position: "after" },
  aggregate: "sum",
} as const;
const SHARE = {
  unit: { label: "% of homes", symbol: "%", position: "after" },
  decimals: 0,
} as const;

function sentences({ stops }: BarModel): readonly string[] {
  return stops.map(({ sentence }) => sentence);
}

describe("two measures side by side", async () => {
  const data = await sampleBarData("lcr:healthy-life-expectancy");
  const model = buildParts(data, {
    measures: ["female", "male"],
    layout: "grouped",
  });

  it("have one name over the axis and a short one each", () => {
    expect(model.axisTitle).toBe("Healthy life expectancy (years)");
    expect(model.legend).toEqual(["Females", "Males"]);
  });

  it("are a bar each for every district, from zero, with limits", () => {
    expect(barsOf(model.stops)).toHaveLength(12);
    for (const { from, limits } of barsOf(model.stops)) {
      expect(from).toBe(0);
      expect(limits).toHaveLength(2);
    }
    expect(model.scale.domain[0]).toBe(0);
  });

  it("are said together, the first measure deciding the order", () => {
    expect(sentences(model)[0]).toMatch(
      /^Wirral: Females: 60\.1 \(range .*\), Males: \d\d\.\d \(range .*\)\. 1 of 6\.$/,
    );
    const first = barsOf(model.stops).filter(({ slot }) => slot === 1);
    const values = first.map(({ to }) => to);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it("are both in the table, written as on the chart", () => {
    const { rows } = tabulate(model);
    const [row] = model.stops;
    const texts = rows[0]?.cells.map(({ text }) => text) ?? [];
    expect(row?.kind === "bar" && texts).toEqual(
      expect.arrayContaining(row?.kind === "bar" ? [...row.numbers] : []),
    );
  });
});

describe("parts that are stacked", () => {
  const parts = madeUpParts(
    { owned: COUNT, rented: COUNT },
    { North: [30, 20], South: [10, 60], East: [5, null] },
  );
  const query = { measures: ["owned", "rented"], layout: "stacked" } as const;
  const model = buildParts(parts, query);

  it("stand end to end, the largest whole first", () => {
    const [south, north] = model.stops;
    expect(south?.kind === "bar" && south.bars).toMatchObject([
      { from: 0, to: 10 },
      { from: 10, to: 70 },
    ]);
    expect(north?.sentence).toBe("North: 50, owned: 30, rented: 20. 2 of 3.");
  });

  it("are not drawn where one is missing, and what is there is said", () => {
    const east = model.stops[2];
    expect(east?.kind === "bar" && east.bars).toEqual([]);
    expect(east?.sentence).toBe(
      "East: not available, owned: 5, rented: not available. 3 of 3.",
    );
  });

  it("have their total in table and words", () => {
    const { columns, rows } = tabulate(model);
    expect(columns.at(-1)?.heading).toBe("All parts together (homes)");
    expect(rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
      "70",
      "50",
      "not available",
    ]);
    expect(tell(model)).toContain(
      "Added up, the parts are from 50 (North) to 70 (South).",
    );
  });

  it("may be shares that make up a stated whole", () => {
    const shares = madeUpParts(
      { owned: SHARE, rented: SHARE },
      { North: [60, 40], South: [33, 66] },
    );
    const stacked = buildParts(shares, { ...query, whole: "100" });
    expect(stacked.parts?.refusal).toBeUndefined();
    expect(barsOf(stacked.stops).map(({ lane }) => lane)).toEqual([0, 0, 0, 0]);
  });

  it("may make up a measure that is named as the whole", () => {
    const homes = madeUpParts(
      { owned: COUNT, rented: COUNT, homes: COUNT },
      { North: [30, 20, 50], South: [10, 60, 70] },
    );
    const stacked = buildParts(homes, { ...query, whole: "homes" });
    expect(stacked.parts?.totals).toBeDefined();
  });
});

describe("measures that must not be stacked stand side by side", () => {
  const stacked = (
    field: Parameters<typeof madeUpParts>[0][string],
    rows: Parameters<typeof madeUpParts>[1],
    whole?: string,
  ) =>
    buildParts(madeUpParts({ a: field, b: field }, rows), {
      measures: ["a", "b"],
      layout: "stacked",
      whole,
    });

  it("where nobody says that they may be added up, and why is said", () => {
    const model = stacked(SHARE, { North: [3, 4] });
    expect(model.words.coverage).toBe(
      "The measures stand side by side and are not stacked: the data do not say that they may be added up. The district has a value.",
    );
    expect(barsOf(model.stops).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it("where they do not make up the stated whole", () => {
    const { parts } = stacked(SHARE, { North: [60, 40], South: [9, 9] }, "100");
    expect(parts?.refusal).toContain("in South they do not add up");
  });

  it("where one is below zero", () => {
    const { parts } = stacked(COUNT, { North: [60, -40] });
    expect(parts?.refusal).toContain("in North one is below zero");
  });

  it("and are refused altogether where they are not in one unit", () => {
    const unlike = madeUpParts({ a: COUNT, b: SHARE }, { North: [1, 2] });
    expect(() =>
      buildParts(unlike, { measures: ["a", "b"], layout: "grouped" }),
    ).toThrow('"a", "b" are not in one unit');
  });
});

describe("what measures are called beside each other", () => {
  it("leaves out what their titles share before the last comma", () => {
    expect(partLabels(["Pay, women", "Pay, men"])).toEqual({
      common: "Pay",
      labels: ["Women", "Men"],
    });
    expect(partLabels(["Pay", "Rent"]).labels).toEqual(["Pay", "Rent"]);
  });
});
