import { chooseVintage } from "@commons-widgets/geography";
import { Table, type FieldRole } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { quantileBreaks } from "./find-breaks.js";
import { matchNames } from "./match-names.js";
import { sampleMapData } from "./sample-map.harness.js";
import { tabulate } from "./ward-map.detail.js";
import { buildWardMap } from "./ward-map.model.js";

const deprivation = await sampleMapData("lcr:deprivation-2025");
const { register, table: coded } = deprivation;
const any = { asked: undefined, published: undefined };
const PLACE: readonly FieldRole[] = ["area", "parent", "parent-name"];

/** The deprivation of wards by name, without columns in those roles. */
function namesOnly(left = PLACE, rename = (name: string) => name): Table {
  const columns = coded.columns
    .filter(({ field }) => !field.role || !left.includes(field.role))
    .map(({ field, cells }) => ({
      field,
      cells:
        field.role === "area-name"
          ? cells.map((name) =>
              typeof name === "string" ? rename(name) : name,
            )
          : cells,
    }));
  return new Table(columns, coded.rowCount, coded.provenance);
}

function mapOf(table: Table, vintage: Parameters<typeof matchNames>[2] = any) {
  const { match, ...named } = matchNames(table, register, vintage);
  return buildWardMap(
    {
      ...deprivation,
      ...named,
      choice: chooseVintage(register, match.matched, match.vintage.id),
    },
    {
      measure: "income-deprivation-rate",
      breaks: quantileBreaks,
      classes: 5,
      palette: "sequential",
    },
  );
}

describe("a map of data that name their wards and give no codes", () => {
  const map = mapOf(namesOnly());

  it("is that of the same data with codes, but for names of several wards", () => {
    const codes = coded.texts("area");
    const rates = coded.numbers("income-deprivation-rate");
    const refused = ["Church", "St Michaels"];
    for (const { code, name, value } of map.facts.areas)
      expect([name, value]).toEqual([
        name,
        refused.includes(name)
          ? { reason: "missing" }
          : rates[codes.indexOf(code)],
      ]);
    expect(map.shapes).toHaveLength(159);
  });

  it("says in the coverage line which names it refused, and is partial", () => {
    expect(map.words.coverage).toMatch(
      / 2 names in the data are of several wards: St Michaels, Church\.$/,
    );
    expect(map.state).toBe("partial");
  });

  it("has the rules and the names refused among its steps, and a caveat", () => {
    const steps = map.provenance.steps.join("\n");
    expect(steps).toContain("joined to areas by name, as the author asked");
    expect(steps).toContain(
      "several areas have the name: St Michaels, Church.",
    );
    expect(steps).toContain("rules: Accents make no difference.");
    expect(map.words.caveats.at(-1)).toMatch(/a name does not tell\.$/);
  });

  it("tells Church in Sefton from Church in Liverpool where the data name the district", () => {
    for (const left of [
      ["area", "parent"],
      ["area", "parent-name"],
    ] as const) {
      const told = mapOf(namesOnly(left));
      expect(told.facts.areas).toEqual(
        buildWardMap(deprivation, {
          measure: "income-deprivation-rate",
          breaks: quantileBreaks,
          classes: 5,
          palette: "sequential",
        }).facts.areas,
      );
      expect(told.words.coverage).not.toContain("names in the data");
    }
  });

  it("lists a name that no ward has, and says what it took for the same", () => {
    const odd = mapOf(
      namesOnly(["area", "parent"], (name) =>
        name === "Anfield"
          ? "Atlantis"
          : name.replace("Aigburth", "AIGBURTH WARD"),
      ),
    );
    expect(odd.words.coverage).toContain(
      "1 name in the data is of none of these wards: Atlantis.",
    );
    const steps = odd.provenance.steps.join("\n");
    expect(steps).toContain("none of the wards has the name: Atlantis.");
    expect(steps).toContain("“AIGBURTH WARD” and “Aigburth”");
  });

  it("needs a column of names", () => {
    expect(() =>
      matchNames(namesOnly([...PLACE, "area-name"]), register, any),
    ).toThrow('There is no field "area-name".');
  });
});

describe("the boundaries of names", () => {
  const vintageOf = (vintage: Parameters<typeof matchNames>[2]) =>
    matchNames(namesOnly(["area", "parent"]), register, vintage).match.vintage
      .id;

  it("are those in which most names are found", () => {
    expect(vintageOf(any)).toBe("2025");
  });

  it("are those the publisher names, before those that fit better", () => {
    expect(vintageOf({ asked: undefined, published: "2020" })).toBe("2020");
    expect(vintageOf({ asked: undefined, published: "1801" })).toBe("2025");
  });

  it("are those the author asks for, before all others", () => {
    expect(vintageOf({ asked: "2022", published: "2020" })).toBe("2022");
  });

  it("are refused by name where there are none such", () => {
    expect(() => vintageOf({ asked: "1801", published: undefined })).toThrow(
      'There are no ward boundaries of vintage "1801".',
    );
  });
});

describe("names that are not of these wards", () => {
  const map = mapOf(
    namesOnly(["area", "parent"], (name) =>
      name === "Anfield" ? name : `${name} X`,
    ),
  );

  it("are not drawn, and the reason is said", () => {
    expect(map.isRefused).toBe(true);
    expect(map.words.coverage).toMatch(
      /^No map is drawn: only 1 of \d+ names in the data are wards on these boundaries/,
    );
  });

  it("are all in the table, two of one name apart", () => {
    const { rows } = tabulate(map);
    expect(rows).toHaveLength(159);
  });
});
