import { describe, expect, it } from "vitest";
import { medianLine, outlyingOf } from "./median-line.js";

function points(count: number, height: (x: number) => number) {
  return Array.from({ length: count }, (_, x) => ({ x, y: height(x) }));
}

describe("the median line", () => {
  it("is the line itself where all points lie on one", () => {
    const line = medianLine(points(11, (x) => 2 - 3 * x));
    expect(line?.slope).toBeCloseTo(-3);
    expect(line?.at(4)).toBeCloseTo(-10);
  });

  it("is not moved by a few far points", () => {
    const bent = points(12, (x) => (x === 11 || x === 0 ? 1000 : x));
    expect(medianLine(bent)?.slope).toBeCloseTo(1, 0);
    expect(medianLine(bent)?.at(5)).toBeCloseTo(5, 0);
  });

  it("does not depend on the order of the points", () => {
    const some = [3, 1, 2, 2, 2, 5, 5, 9, 9, 4].map((x, y) => ({ x, y }));
    const there = medianLine(some)!;
    const back = medianLine([...some].reverse())!;
    expect(there.slope).toBeGreaterThan(0);
    expect(back.slope).toBe(there.slope);
    expect(back.at(3)).toBeCloseTo(there.at(3));
  });

  it("is not drawn where all points stand above each other, or there are none", () => {
    expect(medianLine([])).toBeUndefined();
    expect(
      medianLine(points(5, (x) => x).map(({ y }) => ({ x: 1, y }))),
    ).toBeUndefined();
  });
});

describe("areas far from the median line", () => {
  const wobble = points(20, (x) => x + (x % 2 === 0 ? 0.5 : -0.5));

  it("are those more than three times as far as is usual, furthest first", () => {
    const far = wobble.map((point) =>
      point.x === 7
        ? { ...point, y: 20 }
        : point.x === 12
          ? { ...point, y: 3 }
          : point,
    );
    const line = medianLine(far)!;
    expect(outlyingOf(far, line).map(({ x }) => x)).toEqual([7, 12]);
  });

  it("are none where all are about as far", () => {
    expect(outlyingOf(wobble, medianLine(wobble)!)).toEqual([]);
  });

  it("are none where most lie on the line", () => {
    const most = points(20, (x) => (x === 10 ? 30 : x));
    expect(outlyingOf(most, medianLine(most)!)).toEqual([]);
  });
});
