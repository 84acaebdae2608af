import { describe, expect, it } from "vitest";
import { Absence, isAbsent, valueOf } from "./absence.js";
import { formatIsoDate } from "./calendar.js";
import {
  CommonsError,
  DatasetNotFoundError,
  FieldNotFoundError,
} from "./errors.js";
import { filterRows } from "./operations/filter-rows.js";
import { groupRows } from "./operations/group-rows.js";
import { selectColumns } from "./operations/select-columns.js";
import { parsePeriod } from "./period.js";
import { withStep, type Provenance } from "./provenance.js";
import { Table } from "./table.js";

const provenance: Provenance = {
  datasetId: "lcr:test",
  title: "Test",
  version: "1",
  sources: [],
  url: "https://example.org/data.csv",
  retrievedAt: "2026-06-01T00:00:00Z",
  steps: [],
  caveats: [],
};

const year = (text: string) => parsePeriod(text)!;

function sample(): Table {
  return new Table(
    [
      {
        field: { name: "area", title: "Area", type: "string", role: "area" },
        cells: ["E1", "E2", "E1", new Absence("unreadable")],
      },
      {
        field: { name: "when", title: "Year", type: "period", role: "period" },
        cells: [year("2020"), year("2020"), year("2021"), year("2021")],
      },
      {
        field: { name: "rate", title: "Rate", type: "number", role: "measure" },
        cells: [1.5, new Absence("suppressed"), 3, 4],
        statuses: new Map([
          [0, "estimated"],
          [2, "provisional"],
        ]),
      },
      {
        field: {
          name: "rate-lower",
          title: "Lower",
          type: "number",
          role: "lower",
          of: "rate",
        },
        cells: [1, 1, 1, 1],
      },
    ],
    4,
    provenance,
    [
      { row: 3, line: 5, field: "area", text: "?", reason: "It is not one." },
      { row: 2, line: 4, field: "rate", text: "x", reason: "It is not one." },
    ],
  );
}

describe("a table", () => {
  it("finds columns by name and by role", () => {
    expect(sample().column("rate").cells[0]).toBe(1.5);
    expect(sample().columnOf("measure")?.field.name).toBe("rate");
    expect(sample().columnOf("lower", "rate")?.field.name).toBe("rate-lower");
    expect(sample().columnOf("upper", "rate")).toBeUndefined();
  });

  it("names the columns it has when asked for another", () => {
    const ask = () => sample().column("rat");
    expect(ask).toThrow(FieldNotFoundError);
    expect(ask).toThrow("The fields are: area, when, rate, rate-lower.");
  });

  it("does not take the names of every object for columns", () => {
    expect(sample().has("__proto__")).toBe(false);
    expect(sample().has("constructor")).toBe(false);
  });

  it("never gives an absent cell for a number", () => {
    const [present, absent] = sample().numbers("rate");
    expect(present).toBe(1.5);
    expect(absent).toEqual(new Absence("suppressed"));
    expect(sample().numbers("area").every(isAbsent)).toBe(true);
    expect(sample().periods("rate").every(isAbsent)).toBe(true);
  });

  it("writes cells as texts, an absent one as nothing", () => {
    expect(sample().texts("when")[0]).toBe("2020");
    expect(sample().texts("rate")).toEqual(["1.5", "", "3", "4"]);
  });
});

describe("part of a table", () => {
  const later = filterRows(sample(), (row) => row >= 2);

  it("keeps the rows chosen, with the marks of their values", () => {
    expect(later.rowCount).toBe(2);
    expect(later.numbers("rate")).toEqual([3, 4]);
    expect(later.column("rate").statuses).toEqual(
      new Map([[0, "provisional"]]),
    );
  });

  it("lists only what could not be read in the rows that are left", () => {
    expect(later.unreadable.map(({ row, line }) => [row, line])).toEqual([
      [1, 5],
      [0, 4],
    ]);
    expect(filterRows(sample(), (row) => row < 2).unreadable).toEqual([]);
  });

  it("lists only what could not be read in the columns that are left", () => {
    const { columns, unreadable } = selectColumns(sample(), ["rate"]);
    expect(columns.map(({ field }) => field.name)).toEqual(["rate"]);
    expect(unreadable.map(({ line }) => line)).toEqual([4]);
  });

  it("groups rows by value and leaves out those without one", () => {
    expect([...groupRows(sample(), "area")]).toEqual([
      ["E1", [0, 2]],
      ["E2", [1]],
    ]);
    expect([...groupRows(sample(), "when").keys()]).toEqual(["2020", "2021"]);
  });
});

describe("small words of the vocabulary", () => {
  it("gives the value of a present cell and nothing for an absent one", () => {
    expect(valueOf<number>(0)).toBe(0);
    expect(valueOf<number>(new Absence("missing"))).toBeUndefined();
  });

  it("adds a step to a provenance without changing the old one", () => {
    const joined = withStep(provenance, "Joined to wards.");
    expect(joined.steps).toEqual(["Joined to wards."]);
    expect(provenance.steps).toEqual([]);
  });

  it.each([
    ["2025-10-30", "30 October 2025"],
    ["2025-10-30T00:00:00Z", "30 October 2025"],
    ["2025-10", "October 2025"],
    ["2025", "2025"],
    ["release 7", "release 7"],
    ["2025-13-45", "2025-13-45"],
  ])("writes the date %s as %s", (text, words) => {
    expect(formatIsoDate(text)).toBe(words);
  });

  it("keeps a message short when much is accepted", () => {
    const known = Array.from({ length: 20 }, (_, index) => `lcr:d${index}`);
    const { message } = new DatasetNotFoundError("lcr:x", known);
    expect(message).toContain("lcr:d7 and 12 more.");
    expect(message).not.toContain("lcr:d8");
  });

  it("keeps an error's cause, its class's name and whether to try again", () => {
    const cause = new Error("no network");
    const error = new CommonsError("commons/unreachable", "No.", {
      cause,
      retryable: true,
    });
    expect(error.cause).toBe(cause);
    expect(error.retryable).toBe(true);
    expect(new DatasetNotFoundError("x", []).name).toBe("DatasetNotFoundError");
    expect(new DatasetNotFoundError("x", []).retryable).toBe(false);
  });
});
