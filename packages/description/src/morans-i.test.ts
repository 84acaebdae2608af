import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moransI, type NeighbouringValue } from "./morans-i.js";

const SIDE = 8;

function codeAt(x: number, y: number): string {
  return `${x},${y}`;
}

/** Eight by eight areas that touch on their sides, each valued by its place. */
function grid(value: (x: number, y: number) => number): NeighbouringValue[] {
  return Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [x, y] = [index % SIDE, Math.floor(index / SIDE)];
    const near = [
      codeAt(x - 1, y),
      codeAt(x + 1, y),
      codeAt(x, y - 1),
      codeAt(x, y + 1),
    ];
    return { code: codeAt(x, y), value: value(x, y), near };
  });
}

describe("how alike neighbours are", () => {
  it("is much where values rise across the map", () => {
    const found = moransI(grid((x) => x));
    expect(found?.index).toBeGreaterThan(0.8);
    expect(found?.p).toBe(0.001);
  });

  it("is the opposite on a chequerboard", () => {
    const found = moransI(grid((x, y) => (x + y) % 2));
    expect(found?.index).toBeCloseTo(-1);
    expect(found?.p).toBe(0.001);
  });

  it("is no more than chance for values without order", () => {
    const noise = [7, 3, 9, 1, 5, 8, 2, 6, 4];
    const found = moransI(
      grid((x, y) => noise[(x * 5 + y * 7 + x * y * 3) % 9] ?? 0),
    );
    expect(found?.p).toBeGreaterThan(0.05);
  });

  it("is as worked out by hand for a row of areas", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const row = values.map((value, at) => ({
      code: `a${at.toString().padStart(2, "0")}`,
      value,
      near: [at - 1, at + 1].map(
        (other) => `a${other.toString().padStart(2, "0")}`,
      ),
    }));
    const away = values.map((value) => value - 6.5);
    const spread = away.reduce((all, one) => all + one * one, 0);
    const products = away.reduce((all, one, at) => {
      const near = [away[at - 1], away[at + 1]].filter(
        (each) => each !== undefined,
      );
      return all + (one * near.reduce((a, b) => a + b, 0)) / near.length;
    }, 0);
    expect(moransI(row)?.index).toBeCloseTo(products / spread);
  });

  it("does not depend on order, unit or where zero is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), {
          minLength: 64,
          maxLength: 64,
        }),
        (values) => {
          const areas = grid((x, y) => values[y * SIDE + x] ?? 0);
          const other = areas
            .map((area) => ({ ...area, value: area.value * 7 + 1000 }))
            .reverse();
          const [one, two] = [moransI(areas), moransI(other)];
          expect(two?.index).toEqual(
            one === undefined
              ? undefined
              : (expect.closeTo(one.index, 9) as number),
          );
          expect(two?.p).toBe(one?.p);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is not told of few areas, equal values or islands", () => {
    expect(moransI(grid(() => 3))).toBeUndefined();
    expect(moransI(grid((x) => x).slice(0, 9))).toBeUndefined();
    expect(
      moransI(grid((x) => x).map((area) => ({ ...area, near: [] }))),
    ).toBeUndefined();
  });

  it("does not overflow on huge values", () => {
    expect(moransI(grid((x) => x * 1e307))?.index).toBeGreaterThan(0.8);
  });
});
