import { describe, expect, it } from "vitest";
import { findCodedColumns } from "./coded-columns.js";

const found = (...records: Record<string, string>[]) => {
  const names = Object.keys(records[0] ?? {});
  const values = new Map(
    names.map((name) => [
      name,
      records.map((each) => each[name] ?? "").filter(Boolean),
    ]),
  );
  const columns = names.map((name) => ({ name }));
  return findCodedColumns(columns, values, records);
};

const HALTON = "E06000006";
const LIVERPOOL = "E08000012";

describe("what areas lie in", () => {
  it("is the next wider area that each of them has one of", () => {
    expect(
      found(
        { region: "E12000002", district: HALTON, ward: "E05013169" },
        { region: "E12000002", district: LIVERPOOL, ward: "E05015282" },
        { region: "E12000002", district: LIVERPOOL, ward: "E05015283" },
      ),
    ).toEqual({ area: "ward", parent: "district" });
  });

  it("is not known of an area that stands without it", () => {
    expect(
      found(
        { area: LIVERPOOL, parent: "E47000004" },
        { area: HALTON, parent: "E47000004" },
        { area: "E92000001", parent: "" },
      ),
    ).toEqual({ area: "area", parent: "parent" });
  });

  it("is no code that an area had in another year", () => {
    expect(
      found(
        { now: "E05015282", before: "E05000887" },
        { now: "E05015283", before: "E05000887" },
      ),
    ).toEqual({ area: "now" });
  });

  it("is nothing that an area has two of", () => {
    expect(
      found(
        { ward: "E05013169", lies: HALTON },
        { ward: "E05013169", lies: LIVERPOOL },
        { ward: "E05015282", lies: LIVERPOOL },
        { ward: "E05015283", lies: LIVERPOOL },
      ),
    ).toEqual({ area: "ward" });
  });
});
