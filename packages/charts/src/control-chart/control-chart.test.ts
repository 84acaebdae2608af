import { isAbsent } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { keys, tabulate, tell } from "./control-chart.detail.js";
import { layOutControl } from "./control-chart.layout.js";
import { buildControl, type ControlModel } from "./control-chart.model.js";
import { MADE_UP_AREA, madeUpControl } from "./made-up-control.harness.js";
import { sampleControlData } from "./sample-control.harness.js";

type Values = readonly (number | null)[];

function chartOf(values: Values, more: Record<string, unknown> = {}) {
  const { direction, ...query } = more;
  return buildControl(
    madeUpControl({
      lines: { North: values },
      measure: direction ? { direction: direction as "lower-is-better" } : {},
    }),
    query,
  );
}

function looksOf({ stops }: ControlModel) {
  return stops.map(({ look }) => (look ? `${look.rule} ${look.way}` : ""));
}

const CALM = [5, 6, 5, 4, 5, 6, 4, 5, 6, 5, 4, 5];

describe("a control chart of Liverpool's house prices against earnings", () => {
  it("marks each signal by its plainest rule, and says it better or worse as its source does", async () => {
    const data = await sampleControlData("lcr:housing-affordability");
    const { stops, words } = buildControl(data, { area: "E08000012" });
    expect(
      stops.flatMap(({ look, period }) =>
        look ? [`${period.label.slice(-4)} ${look.rule} ${look.meaning}`] : [],
      ),
    ).toEqual([
      "2002 outside improvement",
      "2003 outside improvement",
      "2004 trend concern",
      "2005 trend concern",
      "2006 outside concern",
      "2007 outside concern",
    ]);
    expect(words.headline).toBe("Liverpool: no signal on 1 April 2025");
  });
});

describe("a control chart of Liverpool's claimants", () => {
  it("has the mean and the limits of all 25 years, and says neither better nor worse", async () => {
    const data = await sampleControlData("lcr:claimant-count");
    const model = buildControl(data, { area: "E08000012" });
    expect(layOutControl(model).levels.map(({ label }) => label)).toEqual([
      "Upper limit 7.09%",
      "Mean 5.40%",
      "Lower limit 3.70%",
    ]);
    const said = [model.words.short, ...tell(model)].join(" ");
    expect(said).toContain("ups and downs like these are usual here");
    expect(said).not.toMatch(/improvement|concern|better|worse/);
    expect(model.stops[14]?.sentence).toBe(
      "Liverpool, 2015: 3.7%, down 0.8 percentage points from 2014, below the lower limit (change downwards). 15 of 25.",
    );
  });

  it("takes its limits from some years only, where asked", async () => {
    const data = await sampleControlData("lcr:claimant-count");
    const query = { area: "E08000011", baseline: "2011..2016" };
    const model = buildControl(data, query);
    const { limits } = model.reading;
    const values = [6.5, 6.7, 5.6, 4.1, 3.6, 3.3];
    expect(limits?.mean).toBeCloseTo(
      values.reduce((all, one) => all + one, 0) / 6,
      10,
    );
    expect(limits?.count).toBe(6);
    expect(model.words.coverage).toContain("not settled yet");
    expect(tell(model).join(" ")).toContain("the 6 values of 2011 to 2016");
    const { from, to } = layOutControl(model).baseline ?? { from: 0, to: 0 };
    expect(from).toBeCloseTo(40, 1);
    expect(to).toBeCloseTo(64, 1);
  });

  it("keeps the limits of years that are not drawn", async () => {
    const data = await sampleControlData("lcr:claimant-count");
    const query = { area: "E08000011", baseline: "2001..2012" };
    const all = buildControl(data, query);
    const later = buildControl(data, { ...query, period: "2015.." });
    expect(later.stops).toHaveLength(11);
    expect(later.reading.limits).toEqual(all.reading.limits);
    expect(layOutControl(later).baseline).toBeUndefined();
  });
});

describe("what a control chart is asked for", () => {
  it("must be in the data", async () => {
    const data = await sampleControlData("lcr:claimant-count");
    for (const [query, code] of [
      [{ area: "E08000099" }, "commons/area-not-found"],
      [{}, "commons/area-not-found"],
      [{ area: "E08000012", measure: "none" }, "commons/measure-not-found"],
      [{ area: "E08000012", period: "1999" }, "commons/period-not-found"],
      [{ area: "E08000012", baseline: "soon" }, "commons/period-not-found"],
    ] as const)
      expect(() => buildControl(data, query)).toThrow(
        expect.objectContaining({ code }),
      );
  });

  it("may leave the place away where there is only one", () => {
    expect(chartOf(CALM).facts.area.code).toBe(MADE_UP_AREA);
  });
});

