import { Table, parsePeriod, type Column } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { AreaHistory, readAreaHistory } from "./area-history.js";

const history = new AreaHistory([
  { from: "old-a", to: "mid-a", date: "2018-04-01" },
  { from: "mid-a", to: "new-a", date: "2023-05-04" },
  { from: "mid-a", to: "new-b", date: "2023-05-04" },
  { from: "old-b", to: "new-b", date: "2023-05-04" },
  { from: "old-c", to: "old-c", date: "2019-01-01" },
]);

describe("the history of areas", () => {
  it("knows what a ward was made of, and what became of it", () => {
    expect(history.successors("mid-a")).toEqual(["new-a", "new-b"]);
    expect(history.predecessors("new-b")).toEqual(["mid-a", "old-b"]);
  });

  it("knows which wards of today stand where an old one stood", () => {
    expect(history.today("old-a")).toEqual(["new-a", "new-b"]);
    expect(history.today("old-c")).toEqual(["old-c"]);
  });

  it("knows when a ward began and ended", () => {
    expect(history.life("mid-a")).toEqual({
      start: "2018-04-01",
      end: "2023-05-04",
    });
    expect(history.life("new-a")).toEqual({ start: "2023-05-04" });
    expect(history.life("old-c")).toEqual({});
  });

  it("is read from a table by the roles of its fields", () => {
    const read = readAreaHistory(
      tableOf(["E05000780", "E05000780", ""], ["E05011111", "", "E05022222"]),
    );
    expect(read.successors("E05000780")).toEqual(["E05011111"]);
    expect(read.life("E05011111").start).toBe("2014-04-04");
  });
});

function tableOf(from: string[], to: string[]): Table {
  const day = parsePeriod("2014-04-04");
  const columns: Column[] = [
    {
      field: { name: "a", title: "a", type: "string", role: "from-area" },
      cells: from,
    },
    {
      field: { name: "b", title: "b", type: "string", role: "to-area" },
      cells: to,
    },
    {
      field: { name: "c", title: "c", type: "period", role: "period" },
      cells: from.flatMap(() => day ?? []),
    },
  ];
  return new Table(columns, from.length, {
    datasetId: "lcr:changes",
    title: "Changes",
    version: "1",
    sources: [],
    url: "changes.csv",
    retrievedAt: "2026-06-01T00:00:00Z",
    steps: [],
    caveats: [],
  });
}
