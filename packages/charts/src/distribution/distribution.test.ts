import { describe, expect, it } from "vitest";
import {
  madeUpBars,
  madeUpCode,
  type MadeUpBars,
} from "../bar-chart/made-up-bars.harness.js";
import { sampleBarData } from "../bar-chart/sample-bars.harness.js";
import { keys, tabulate, tell } from "./distribution.detail.js";
import { buildDistribution, MOST_STOPS } from "./distribution.model.js";

const deprivation = await sampleBarData("lcr:deprivation-2025");
const RATE = "income-deprivation-rate";
const LIVERPOOL = "E08000012";
const SPEKE = "E05015323";

function made(values: MadeUpBars, area?: string) {
  return buildDistribution(madeUpBars(values), { area });
}

function numbered(count: number, valueOf: (index: number) => number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`Place ${n}`, valueOf(n)]),
  );
}

describe("a distribution of Liverpool's wards", () => {
  const code = deprivation.areas
    .inside(LIVERPOOL)
    .find((one) => deprivation.areas.area(one)?.name === "Speke");
  const model = buildDistribution(deprivation, {
    measure: RATE,
    within: LIVERPOOL,
    area: code,
  });

  it("has a dot for each ward with a value, and names the one without", () => {
    expect(model.dots).toHaveLength(64);
    expect(model.dots.filter(({ at }) => at)).toHaveLength(63);
    expect(model.dots.at(-1)?.sentence).toBe(
      "Waterfront North: not available.",
    );
    expect(model.state).toBe("partial");
  });

  it("goes from the lowest value to the highest, and so do its dots", () => {
    const places = model.dots.flatMap(({ at }) => at?.x ?? []);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(model.dots[0]?.words.name).toBe("Calderstones");
  });

  it("keeps every dot and its ring inside the axis", () => {
    for (const { at } of model.dots)
      if (at) {
        expect(at.x).toBeGreaterThanOrEqual(2);
        expect(at.x).toBeLessThanOrEqual(98);
      }
  });

  it("marks the quartiles and the median where half the dots lie between", () => {
    const [lower, median, upper] = model.marks;
    expect(model.marks.map(({ value }) => value)).toEqual([
      "17.6%",
      "30.7%",
      "47.8%",
    ]);
    const isBetween = ({ at }: { at?: { x: number } }) =>
      at && lower && upper && at.x >= lower.x && at.x <= upper.x;
    expect(model.dots.filter(isBetween)).toHaveLength(31);
    expect(median?.kind).toBe("median");
  });

  it("says of each ward its value, its rank and its quarter", () => {
    expect(model.focus?.sentence).toBe(
      "Speke: 52.4%, the 10th highest of 63 wards, in the highest quarter of wards.",
    );
  });

  it("has the same values in the table, the list and the words", () => {
    const values = tabulate(model).rows.map(({ cells }) =>
      cells.map(({ text }) => text),
    );
    for (const { words } of model.dots)
      expect(
        values.some(
          (row) => row.includes(words.name) && row.includes(words.value),
        ),
      ).toBe(true);
    expect(tell(model).join(" ")).toContain("Speke (52.4%)");
  });
});

describe("a distribution of the whole region", () => {
  const model = buildDistribution(deprivation, { measure: RATE });

  it("has 158 dots that are at least six pixels wide on a phone", () => {
    expect(model.dots.filter(({ at }) => at)).toHaveLength(158);
    expect((model.size / 100) * 288).toBeGreaterThan(6);
  });

  it("tells two wards of one name apart", () => {
    const names = model.dots.map(({ words }) => words.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("Church (Sefton)");
  });

  it("singles out what the reader chose, but not against the author", () => {
    const query = { measure: RATE, chosen: SPEKE };
    const own = buildDistribution(deprivation, query);
    expect(own.focus?.code).toBe(SPEKE);
    const other = deprivation.areas.codes[0];
    const both = buildDistribution(deprivation, { ...query, area: other });
    expect(both.focus?.code).toBe(other);
  });

  it("leaves alone what the reader chose elsewhere", () => {
    const query = { measure: RATE, chosen: "E92000001" };
    expect(buildDistribution(deprivation, query).focus).toBeUndefined();
  });

  it("refuses an area that is not in the place asked for", () => {
    const query = { measure: RATE, within: "E08000015", area: SPEKE };
    expect(() => buildDistribution(deprivation, query)).toThrow(
      /The data have no area "E05015323"/,
    );
  });

  it("refuses a measure and a period that the data have not", () => {
    expect(() => buildDistribution(deprivation, { measure: "none" })).toThrow(
      /has no measure "none"/,
    );
    const query = { measure: RATE, period: "1801" };
    expect(() => buildDistribution(deprivation, query)).toThrow(/1801/);
  });
});

describe("a distribution of odd data", () => {
  it("is empty without any value", () => {
    expect(made({}).state).toBe("empty");
    expect(made({ A: null, B: null }).state).toBe("empty");
  });

  it("stands one area in the middle, with no rank and no marks", () => {
    const model = made({ A: 3 });
    expect(model.dots[0]?.at).toEqual({ x: 50, y: 0 });
    expect(model.dots[0]?.sentence).toBe("A: 3.");
    expect(model.marks).toEqual([]);
  });

  it("stacks areas of one value, and gives none of them a rank", () => {
    const model = made(numbered(20, () => 7));
    const places = new Set(model.dots.map(({ at }) => `${at?.x} ${at?.y}`));
    expect(places.size).toBe(20);
    expect(model.dots[3]?.sentence).toBe("Place 3: 7.");
  });

  it("draws values below zero, huge ones and tiny ones inside the axis", () => {
    for (const values of [
      { A: -5, B: 5, C: 0 },
      { A: 1e300, B: -1e300, C: 1 },
      { A: 1e-12, B: 2e-12, C: 3e-12 },
    ])
      for (const { at } of made(values).dots) {
        expect(at?.x).toBeGreaterThanOrEqual(2);
        expect(at?.x).toBeLessThanOrEqual(98);
      }
  });

  it("has the median alone of fewer than eight areas", () => {
    const { marks } = made({ A: 1, B: 2, C: 9 });
    expect(marks.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "median 2",
    ]);
  });

  it("says of intervals that overlap that their areas are similar", () => {
    const model = made(
      {
        A: { value: 4, lower: 3, upper: 5 },
        B: { value: 5, lower: 4, upper: 6 },
        C: { value: 9, lower: 8, upper: 10 },
      },
      madeUpCode(0),
    );
    expect(model.focus?.sentence).toBe(
      "A: 4, similar to 1 of 2 other districts, 95% confidence interval 3 to 5.",
    );
    expect(model.focus?.limits).toHaveLength(2);
  });

  it("takes names for what they are: text", () => {
    const long = "Llanfair ".repeat(22).trim();
    const model = made({ "<b>Bold</b>": 1, [long]: 2, ليفربول: 3, A: 4 });
    const said = model.dots.map(({ sentence }) => sentence).join(" ");
    expect(said).toContain("<b>Bold</b>: 1");
    expect(said).toContain("\u2068ليفربول\u2069: 3");
    expect(tabulate(model).rows.map(({ cells }) => cells[0]?.text)).toContain(
      long,
    );
  });

  it("lists the lowest and the highest of very many areas, and says so", () => {
    const model = made(numbered(500, (n) => n));
    expect(model.reached.size).toBeLessThanOrEqual(MOST_STOPS);
    expect(keys(model).at(-1)?.[1]).toContain("302 areas in the middle");
    expect(model.dots).toHaveLength(500);
  });
});
