import { Absence } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { describeMap } from "./describe-map.js";
import type { AreaFact } from "./facts.js";
import { mapOf, percent, period } from "./figure-facts.harness.js";
import { stateOfMap } from "./figure-state.js";
import { sampleMap } from "./sample-figures.harness.js";
import { tellMap } from "./tell-map.js";

const LIVERPOOL = { code: "E08000012", name: "Liverpool" };

describe("the words of a map of Liverpool's wards", () => {
  const facts = sampleMap(
    "lcr:deprivation-2025",
    "income-deprivation-rate",
    "2025",
    LIVERPOOL,
  );
  const words = describeMap(facts);

  it("say the finding in the heading and the measure below it", () => {
    expect(words.headline).toBe(
      "Income deprivation rate is highest in Kirkdale East",
    );
    expect(words.subheading).toBe(
      "Income deprivation rate (% of people), wards in Liverpool",
    );
  });

  it("say in one sentence what is shown and how far it goes", () => {
    expect(words.short).toBe(
      "Income deprivation rate in 64 wards of Liverpool: from 4.5% (Calderstones) to 60.6% (Kirkdale East).",
    );
  });

  it("say in full what is shown, the extremes, the middle and the pattern", () => {
    expect(tellMap(facts)).toEqual([
      "Income deprivation rate (% of people) in 64 wards of Liverpool.",
      "The source says that a lower value is better.",
      "63 of 64 wards have a value; Waterfront North has none.",
      "The highest values are in Kirkdale East (60.6%), Arundel (60.1%) and Everton East (59.6%).",
      "The lowest values are in Calderstones (4.5%), Mossley Hill (5.4%) and Waterfront South (5.6%).",
      "The median of the 63 wards with a value is 30.7%.",
      "Values are highest in the north-west and lowest in the south of the map.",
    ]);
  });

  it("name the ward without a value and the boundaries used", () => {
    expect(words.coverage).toBe(
      "63 of 64 wards have a value; Waterfront North has none; wards of 2025.",
    );
  });

  it("pass on the source's own warnings", () => {
    expect(words.caveats).toContain(
      "Waterfront North in Liverpool has no value: no small area fits it best.",
    );
  });
});

describe("the words of a map of the whole region", () => {
  it("name ties together and add up what may be added", () => {
    const full = tellMap(
      sampleMap("lcr:deprivation-2025", "income-deprived-people", "2025"),
    );
    expect(full).toContain(
      "The lowest values are in Mossley Hill and Waterfront South (130 each), and Calderstones (270).",
    );
    expect(full).toContain("Together they add up to 464,955.");
  });

  it("say why the boundaries asked for are not those shown", () => {
    const facts = sampleMap("lcr:deprivation-2019", "imd-score", "2020");
    const { coverage } = describeMap({
      ...facts,
      asked: {
        vintage: { id: "2025", label: "wards of 2025" },
        matched: 59,
        of: 126,
      },
    });
    expect(coverage).toBe(
      "All 126 wards have a value. This dataset uses wards of 2020: 59 of its 126 codes exist on the wards of 2025, so its own boundaries are shown.",
    );
  });

  it("tell two Riversides apart in the coverage line", () => {
    const facts = sampleMap("lcr:elections-2018", "votes", "2020");
    expect(describeMap(facts).coverage).toContain("Riverside (Halton)");
  });
});

describe("a map's heading", () => {
  const headline = (...args: Parameters<typeof mapOf>) =>
    describeMap(mapOf(...args)).headline;

  it("names two wards that share the highest value", () => {
    expect(
      headline([
        ["Anfield", 9],
        ["Church", 9],
        ["Picton", 2],
      ]),
    ).toBe("Rate of loss is highest in Anfield and Church");
  });

  it("counts wards that share the highest value when they are many", () => {
    expect(
      headline([
        ["Anfield", 9],
        ["Church", 9],
        ["Everton", 9.04],
        ["Picton", 2],
      ]),
    ).toBe("Rate of loss is highest in 3 wards");
  });

  it("says that every ward is the same", () => {
    expect(
      headline([
        ["Anfield", 9],
        ["Church", 9],
      ]),
    ).toBe("Rate of loss is the same in all 2 wards");
  });

  it("gives the value of an only ward", () => {
    expect(headline([["Anfield", 9]])).toBe("Rate of loss: 9.0% in Anfield");
  });

  it("says that there is nothing to show", () => {
    expect(headline([])).toBe("Rate of loss: no values to show");
    expect(headline([["Anfield", new Absence("suppressed")]])).toBe(
      "Rate of loss: no values to show",
    );
  });

  it("leaves the measure to the line below when it is long", () => {
    const title = "Share of pupils who were absent for half of all days";
    expect(
      headline(
        [
          ["Anfield", 9],
          ["Church", 2],
        ],
        { measure: { ...percent, title } },
      ),
    ).toBe("Highest in Anfield, lowest in Church");
  });

  it("leaves away what follows a comma before it leaves away the measure", () => {
    const title = "Children in relative poverty, before housing costs";
    expect(
      headline(
        [
          ["Anfield", 9],
          ["Church", 2],
        ],
        { measure: { ...percent, title } },
      ),
    ).toBe("Children in relative poverty are highest in Anfield");
  });
});

