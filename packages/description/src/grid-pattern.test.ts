import { describe, expect, it } from "vitest";
import { gridPattern, type PlacedValue } from "./grid-pattern.js";

/** A grid of eight by eight areas, each valued by its place. */
function grid(value: (x: number, y: number) => number): PlacedValue[] {
  return Array.from({ length: 64 }, (_, index) => {
    const [x, y] = [index % 8, Math.floor(index / 8)];
    return { x, y, value: value(x, y) };
  });
}

describe("where a map's values are high and low", () => {
  it("is north and south when they fall from north to south", () => {
    expect(gridPattern(grid((_, y) => y))).toEqual({
      highest: "north",
      lowest: "south",
    });
  });

  it("is east and west when they rise from west to east", () => {
    expect(gridPattern(grid((x) => x ** 3))).toEqual({
      highest: "east",
      lowest: "west",
    });
  });

  it("is two corners when they fall along a diagonal", () => {
    expect(gridPattern(grid((x, y) => x + y))).toEqual({
      highest: "north-east",
      lowest: "south-west",
    });
  });

  it("is the middle when they fall from it", () => {
    const pattern = gridPattern(
      grid((x, y) => -((x - 3.5) ** 2) - (y - 3.5) ** 2),
    );
    expect(pattern).toMatchObject({ highest: "middle" });
  });

  it("is nowhere when they are strewn at random", () => {
    let seed = 7;
    const strewn = grid(() => (seed = (seed * 16807) % 2147483647));
    expect(gridPattern(strewn)).toBe("none");
  });

  it("is nowhere when all are equal", () => {
    expect(gridPattern(grid(() => 5))).toBe("none");
  });

  it("is not swayed by one extreme area", () => {
    let seed = 11;
    const strewn = grid(() => (seed = (seed * 16807) % 2147483647) % 100);
    const [first, ...rest] = strewn;
    expect(gridPattern([{ ...first!, value: 1e12 }, ...rest])).toBe("none");
  });

  it("is not told of eleven areas, nor of areas on one spot", () => {
    expect(gridPattern(grid((_, y) => y).slice(0, 11))).toBeUndefined();
    expect(
      gridPattern(
        grid((_, y) => y).map(({ value }) => ({ x: 1, y: 1, value })),
      ),
    ).toBeUndefined();
  });
});
