import { describe, expect, it } from "vitest";
import { TooManyRowsError, UnreadableError } from "../failures.js";
import { cellsOf, readFile, reading } from "./published.harness.js";

const PLACE = reading("Place");
const RATE = reading("Rate", "number");
const readings = [PLACE, RATE];
const PER_CENT = { label: "%", symbol: "%", position: "after" } as const;

const ROWS = [
  ["Anfield", 12.5],
  ["Church", 3],
];

const codeOf = (letter: string) => letter.charCodeAt(0);

function utf16(text: string, mark: boolean): Uint8Array {
  const codes = Uint16Array.from(
    Array.from(mark ? `\ufeff${text}` : text, codeOf),
  );
  return new Uint8Array(codes.buffer);
}

describe("the text of a published file", () => {
  const plain = "Place,Rate\nAnfield,12.5\nChurch,3\n";

  it.each([
    ["CR LF", plain.replaceAll("\n", "\r\n")],
    ["CR alone", plain.replaceAll("\n", "\r")],
    ["CR LF and LF mixed", plain.replace("\n", "\r\n")],
    ["no last line end", plain.trimEnd()],
    ["a byte-order mark", `\ufeff${plain}`],
    ["semicolons", plain.replaceAll(",", ";")],
    [
      "semicolons between cells in quotation marks",
      '"Place";"Rate"\n"Anfield";"12.5"\n"Church";"3"\n',
    ],
    ["tabs", plain.replaceAll(",", "\t")],
    ["vertical bars", plain.replaceAll(",", "|")],
    ["cells in quotation marks", 'Place,Rate\n"Anfield","12.5"\n"Church",3\n'],
    ["blank rows", "\nPlace,Rate\n\nAnfield,12.5\n,\nChurch,3\n,\n"],
    ["names in other capitals", plain.replace("Place,Rate", " place ,RATE")],
    ["columns nobody asked for", plain.replaceAll(",", ",x,")],
  ])("is read with %s", (_name, text) => {
    expect(cellsOf(readFile(text, { readings }))).toEqual(ROWS);
  });

  it.each([
    ["UTF-16 with its mark", utf16(plain, true), "UTF-16LE"],
    ["UTF-16 without it", utf16(plain, false), "UTF-16LE"],
  ])("is read in %s, and that is said", (_name, bytes, label) => {
    const read = readFile(bytes, { readings });
    expect(cellsOf(read)).toEqual(ROWS);
    expect(read.conclusions).toEqual([
      `The file is in ${label}, not in utf-8.`,
    ]);
  });

  it("is read as Windows-1252 where it is not UTF-8, and that is said", () => {
    const bytes = Uint8Array.from(
      Array.from("Place,Rate\nYnys M\u00f4n,1\n", codeOf),
    );
    const read = readFile(bytes, { readings });
    expect(cellsOf(read)).toEqual([["Ynys Môn", 1]]);
    expect(read.table.provenance.steps[0]).toContain("Windows-1252");
  });

  it("is read in the encoding promised where it is that", () => {
    const bytes = Uint8Array.from([80, 10, 0xc1, 10]);
    const read = readFile(bytes, {
      readings: [reading("P")],
      encoding: "iso-8859-7",
    });
    expect(cellsOf(read)).toEqual([["Α"]]);
    expect(read.conclusions).toEqual([]);
  });

  it.each([
    ["binary", Uint8Array.from([80, 0, 0, 255, 254, 129, 10])],
    ["empty", ""],
    ["a web page", "<!doctype html><p>No"],
    ["without a column that is wanted", "Place,Other\nAnfield,1\n"],
    ["with a quotation mark never closed", 'Place,Rate\n"Anfield,1\nB,2\n'],
  ])("is refused where it is %s", (_name, content) => {
    expect(() => readFile(content, { readings })).toThrow(UnreadableError);
  });

  it("is refused with the line of a quotation mark that swallows rows", () => {
    expect(() =>
      readFile('Place,Rate\n"two\nlines",1\n"Anfield" x,1\nB,2\n"C",3\n', {
        readings,
      }),
    ).toThrow(/quotation mark in line 4/);
  });

  it("is refused where it has more rows than are read", () => {
    const text = `Place,Rate\n${"A,1\n".repeat(2000)}`;
    expect(() => readFile(text, { readings })).toThrow(TooManyRowsError);
  });

  it("is the same however it falls into pieces", () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, row) => `"Ward ${row},\r\n“north”",${row}`,
    );
    const { table } = readFile(`Place,Rate\n${rows.join("\r\n")}\nbad,?\n`, {
      readings,
      maxRows: 1e6,
    });
    expect(table.rowCount).toBe(30_001);
    expect(table.column("Place").cells[29_999]).toBe("Ward 29999,\r\n“north”");
    expect(table.unreadable).toMatchObject([{ row: 30_000, line: 60_002 }]);
  });
});

