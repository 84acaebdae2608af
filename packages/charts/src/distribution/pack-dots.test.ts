import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packDots, type PackedDots } from "./pack-dots.js";

const places = fc.array(fc.double({ min: 2, max: 98, noNaN: true }), {
  maxLength: 160,
});

function nearest({ dots }: PackedDots): number {
  let least = Infinity;
  for (const [index, a] of dots.entries())
    for (const b of dots.slice(index + 1))
      least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
}

describe("the dots of a strip", () => {
  it("lie in one line where none is in another's way", () => {
    const { dots } = packDots([10, 20, 30]);
    expect(dots).toEqual([
      { x: 10, y: 0 },
      { x: 20, y: 0 },
      { x: 30, y: 0 },
    ]);
  });

  it("stand above and below the middle where they have one value", () => {
    const { dots, size, height } = packDots([50, 50, 50]);
    expect(dots.map(({ y }) => y)).toEqual([0, size, -size]);
    expect(height).toBeCloseTo(3 * size);
  });

  it("stand each at its own value, and none over another", () => {
    fc.assert(
      fc.property(places, (given) => {
        const packed = packDots(given);
        expect(packed.dots.map(({ x }) => x)).toEqual(given);
        expect(nearest(packed)).toBeGreaterThan(packed.size - 1e-9);
      }),
    );
  });

  it("lie inside the height they are given", () => {
    fc.assert(
      fc.property(places, (given) => {
        const { dots, size, height } = packDots(given);
        expect(height).toBeLessThan(40);
        for (const { y } of dots)
          expect(Math.abs(y) + size / 2).toBeLessThanOrEqual(height / 2 + 1e-9);
      }),
    );
  });

  it("are the same whatever order the areas came in", () => {
    const sorted = Array.from({ length: 159 }, (_, n) => 2 + (n * n) / 270);
    const forth = packDots(sorted);
    const back = packDots([...sorted].reverse());
    expect([...back.dots].reverse()).toEqual(forth.dots);
  });

  it("stay in the strip where 8,000 areas have one value", () => {
    const { dots, height } = packDots(Array<number>(8000).fill(50));
    expect(dots).toHaveLength(8000);
    expect(height).toBeLessThan(40);
  });

  it("are none where there is no value", () => {
    expect(packDots([]).dots).toEqual([]);
  });
});
