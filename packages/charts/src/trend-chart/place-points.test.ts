import { describe, expect, it } from "vitest";
import { madeUpTrend } from "./made-up-trend.harness.js";
import { nearestPoint, placePoints } from "./place-points.js";
import { layOutTrend } from "./trend-chart.layout.js";
import { buildTrend } from "./trend-chart.model.js";

const model = buildTrend(
  madeUpTrend({ lines: { North: [0, null, 10], South: [10, 5, 0] } }),
  {},
);
const picture = layOutTrend(model, 600, 14);
const placed = placePoints(picture);

describe("where points stand in the picture", () => {
  it("is between the axes, higher values higher", () => {
    const { padding, width, height } = picture;
    const [low, , high] = placed;
    expect(low).toMatchObject({ x: padding.left, y: height - padding.bottom });
    expect(high?.x).toBeCloseTo(width - padding.right);
    expect(high?.y).toBeCloseTo(padding.top);
  });

  it("is a place in time without a height where there is no value", () => {
    const [first, gap, last] = placed;
    expect(gap?.y).toBeUndefined();
    expect(gap?.x).toBeGreaterThan(first?.x ?? Infinity);
    expect(gap?.x).toBeLessThan(last?.x ?? -Infinity);
  });
});

describe("the point a pointer means", () => {
  const { x = 0, y = 0, key } = placed[2] ?? {};

  it("is the nearest one within reach", () => {
    const near = nearestPoint(placed, [x - 9, y + 12], 48, () => true);
    expect(near?.key).toBe(key);
  });

  it("is none where all are out of reach", () => {
    expect(nearestPoint(placed, [x, y + 60], 48, () => true)).toBeUndefined();
  });

  it("is never one that the keys do not reach either", () => {
    const others = nearestPoint(placed, [x, y], 48, (one) => one !== key);
    expect(others).toBeUndefined();
  });
});
