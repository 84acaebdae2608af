import { isAbsent, parsePeriod } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortPeriodLabel } from "./period-label.js";
import { placeLabels } from "./place-labels.js";
import { sampleTrendData } from "./sample-trend.harness.js";
import { tabulate } from "./trend-chart.detail.js";
import { layOutTrend } from "./trend-chart.layout.js";
import { buildTrend, MOST_STOPS } from "./trend-chart.model.js";
import { scaleValues, ZERO_SHARE } from "../scale/value-scale.js";

const LIVERPOOL = "E08000012";
const ENGLAND = "E92000001";
const claimants = await sampleTrendData("lcr:claimant-count");
const absences = await sampleTrendData("lcr:absence-of-looked-after-children");
const health = await sampleTrendData("lcr:healthy-life-expectancy");

describe("which lines a trend has", () => {
  it("draws the six districts and leaves the places to compare with out", () => {
    const { lines } = buildTrend(claimants, {});
    expect(lines.map(({ code }) => code).sort()).toEqual([
      "E06000006",
      "E08000011",
      "E08000012",
      "E08000013",
      "E08000014",
      "E08000015",
    ]);
  });

  it("puts the highest and the lowest of the latest year in colour when nobody chose", () => {
    const model = buildTrend(claimants, {});
    const { lines } = model;
    const focus = lines.filter(({ role }) => role === "focus");
    const latest = lines.map(({ points }) => points.at(-1)?.value as number);
    expect(focus.map(({ points }) => points.at(-1)?.value)).toEqual(
      expect.arrayContaining([Math.max(...latest), Math.min(...latest)]),
    );
    expect(focus).toHaveLength(2);
    expect(tabulate(model).rows.length).toBeGreaterThan(0);
  });

  it("puts the highlighted first, then the comparator, then the rest", () => {
    const { lines } = buildTrend(claimants, {
      highlight: [LIVERPOOL],
      compare: ENGLAND,
    });
    expect(lines.map(({ role }) => role)).toEqual([
      "focus",
      "compare",
      ...Array<string>(5).fill("context"),
    ]);
    expect(lines[0]?.code).toBe(LIVERPOOL);
    expect(lines[1]?.code).toBe(ENGLAND);
  });

  it("colours up to four lines when there are no more", () => {
    const { lines } = buildTrend(claimants, {
      areas: ["E08000014", "E08000015"],
    });
    expect(lines.map(({ role }) => role)).toEqual(["focus", "focus"]);
    expect(lines.map(({ slot }) => slot)).toEqual([1, 2]);
  });

  it("names the accepted places when one is not in the data", () => {
    expect(() => buildTrend(claimants, { compare: "E99999999" })).toThrow(
      /no area "E99999999".*Halton/,
    );
  });
});

describe("which years a trend has", () => {
  it("can be narrowed to a range", () => {
    const { periods } = buildTrend(claimants, { period: "2010..2014" });
    expect(periods.map(({ label }) => label)).toEqual([
      "2010",
      "2011",
      "2012",
      "2013",
      "2014",
    ]);
    expect(buildTrend(claimants, { period: "2024.." }).periods).toHaveLength(2);
  });

  it("names the accepted periods when none is left", () => {
    expect(() => buildTrend(claimants, { period: "1950..1960" })).toThrow(
      /no period "1950..1960"/,
    );
  });

  it("writes a financial year, a span of years and a month shortly on the axis", () => {
    const shortOf = (id: string) => {
      const period = parsePeriod(id);
      return period && shortPeriodLabel(period);
    };
    expect(shortOf("2018-01-01/P1Y")).toBe("2018");
    expect(shortOf("2018-04-01/P1Y")).toBe("2018/19");
    expect(shortOf("2018-01-01/P3Y")).toBe("2018–20");
    expect(shortOf("2018-04")).toBe("Apr 2018");
    expect(shortOf("2018-04-16")).toBe("16 Apr 2018");
  });
});

describe("where a value is missing", () => {
  const model = buildTrend(absences, { highlight: [LIVERPOOL] });

  it("keeps a place in the line for it, without a value", () => {
    const [liverpool] = model.lines;
    const gap = liverpool?.points.find(({ period }) =>
      period.id.startsWith("2019"),
    );
    expect(gap && isAbsent(gap.value)).toBe(true);
    expect(model.state).toBe("partial");
  });

  it("breaks the picture there and says so to the ear", () => {
    const picture = layOutTrend(model, 720, 14);
    const gap = picture.points.find(({ key }) =>
      key.startsWith(`${LIVERPOOL} 2019`),
    );
    expect(gap?.y).toBeNull();
    const stop = model.lines[0]?.stops.find(({ key }) => key === gap?.key);
    expect(stop?.value).toBeUndefined();
    expect(stop?.sentence).toMatch(
      /^Liverpool, April 2019 to March 2020: not available\. 2 of \d+\.$/,
    );
  });
});