describe("what stands around a published table", () => {
  it("leaves titles above it out, and lists them", () => {
    const read = readFile(
      "Turnout 2017\n\nAll figures are counts,,\nPlace,Rate,Electors\nAnfield,1,2\n",
      { readings },
    );
    expect(cellsOf(read)).toEqual([["Anfield", 1]]);
    expect(read.skipped).toEqual([
      { line: 1, text: "Turnout 2017", kind: "above" },
      { line: 3, text: "All figures are counts", kind: "above" },
    ]);
  });

  it("puts headings together that span several columns", () => {
    const text = ",2023,,2024,\nPlace,Count,Rate,Count,Rate\nAnfield,1,2,3,4\n";
    const read = readFile(text, {
      readings: [
        PLACE,
        reading("2023 Rate", "number"),
        reading("2024 Rate", "number"),
      ],
    });
    expect(cellsOf(read)).toEqual([["Anfield", 2, 4]]);
    expect(read.conclusions).toEqual([
      "The names of the columns are put together from 2 rows.",
    ]);
  });

  it("leaves totals below it out, and says so", () => {
    const read = readFile("Place,Rate\nAnfield,1\nTotal,3\n", { readings });
    expect(cellsOf(read)).toEqual([["Anfield", 1]]);
    expect(read.table.provenance.steps).toEqual([
      "Line 3 is a total and is left out: Total | 3",
    ]);
  });

  it("makes caveats of the notes below it", () => {
    const read = readFile(
      "Place,Rate\nAnfield,1\n\nFigures are rounded\nSource: the council,\n",
      { readings },
    );
    expect(cellsOf(read)).toEqual([["Anfield", 1]]);
    expect(read.table.provenance.caveats).toEqual([
      "Figures are rounded",
      "Source: the council",
    ]);
  });

  it("keeps a row like a total that data follows, and one with a code", () => {
    expect(
      cellsOf(readFile("Place,Rate\nTotal,3\nAnfield,1\n", { readings })),
    ).toHaveLength(2);
    const coded = readFile("Place,Code,Rate\nTotal Park,E05000001,1\n", {
      readings,
    });
    expect(cellsOf(coded)).toEqual([["Total Park", 1]]);
  });

  it("keeps a last row whose value is blank", () => {
    expect(
      cellsOf(readFile("Place,Rate\nAnfield,1\nChurch,\n", { readings })),
    ).toEqual([
      ["Anfield", 1],
      ["Church", "(missing)"],
    ]);
  });
});

