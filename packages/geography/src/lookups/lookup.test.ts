import { Absence } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { column, tableOf } from "./lookup.harness.js";
import { chainLookups, Lookup, lookupToSet } from "./lookup.js";
import { readLookup } from "./read-lookup.js";

const split = new Lookup("old to new", "weighted", [
  { from: "a", to: "x", weight: 300 },
  { from: "a", to: "y", weight: 100 },
  { from: "b", to: "y", weight: 50 },
  { from: "c", to: "z", weight: 0 },
]);

describe("a lookup", () => {
  it("gives the share of an area that goes to each other", () => {
    expect(split.sharesOf("a")).toEqual([
      { to: "x", share: 0.75 },
      { to: "y", share: 0.25 },
    ]);
    expect(split.partsOf("y")).toMatchObject([
      { from: "a", share: 0.25 },
      { from: "b", share: 1 },
    ]);
  });

  it("does not know where an area goes whose rows weigh nothing", () => {
    expect(split.weightless).toEqual(["c"]);
    expect(split.sharesOf("c")).toEqual([]);
  });

  it("followed by another leads all the way, and loses no part of an area", () => {
    const next = new Lookup("new to district", "exact", [
      { from: "x", to: "D", weight: 1 },
      { from: "y", to: "D", weight: 1 },
    ]);
    const chain = chainLookups(split, next);
    expect(chain.title).toBe("old to new, then new to district");
    expect(chain.kind).toBe("weighted");
    expect(chain.sharesOf("a")).toEqual([{ to: "D", share: 1 }]);
  });

  it("loses an area altogether of which the second does not know a part", () => {
    const next = new Lookup("new to district", "exact", [
      { from: "y", to: "D", weight: 1 },
    ]);
    expect(chainLookups(split, next).from).toEqual(["b"]);
  });

  it("leads to a set that a reader made", () => {
    const set = lookupToSet("mine", "My wards", ["a", "b"]);
    expect(set.to).toEqual(["mine"]);
    expect(set.partsOf("mine")).toHaveLength(2);
  });
});

describe("a lookup read from a table", () => {
  it("takes codes out of addresses and lists the rows it cannot use", () => {
    const { lookup, unusable } = readLookup(
      tableOf(
        "LSOAs to wards",
        column("from", { type: "string", role: "from-area" }, [
          "http://example.org/E01000001",
          "E01000001",
          "",
          "E01000002",
          "E01000003",
        ]),
        column("to", { type: "string", role: "to-area" }, [
          "E05000001",
          "E05000002",
          "E05000002",
          "E05000002",
          "E05000002",
        ]),
        column("people", { title: "people in 2021", role: "weight" }, [
          30,
          10,
          1,
          new Absence("suppressed"),
          -1,
        ]),
      ),
    );
    expect(lookup.kind).toBe("weighted");
    expect(lookup.title).toBe("LSOAs to wards, by people in 2021");
    expect(lookup.sharesOf("E01000001")).toEqual([
      { to: "E05000001", share: 0.75 },
      { to: "E05000002", share: 0.25 },
    ]);
    expect(unusable).toEqual([2, 3, 4]);
  });

  it("is a best fit where it has no weight, unless its keeper says more", () => {
    const table = tableOf(
      "LSOAs to wards",
      column("from", { type: "string", role: "from-area" }, ["a"]),
      column("to", { type: "string", role: "to-area" }, ["x"]),
    );
    expect(readLookup(table).lookup.kind).toBe("best-fit");
    expect(readLookup(table, "exact").lookup.kind).toBe("exact");
  });

  it.each([
    ["square metres", "overlap"],
    ["hectares", "overlap"],
    ["people", "weighted"],
  ])("divides by what its weight is in: %s means %s", (label, kind) => {
    const unit = { label, symbol: "", position: "after" as const };
    const table = tableOf(
      "Old to new",
      column("from", { type: "string", role: "from-area" }, ["a"]),
      column("to", { type: "string", role: "to-area" }, ["x"]),
      column("weight", { title: "Shared weight", role: "weight", unit }, [1]),
    );
    const { lookup } = readLookup(table);
    expect(lookup.kind).toBe(kind);
    expect(lookup.title).toBe("Old to new, by shared weight");
  });

  it("keeps the capitals of a weight that begins with several", () => {
    const table = tableOf(
      "Old to new",
      column("from", { type: "string", role: "from-area" }, ["a"]),
      column("to", { type: "string", role: "to-area" }, ["x"]),
      column("weight", { title: "OS addresses", role: "weight" }, [1]),
    );
    expect(readLookup(table).lookup.title).toBe("Old to new, by OS addresses");
  });

  it("names the role that is missing", () => {
    const table = tableOf(
      "LSOAs to wards",
      column("from", { type: "string", role: "from-area" }, ["a"]),
    );
    expect(() => readLookup(table)).toThrow('There is no field "to-area".');
  });
});
