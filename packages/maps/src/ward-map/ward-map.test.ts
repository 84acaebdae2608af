import { Absence, withStep } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { equalBreaks, quantileBreaks } from "./find-breaks.js";
import { madeUpMap, mapOfValues } from "./made-up-map.harness.js";
import { sampleMapData } from "./sample-map.harness.js";
import { tabulate, tell } from "./ward-map.detail.js";
import {
  buildWardMap,
  type WardMapModel,
  type WardMapOptions,
} from "./ward-map.model.js";

const LIVERPOOL = "E08000012";
const usual: WardMapOptions = {
  breaks: quantileBreaks,
  classes: 5,
  palette: "sequential",
};
const deprivation = await sampleMapData("lcr:deprivation-2025");
const liverpool = buildWardMap(deprivation, {
  ...usual,
  measure: "income-deprivation-rate",
  within: LIVERPOOL,
});

function shapeNamed(model: WardMapModel, name: string) {
  return model.shapes.find((shape) => shape.name === name);
}

describe("the map of income deprivation in Liverpool", () => {
  it("draws 64 wards, 63 of them with a value", () => {
    expect(liverpool.shapes).toHaveLength(64);
    expect(liverpool.shapes.every(({ path }) => path !== "")).toBe(true);
    expect(liverpool.absentCount).toBe(1);
    expect(liverpool.state).toBe("partial");
    expect(liverpool.words.coverage).toContain("63 of 64 wards have a value");
    expect(liverpool.words.coverage).toContain("Waterfront North");
  });

  it("gives Waterfront North no colour, no rank and a word", () => {
    const ward = shapeNamed(liverpool, "Waterfront North");
    expect(ward?.sentence).toBe("Waterfront North, not available");
    expect(ward?.tone).toBeUndefined();
    expect(ward?.rank).toBeUndefined();
    expect(liverpool.shapes.at(-1)).toBe(ward);
  });

  it("says name, value, rank and class of the highest ward", () => {
    expect(liverpool.shapes[0]?.sentence).toMatch(
      /^.+, \d+\.\d%, highest of 63, class 5 of 5$/,
    );
    expect(liverpool.shapes[0]?.tone).toBe("seq-7");
  });

  it("has the wards, values and order of its table", () => {
    const rows = tabulate(liverpool).rows.map(({ cells }) => cells[1]?.text);
    expect(liverpool.shapes.map(({ value }) => value)).toEqual(rows);
  });

  it("counts every ward with a value in one class", () => {
    const counts = liverpool.classes.map(({ count }) => count);
    expect(counts).toHaveLength(5);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(63);
    for (const { tone, count } of liverpool.classes)
      expect(
        liverpool.shapes.filter((shape) => shape.tone === tone),
      ).toHaveLength(count);
  });

  it("labels classes with units, and no two of them overlap", () => {
    const ends = liverpool.classes.flatMap(({ label }) => {
      expect(label).toMatch(/^\d+\.\d% to \d+\.\d%$/);
      return label.split(" to ").map(parseFloat);
    });
    expect([...new Set(ends)].sort((a, b) => a - b)).toEqual(ends);
  });

  it("is walked by compass over all 64 wards", async () => {
    const walk = await liverpool.walk();
    const [highest] = liverpool.shapes;
    expect(walk.neighboursOf(highest?.code ?? "").length).toBeGreaterThan(0);
    expect(await liverpool.walk()).toBe(walk);
  });

  it("adds to the lineage what was taken and on which boundaries", () => {
    expect(liverpool.provenance.steps).toEqual(
      withStep(
        deprivation.table.provenance,
        "Took 64 wards in Liverpool, on boundaries of wards of May 2023 to 2025.",
      ).steps,
    );
  });

  it("fits the drawing to the district", () => {
    const region = buildWardMap(deprivation, {
      ...usual,
      measure: "imd-score",
    });
    expect(region.shapes).toHaveLength(159);
    expect(liverpool.viewBox.width).toBeLessThan(region.viewBox.width);
    expect(region.edges.length).toBeGreaterThan(liverpool.edges.length);
  });
});

describe("a map of wards that are no more", () => {
  it("says that 59 of the 126 codes of 2019 exist on the wards of 2025, and draws those of 2020", async () => {
    const data = await sampleMapData("lcr:deprivation-2019", "2025");
    const model = buildWardMap(data, { ...usual, measure: "imd-score" });
    expect(model.shapes).toHaveLength(126);
    expect(model.state).toBe("ready");
    expect(model.words.coverage).toContain("59 of its 126 codes");
    expect(model.words.coverage).toContain("wards of 2018 to 2020");
  });
});