describe("the cells of a published table", () => {
  const read = (texts: readonly string[], more = {}) =>
    readFile(`Place,Rate\n${texts.map((text) => `A,${text}\n`).join("")}`, {
      readings: [PLACE, reading("Rate", "number", more)],
    });
  const cells = (texts: readonly string[], more = {}) =>
    cellsOf(read(texts, more)).map(([, cell]) => cell);

  it("are numbers, or marks with their reasons", () => {
    expect(
      cells(['"1,234"', "-0.5", ".5", "1e3", "[c]", "..", "z", "NA", "0012"]),
    ).toEqual([
      1234,
      -0.5,
      0.5,
      1000,
      "(suppressed)",
      "(missing)",
      "(not-applicable)",
      "(missing)",
      12,
    ]);
  });

  it("are what the schema says before what is usual", () => {
    const missing = new Map([
      ["", "missing"],
      ["-99", "not-collected"],
      ["x", "suppressed"],
    ] as const);
    expect(cells(["-99", "x", "-98"], { missing })).toEqual([
      "(not-collected)",
      "(suppressed)",
      -98,
    ]);
  });

  it("keep the state that a letter beside a number gives", () => {
    const { table } = read(["12 [r]", "13p", "14"]);
    expect(table.column("Rate")).toMatchObject({
      cells: [12, 13, 14],
      statuses: new Map([
        [0, "revised"],
        [1, "provisional"],
      ]),
    });
  });

  it("do not take pence for provisional", () => {
    const unit = { label: "£", symbol: "£", position: "before" } as const;
    expect(cells(["12p"], { unit })).toEqual(["(unreadable)"]);
  });

  it("are listed with line, text and reason where they cannot be read", () => {
    expect(read(["1", "<5", "3"]).table.unreadable).toEqual([
      {
        row: 1,
        line: 3,
        field: "Rate",
        text: "<5",
        reason: "It is not a number.",
      },
    ]);
  });

  it("are not certain without % where others of the column carry it", () => {
    expect(cells(["28.0%", "0.30", "30.26%", "0"])).toEqual([
      28,
      "(unreadable)",
      30.26,
      0,
    ]);
    expect(cells(["1", "2", "3", "4%"])).toEqual([1, 2, 3, "(unreadable)"]);
    expect(cells(["1", "2", "3", "4%"], { unit: PER_CENT })).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it("of a name that two columns have are read where both agree", () => {
    const text = "Place,Rate,Rate\nAnfield,1,1\nChurch,2,3\n";
    expect(cellsOf(readFile(text, { readings }))).toEqual([
      ["Anfield", 1],
      ["Church", "(unreadable)"],
    ]);
  });

  it("of rows too long, too short or cut off are not trusted", () => {
    const text = 'Place,Rate,N\nA,1,2,3\nB,1\nC\n"D "x" y",1,2\nE,12';
    const listed = readFile(text, {
      readings: [PLACE, RATE, reading("N", "number")],
    }).table.unreadable;
    expect(listed.map(({ line, field }) => `${line} ${field}`)).toEqual([
      "2 Place",
      "2 Rate",
      "2 N",
      "3 N",
      "4 Rate",
      "4 N",
      "5 Place",
      "5 Rate",
      "5 N",
      "6 Rate",
      "6 N",
    ]);
  });

  it("are periods read with the others of their column", () => {
    const text = "Year,Rate\n2011-12,1\n2012-13,2\nsoon,3\n";
    const found = readFile(text, {
      readings: [reading("Year", "period"), RATE],
    });
    expect(cellsOf(found).map(([year]) => year)).toEqual([
      "2011-12",
      "2012-13",
      "(unreadable)",
    ]);
    expect(found.table.unreadable).toMatchObject([{ line: 4, text: "soon" }]);
    expect(found.conclusions).toHaveLength(2);
  });
});

describe("a published table that nothing describes", () => {
  it("is given the columns that every value bears out", () => {
    const { readings: found, conclusions } = readFile(
      'Ward code,Ward name,Year,Share,Count,Note\nE05000001,A,2023/24,12%,"1,000",x\nE05000002,B,2023/24,[c],5,y\n',
    );
    expect(
      found.map(({ field }) => [field.name, field.type, field.role]),
    ).toEqual([
      ["Ward code", "string", "area"],
      ["Ward name", "string", "area-name"],
      ["Year", "period", "period"],
      ["Share", "number", "measure"],
      ["Count", "number", "measure"],
      ["Note", "string", undefined],
    ]);
    expect(found[3]?.field.unit).toEqual(PER_CENT);
    expect(conclusions.length).toBeGreaterThan(2);
  });

  it("keeps a column of numbers where one text in many is none, and lists it", () => {
    const rows = Array.from({ length: 40 }, (_, row) => `W${row},${row + 1}`);
    const read = readFile(`Ward,Votes\n${rows.join("\n")}\nX,Uncontested\n`);
    expect(read.table.column("Votes").field.type).toBe("number");
    expect(read.table.unreadable).toMatchObject([{ text: "Uncontested" }]);
    expect(read.conclusions.join(" ")).toContain('also holds "Uncontested"');
  });

  it("gives blank and repeated names others, and says which", () => {
    const read = readFile("Place,,Rate,Rate\nA,1,2,3\n");
    expect(read.table.fields.map(({ name }) => name)).toEqual([
      "Place",
      "column 2",
      "Rate",
      "Rate (2)",
    ]);
    expect(read.conclusions.join(" ")).toContain('"Rate" as "Rate (2)"');
  });
});
