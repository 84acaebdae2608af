import { isAbsent } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { tabulate, tell } from "./bar-chart.detail.js";
import { buildBars, type BarModel, type BarRow } from "./bar-chart.model.js";
import { chooseBars } from "./choose-bars.js";
import {
  madeUpBars,
  madeUpCode,
  type MadeUpBars,
} from "./made-up-bars.harness.js";
import { sampleBarData } from "./sample-bars.harness.js";

const LIVERPOOL = "E08000012";
const KNOWSLEY = "E08000011";
const ENGLAND = "E92000001";

function barsOf({ stops }: BarModel): readonly BarRow[] {
  return stops.filter((stop) => stop.kind === "bar");
}

function namesOf(model: BarModel): readonly string[] {
  return barsOf(model).map(({ words }) => words.name);
}

function build(bars: MadeUpBars, query: Parameters<typeof buildBars>[1] = {}) {
  return buildBars(madeUpBars(bars), query);
}

describe("bars of Liverpool's wards", async () => {
  const data = await sampleBarData("lcr:deprivation-2025");
  const query = { measure: "income-deprivation-rate", within: LIVERPOOL };
  const model = buildBars(data, query);

  it("stand from the highest to the lowest, and last the ward without a value", () => {
    const bars = barsOf(model);
    expect(bars).toHaveLength(64);
    const values = bars.flatMap(({ bars: drawn }) => drawn.map(({ to }) => to));
    expect(values).toHaveLength(63);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(bars.at(-1)?.sentence).toBe(
      "Waterfront North: not available. 64 of 64.",
    );
  });

  it("say name, value, rank and place", () => {
    expect(model.stops[2]?.sentence).toBe(
      "Everton East: 59.6%, the third highest of 63 wards. 3 of 64.",
    );
  });

  it("begin at zero", () => {
    expect(model.scale.domain).toEqual([0, 80]);
  });

  it("are so many from each end where that is asked, and say how many are not drawn", () => {
    const ends = buildBars(data, { ...query, ends: 5 });
    expect(ends.stops).toHaveLength(11);
    expect(ends.stops[5]).toMatchObject({
      kind: "gap",
      count: 53,
      sentence: "53 more between them are in the table.",
    });
    expect(ends.isWhole).toBe(false);
    expect(tabulate(ends).rows).toHaveLength(64);
  });

  it("keep the ward that is highlighted in sight, between two gaps", () => {
    const [middle] = barsOf(model).slice(30);
    const ends = buildBars(data, {
      ...query,
      ends: 3,
      highlight: [middle?.key ?? ""],
    });
    expect(ends.stops.map(({ kind }) => kind).join(" ")).toBe(
      "bar bar bar gap bar gap bar bar bar",
    );
    const gaps = ends.stops.flatMap((stop) =>
      stop.kind === "gap" ? stop.count : [],
    );
    expect(gaps).toEqual([27, 29]);
    expect(barsOf(ends).map(({ tone }) => tone)).toEqual([
      ...["grey", "grey", "grey"],
      "lit",
      ...["grey", "grey", "grey"],
    ]);
  });

  it("hold the same values as the table, written the same", () => {
    const { rows } = tabulate(model);
    expect(rows.map(({ cells }) => cells[1]?.text)).toEqual(
      barsOf(model).map(({ words }) => words.value),
    );
  });

  it("are refused by name where the data have no such place, period or measure", () => {
    const bad = (more: object) => () => buildBars(data, { ...query, ...more });
    expect(bad({ highlight: ["E1"] })).toThrow('no area "E1"');
    expect(bad({ compare: "E1" })).toThrow('no area "E1"');
    expect(bad({ within: "E1" })).toThrow('no area "E1"');
    expect(bad({ period: "1066" })).toThrow('no period "1066"');
    expect(bad({ measure: "height" })).toThrow("height");
  });
});

describe("bars with limits and a comparator", async () => {
  const data = await sampleBarData("lcr:healthy-life-expectancy");
  const model = buildBars(data, {
    measure: "female",
    compare: ENGLAND,
    highlight: [KNOWSLEY],
  });

  it("carry the limits that were published", () => {
    expect(model.hasLimits).toBe(true);
    const knowsley = barsOf(model).find(({ key }) => key === KNOWSLEY);
    const [bar] = knowsley?.bars ?? [];
    expect(bar?.limits?.[0]).toBeLessThan(bar?.to ?? 0);
    expect(knowsley?.words.range).toMatch(/^ \(range \d\d\.\d to \d\d\.\d\)$/);
  });

  it("say how each stands to the comparator, which has no bar", () => {
    expect(model.compare?.name).toBe("England");
    expect(namesOf(model)).not.toContain("England");
    for (const { words, bars } of barsOf(model)) {
      const [, upper = 0] = bars[0]?.limits ?? [];
      const [note] = words.notes.slice(-1);
      expect(note).toMatch(/^(above|below|similar to|the same as) England, 61/);
      expect(upper < 61).toBe(note?.startsWith("below"));
    }
  });

  it("have room for every limit and for the comparator", () => {
    const [least, most] = model.scale.domain;
    const { compare } = model;
    const drawn = barsOf(model).flatMap(({ bars }) =>
      bars.flatMap(({ limits = [] }) => limits),
    );
    for (const value of [...drawn, compare?.value ?? 0]) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  });
});