describe("what the keys reach", () => {
  it("reaches every point of every line up to 200 points in all", () => {
    const model = buildTrend(claimants, { highlight: [LIVERPOOL] });
    const stops = model.lines.flatMap((line) => line.stops);
    expect(stops).toHaveLength(6 * 25);
    expect(stops.length).toBeLessThanOrEqual(MOST_STOPS);
    expect(model.unreached).toBe(0);
  });

  it("says value, unit, place in line, change and interval", () => {
    const model = buildTrend(health, {
      measure: "female",
      highlight: [LIVERPOOL],
    });
    expect(model.lines[0]?.stops[1]?.sentence).toMatch(
      /^Liverpool, 2012 to 2014: \d+\.\d.*\(range .* to .*\), (up|down) .* from 2011 to 2013\. 2 of 12\.$/,
    );
  });

  it("says the same values as the table", () => {
    const model = buildTrend(claimants, { highlight: [LIVERPOOL] });
    const cells = new Set(
      tabulate(model).rows.flatMap(({ cells: row }) =>
        row.map(({ text }) => text),
      ),
    );
    for (const { sentence } of model.lines.flatMap(({ stops }) => stops)) {
      const said = /: ([\d.]+%)/.exec(sentence)?.[1] ?? "";
      expect(cells.has(said) || cells.has(said.replace("%", ""))).toBe(true);
    }
  });
});

describe("the vertical axis", () => {
  it("begins at zero unless that would flatten the lines, and says when it does not", () => {
    expect(buildTrend(claimants, {}).axisNote).toBeUndefined();
    expect(buildTrend(health, { measure: "male" }).axisNote).toMatch(
      /starts at .*, not at zero/,
    );
  });

  it("holds every value between at most six round marks, whatever they are", () => {
    const some = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (values) => {
        const { domain, ticks, fromZero } = scaleValues(values, undefined);
        const slack = (domain[1] - domain[0]) * 1e-6;
        const least = Math.min(...values);
        const greatest = Math.max(...values);
        expect(least).toBeGreaterThanOrEqual(domain[0] - slack);
        expect(greatest).toBeLessThanOrEqual(domain[1] + slack);
        expect(domain[0]).toBeLessThan(domain[1]);
        expect(ticks.length).toBeLessThanOrEqual(6);
        if (least >= 0 && least < greatest * ZERO_SHARE && greatest > 1e-290)
          expect(fromZero).toBe(true);
      }),
    );
  });
});

describe("the names at the lines' ends", () => {
  it("never overlap and stay in bounds when there is room, in the order of the ends", () => {
    const wishes = fc.array(
      fc.record({
        at: fc.integer({ min: -50, max: 450 }),
        height: fc.integer({ min: 12, max: 40 }),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(wishes, (labels) => {
        const middles = placeLabels(labels, 0, 400);
        const boxes = labels
          .map(({ at, height }, index) => ({
            at,
            top: (middles[index] ?? 0) - height / 2,
            bottom: (middles[index] ?? 0) + height / 2,
          }))
          .sort((a, b) => a.top - b.top);
        boxes.forEach((box, index) => {
          expect(box.top).toBeGreaterThanOrEqual(-1e-6);
          expect(box.bottom).toBeLessThanOrEqual(400 + 1e-6);
          const next = boxes[index + 1];
          if (!next) return;
          expect(next.top).toBeGreaterThanOrEqual(box.bottom - 1e-6);
          expect(next.at).toBeGreaterThanOrEqual(box.at);
        });
      }),
    );
  });

  it("stand at their lines' ends where they have room", () => {
    expect(
      placeLabels(
        [
          { at: 300, height: 20 },
          { at: 100, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([300, 100]);
  });

  it("are left to a key above the chart on a phone", () => {
    const model = buildTrend(claimants, { highlight: [LIVERPOOL] });
    expect(layOutTrend(model, 320, 14).labels).toHaveLength(0);
    expect(layOutTrend(model, 720, 14).labels).toHaveLength(6);
  });

  it("marks the first and the last year at any width", () => {
    const model = buildTrend(claimants, {});
    for (const width of [200, 320, 480, 720, 1200]) {
      const texts = layOutTrend(model, width, 14).xTicks.map(
        ({ text }) => text,
      );
      expect(texts[0]).toBe("2001");
      expect(texts.at(-1)).toBe("2025");
    }
  });
});