describe("a map whose values have 95% limits", () => {
  const ranged = (
    name: string,
    value: number,
    lower: number,
    upper: number,
  ): AreaFact => ({ code: name, name, value, lower, upper });

  it("calls a ward the highest when its range lies above all others", () => {
    const facts = mapOf([
      ranged("Anfield", 9, 8, 10),
      ranged("Church", 5, 3, 7),
    ]);
    const { headline } = describeMap(facts);
    const full = tellMap(facts);
    expect(headline).toBe("Rate of loss is highest in Anfield");
    expect(full).toContain(
      "From highest to lowest: Anfield (9.0% (range 8.0% to 10.0%)) and Church (5.0% (range 3.0% to 7.0%)).",
    );
    expect(full).toContain("Ranges are 95% confidence intervals.");
  });

  it("sets apart two wards when the range of the highest overlaps another", () => {
    const facts = mapOf([
      ranged("Anfield", 9, 7, 11),
      ranged("Church", 8, 6, 10),
      ranged("Picton", 2, 1, 3),
    ]);
    const { headline } = describeMap(facts);
    const full = tellMap(facts);
    expect(headline).toBe("Rate of loss is higher in Anfield than in Picton");
    expect(full).toContain(
      "The range of Anfield overlaps that of 1 other ward, so they are similar.",
    );
  });

  it("calls all wards similar when all their ranges overlap", () => {
    expect(
      describeMap(
        mapOf([ranged("Anfield", 9, 1, 17), ranged("Church", 5, 2, 12)]),
      ).headline,
    ).toBe("Rate of loss is similar in all 2 wards");
  });
});

describe("a map's coverage line", () => {
  it("gives each reason for a missing value in words", () => {
    const { coverage } = describeMap(
      mapOf([
        ["Anfield", 9],
        ["Church", new Absence("suppressed")],
        ["Everton", new Absence("suppressed")],
        ["Picton", new Absence("not-collected")],
      ]),
    );
    expect(coverage).toBe(
      "1 of 4 wards has a value; Church and Everton are suppressed; Picton is not collected.",
    );
  });

  it("counts missing wards when they are too many to name", () => {
    const none = Array.from(
      { length: 6 },
      (_, index) => [`Ward ${String(index)}`, new Absence("missing")] as const,
    );
    expect(describeMap(mapOf([["Anfield", 9], ...none])).coverage).toBe(
      "1 of 7 wards has a value; 6 have none.",
    );
  });

  it("names codes that the boundaries lack and counts cells not read", () => {
    const { coverage } = describeMap(
      mapOf([["Anfield", 9]], { missingHere: ["E2", "E1"], unreadable: 1 }),
    );
    expect(coverage).toBe(
      "The ward has a value; 2 codes in the data are not on these boundaries: E1 and E2; 1 cell could not be read.",
    );
  });

  it("says which rows are on no area, and is partial for it", () => {
    const unjoined = "1 name in the data is of several wards: Church.";
    const facts = mapOf([["Anfield", 9]], { unjoined });
    expect(describeMap(facts).coverage).toBe(
      `The ward has a value. ${unjoined}`,
    );
    expect(stateOfMap(facts)).toBe("partial");
  });

  it("counts provisional values", () => {
    expect(
      describeMap(
        mapOf([{ code: "E1", name: "A", value: 1, status: "provisional" }]),
      ).coverage,
    ).toBe("The ward has a value; 1 value is provisional.");
  });
});

describe("a map's period", () => {
  it("stands in the line below the heading and in the sentences", () => {
    const words = describeMap(
      mapOf([["Anfield", 9]], { period: period("2023-04-01/P1Y") }),
    );
    expect(words.subheading).toBe(
      "Rate of loss (% of people), wards in Liverpool, April 2023 to March 2024",
    );
    expect(words.short).toBe(
      "Rate of loss in 1 ward of Liverpool, April 2023 to March 2024: 9.0%.",
    );
  });
});

describe("values that differ by less than is written", () => {
  it("are tied, for a reader cannot tell them apart", () => {
    const full = tellMap(
      mapOf([
        ["Anfield", 9.02],
        ["Church", 8.98],
        ["Picton", 2],
      ]),
    );
    expect(full).toContain(
      "From highest to lowest: Anfield and Church (9.0% each), and Picton (2.0%).",
    );
  });
});