describe("bars of odd data", () => {
  it("go both ways from zero where values are below it", () => {
    const { scale } = build({ North: -3, South: 5 });
    expect(scale.domain[0]).toBeLessThan(0);
    expect(scale.domain[1]).toBeGreaterThan(0);
  });

  it("end at zero where all values are below it", () => {
    expect(build({ North: -90, South: -95 }).scale.domain[1]).toBeCloseTo(0);
  });

  it("are none without values, and the state says so", () => {
    expect(build({ North: null, South: null }).state).toBe("empty");
    expect(build({}).state).toBe("empty");
  });

  it("are one for one place, which is not ranked", () => {
    const [only] = build({ North: 3 }).stops;
    expect(only?.sentence).toBe("North: 3. 1 of 1.");
  });

  it("share a rank where all are equal", () => {
    const model = build({ North: 4, South: 4 });
    expect(model.stops[1]?.sentence).toBe(
      "South: 4, the joint highest of 2 districts. 2 of 2.",
    );
  });

  it("say that a gap hides a value equal to one that is drawn", () => {
    const model = build({ A: 9, B: 7, C: 7, D: 1, E: 0 }, { ends: 2 });
    expect(model.stops[2]?.sentence).toBe(
      "1 more between them is in the table, equal to a bar beside it.",
    );
  });

  it("are drawn whole where the ends meet", () => {
    expect(build({ A: 9, B: 7, C: 5, D: 1 }, { ends: 2 }).isWhole).toBe(true);
  });

  it("tell two places of one name apart", () => {
    expect(namesOf(build({ "Church#1": 3, "Church#2": 2 }))).toEqual([
      `Church (${madeUpCode(0)})`,
      `Church (${madeUpCode(1)})`,
    ]);
  });

  it("take markup, very long names and other scripts as text", () => {
    const names = namesOf(
      build({ "<b>Not bold</b>": 3, ["Llan ".repeat(50)]: 2, ليفربول: 1 }),
    );
    expect(names[0]).toBe("<b>Not bold</b>");
    expect(names[1]?.length).toBeLessThanOrEqual(60);
    expect(names[2]).toContain("ليفربول");
  });

  it("mark a provisional value", () => {
    const { stops } = build({ A: { value: 2, status: "provisional" }, B: 1 });
    expect(stops[0]?.sentence).toBe(
      "A: 2, provisional, the highest of 2 districts. 1 of 2.",
    );
  });

  it("are huge or tiny and still on the axis", () => {
    for (const size of [1e15, 1e-9]) {
      const { scale } = build({ A: 3 * size, B: size });
      expect(scale.domain[0]).toBe(0);
      expect(scale.domain[1]).toBeGreaterThanOrEqual(3 * size);
    }
  });

  it("are the ends only where there are very many, and all are in the table", () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`Place ${index}`, index]),
    );
    const model = build(many);
    expect(barsOf(model)).toHaveLength(20);
    expect(tabulate(model).rows).toHaveLength(250);
    expect(tell(model)).toContain(
      "The chart shows the 10 highest and the 10 lowest; the table has all.",
    );
  });

  it("leave no value out of the words' count", () => {
    const model = build({ A: 1, B: null, C: 3 });
    expect(model.words.coverage).toBe(
      "2 of 3 districts have a value; B has none.",
    );
    expect(
      model.facts.areas.filter(({ value }) => isAbsent(value)),
    ).toHaveLength(1);
  });
});

describe("which of some bars are drawn", () => {
  it("counts those left out before each, and loses none", () => {
    const ranked = Array.from({ length: 40 }, (_, index) => index);
    for (const ends of [1, 5, 19, 20, 30]) {
      const drawn = chooseBars(ranked, ends, (one) => one === 17);
      const counted = drawn.reduce((all, { skipped }) => all + skipped + 1, 0);
      expect(counted).toBe(40);
      expect(drawn.map(({ thing }) => thing)).toContain(17);
    }
  });
});
