import { Absence, isAbsent } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlate } from "./correlation.js";
import { describeScatter } from "./describe-scatter.js";
import {
  hostileName,
  percent,
  period,
  plainName,
} from "./figure-facts.harness.js";
import { countWords } from "./fit.js";
import { median } from "./median.js";
import { formatMeasure } from "./measure-format.js";
import type { ScatterFacts } from "./scatter-facts.js";
import {
  anyScatter,
  scatterOf,
  scatterOfValues,
} from "./scatter-facts.harness.js";
import { stateOfScatter } from "./scatter-state.js";
import { tabulateScatter } from "./tabulate-scatter.js";
import { tellScatter } from "./tell-scatter.js";

/** Twelve wards near a falling line, one of them far below it. */
const falling = scatterOfValues(
  [40, 37.4, 36, 33.1, 32, 29.2, 28, 9, 24, 21.3, 20, 17].map(
    (y, x) => [x + 1, y] as const,
  ),
);

/** Twelve wards without any order. */
const scattered = scatterOfValues(
  [5, 1, 6, 2, 5, 3, 1, 6, 2, 4, 1, 5].map((y, x) => [x, y] as const),
);

describe("the words of a scatter plot", () => {
  it("say how strong the link is, and which way it goes", () => {
    const { headline, short } = describeScatter(falling);
    expect(headline).toBe("Strong link: high values tend to meet low ones");
    expect(short).toBe(
      "Rate of loss and Score of health in 12 wards of Liverpool: strong link, high with low. Correlation −0.86 (range −0.96 to −0.56).",
    );
  });

  it("say that there is no clear link where the range takes in zero", () => {
    expect(describeScatter(scattered).headline).toBe(
      "Rate of loss and Score of health: no clear link",
    );
    expect(tellScatter(scattered)).toContain(
      "There is no clear link: the range of the correlation takes in zero.",
    );
  });

  it("say beside every correlation that it shows no cause", () => {
    for (const facts of [falling, scattered])
      expect(tellScatter(facts)).toContain(
        "This does not show that one causes the other.",
      );
  });

  it("state no correlation for nine wards", () => {
    const nine = { ...falling, areas: falling.areas.slice(0, 9) };
    const text = [describeScatter(nine).short, ...tellScatter(nine)].join(" ");
    expect(text).not.toMatch(/link|correlation \(/);
    expect(text).toContain(
      "A correlation is stated only for 10 wards or more.",
    );
  });

  it("say where one measure is the same everywhere", () => {
    const level = scatterOfValues(
      Array.from({ length: 12 }, (_, x) => [x, 4] as const),
    );
    expect(tellScatter(level)).toContain(
      "Score of health does not vary, so no link can be told.",
    );
    expect(tellScatter(level)).toContain("Score of health: 4 everywhere.");
  });

  it("name the wards that stand far from the median line", () => {
    expect(tellScatter(falling)).toContain(
      "Far below the median line: Ward ah.",
    );
  });

  it("say when the ranks tell another story", () => {
    const pulled = scatterOfValues(
      [3, 5, 1, 4, 2, 5, 3, 1, 4, 2, 100].map((y, x) => [x === 10 ? 90 : x, y]),
    );
    expect(tellScatter(pulled).join(" ")).toContain(
      "so a few far values or a bend may sway the first.",
    );
  });

  it("tell two periods of one measure apart by their years", () => {
    const side = (year: string) => ({
      dataset: "Rates",
      measure: percent,
      period: period(year),
    });
    const years = { ...falling, across: side("2011"), up: side("2021") };
    expect(describeScatter(years).subheading).toBe(
      "Rate of loss, 2011 (% of people) against Rate of loss, 2021 (% of people), wards in Liverpool",
    );
    const headings = tabulateScatter(years).columns.map(
      ({ heading }) => heading,
    );
    expect(headings.slice(1)).toEqual([
      "Rate of loss, 2011 (% of people)",
      "Rate of loss, 2021 (% of people)",
    ]);
  });

  it("give each measure its own year where they differ", () => {
    const dated: ScatterFacts = {
      ...falling,
      across: { ...falling.across, period: period("2019") },
      up: { ...falling.up, period: period("2018") },
    };
    expect(describeScatter(dated).subheading).toBe(
      "Rate of loss (% of people), 2019, against Score of health, 2018, wards in Liverpool",
    );
  });

  it("repeat what the source says of better and worse, and no more", () => {
    const told = {
      ...falling,
      up: {
        ...falling.up,
        measure: {
          ...falling.up.measure,
          direction: "higher-is-better" as const,
        },
      },
    };
    expect(tellScatter(told)).toContain(
      "For Score of health the source says that a higher value is better.",
    );
    expect(tellScatter(falling).join(" ")).not.toMatch(/better|worse/);
  });
});

describe("the coverage line of a scatter plot", () => {
  it("counts and names the wards that lack one of the values", () => {
    const facts = scatterOf([
      ["Anfield", 1, 2],
      ["Church", new Absence("suppressed"), 2],
      ["Parr", 1, new Absence("missing")],
    ]);
    expect(describeScatter(facts).coverage).toBe(
      "1 of 3 wards has both values; Rate of loss: Church is suppressed; Score of health: Parr has none.",
    );
    expect(stateOfScatter(facts)).toBe("partial");
  });

  it("counts and names the wards that only one dataset has", () => {
    const none = { value: new Absence("missing") };
    const facts = scatterOf([
      ...falling.areas,
      {
        code: "X1",
        name: "Old Swan",
        across: { value: 3 },
        up: none,
        onlyIn: "across",
      },
      {
        code: "X2",
        name: "New Swan",
        across: none,
        up: { value: 3 },
        onlyIn: "up",
      },
    ]);
    expect(describeScatter(facts).coverage).toBe(
      "12 of 14 wards have both values; 1 ward is only in “Rates by ward”: Old Swan; 1 ward is only in “Scores by ward”: New Swan.",
    );
  });

  it("says that there is nothing where no ward has both", () => {
    const facts = scatterOf([["Anfield", 1, new Absence("missing")]]);
    expect(stateOfScatter(facts)).toBe("empty");
    expect(describeScatter(facts).headline).toBe("No ward has both values");
    expect(stateOfScatter(scatterOf([]))).toBe("empty");
  });
});

describe("the table of a scatter plot", () => {
  it("has both values of every ward, from the highest across", () => {
    const facts = scatterOf([
      ["Anfield", 1, 2],
      ["Church", new Absence("suppressed"), 5],
      ["Parr", 3, new Absence("missing")],
    ]);
    const { columns, rows } = tabulateScatter(facts);
    expect(columns.map(({ heading }) => heading)).toEqual([
      "Ward",
      "Rate of loss (% of people)",
      "Score of health",
    ]);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["Parr", "3.0%", "not available"],
      ["Anfield", "1.0%", "2"],
      ["Church", "suppressed", "5"],
    ]);
  });
});

