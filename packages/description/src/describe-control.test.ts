import { Absence, isAbsent } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyControl, controlOf } from "./control-facts.harness.js";
import type { ControlFacts } from "./control-facts.js";
import { LIMIT_FACTOR, LEAST_VALUES } from "./control-limits.js";
import { describeControl } from "./describe-control.js";
import { hostileName, period, plainName } from "./figure-facts.harness.js";
import { countWords } from "./fit.js";
import { formatMeasure } from "./measure-format.js";
import { tabulateControl } from "./tabulate-control.js";
import { tellControl } from "./tell-control.js";

const CALM = [5, 6, 5, 4, 5, 6, 4, 5, 6, 5, 4, 5];

/** The numbers of the facts as they may be written, worked out anew. */
function knownNumbers(facts: ControlFacts): Set<string> {
  const { points, measure, target } = facts;
  const values = points.flatMap(({ value }) =>
    isAbsent(value) ? [] : [value],
  );
  const ranges = points.flatMap(({ value }, index) => {
    const before = points[index - 1]?.value;
    return isAbsent(value) || before === undefined || isAbsent(before)
      ? []
      : [Math.abs(value - before)];
  });
  const total = (all: readonly number[]) =>
    [...all].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
  const mean = total(values) / values.length;
  const reach = (LIMIT_FACTOR * total(ranges)) / ranges.length;
  const format = formatMeasure(measure, values);
  const finer = formatMeasure(
    { ...measure, decimals: format.decimals + 1 },
    values,
  );
  const counts = Array.from({ length: points.length + 1 }, (_, n) => String(n));
  return new Set([
    ...counts,
    String(LEAST_VALUES),
    "12",
    `${String(target)}%`.replace("-", "−"),
    ...values.map(format.value),
    ...[mean, mean - reach, mean + reach].map(finer.value),
  ]);
}

function numbersIn(text: string): readonly string[] {
  return (
    text
      .replaceAll("95% confidence", "")
      .replaceAll("% of people", "")
      .replaceAll(/\b20[12]\d\b/g, "")
      .match(/[−]?\d+(?:,\d{3})*(?:\.\d+)?(?:E[−-]?\d+| trillion)?%?/g) ?? []
  );
}

function textOf(facts: ControlFacts): string {
  const { headline, subheading, short, coverage } = describeControl(facts);
  const shorts = [headline, subheading, short].filter(
    (text) => !text.endsWith("…"),
  );
  return [...shorts, coverage, ...tellControl(facts)].join("\n");
}

describe("the words of a control chart", () => {
  it("say only numbers that are in its facts or follow from them", () => {
    fc.assert(
      fc.property(anyControl(plainName), (facts) => {
        const known = knownNumbers(facts);
        const unknown = numbersIn(textOf(facts)).filter(
          (number) => !known.has(number),
        );
        expect(unknown).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("keep their lengths whatever the name of the place", () => {
    fc.assert(
      fc.property(anyControl(hostileName), hostileName, (facts, title) => {
        const hostile = { ...facts, measure: { ...facts.measure, title } };
        const { headline, short } = describeControl(hostile);
        const full = tellControl(hostile).join(" ");
        expect(Array.from(short).length).toBeLessThanOrEqual(150);
        expect(countWords(full)).toBeLessThanOrEqual(250);
        expect(headline).not.toBe("");
        expect([headline, short, full].join("")).not.toMatch(
          /undefined|NaN|\[object|\n/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("speak of improvement and concern only where the source says what is better", () => {
    const values = [...CALM, 12];
    const said = (direction?: "higher-is-better" | "lower-is-better") => {
      const { measure } = controlOf([]);
      return textOf(
        controlOf(values, {
          measure: { ...measure, ...(direction ? { direction } : {}) },
        }),
      );
    };
    expect(said()).toContain("signal of change upwards in 2022");
    expect(said()).not.toMatch(/improve|concern|better|worse/);
    expect(said("higher-is-better")).toContain("signal of improvement in 2022");
    expect(said("higher-is-better")).not.toContain("concern");
    expect(said("lower-is-better")).toContain("signal of concern in 2022");
    expect(said("lower-is-better")).not.toContain("improvement");
  });

  it("call usual ups and downs just that", () => {
    const { headline, short } = describeControl(controlOf(CALM));
    expect(headline).toBe("Rate of loss in Liverpool: no signal of change");
    expect(short).toBe(
      "The latest value, 5.0% in 2021, gives no signal: ups and downs like these are usual here.",
    );
  });

  it("never say why something changed", () => {
    fc.assert(
      fc.property(anyControl(plainName), (facts) => {
        expect(textOf(facts)).not.toMatch(/because|caused|due to|thanks to/);
      }),
      { numRuns: 100 },
    );
  });

  it("say that periods which share time make limits too narrow", () => {
    const points = [...CALM.keys()].map((year) => ({
      period: period(`${String(2010 + year)}-01-01/P3Y`),
      value: CALM[year] ?? new Absence("missing"),
    }));
    expect(tellControl(controlOf([], { points })).join(" ")).toContain(
      "these limits are too narrow",
    );
    expect(tellControl(controlOf(CALM)).join(" ")).not.toContain("too narrow");
  });

  it("tell the signals one by one up to five, and else count them", () => {
    const calm = [5, 6, 5, 4, 6, 5, 4, 5];
    const few = tellControl(controlOf([...CALM, 12, ...calm])).join(" ");
    expect(few).toContain("1 value above the upper limit, 2022");
    const [up, down] = [90, -80];
    const many = [up, ...calm, down, ...calm, up, ...calm, down, ...calm];
    const baseline = controlOf(CALM).points;
    const facts = controlOf([...many, up, ...calm, down], { baseline });
    expect(tellControl(facts).join(" ")).toMatch(
      /There are \d+ signals; the table marks each\./,
    );
  });

  it("say nothing of a target without limits, and why there are none", () => {
    const told = tellControl(controlOf([5, 6], { target: 4 })).join(" ");
    expect(told).toContain("they need 6 values and there are 2");
    expect(told).toContain("nothing can be said of the target of 4%");
  });

  it("are the same as its table's", () => {
    fc.assert(
      fc.property(anyControl(plainName), (facts) => {
        const { rows, columns } = tabulateControl(facts);
        expect(rows).toHaveLength(facts.points.length);
        for (const { cells } of rows)
          expect(cells).toHaveLength(columns.length);
      }),
    );
  });
});