describe("a control chart of few values", () => {
  it("has no limits of five, and says why", () => {
    const model = chartOf([5, 6, 5, 4, 5]);
    expect(layOutControl(model).levels).toEqual([]);
    expect(model.words.headline).toBe(
      "Rate in North: too few values for limits",
    );
    expect(model.words.short).toBe(
      "The latest value is 5 in 2005. There are no limits, as they need 6 values and there are 5.",
    );
    expect(tabulate(model).columns).toHaveLength(2);
    expect(model.stops[4]?.sentence).not.toContain("signal");
  });

  it("calls limits of six to eleven not settled", () => {
    const { coverage } = chartOf(CALM.slice(0, 8)).words;
    expect(coverage).toBe(
      "All 8 values are present; limits are from 8 values and not settled yet: 12 are asked for.",
    );
    expect(chartOf(CALM).words.coverage).toBe("All 12 values are present.");
  });

  it("is empty without any value, and draws one alone in the middle", () => {
    expect(chartOf([null, null]).state).toBe("empty");
    expect(chartOf([null, null]).words.headline).toBe(
      "Rate: no values to show",
    );
    const { marks } = layOutControl(chartOf([7]));
    expect(marks.map(({ x }) => x)).toEqual([50]);
  });
});

describe("a control chart with gaps", () => {
  const model = chartOf([...CALM, null, ...CALM]);

  it("breaks its line there, and draws nothing", () => {
    const { path, marks } = layOutControl(model);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(marks).toHaveLength(24);
    expect(model.state).toBe("partial");
  });

  it("lets the keys reach them, and says why there is no value", () => {
    expect(model.stops[12]?.sentence).toBe(
      "North, 2013: not available. 13 of 25.",
    );
    const row = tabulate(model).rows[12];
    expect(row?.cells.map(({ text }) => text)).toEqual([
      "2013",
      "not available",
      "not available",
    ]);
  });
});

describe("a target on a control chart", () => {
  const said = (target: number, direction?: string) =>
    tell(chartOf(CALM, { target, direction })).find((one) =>
      one.includes("target"),
    );

  it("is to be reached each time, not at all, or now and then", () => {
    expect(said(9, "lower-is-better")).toContain("to be reached each time");
    expect(said(1, "lower-is-better")).toContain("not to be reached");
    expect(said(5, "lower-is-better")).toContain("may or may not be met");
    expect(said(1, "higher-is-better")).toContain("to be reached each time");
  });

  it("is only above or below the values where nothing says what is better", () => {
    expect(said(9)).toContain("the target of 9 to lie above every value");
    expect(said(1)).toContain("the target of 1 to lie below every value");
  });

  it("is drawn as a line of its own, apart from other labels", () => {
    const { levels } = layOutControl(chartOf(CALM, { target: 5.01 }));
    const target = levels.find(({ kind }) => kind === "target");
    expect(target?.label).toBe("Target 5.01");
    const heights = levels.map(({ labelY }) => labelY).sort((a, b) => a - b);
    const apart = heights.slice(1).map((y, index) => y - (heights[index] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThan(6);
  });
});

describe("odd values on a control chart", () => {
  it("are no signals where all are equal", () => {
    const model = chartOf(Array<number>(14).fill(0.1));
    expect(looksOf(model).join("")).toBe("");
    expect(model.words.headline).toBe("Rate in North: no signal of change");
  });

  it("may be negative, huge or tiny, and stay in the plot", () => {
    for (const size of [-1, 1e15, 1e-9]) {
      const { marks, levels } = layOutControl(
        chartOf(CALM.map((value) => value * size)),
      );
      for (const { y } of [...marks, ...levels]) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
      }
    }
  });

  it("give the same marks in another unit", () => {
    const values = [1, 2, 1, 2, 1, 9, 2, 1, 3, 2, 1, 2, 3, 4, 5, 6, 7];
    expect(looksOf(chartOf(values.map((one) => one * 1000)))).toEqual(
      looksOf(chartOf(values)),
    );
  });
});

describe("the table of a control chart", () => {
  it("has a row for each period, with its signals in words", () => {
    const model = chartOf([...CALM, 12], { direction: "higher-is-better" });
    const table = tabulate(model);
    expect(table.rows).toHaveLength(13);
    expect(table.rows[12]?.cells.at(-1)?.text).toBe(
      "above the upper limit (improvement)",
    );
    expect(table.rows[0]?.cells.at(-1)?.text).toBe("none");
    expect(table.caption).toContain("upper limit");
  });

  it("says each value that is drawn", () => {
    const model = chartOf([...CALM, null, 3]);
    const values = model.facts.points.map(({ value }) => value);
    const cells = tabulate(model).rows.map(({ cells: [, cell] }) => cell);
    expect(cells.map((cell) => cell?.value)).toEqual(
      values.map((value) => (isAbsent(value) ? undefined : value)),
    );
  });

  it("stands beside the keys that lead through the chart", () => {
    expect(keys().flat().join(" ")).toContain("signal before or after");
  });
});