function present(facts: ScatterFacts) {
  return facts.areas.flatMap(({ across, up }) =>
    isAbsent(across.value) || isAbsent(up.value)
      ? []
      : [[across.value, up.value] as const],
  );
}

/** Every number that words may state, written from the facts. */
function knownNumbers(facts: ScatterFacts): ReadonlySet<string> {
  const pairs = present(facts);
  const sides = (["across", "up"] as const).flatMap((side, at) => {
    const all = facts.areas.flatMap((area) =>
      isAbsent(area[side].value) ? [] : [area[side].value],
    );
    const { value } = formatMeasure(facts[side].measure, all);
    const drawn = pairs.map((pair) => pair[at] ?? 0);
    return [...drawn, median(drawn) ?? 0].map(value);
  });
  const found = correlate(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
  const stated = Object.values(found ?? {}).map((number: number) =>
    number.toFixed(2).replace(/^-/, "−").replace("−0.00", "0.00"),
  );
  const counts = Array.from({ length: 41 }, (_, count) => String(count));
  return new Set([...sides, ...stated, ...counts, "−1"]);
}

function numbersIn(text: string): readonly string[] {
  const plain = text.replaceAll("95%", "").replaceAll("% of people", "");
  return (
    plain.match(/−?\d+(?:,\d{3})*(?:\.\d+)?(?:E[−-]?\d+| trillion)?%?/g) ?? []
  );
}

describe("whatever the data", () => {
  it("every number in the words is a value, a median, a count or a coefficient", () => {
    fc.assert(
      fc.property(anyScatter(plainName), (facts) => {
        const { headline, short, coverage } = describeScatter(facts);
        const texts = [headline, short, coverage, ...tellScatter(facts)];
        const known = knownNumbers(facts);
        const strange = texts
          .filter((text) => !text.endsWith("…"))
          .flatMap(numbersIn)
          .filter((number) => !known.has(number));
        expect(strange).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("the words keep their lengths, on one line, whatever the names", () => {
    fc.assert(
      fc.property(anyScatter(hostileName), (facts) => {
        const { headline, short } = describeScatter(facts);
        const full = tellScatter(facts);
        expect(countWords(headline)).toBeLessThanOrEqual(10);
        expect(Array.from(short).length).toBeLessThanOrEqual(150);
        expect(countWords(full.join(" "))).toBeLessThanOrEqual(250);
        expect([headline, short, ...full].join("")).not.toMatch(
          /[\n\t]|\bNaN\b|undefined/,
        );
      }),
    );
  });

  it("the order of the areas changes nothing", () => {
    fc.assert(
      fc.property(anyScatter(plainName), (facts) => {
        const back = { ...facts, areas: [...facts.areas].reverse() };
        expect(describeScatter(back)).toEqual(describeScatter(facts));
        expect(tellScatter(back)).toEqual(tellScatter(facts));
      }),
    );
  });
});
