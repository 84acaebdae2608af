import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  describeMap,
  describePlace,
  describeTrend,
  tabulateMap,
  tabulateTrend,
  tellMap,
  tellPlace,
  tellTrend,
} from "./index.js";
import {
  anyMap,
  anyTrend,
  hostileName,
  mapOf,
  placeOf,
  plainName,
} from "./figure-facts.harness.js";
import type { FigureWords } from "./figure-words.js";
import { countWords } from "./fit.js";

function expectWithinLimits(
  { headline, short }: FigureWords,
  full: readonly string[],
): void {
  expect(Array.from(short).length).toBeLessThanOrEqual(150);
  expect(countWords(full.join(" "))).toBeLessThanOrEqual(250);
  expect(full.length).toBeGreaterThan(0);
  expect(headline).not.toBe("");
  expect([headline, short, ...full].join("")).not.toMatch(
    /undefined|NaN|\[object|\n/,
  );
}

describe("a figure's words", () => {
  it("keep their lengths whatever the names of a map", () => {
    fc.assert(
      fc.property(anyMap(hostileName), hostileName, (facts, title) => {
        const hostile = { ...facts, measure: { ...facts.measure, title } };
        expectWithinLimits(describeMap(hostile), tellMap(hostile));
      }),
      { numRuns: 300 },
    );
  });

  it("keep their lengths whatever the names of a trend", () => {
    fc.assert(
      fc.property(anyTrend(hostileName), hostileName, (facts, title) => {
        const hostile = { ...facts, measure: { ...facts.measure, title } };
        expectWithinLimits(describeTrend(hostile), tellTrend(hostile));
      }),
      { numRuns: 300 },
    );
  });

  it("keep their lengths whatever the name of a place", () => {
    fc.assert(
      fc.property(hostileName, hostileName, (name, parentName) => {
        const facts = placeOf(12, { area: { code: "E0", name, parentName } });
        expectWithinLimits(describePlace(facts), tellPlace(facts));
      }),
    );
  });

  it("are the same whatever the order of a map's areas", () => {
    fc.assert(
      fc.property(anyMap(hostileName), fc.nat(), (facts, seed) => {
        const areas = [...facts.areas];
        areas.sort((a, b) => hash(a.code, seed) - hash(b.code, seed));
        const shuffled = { ...facts, areas };
        expect(describeMap(shuffled)).toEqual(describeMap(facts));
        expect(tellMap(shuffled)).toEqual(tellMap(facts));
        expect(tabulateMap(shuffled)).toEqual(tabulateMap(facts));
      }),
    );
  });

  it("are the same whatever the order of a trend's context lines", () => {
    fc.assert(
      fc.property(anyTrend(plainName), (facts) => {
        const isContext = (one: { role: string }) => one.role === "context";
        const told = facts.series.filter((one) => !isContext(one));
        fc.pre(told.some(({ role }) => role === "focus"));
        const context = facts.series.filter(isContext);
        const one = { ...facts, series: [...told, ...context] };
        const other = { ...facts, series: [...told, ...context.reverse()] };
        expect(describeTrend(other)).toEqual(describeTrend(one));
        expect(tellTrend(other)).toEqual(tellTrend(one));
      }),
    );
  });

  it("leave markup in a name as the text it is", () => {
    const words = describeMap(
      mapOf([
        ["<img src=x onerror=alert(1)>", 9],
        ["Anfield", 2],
      ]),
    );
    expect(words.headline).toBe(
      "Rate of loss is highest in <img src=x onerror=alert(1)>",
    );
  });

  it("hold a name written from right to left apart from the words around it", () => {
    const { headline } = describeMap(
      mapOf([
        ["ليفربول", 9],
        ["Anfield", 2],
      ]),
    );
    expect(headline).toBe("Rate of loss is highest in \u2068ليفربول\u2069");
  });

  it("tell two wards of one name apart by their districts", () => {
    const { headline } = describeMap(
      mapOf([
        { code: "E1", name: "Church", parentName: "Liverpool", value: 9 },
        { code: "E2", name: "Church", parentName: "Sefton", value: 2 },
      ]),
    );
    expect(headline).toBe("Rate of loss is highest in Church (Liverpool)");
  });

  it("tell two wards of one name in one district apart by their codes", () => {
    const full = tellMap(
      mapOf([
        { code: "E1", name: "Church", parentName: "Sefton", value: 9 },
        { code: "E2", name: "church", parentName: "Sefton", value: 2 },
      ]),
    );
    expect(full.join(" ")).toContain("Church (Sefton) (E1) (9.0%)");
  });

  it("shorten a long name in a sentence and keep it whole in the table", () => {
    const name = "Saint Mary ".repeat(20).trim();
    const facts = mapOf([
      [name, 9],
      ["Anfield", 2],
    ]);
    expect(tellMap(facts).join(" ")).toContain(
      "Saint Mary Saint Mary Saint Mary Saint Mary Saint Mary… (9.0%)",
    );
    expect(tabulateMap(facts).rows[0]?.cells[0]?.text).toBe(name);
  });
});

describe("a trend's table", () => {
  it("has a cell for every period and line", () => {
    fc.assert(
      fc.property(anyTrend(hostileName), (facts) => {
        const { rows, columns } = tabulateTrend(facts);
        expect(rows.length).toBe(facts.periods.length);
        for (const { cells } of rows) {
          expect(cells.length).toBe(columns.length);
          for (const { text } of cells) expect(text).not.toBe("");
        }
      }),
    );
  });
});

function hash(text: string, seed: number): number {
  return Array.from(text).reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0) * (seed % 97)) % 1009,
    seed % 1009,
  );
}
