import { Absence, type Provenance } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { TooManyRowsError, UnreadableError } from "../../failures.js";
import { isObject } from "../../json.js";
import { parseFields } from "./field-metadata.js";
import { readRows } from "./read-rows.js";
import { readTextRows } from "./text-rows.js";

const provenance: Provenance = {
  datasetId: "t:data",
  title: "Data",
  version: "1",
  sources: [],
  url: "https://example.org/data.csv",
  retrievedAt: "2026-06-01T00:00:00Z",
  steps: [],
  caveats: [],
};

const AREA = { name: "area", type: "string", commons: { role: "area" } };
const RATE = { name: "rate", type: "number", commons: { role: "measure" } };

function tableOf(
  content: string | Uint8Array,
  schema: object = { fields: [AREA, RATE] },
  { format = "csv", encoding = "utf-8", maxRows = 100 } = {},
) {
  if (!isObject(schema)) throw new Error("not a schema");
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = { format, encoding };
  return readRows(
    readTextRows(bytes, file, provenance.url, maxRows),
    parseFields(schema),
    provenance,
  );
}

function read(...asked: Parameters<typeof tableOf>) {
  const table = tableOf(...asked);
  if (!table) throw new Error("left to the reader of published files");
  return table;
}

describe("reading rows", () => {
  it("types each cell as its field says", () => {
    const schema = {
      fields: [
        AREA,
        RATE,
        { name: "in", type: "boolean" },
        { name: "when", type: "string", commons: { role: "period" } },
      ],
    };
    const table = read('area,rate,in,when\nE1,"1,234.5",true,2021\n', schema);
    expect(table.columns.map(({ cells }) => cells[0])).toMatchObject([
      "E1",
      1234.5,
      true,
      { id: "2021", label: "2021" },
    ]);
  });

  it("reads the same from commas and from tabs", () => {
    const expected = [
      ["E1", "E2"],
      [1.5, new Absence("missing")],
    ];
    const tables = [
      read("area,rate\nE1,1.5\nE2,\n"),
      read("area\trate\nE1\t1.5\nE2\t\n", undefined, { format: "tsv" }),
    ];
    for (const table of tables)
      expect(table.columns.map(({ cells }) => cells)).toEqual(expected);
  });

  it("passes over a byte-order mark and spaces round the names", () => {
    expect(read("\uFEFFarea , rate\nE1,2\n").numbers("rate")).toEqual([2]);
  });

  it("reads another encoding where the package names it", () => {
    const bytes = Uint8Array.from(
      Buffer.from("area,rate\nD\xf4me,1\n", "latin1"),
    );
    const table = read(bytes, undefined, { encoding: "windows-1252" });
    expect(table.texts("area")).toEqual(["Dôme"]);
    expect(() => read(bytes)).toThrow("it is not text in utf-8.");
    expect(() => read(bytes, undefined, { encoding: "klingon" })).toThrow(
      "it is not text in klingon.",
    );
  });

  it("gives a table without rows for a file with a header only", () => {
    const table = read("area,rate\n");
    expect([table.rowCount, table.fields.length]).toEqual([0, 2]);
  });

  it("leaves out columns that the schema does not name", () => {
    expect(
      read("x,area,rate\n9,E1,1\n").fields.map(({ name }) => name),
    ).toEqual(["area", "rate"]);
  });

  it("reads a column named __proto__ like any other", () => {
    const schema = { fields: [{ name: "__proto__", type: "number" }] };
    expect(read("__proto__\n7\n", schema).numbers("__proto__")).toEqual([7]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("what is left to the reader of published files", () => {
  it.each([
    ["a cell that is not what its field says", "area,rate\nE1,1\nE2,many\n"],
    ["a row that ends early", "area,rate\nE1\nE2,2\n"],
    ["a row that is too long", "area,rate\nE1,1,234\nE2,2\n"],
    ["a file that was cut off inside a row", "area,rate\nE1,1\nE2"],
    ["a file without a column of its schema", "area,rat\nE1,1\n"],
    ["a file with a column twice", "area,rate,rate\nE1,1,2\n"],
  ])("is %s", (_name, text) => {
    expect(tableOf(text)).toBeUndefined();
  });
});

describe("what cannot be read as rows at all", () => {
  it.each([
    ["an empty file", "", "it is empty."],
    [
      "a web page",
      "<!DOCTYPE html><p>Log in",
      "a web page (HTML) where CSV was promised",
    ],
  ])("is %s", (_name, text, message) => {
    expect(() => read(text)).toThrow(UnreadableError);
    expect(() => read(text)).toThrow(message);
  });

  it("is a table of more rows than a page reads", () => {
    const ask = () =>
      read("area,rate\nE1,1\nE2,2\n", undefined, { maxRows: 1 });
    expect(ask).toThrow(TooManyRowsError);
    expect(ask).toThrow("has 2 rows and at most 1 are read");
  });
});

describe("why a value is absent", () => {
  const STATUS = {
    name: "mark",
    commons: { role: "status", of: "rate" },
    categories: [
      { value: "c", label: "suppressed" },
      { value: "p", label: "provisional" },
      { value: "q", label: "no word of ours" },
    ],
  };

  it("is what the missing value's label says", () => {
    const schema = {
      fields: [AREA, RATE],
      missingValues: [
        { value: "[c]", label: "suppressed" },
        { value: "..", label: "not known to us" },
        "-",
      ],
    };
    const table = read("area,rate\nA,[c]\nB,..\nC,-\nD,\n", schema);
    expect(
      table.numbers("rate").map((cell) => (cell as Absence).reason),
    ).toEqual(["suppressed", "missing", "missing", "missing"]);
  });

  it("is what the status beside it says, and marks stand on present values only", () => {
    const table = read(
      "area,rate,mark\nA,,c\nB,2,p\nC,3,q\nD,,\nE,5,\nF,,p\n",
      {
        fields: [AREA, RATE, STATUS],
      },
    );
    expect(table.numbers("rate")).toEqual([
      new Absence("suppressed"),
      2,
      3,
      new Absence("missing"),
      5,
      new Absence("missing"),
    ]);
    expect(table.column("rate").statuses).toEqual(
      new Map([[1, "provisional"]]),
    );
    expect(table.column("area").statuses).toBeUndefined();
  });

  it("is the reason of a status code that is itself a missing value", () => {
    const table = read("area,rate,mark\nA,,[z]\n", {
      fields: [AREA, RATE, STATUS],
      missingValues: ["", { value: "[z]", label: "not-applicable" }],
    });
    expect(table.numbers("rate")).toEqual([new Absence("not-applicable")]);
  });

  it("has the publisher's note on the row or on the measure", () => {
    const note = { name: "words", commons: { role: "note" } };
    const own = { name: "own", commons: { role: "note", of: "rate" } };
    const text = "area,rate,words,own\nA,,no election,closed\n";
    const reasonOf = (fields: object[]) =>
      read(text, { fields }).numbers("rate");
    expect(reasonOf([AREA, RATE, note])).toEqual([
      new Absence("missing", "no election"),
    ]);
    expect(reasonOf([AREA, RATE, note, own])).toEqual([
      new Absence("missing", "closed"),
    ]);
  });
});
