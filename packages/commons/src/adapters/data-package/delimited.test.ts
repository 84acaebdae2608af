import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../failures.js";
import { readDelimited } from "./delimited.js";

function cellsOf(text: string, delimiter: "," | "\t" = ",") {
  return readDelimited(text, delimiter, "data.csv").map(({ cells }) => cells);
}

function linesOf(text: string) {
  return readDelimited(text, ",", "data.csv").map(({ line }) => line);
}

describe("reading a separated file", () => {
  it.each([
    ["ends in LF", "a,b\n1,2\n"],
    ["ends in CRLF", "a,b\r\n1,2\r\n"],
    ["ends in CR", "a,b\r1,2\r"],
    ["has no last line end", "a,b\n1,2"],
  ])("reads one that %s", (_name, text) => {
    expect(cellsOf(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("reads cells in quotation marks with commas, marks and line ends in them", () => {
    expect(cellsOf('"a,b","say ""yes""","two\r\nlines"\n')).toEqual([
      ["a,b", 'say "yes"', "two\r\nlines"],
    ]);
  });

  it("keeps empty cells, the last of a row too", () => {
    expect(cellsOf("a,,\n,,c\na,")).toEqual([
      ["a", "", ""],
      ["", "", "c"],
      ["a", ""],
    ]);
  });

  it("reads tabs, and leaves commas alone there", () => {
    expect(cellsOf('a\tb,c\n"x\ty"\tz', "\t")).toEqual([
      ["a", "b,c"],
      ["x\ty", "z"],
    ]);
  });

  it("leaves out blank rows", () => {
    expect(cellsOf("a,b\n\n1,2\n,\n  \n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(cellsOf("")).toEqual([]);
  });

  it("says on which line each row begins, whatever stands before it", () => {
    expect(linesOf('a,b\n\n"two\nlines",x\r\n1,2\n')).toEqual([1, 3, 5]);
  });

  it.each([
    ["is never closed", 'a,b\n1,"2\n3,4\n'],
    ["closes inside a cell", 'a,b\n1,"2"3\n'],
  ])(
    "refuses a file where a quotation mark %s, and names the line",
    (_name, text) => {
      expect(() => cellsOf(text)).toThrow(UnreadableError);
      expect(() => cellsOf(text)).toThrow(/quotation mark in line 2/);
    },
  );

  it("takes a quotation mark inside a plain cell as it stands", () => {
    expect(cellsOf('5" pipe,b\n')).toEqual([['5" pipe', "b"]]);
  });

  it("reads back whatever was written by the rules", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r", " ", "1"),
    });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    const spoken = row.filter((cells) =>
      cells.some((text) => text.trim() !== ""),
    );
    fc.assert(
      fc.property(fc.array(spoken), (rows) => {
        const text = rows
          .map((cells) =>
            cells.map((item) => `"${item.replaceAll('"', '""')}"`).join(","),
          )
          .join("\n");
        expect(cellsOf(text)).toEqual(rows);
      }),
    );
  });
});