describe("a map of districts over time", () => {
  it("shows the latest period with a value, and six districts", async () => {
    const data = await sampleMapData("lcr:claimant-count");
    const model = buildWardMap(data, usual);
    expect(model.shapes).toHaveLength(6);
    expect(model.state).toBe("ready");
    const [newest] = tabulate(model).caption.match(/\d{4}/) ?? [];
    expect(Number(newest)).toBeGreaterThan(2023);
  });

  it("leaves out England and the region, which are there to compare with", async () => {
    const data = await sampleMapData("lcr:claimant-count");
    expect(data.choice.used.missingHere).toContain("E92000001");
    expect(buildWardMap(data, usual).words.coverage).not.toContain("E92000001");
  });
});

describe("the period of a map", () => {
  const data = madeUpMap({
    names: { A: "A", B: "B" },
    rows: [
      { code: "A", value: 1, period: "2020" },
      { code: "B", value: 2, period: "2020" },
      { code: "A", value: 3, period: "2021" },
      { code: "B", value: new Absence("suppressed"), period: "2021" },
      { code: "A", value: new Absence("not-yet-published"), period: "2022" },
    ],
  });
  const valuesIn = (period?: string) =>
    buildWardMap(data, { ...usual, period }).shapes.map(
      ({ sentence }) => sentence,
    );

  it("is the latest in which any area has a value", () => {
    expect(valuesIn()).toEqual(["A, 3, class 1 of 1", "B, suppressed"]);
  });

  it("is the one asked for", () => {
    expect(valuesIn("2020")).toEqual([
      "B, 2, highest of 2, class 2 of 2",
      "A, 1, lowest of 2, class 1 of 2",
    ]);
  });

  it("may be one without any value, which is an empty map", () => {
    expect(buildWardMap(data, { ...usual, period: "2022" }).state).toBe(
      "empty",
    );
  });

  it("is refused with the periods there are where there is no such one", () => {
    expect(() => valuesIn("1999")).toThrow(
      expect.objectContaining({ code: "commons/period-not-found" }),
    );
  });
});

describe("what a map cannot show", () => {
  it("is refused by name: a place that is not there", () => {
    expect(() =>
      buildWardMap(deprivation, {
        ...usual,
        measure: "imd-score",
        within: "E08000099",
      }),
    ).toThrow(
      expect.objectContaining({
        code: "commons/area-not-found",
        message: expect.stringContaining("E06000006") as string,
      }),
    );
  });

  it("is refused by name: a measure that is not there", () => {
    expect(() => buildWardMap(deprivation, { ...usual, measure: "x" })).toThrow(
      expect.objectContaining({ code: "commons/measure-not-found" }),
    );
  });
});

describe("a map of odd values", () => {
  it("has one class where all values are equal", () => {
    const model = buildWardMap(mapOfValues(5, 5, 5), usual);
    expect(model.classes).toEqual([{ tone: "seq-4", label: "5", count: 3 }]);
    expect(model.shapes[0]?.sentence).toBe(
      "Ward A, 5, joint highest of 3, class 1 of 1",
    );
  });

  it("has no class where all values are missing, and is empty", () => {
    const missing = new Absence("missing");
    const model = buildWardMap(mapOfValues(missing, missing), usual);
    expect(model.state).toBe("empty");
    expect(model.classes).toEqual([]);
  });

  it("has one class of one area", () => {
    const model = buildWardMap(mapOfValues(3), usual);
    expect(model.classes.map(({ label }) => label)).toEqual(["3"]);
  });

  it("is empty without areas", () => {
    const model = buildWardMap(madeUpMap({ names: {}, rows: [] }), usual);
    expect(model.state).toBe("empty");
    expect(model.viewBox.width).toBe(0);
  });

  it("keeps areas in one class whose values are written the same", () => {
    const data = madeUpMap({
      names: { A: "A", B: "B", C: "C", D: "D" },
      rows: [
        { code: "A", value: 1.01 },
        { code: "B", value: 1.04 },
        { code: "C", value: 2.96 },
        { code: "D", value: 3.04 },
      ],
      measure: { decimals: 1 },
    });
    const model = buildWardMap(data, { ...usual, classes: 4 });
    expect(model.classes.map(({ label, count }) => [label, count])).toEqual([
      ["1.0", 2],
      ["3.0", 2],
    ]);
  });

  it("writes negative, huge and tiny values without overlap", () => {
    const model = buildWardMap(mapOfValues(-4e9, -2, 1e-9, 7, 9e18), usual);
    expect(new Set(model.classes.map(({ label }) => label)).size).toBe(5);
  });

  it("numbers the classes as the legend shows them, empty ones left out", () => {
    const model = buildWardMap(mapOfValues(0, 1, 100), {
      ...usual,
      breaks: equalBreaks,
    });
    expect(model.classes.map(({ label }) => label)).toEqual(["0 to 1", "100"]);
    expect(model.shapes[0]?.sentence).toContain("class 2 of 2");
    expect(model.shapes[0]?.tone).toBe("seq-7");
  });

  it("tells two wards of one name apart, and leaves markup as text", () => {
    const data = madeUpMap({
      names: { A: "Church", B: "Church", C: "<b>Bold</b>", ["__proto__"]: "P" },
      rows: [
        { code: "A", value: 1 },
        { code: "B", value: 2 },
        { code: "C", value: 3 },
      ],
    });
    const names = buildWardMap(data, usual).shapes.map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
    expect(names[0]).toBe("<b>Bold</b>");
  });
});

