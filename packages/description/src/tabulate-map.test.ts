import { Absence } from "@commons-widgets/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMap, mapOf, plainName } from "./figure-facts.harness.js";
import { describeMap, tabulateMap } from "./index.js";
import { sampleMap } from "./sample-figures.harness.js";

describe("a map's table", () => {
  it("lists every ward of Liverpool, the one without a value last", () => {
    const { rows, columns, caption } = tabulateMap(
      sampleMap("lcr:deprivation-2025", "income-deprivation-rate", "2025", {
        code: "E08000012",
        name: "Liverpool",
      }),
    );
    expect(caption).toBe(
      "Income deprivation rate (% of people), wards in Liverpool",
    );
    expect(columns.map(({ heading }) => heading)).toEqual([
      "Ward",
      "Income deprivation rate (% of people)",
      "Rank (1 is highest)",
    ]);
    expect(rows.length).toBe(64);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      "Kirkdale East",
      "60.6%",
      "1",
    ]);
    expect(rows[4]?.cells.map(({ text }) => text)).toEqual([
      "Toxteth",
      "58.1%",
      "4 (tied)",
    ]);
    expect(rows.at(-1)).toEqual({
      key: "E05015332",
      cells: [
        { text: "Waterfront North", sort: "Waterfront North" },
        { text: "not available", absent: "missing" },
        { text: "not ranked" },
      ],
    });
  });

  it("says of which district a ward is a part when there are several", () => {
    const { columns, rows } = tabulateMap(
      sampleMap("lcr:deprivation-2025", "imd-score", "2025"),
    );
    expect(columns[1]?.heading).toBe("Part of");
    const churches = rows
      .map(({ cells }) => cells[0]?.text ?? "")
      .filter((name) => name.startsWith("Church"));
    expect(churches.sort()).toEqual(["Church (Liverpool)", "Church (Sefton)"]);
  });

  it("has columns for limits and remarks where any ward has them", () => {
    const { columns, rows } = tabulateMap(
      mapOf([
        { code: "1", name: "A", value: 9, lower: 8, upper: 10 },
        { code: "2", name: "B", value: 5, status: "provisional" },
        { code: "3", name: "C", value: new Absence("suppressed"), lower: 1 },
      ]),
    );
    expect(columns.map(({ key }) => key)).toEqual([
      "name",
      "value",
      "value-lower",
      "value-upper",
      "value-status",
      "rank",
    ]);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["A", "9.0%", "8.0%", "10.0%", "none", "1"],
      ["B", "5.0%", "not available", "not available", "provisional", "2"],
      ["C", "suppressed", "suppressed", "suppressed", "none", "not ranked"],
    ]);
  });

  it("writes every value as the sentences write it", () => {
    fc.assert(
      fc.property(anyMap(plainName), (facts) => {
        const values = tabulateMap(facts).rows.flatMap(({ cells }) =>
          cells.filter(({ value }) => value !== undefined),
        );
        const highest = describeMap(facts).short;
        fc.pre(values.length > 0 && !highest.endsWith("…"));
        expect(highest).toContain(values[0]?.text ?? "");
      }),
    );
  });

  it("keeps the number as it was published beside the text", () => {
    const { rows } = tabulateMap(mapOf([["A", 9.0321]]));
    expect(rows[0]?.cells[1]).toEqual({
      text: "9.0%",
      sort: 9.0321,
      value: 9.0321,
    });
  });
});
