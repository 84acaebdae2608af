import { Absence, isAbsent } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileName, percent, plainName } from "./figure-facts.harness.js";
import { countWords } from "./fit.js";
import {
  describePairs,
  readPairs,
  stateOfPairs,
  tabulatePairs,
  tellPairs,
} from "./index.js";
import { anyPairs, gapsOf, pairsOf } from "./pair-facts.harness.js";

const none = new Absence("missing");

describe("the words of then and now", () => {
  const facts = pairsOf({
    Church: [3, 5.2],
    Parr: [6.1, 4],
    Picton: [7, 3],
    Speke: [2, 2.1],
  });

  it("say in a headline what most places did, and in how many", () => {
    expect(describePairs(facts).headline).toBe(
      "Rate of loss fell in 2 of 4 wards",
    );
  });

  it("name who rose most and who fell most, and by how much", () => {
    expect(describePairs(facts).short).toBe(
      "The largest rise between 2011 and 2024 is 2.2 percentage points, in Church; the largest fall 4.0 percentage points, in Picton.",
    );
  });

  it("tell every rise and fall from one value to the other", () => {
    expect(tellPairs(facts)).toEqual([
      "Rate of loss (% of people), wards in Liverpool, 2011 and 2024: 4 wards.",
      "It rose in 1 of 4 wards, fell in 2 and changed little in 1.",
      "The only rise: Church, from 3.0% to 5.2%, up 2.2 percentage points.",
      "The falls: Picton, from 7.0% to 3.0%, down 4.0 percentage points; Parr, from 6.1% to 4.0%, down 2.1 percentage points.",
      "In 2024 the highest value is in Church (5.2%), the lowest in Speke (2.1%).",
      "The highest and the lowest of 4 wards are 5.0 percentage points apart in 2011 and 3.1 percentage points in 2024.",
    ]);
  });

  it("claim no change where the intervals overlap", () => {
    const ranged = pairsOf({
      Church: [
        [3, 2, 4],
        [5, 4, 6],
      ],
      Parr: [
        [3, 2, 4],
        [9, 8, 10],
      ],
      Picton: [
        [7, 5, 9],
        [4, 3, 6],
      ],
    });
    const { headline, short } = describePairs(ranged);
    expect(headline).toBe("No clear rise or fall in 2 of 3 wards");
    expect(short).toContain("6.0 percentage points, in Parr.");
    expect(short).not.toContain("fall");
    const full = tellPairs(ranged).join(" ");
    expect(full).toContain(
      "It rose in 1 of 3 wards and shows no clear change in 2, where the ranges overlap.",
    );
    expect(full).toContain(
      "In Church and Picton the ranges overlap, so no change is claimed.",
    );
    expect(full).not.toMatch(/Picton, from|Church, from/);
    const cells = tabulatePairs(ranged).rows.map(({ cells: row }) =>
      row.at(-1),
    );
    expect(cells.map((cell) => cell?.text)).toEqual([
      "no clear change: the ranges overlap",
      "up 6.0 percentage points",
      "no clear change: the ranges overlap",
    ]);
    expect(cells[0]?.value).toBeUndefined();
  });

  it("call a change of one step of rounding little", () => {
    const { headline } = describePairs(
      pairsOf({ Church: [3, 3.1], Parr: [5, 5] }),
    );
    expect(headline).toBe("Rate of loss changed little in both wards");
  });

  it("name the place where there is only one", () => {
    const { headline } = describePairs(pairsOf({ Church: [3, 5] }));
    expect(headline).toBe("Rate of loss rose in Church");
  });

  it("count tied changes that are too many to name", () => {
    const names = ["Abbey", "Bold", "Church", "Dovecot", "Earle", "Ford"];
    const tied = pairsOf(
      Object.fromEntries(names.map((name) => [name, [1, 2] as const])),
    );
    expect(describePairs(tied).short).toContain(
      "is 1.0 percentage points, in 6 wards.",
    );
    expect(tellPairs(tied)).toContain(
      "The only rise: 6 wards, by 1.0 percentage points each.",
    );
  });

  it("say which value is missing, of which year and why", () => {
    const facts = pairsOf({
      Church: [new Absence("suppressed"), 4],
      Parr: [1, 2],
    });
    expect(describePairs(facts).coverage).toBe(
      "1 of 2 wards has both values; Church (2011) is suppressed.",
    );
    expect(stateOfPairs(facts)).toBe("partial");
  });

  it("claim nothing without a pair, or without a value", () => {
    const halves = pairsOf({ Church: [none, 4], Parr: [1, none] });
    expect(describePairs(halves).headline).toBe(
      "Rate of loss: no ward has both values",
    );
    const empty = pairsOf({ Church: [none, none] });
    expect(describePairs(empty).headline).toBe(
      "Rate of loss: no values to show",
    );
    expect(stateOfPairs(empty)).toBe("empty");
    expect(stateOfPairs(pairsOf({}))).toBe("empty");
    expect(describePairs(pairsOf({})).coverage).toBe(
      "There are no wards to show.",
    );
  });

  it("call nothing better unless the source does", () => {
    expect(tellPairs(facts).join(" ")).not.toMatch(/better|worse/);
    const directed = pairsOf(
      { Church: [1, 2] },
      { measure: { ...percent, direction: "lower-is-better" } },
    );
    expect(tellPairs(directed)[1]).toBe(
      "The source says that a lower value is better.",
    );
  });
});

