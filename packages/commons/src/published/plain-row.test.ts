import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TooManyColumnsError } from "../failures.js";
import { MOST_COLUMNS } from "../limits.js";
import type { Dialect } from "./dialect.js";
import { openPublished, type PublishedText } from "./published-encoding.js";
import { PlainRow } from "./plain-row.js";
import { visitRows } from "./published-rows.js";

const URL = "https://example.org/data.csv";

/** A dialect with comments is read by Papa Parse alone; no text has this one. */
const COMMENT = "\u0001";

function rowsOf(text: PublishedText, dialect: Dialect) {
  const rows: unknown[] = [];
  try {
    visitRows(text, dialect, URL, (row) => {
      const { cells, width, flawed, isCut } = row;
      const begins = cells.map((_, index) => row.begin(index));
      const given: string[] = [];
      for (let index = 0; index <= width; index++)
        row.give(index, {
          add: (cell) => given.push(cell),
          addPart: (coded, from, to) => given.push(coded.text.slice(from, to)),
        });
      const line = row.line();
      rows.push({ cells, width, flawed, isCut, begins, given, line });
      return undefined;
    });
  } catch (error) {
    rows.push(String(error));
  }
  return rows;
}

const TOKENS = [
  ...["a", "b", "1", "é", " ", "“", "\t", ";", ",", ",", '"', '"', "'", "\\"],
  ...["\r\n", "\n", "\n", "\r", '""', ',"x, y",', '\n"x",y\n', '"x"\r\n'],
  "a name of some length",
];

const texts = fc
  .array(fc.constantFrom(...TOKENS), { maxLength: 60 })
  .map((parts) => parts.join(""));

const dialects: fc.Arbitrary<Dialect> = fc.record(
  {
    delimiter: fc.constantFrom(",", ";", "\t"),
    quote: fc.constantFrom('"', "'", null),
    escape: fc.constantFrom('"', "\\"),
  },
  { requiredKeys: ["delimiter"] },
);

/** The text in pieces of that many characters. */
function inPieces(content: string, size: number): PublishedText {
  const text = openPublished(new TextEncoder().encode(content), URL);
  const count = Math.ceil(content.length / size);
  const pieces = Array.from({ length: count }, (_, index) =>
    content.slice(index * size, (index + 1) * size),
  );
  return { ...text, pieces: () => pieces };
}

describe("rows that are read without a parser", () => {
  it("are to the letter those that Papa Parse reads, with the same lines and faults", () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 1, max: 200 }),
        dialects,
        (content, size, dialect) => {
          const text = inPieces(content, size);
          expect(rowsOf(text, dialect)).toEqual(
            rowsOf(text, { ...dialect, comment: COMMENT }),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("mean nothing by a quotation mark where the description says so", () => {
    const text = inPieces('5" pipe,"a\nb,c"\n"cut', 100);
    const rows = rowsOf(text, { delimiter: ",", quote: null });
    expect(rows).toMatchObject([
      { cells: ['5" pipe', '"a'], line: 1, flawed: false },
      { cells: ["b", 'c"'], line: 2, flawed: false },
      { cells: ['"cut'], line: 3, isCut: true },
    ]);
  });

  it("are left to the parser where comments stand between them", () => {
    const dialect = { delimiter: ",", comment: "#" };
    expect(PlainRow.of(dialect, "\n", () => 1)).toBeUndefined();
    expect(rowsOf(inPieces("a,b\n# not, a row\n1,2\n", 100), dialect)).toEqual([
      expect.objectContaining({ cells: ["a", "b"], line: 1 }),
      expect.objectContaining({ cells: ["1", "2"], line: 3 }),
    ]);
  });

  it.each(["x,", '"x",'])("of %j have as many cells as are read", (cell) => {
    const row = (cells: number) => `${cell.repeat(cells - 1)}y\n`;
    const dialect = { delimiter: "," };
    expect(rowsOf(inPieces(row(MOST_COLUMNS), 1e6), dialect)).toMatchObject([
      { width: MOST_COLUMNS },
    ]);
    expect(rowsOf(inPieces(row(MOST_COLUMNS + 1), 1e6), dialect)).toEqual([
      String(new TooManyColumnsError(URL, MOST_COLUMNS + 1)),
    ]);
  });
});