describe("a diverging map", () => {
  it("parts from zero where values lie on both sides of it", () => {
    const model = buildWardMap(mapOfValues(-8, -2, 0, 3, 9), {
      ...usual,
      palette: "diverging",
    });
    expect(model.midpoint).toBe("Middle: 0");
    expect(model.classes.map(({ tone, label }) => [tone, label])).toEqual([
      ["div-1", "−8"],
      ["div-3", "−2"],
      ["div-4", "0"],
      ["div-5", "3"],
      ["div-7", "9"],
    ]);
  });

  it("parts from the median where all lie on one side, and says so", () => {
    const model = buildWardMap(mapOfValues(1, 2, 3, 4, 50), {
      ...usual,
      palette: "diverging",
    });
    expect(model.midpoint).toBe("Middle: 3, the median");
    expect(model.classes).toHaveLength(5);
  });
});

describe("a map of wards that an author lists", () => {
  const two = buildWardMap(deprivation, {
    ...usual,
    measure: "income-deprivation-rate",
    within: "E05015277 E05015279",
  });

  it("draws those, and says that they are part of their district", () => {
    expect(two.shapes.map(({ name }) => name).sort()).toEqual([
      "Aigburth",
      "Anfield",
    ]);
    expect(two.place).toBe("part of Liverpool");
    expect(two.words.coverage).toMatch(/^All 2 wards have a value/);
  });

  it("refuses a ward of other boundaries", () => {
    expect(() =>
      buildWardMap(deprivation, {
        ...usual,
        measure: "income-deprivation-rate",
        within: "E05015277 E05000887",
      }),
    ).toThrow('The data have no area "E05000887".');
  });
});

describe("boundaries that had to be mended", () => {
  it("say so among the steps, where a map is drawn on them", () => {
    const repairs = ["Boundaries: The axes were changed round."];
    const query = { ...usual, measure: "income-deprivation-rate" };
    const { provenance } = buildWardMap({ ...deprivation, repairs }, query);
    expect(provenance.steps.at(-2)).toMatch(
      /on boundaries of wards of May 2023 to 2025\.$/,
    );
    expect(provenance.steps.slice(-1)).toEqual(repairs);
  });
});

describe("figures that fit no boundaries", () => {
  const refusal = "No map is drawn: none of the codes is a ward.";
  const refused = buildWardMap(
    { ...deprivation, refusal },
    { ...usual, measure: "income-deprivation-rate", within: LIVERPOOL },
  );

  it("have a table of all of them, and no map", () => {
    expect(refused.isRefused).toBe(true);
    expect(tabulate(refused).rows).toHaveLength(159);
    expect(refused.areas).toHaveLength(159);
  });

  it("say why in the coverage line and among the steps", () => {
    expect(refused.words.coverage.startsWith(refusal)).toBe(true);
    expect(refused.provenance.steps.at(-1)).toBe(refusal);
    expect(refused.state).toBe("partial");
  });
});

describe("a map in full sentences", () => {
  it("says whether wards that touch are alike, and how sure that is", () => {
    const sentences = tell(liverpool);
    expect(sentences.at(-1)).toMatch(
      /^Wards that touch tend to be alike, so that high and low values lie in clusters \(Moran's I 0\.\d\d, p 0\.001\)\.$/,
    );
  });
});
