import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelPoints, type PointLabel } from "./label-points.js";
import { PLOT_TIERS, widthOfText } from "./plot-tiers.js";

/** Where a label is, at one width of plot, by the rules of its drawing. */
function boxOf(
  { left, top, side, text }: PointLabel,
  width: number,
  height: number,
) {
  const size = widthOfText(text);
  const [x, y] = [left * width, top * height];
  const start = {
    right: x + 0.7,
    left: x - 0.7 - size,
    above: x - size / 2,
    below: x - size / 2,
  }[side];
  const middle = { right: y, left: y, above: y - 1.1, below: y + 1.1 }[side];
  return { x0: start, x1: start + size, y0: middle - 0.5, y1: middle + 0.5 };
}

function labelsIn(labels: readonly PointLabel[], tier: string) {
  return labels.filter(({ tiers }) => tiers.split(" ").includes(tier));
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc
  .array(
    fc.record({
      left: share,
      top: share,
      length: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 9 },
  )
  .map((all) =>
    all.map(({ left, top, length }, at) => ({
      key: `E${at}`,
      name: `${at}`.padEnd(length, "m"),
      left,
      top,
    })),
  );

describe("labels of points", () => {
  it("touch neither each other nor the edge, at any width of their range", () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: 1, max: 1.5, noNaN: true }),
        (all, wider) => {
          for (const { name, width, height } of PLOT_TIERS) {
            const boxes = labelsIn(labelPoints(all, all), name).map((label) =>
              boxOf(label, width * wider, height),
            );
            for (const [at, box] of boxes.entries()) {
              expect(box.x0).toBeGreaterThanOrEqual(-1e-9);
              expect(box.x1).toBeLessThanOrEqual(width * wider + 1e-9);
              if (wider > 1) continue;
              for (const other of boxes.slice(at + 1))
                expect(
                  box.x0 < other.x1 &&
                    other.x0 < box.x1 &&
                    box.y0 < other.y1 &&
                    other.y0 < box.y1,
                ).toBe(false);
            }
          }
        },
      ),
    );
  });

  it("are given first to what is asked for first", () => {
    const crowd = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"].map(
      (name, at) => ({ key: name, name, left: 0.5, top: 0.5 + at / 1000 }),
    );
    const labels = labelsIn(labelPoints(crowd, crowd), "narrow");
    expect(labels.length).toBeLessThan(crowd.length);
  });

  it("stand on the side where they cover fewest other points", () => {
    const point = { key: "A", name: "Anfield", left: 0.4, top: 0.5 };
    const crowd = [0.45, 0.5, 0.55].map((left) => ({
      key: String(left),
      name: "",
      left,
      top: 0.5,
    }));
    const [label] = labelsIn(labelPoints([point], [point, ...crowd]), "wide");
    expect(label?.side).toBe("left");
  });

  it("are shortened where a name is long", () => {
    const point = { key: "A", name: "Llanfair ".repeat(20), left: 0, top: 0.5 };
    const [label] = labelsIn(labelPoints([point], [point]), "wide");
    expect(label?.text).toMatch(/^.{1,23}…$/);
  });
});