describe("the words of gaps between groups", () => {
  const facts = gapsOf({ Church: [3, 5.2], Parr: [6, 4], Picton: [2, 7] });

  it("say which of the two is higher, and in how many places", () => {
    const { headline, subheading, short } = describePairs(facts);
    expect(headline).toBe("Males higher than females in 2 of 3 wards");
    expect(subheading).toBe(
      "Rate, females and males (% of people), wards in Liverpool, 2024",
    );
    expect(short).toBe(
      "The widest gap between females and males is 5.0 percentage points, in Picton.",
    );
  });

  it("tell the widest gaps whichever way they go", () => {
    expect(tellPairs(facts).slice(1)).toEqual([
      "The value for males is higher than for females in 2 of 3 wards and lower in 1.",
      "The gaps: Picton, 2.0% for females and 7.0% for males, males higher by 5.0 percentage points; Church, 3.0% for females and 5.2% for males, males higher by 2.2 percentage points; Parr, 6.0% for females and 4.0% for males, females higher by 2.0 percentage points.",
    ]);
  });

  it("call the two similar where their intervals overlap", () => {
    const similar = gapsOf({
      Church: [
        [3, 2, 4],
        [5, 4, 6],
      ],
    });
    expect(describePairs(similar).headline).toBe(
      "Females and males similar in Church",
    );
    expect(tellPairs(similar).join(" ")).toContain(
      "The value for males is similar to that for females in Church, where the ranges overlap.",
    );
  });

  it("tell two measures apart that share no words, or all of them", () => {
    const sides = (...titles: [string, string]) =>
      readPairs(gapsOf({ Church: [1, 2] }, titles)).sides;
    expect(sides("Income", "Employment")).toEqual(["Income", "Employment"]);
    expect(sides("Pay, men", "Pay, men, full time")).toEqual([
      "Pay, men",
      "Pay, men, full time",
    ]);
  });
});

/** Every number in a text, the two years set aside. */
function numbersIn(text: string): readonly string[] {
  const plain = text
    .replaceAll(/\b20(?:11|24)\b/g, "")
    .replaceAll("95% confidence", "")
    .replaceAll("% of people", "");
  return (
    plain.match(/[−]?£?\d+(?:,\d{3})*(?:\.\d+)?(?:E[−-]?\d+| trillion)?%?/g) ??
    []
  );
}

describe("the numbers in the words of pairs", () => {
  it("are all counts, values, limits or differences of the facts", () => {
    fc.assert(
      fc.property(anyPairs(plainName), (facts) => {
        const { format } = readPairs(facts);
        const areas = [...facts.first.areas, ...facts.second.areas];
        const values = areas.flatMap(({ value }) =>
          isAbsent(value) ? [] : [value],
        );
        const limits = areas.flatMap(({ lower, upper }) =>
          [lower, upper].filter((limit) => limit !== undefined),
        );
        const apart = values.flatMap((a) =>
          values.map((b) => format.change(format.difference(a, b))),
        );
        const known = new Set([
          ...Array.from({ length: areas.length + 1 }, (_, n) => String(n)),
          ...Array.from({ length: 7 }, (_, n) => String(n)),
          ...[...values, ...limits].map(format.value),
          ...apart.map((text) => text.replace(/ percentage points?$/, "")),
        ]);
        const { headline, subheading, short, coverage } = describePairs(facts);
        const text = [headline, subheading, coverage, ...tellPairs(facts)];
        const all = [...text, ...(short.endsWith("…") ? [] : [short])];
        expect(
          numbersIn(all.join("\n")).filter((number) => !known.has(number)),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("never claim a change where the two intervals overlap", () => {
    fc.assert(
      fc.property(anyPairs(plainName), (facts) => {
        for (const { first, second, step } of readPairs(facts).whole)
          if (
            first.lower !== undefined &&
            first.upper !== undefined &&
            second.lower !== undefined &&
            second.upper !== undefined &&
            first.lower <= second.upper &&
            second.lower <= first.upper
          )
            expect(["similar", "level"]).toContain(step.kind);
      }),
    );
  });

  it("stand in the table as they stand in the words", () => {
    fc.assert(
      fc.property(anyPairs(plainName), (facts) => {
        const { format } = readPairs(facts);
        const cells = tabulatePairs(facts).rows.flatMap((row) =>
          row.cells.map(({ text }) => text),
        );
        for (const { value } of [...facts.first.areas, ...facts.second.areas])
          if (!isAbsent(value)) expect(cells).toContain(format.value(value));
        expect(cells).not.toContain("");
      }),
    );
  });
});

describe("the words of pairs with odd names", () => {
  it("keep their lengths and are the same whatever order the places come in", () => {
    fc.assert(
      fc.property(anyPairs(hostileName), hostileName, (any, title) => {
        const titled = <T extends { measure: object }>(side: T): T => ({
          ...side,
          measure: { ...side.measure, title },
        });
        const facts = {
          ...any,
          first: titled(any.first),
          second: titled(any.second),
        };
        const { headline, short } = describePairs(facts);
        const full = tellPairs(facts);
        expect(Array.from(short).length).toBeLessThanOrEqual(150);
        expect(countWords(full.join(" "))).toBeLessThanOrEqual(250);
        expect([headline, short, ...full].join("")).not.toMatch(
          /undefined|NaN|\[object|\n/,
        );
        const turned = {
          ...facts,
          first: { ...facts.first, areas: [...facts.first.areas].reverse() },
        };
        expect(describePairs(turned)).toEqual(describePairs(facts));
        expect(tellPairs(turned)).toEqual(full);
      }),
      { numRuns: 200 },
    );
  });
});
