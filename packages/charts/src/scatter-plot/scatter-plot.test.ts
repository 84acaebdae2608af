import type { FigureState } from "@commons-widgets/element-kit";
import { isAbsent } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import {
  type MadeUpPlace,
  madeUpCode,
  madeUpRow,
  madeUpScatter,
} from "./made-up-scatter.harness.js";
import { sampleScatterData } from "./sample-scatter.harness.js";
import { keys, tabulate, tell } from "./scatter-plot.detail.js";
import { buildScatter, MOST_STOPS } from "./scatter-plot.model.js";

const ACROSS = { measure: "imd-score", against: "leading-share" };

const votes = await sampleScatterData(
  "lcr:deprivation-2019",
  "lcr:elections-2018",
);

const made = { measure: "income", against: "health" };

describe("deprivation in 2019 against the votes of 2018", () => {
  const model = buildScatter(votes, ACROSS);

  it("has a point for each ward that has both", () => {
    const pairs = model.facts.areas.filter(
      ({ across, up }) => !isAbsent(across.value) && !isAbsent(up.value),
    );
    expect(model.facts.areas).toHaveLength(126);
    expect(model.points).toHaveLength(pairs.length);
    expect(model.points).toHaveLength(122);
    expect(model.state).toBe("partial");
  });

  it("says how the two go together", () => {
    expect(model.words.headline).toMatch(
      /^(Very strong|Strong|Moderate|Weak|Very weak) link: high values tend to go together$/,
    );
    expect(tell(model)).toContain(
      "This does not show that one causes the other.",
    );
  });

  it("names the four wards of Halton that had no election", () => {
    expect(model.words.coverage).toMatch(
      /^122 of 126 wards have both values; .*Beechwood.*Daresbury.*Riverside.*Windmill Hill are not applicable/,
    );
  });

  it("credits both publishers, and says how it was joined", () => {
    const { attribution, steps } = model.provenance;
    expect(attribution).toMatch(/Housing.*Democracy Club/);
    expect(steps.at(-1)).toMatch(
      /^Joined .* by area code: 126 of 126 areas are in both\.$/,
    );
    expect(model.words.caveats.join(" ")).toMatch(/LSOAs.*volunteers/);
  });

  it("has in its table what it says of each point", () => {
    const { rows } = tabulate(model);
    expect(rows).toHaveLength(126);
    for (const { key, sentence } of model.points) {
      const row = rows.find((each) => each.key === key);
      const [, , across, up] = row?.cells ?? [];
      expect(sentence).toContain(` ${across?.text},`);
      expect(sentence).toContain(` ${up?.text}`);
    }
  });

  it("draws the median line inside the plot", () => {
    const { from, to } = model.line!;
    for (const share of [...from, ...to]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(from[0]).toBeLessThan(to[0]);
  });

  it("narrows to the wards of one district", () => {
    const halton = buildScatter(votes, { ...ACROSS, within: "E06000006" });
    expect(halton.facts.place).toBe("Halton");
    expect(halton.facts.areas.length).toBeLessThan(30);
  });
});

describe("wards of other boundaries", () => {
  it("are not joined by name: those of one dataset alone are counted", async () => {
    const years = await sampleScatterData(
      "lcr:deprivation-2025",
      "lcr:elections-2018",
    );
    const { facts, words } = buildScatter(years, ACROSS);
    const only = (side: "across" | "up") =>
      facts.areas.filter(({ onlyIn }) => onlyIn === side).length;
    expect(only("across")).toBeGreaterThan(50);
    expect(words.coverage).toContain(
      `${only("across")} wards are only in “Deprivation by ward, 2025”; ${only("up")} wards are only in “Local elections by ward, May 2018”`,
    );
  });
});

describe("two measures of one dataset", () => {
  it("are of the latest period that has both", async () => {
    const years = await sampleScatterData("lcr:healthy-life-expectancy");
    const sexes = { measure: "male", against: "female" };
    const { facts, words } = buildScatter(years, sexes);
    expect(facts.across.period?.label).toBe(facts.up.period?.label);
    expect(facts.across.period).toBeDefined();
    expect(words.short).not.toMatch(/orrelation/);
  });

  it("may be one measure in two periods", async () => {
    const claimants = await sampleScatterData("lcr:claimant-count");
    const { facts, words } = buildScatter(claimants, {
      period: "2005",
      againstPeriod: "2025",
    });
    expect(facts.across.period?.label).toBe("2005");
    expect(facts.up.period?.label).toBe("2025");
    expect(words.subheading).toMatch(/, 2005 .* against .*, 2025 /);
  });

  it("are refused by name where the dataset has not", () => {
    expect(() => buildScatter(votes, { ...ACROSS, against: "luck" })).toThrow(
      "luck",
    );
    expect(() => buildScatter(votes, { ...ACROSS, highlight: ["X1"] })).toThrow(
      'no area "X1"',
    );
  });
});

describe("the areas in colour", () => {
  const [first] = [madeUpCode(0)];

  it("are those asked for and the one chosen", () => {
    const model = buildScatter(madeUpScatter(madeUpRow()), {
      ...made,
      highlight: [first],
      chosen: madeUpCode(5),
    });
    expect(model.lit.map(({ name }) => name)).toEqual(["Place 1", "Place 6"]);
    expect(
      model.points.filter(({ look }) => look === "lit").map(({ key }) => key),
    ).toEqual([first, madeUpCode(5)]);
  });

  it("are told in the key also where they have no point", () => {
    const model = buildScatter(
      madeUpScatter([...madeUpRow(), ["Gap", null, 3]]),
      { ...made, highlight: [madeUpCode(12)] },
    );
    expect(model.lit).toEqual([
      {
        key: madeUpCode(12),
        name: "Gap",
        words: "Income not available, Health score 3",
      },
    ]);
  });

  it("do not include a chosen place that is not shown", () => {
    const model = buildScatter(madeUpScatter(madeUpRow()), {
      ...made,
      chosen: "E08000012",
    });
    expect(model.lit).toEqual([]);
  });
});

describe("odd data", () => {
  const odd: readonly (readonly [
    string,
    readonly MadeUpPlace[],
    FigureState,
  ])[] = [
    ["no areas", [], "empty"],
    ["no pair", [["A", 1, null]], "empty"],
    ["one area", [["A", 1, 2]], "ready"],
    ["all equal", madeUpRow().map(([name]) => [name, 3, 3]), "ready"],
    [
      "all on one line up",
      madeUpRow().map(([name, , y]) => [name, 3, y]),
      "ready",
    ],
    ["negative", madeUpRow().map(([name, x]) => [name, -x! - 1, -5]), "ready"],
    [
      "huge",
      madeUpRow().map(([name, x, y]) => [name, x! * 1e300, y! * 1e300]),
      "ready",
    ],
    [
      "tiny",
      madeUpRow().map(([name, x, y]) => [name, x! * 1e-300, y! * 1e-300]),
      "ready",
    ],
    [
      "long names",
      madeUpRow().map(([, x, y]) => ["Llan ".repeat(40), x, y]),
      "ready",
    ],
    ["markup", madeUpRow().map(([, x, y]) => ["<b>Church</b>", x, y]), "ready"],
    [
      "right to left",
      madeUpRow().map(([, x, y]) => ["ليفربول", x, y]),
      "ready",
    ],
  ];

  it.each(odd)("are drawn on the plot: %s", (_, places, state) => {
    const model = buildScatter(madeUpScatter(places), {
      ...made,
      highlight: places.length > 0 ? [madeUpCode(0)] : [],
    });
    expect(model.state).toBe(state);
    const shares = [
      ...model.points.flatMap(({ left, top }) => [left, top]),
      ...(model.line ? [...model.line.from, ...model.line.to] : []),
    ];
    for (const share of shares) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(model.across.scale.ticks.length).toBeLessThanOrEqual(6);
    expect(new Set(model.stops.map(({ sentence }) => sentence)).size).toBe(
      model.stops.length,
    );
  });

  it("keeps the list of points short, and says how many the keys leave out", () => {
    const many = buildScatter(madeUpScatter(madeUpRow(900)), {
      ...made,
      highlight: [madeUpCode(450)],
    });
    expect(many.points).toHaveLength(900);
    expect(many.stops.length).toBeLessThanOrEqual(MOST_STOPS);
    expect(many.stops.map(({ key }) => key)).toContain(madeUpCode(450));
    const left = 900 - many.stops.length;
    expect(keys(many).at(-1)).toEqual([
      "Other areas",
      `${left} more areas are in the table.`,
    ]);
  });
});
