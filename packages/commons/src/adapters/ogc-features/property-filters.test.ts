import { describe, expect, it } from "vitest";
import { writeFilters } from "./property-filters.js";

const area = { name: "area-code", type: "string" } as const;
const year = { name: "year", type: "number" } as const;
const queryables = [area, year];

const codes = { column: area, texts: ["E08000012", "E08000014"] };
const one = { column: year, texts: ["2024"] };

describe("what is asked of a collection", () => {
  it("is one value of a property by its name, and several in CQL2", () => {
    expect(
      writeFilters([codes, one], { queryables, readsCql: true }, {}),
    ).toEqual({
      year: "2024",
      filter: `"area-code" IN ('E08000012','E08000014')`,
      "filter-lang": "cql2-text",
    });
  });

  it("leaves out what the collection does not list, and what the server cannot read", () => {
    expect(
      writeFilters([codes, one], { queryables: [area], readsCql: false }, {}),
    ).toEqual({});
  });

  it("comes on top of what the address asks", () => {
    const standing = { year: "2023", filter: "people > 5000" };
    expect(
      writeFilters([codes, one], { queryables, readsCql: true }, standing),
    ).toEqual({
      year: "2023",
      filter: `(people > 5000) AND "area-code" IN ('E08000012','E08000014') AND year IN (2024)`,
      "filter-lang": "cql2-text",
    });
  });

  it("leaves a filter in another language alone", () => {
    const standing = { filter: "{}", "filter-lang": "cql2-json" };
    expect(
      writeFilters([codes], { queryables, readsCql: true }, standing),
    ).toEqual(standing);
  });

  it("doubles quotation marks, so that a value stays a value", () => {
    const filter = { column: area, texts: ["O'Neill", "x') OR (1=1"] };
    expect(
      writeFilters([filter], { queryables, readsCql: true }, {})["filter"],
    ).toBe(`"area-code" IN ('O''Neill','x'') OR (1=1')`);
  });
});
