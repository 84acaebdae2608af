import { describe, expect, it } from "vitest";
import { readPackage, readRows } from "./committed-sample.mjs";

const wards = readRows("wards");
const districts = readRows("districts");
const deprivation = readRows("deprivation-2025");
const LIVERPOOL = "E08000012";

const SERIES = [
  "absence-of-looked-after-children",
  "adult-obesity",
  "child-poverty",
  "claimant-count",
  "economic-inactivity",
  "employment-rate",
  "greenhouse-gas-emissions",
  "healthy-life-expectancy",
  "housing-affordability",
  "weekly-pay",
];

const WARD_TABLES = ["deprivation-2025", "deprivation-2019", "elections-2018"];

function codesOf(rows: Record<string, string>[]) {
  return rows.map((row) => row["area"] ?? "").sort();
}

describe("wards and districts", () => {
  it.each([
    ["2020", 126],
    ["2022", 125],
    ["2025", 159],
  ])("has the wards of %s: %i of them", (vintage, count) => {
    const members = wards.filter((ward) => ward[`in-${vintage}`] === "true");
    expect(members).toHaveLength(count);
  });

  it("has 226 wards over all years, 64 of those of 2025 in Liverpool", () => {
    expect(new Set(codesOf(wards)).size).toBe(226);
    expect(
      wards.filter(
        (ward) => ward["in-2025"] === "true" && ward["district"] === LIVERPOOL,
      ),
    ).toHaveLength(64);
  });

  it("knows the six districts and the three wider areas by name", () => {
    expect(districts.filter((area) => area["in-2025"] === "true")).toHaveLength(
      6,
    );
    expect(
      districts
        .filter((area) => area["in-2025"] === "false")
        .map((area) => area["area-name"]),
    ).toEqual(["Liverpool City Region", "England", "United Kingdom"]);
  });

  it("places every ward in a district that the districts list by that name", () => {
    const names = new Map(
      districts.map((area) => [area["area"], area["area-name"]]),
    );
    for (const ward of wards)
      expect(names.get(ward["district"])).toBe(ward["district-name"]);
  });

  it("says of every ward and district in the statistics what it lies in, as the lists of areas do", () => {
    const around = new Map(
      [...wards, ...districts].map((area) => [
        area["area"],
        [
          area["district"] ?? area["parent"],
          area["district-name"] ?? area["parent-name"],
        ],
      ]),
    );
    const tables = [...WARD_TABLES, ...SERIES].map(readRows);
    for (const row of tables.flat())
      expect([
        row["district"] ?? row["parent"],
        row["district-name"] ?? row["parent-name"],
      ]).toEqual(around.get(row["area"]));
  });

  it("spells St Helens in one way everywhere", () => {
    const tables = [wards, districts, ...SERIES.map(readRows)];
    const cells = tables.flat().flatMap((row) => Object.values(row));
    expect(cells).toContain("St Helens");
    expect(cells).not.toContain("St. Helens");
  });
});

describe("deprivation and elections", () => {
  it("has deprivation for the very wards of 2025, and only Waterfront North has no value", () => {
    expect(codesOf(deprivation)).toEqual(
      codesOf(wards.filter((ward) => ward["in-2025"] === "true")),
    );
    expect(
      deprivation
        .filter((row) => row["imd-score"] === "")
        .map((row) => [row["area"], row["area-name"]]),
    ).toEqual([["E05015332", "Waterfront North"]]);
  });

  it.each(["deprivation-2019", "elections-2018"])(
    "has %s for the very wards of 2020",
    (id) => {
      expect(codesOf(readRows(id))).toEqual(
        codesOf(wards.filter((ward) => ward["in-2020"] === "true")),
      );
    },
  );

  it("finds 59 of the 126 wards of the 2019 index still there in 2025", () => {
    const current = new Set(codesOf(deprivation));
    const kept = codesOf(readRows("deprivation-2019")).filter((code) =>
      current.has(code),
    );
    expect(kept).toHaveLength(59);
  });

  it("gives a rate that is people deprived of income over people, within rounding", () => {
    for (const row of deprivation.filter(({ people }) => people !== "")) {
      const share =
        (100 * Number(row["income-deprived-people"])) / Number(row["people"]);
      const given = Number(row["income-deprivation-rate"]);
      expect(Math.abs(share - given), row["area-name"]).toBeLessThan(0.1);
    }
  });

  it("gives the income rate of 2019 as a per cent: 12 in Allerton and Hunts Cross", () => {
    const ward = readRows("deprivation-2019").find(
      (row) => row["area"] === "E05000886",
    );
    expect(ward?.["income-deprivation-rate"]).toBe("12");
  });

  it("marks the four Halton wards without an election as not applicable", () => {
    const without = readRows("elections-2018").filter(
      (row) => row["votes"] === "[z]",
    );
    expect(without.map((row) => row["area-name"])).toEqual([
      "Beechwood",
      "Daresbury",
      "Riverside",
      "Windmill Hill",
    ]);
    for (const row of without) {
      expect(row["status"]).toBe("no election");
      expect(row["leading-share"]).toBe("[z]");
    }
    expect(
      readPackage("elections-2018").resources[0].schema.missingValues,
    ).toContainEqual({ value: "[z]", label: "not-applicable" });
  });
});

describe("the district series", () => {
  it("leaves out none of the 1,464 published observations", () => {
    const observations = SERIES.flatMap((id) => {
      const measures = measuresOf(id);
      return readRows(id).flatMap((row) =>
        measures.filter((name) => row[name] !== "" || row[`${name}-status`]),
      );
    });
    expect(observations).toHaveLength(1464);
  });

  it("has seven absences of looked-after children without a value, all in 2019/20", () => {
    const missing = readRows("absence-of-looked-after-children").filter(
      (row) => row["rate"] === "",
    );
    expect(missing).toHaveLength(7);
    for (const row of missing)
      expect([row["period"], row["rate-status"]]).toEqual([
        "2019-04-01/P1Y",
        "x",
      ]);
  });

  it("speaks only of areas that the districts list", () => {
    const known = new Set(codesOf(districts));
    for (const id of SERIES)
      for (const code of codesOf(readRows(id)))
        expect(known.has(code), `${id} ${code}`).toBe(true);
  });

  it("has one row for an area and a period", () => {
    for (const id of SERIES) {
      const keys = readRows(id).map((row) => `${row["area"]} ${row["period"]}`);
      expect(new Set(keys).size, id).toBe(keys.length);
    }
  });

  it("puts every value between its limits", () => {
    for (const id of SERIES)
      for (const name of measuresOf(id))
        for (const row of readRows(id).filter((row) => row[`${name}-lower`])) {
          const value = Number(row[name]);
          expect(Number(row[`${name}-lower`])).toBeLessThanOrEqual(value);
          expect(Number(row[`${name}-upper`])).toBeGreaterThanOrEqual(value);
        }
  });

  it("has no child poverty figure for England, and says so", () => {
    expect(codesOf(readRows("child-poverty"))).not.toContain("E92000001");
    expect(readPackage("child-poverty").commons.caveats.join(" ")).toContain(
      "no figure for England",
    );
  });
});

function measuresOf(id: string): string[] {
  return readPackage(id)
    .resources[0].schema.fields.filter(
      (field: { commons: { role: string } }) =>
        field.commons.role === "measure",
    )
    .map((field: { name: string }) => field.name);
}
