import { afterAll, describe, expect, it } from "vitest";
import {
  makeFolder,
  removeFolders,
  run,
  write,
  type Json,
} from "../cli.harness.js";

afterAll(removeFolders);

const TABLE = "datasets/people/1/data.csv";
const OTHER = "datasets/people/1/places.csv";

/** A commons of one dataset: a table, and one of the places that it names. */
function makeCommons(table: object, csv: string, other: object = {}) {
  const folder = makeFolder({
    "commons.json": JSON.stringify({ title: "Commons", prefix: "t" }),
    [TABLE]: csv,
    [OTHER]: "place,country\nA,England\nB,Wales\nC,\n",
  });
  const resource = (name: string, path: string, schema: object) => ({
    name,
    path,
    ...(name === "data" ? { commons: { role: "data" } } : {}),
    schema,
  });
  write(
    folder,
    "datasets/people/datapackage.json",
    JSON.stringify({
      name: "people",
      title: "People",
      description: "How many.",
      version: "1",
      licenses: [{ name: "OGL-UK-3.0", path: "https://example.org/" }],
      contributors: [{ title: "A keeper", roles: ["publisher"] }],
      commons: { attribution: "A keeper" },
      resources: [
        resource("data", "1/data.csv", table),
        resource("places", "1/places.csv", {
          fields: [
            { name: "place", type: "string" },
            { name: "country", type: "string" },
          ],
          ...other,
        }),
      ],
    }),
  );
  return folder;
}

async function findIn(folder: string) {
  const { said, exitCode } = await run("check", "--dir", folder, "--json");
  return { findings: JSON.parse(said).findings as Json[], exitCode };
}

/** What is found in a column whose field says that of it. */
async function findInColumn(field: object, cells: readonly string[]) {
  const column = { name: "x", commons: { role: "note" }, ...field };
  const rows = cells.map((cell, row) => `${row},${cell}`);
  const folder = makeCommons(
    {
      fields: [{ name: "id", type: "string" }, column],
      missingValues: ["", "-"],
    },
    ["id,x", ...rows, ""].join("\n"),
  );
  const { findings } = await findIn(folder);
  return findings.map(({ rule, line, message }: Json) => [rule, line, message]);
}

describe("the constraints of a field", () => {
  it.each<[string, object, string[], number, string]>([
    [
      "required",
      { type: "string", constraints: { required: true } },
      ["a", "-"],
      3,
      'Row 2, "x" was given nothing. Accepted: a value ("required").',
    ],
    [
      "unique",
      { type: "string", constraints: { unique: true } },
      ["a", "", "b", "", "a"],
      6,
      'Row 5, "x" was given "a". Accepted: a value that no row before it has ("unique").',
    ],
    [
      "minimum",
      { type: "number", constraints: { minimum: 0 } },
      ["0", "-1", "-"],
      3,
      'Row 2, "x" was given "-1". Accepted: at least 0 ("minimum").',
    ],
    [
      "maximum",
      { type: "integer", constraints: { maximum: "100" } },
      ["100", "101"],
      3,
      'Row 2, "x" was given "101". Accepted: at most 100 ("maximum").',
    ],
    [
      "exclusiveMinimum",
      { type: "number", constraints: { exclusiveMinimum: 0 } },
      ["0.1", "0"],
      3,
      'Row 2, "x" was given "0". Accepted: more than 0 ("exclusiveMinimum").',
    ],
    [
      "exclusiveMaximum",
      { type: "number", constraints: { exclusiveMaximum: 1 } },
      ["1", "0.9"],
      2,
      'Row 1, "x" was given "1". Accepted: less than 1 ("exclusiveMaximum").',
    ],
    [
      "maximum of days",
      { type: "date", constraints: { maximum: "2026-11-21" } },
      ["2026-11-21", "2026-11-22"],
      3,
      'Row 2, "x" was given "2026-11-22". Accepted: at most 2026-11-21 ("maximum").',
    ],
    [
      "minLength",
      { type: "string", constraints: { minLength: 2 } },
      ["ab", "𝒳"],
      3,
      'Row 2, "x" was given "𝒳". Accepted: at least 2 characters ("minLength").',
    ],
    [
      "maxLength",
      { type: "string", constraints: { maxLength: 2 } },
      ["abc", "𝒳𝒳"],
      2,
      'Row 1, "x" was given "abc". Accepted: at most 2 characters ("maxLength").',
    ],
    [
      "pattern",
      { type: "string", constraints: { pattern: "[A-Z]{2}|\\p{Nd}+" } },
      ["AB", "123", "xAB"],
      4,
      'Row 3, "x" was given "xAB". Accepted: what matches [A-Z]{2}|\\p{Nd}+ ("pattern").',
    ],
    [
      "pattern of an older way of writing",
      { type: "string", constraints: { pattern: "a\\-b" } },
      ["a-b", "ab"],
      3,
      'Row 2, "x" was given "ab". Accepted: what matches a\\-b ("pattern").',
    ],
    [
      "enum",
      { type: "string", constraints: { enum: ["a", "b"] } },
      ["b", "c", "-"],
      3,
      'Row 2, "x" was given "c". Accepted: one of a, b ("enum").',
    ],
    [
      "enum of numbers",
      { type: "number", constraints: { enum: [1, "2.0"] } },
      ["1.0", "2", "3"],
      4,
      'Row 3, "x" was given "3". Accepted: one of 1, 2.0 ("enum").',
    ],
  ])(
    "are kept, or said with the row: %s",
    async (_name, field, cells, line, message) => {
      expect(await findInColumn(field, cells)).toEqual([
        ["constraints", line, message],
      ]);
    },
  );

  it("hold for periods too", async () => {
    const field = {
      type: "string",
      commons: { role: "period" },
      constraints: { minimum: "2020-04" },
    };
    expect(await findInColumn(field, ["2020-04", "2020-03"])).toEqual([
      [
        "constraints",
        3,
        expect.stringContaining('Accepted: at least 2020-04 ("minimum").'),
      ],
    ]);
  });

  it("ask nothing of a cell that cannot be read, which is listed for itself", async () => {
    const field = {
      type: "number",
      constraints: { required: true, minimum: 1 },
    };
    const found = await findInColumn(field, ["about 5", "5"]);
    expect(found).toEqual([
      ["unreadable", 2, expect.stringContaining("about 5")],
    ]);
  });

  it.each<[string, object, string]>([
    [
      "a pattern that is none",
      { type: "string", constraints: { pattern: "(" } },
      'was given "(". Accepted: a regular expression.',
    ],
    [
      "a limit of texts",
      { type: "string", constraints: { minimum: 5 } },
      "other columns have no order",
    ],
    [
      "a limit of numbers that is none",
      { type: "number", constraints: { maximum: "many" } },
      'was given "many"',
    ],
  ])("that mean nothing are said to: %s", async (_name, field, message) => {
    const text = (field as Json).type === "number" ? "12" : "word";
    expect(await findInColumn(field, [text])).toEqual([
      ["constraints", undefined, expect.stringContaining(message)],
    ]);
  });

  it("do not hold the check up with a pattern that would take for ever", async () => {
    const begun = performance.now();
    const field = { type: "string", constraints: { pattern: "(a+)+b" } };
    expect(await findInColumn(field, ["a".repeat(60)])).toEqual([
      ["constraints", undefined, expect.stringContaining("It takes too long")],
    ]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("of another kind are an error of the description", async () => {
    const field = {
      type: "string",
      constraints: { required: "yes", minLength: -1 },
    };
    const found = await findInColumn(field, ["a"]);
    expect(found.map(([rule]) => rule)).toEqual(["schema", "schema"]);
  });

  it("that fail in many rows are counted after twenty", async () => {
    const cells = Array.from({ length: 30 }, () => "-1");
    const field = { type: "number", constraints: { minimum: 0 } };
    const found = await findInColumn(field, cells);
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.[2]).toContain("So it is in 10 rows more.");
  });
});

describe("the primary key of a table", () => {
  it("is whole, and each row's own", async () => {
    const fields = [
      { name: "place", type: "string" },
      { name: "year", type: "string" },
    ];
    const folder = makeCommons(
      { fields, primaryKey: ["place", "year"] },
      "place,year\nA,2025\nA,2026\nA,2025\nB,\n",
    );
    const { findings, exitCode } = await findIn(folder);
    expect(exitCode).toBe(1);
    expect(findings.map(({ line, message }: Json) => [line, message])).toEqual([
      [
        4,
        'Row 3, "place, year" was given "A, 2025". Accepted: another than row 1 has ("primaryKey").',
      ],
      [
        5,
        'Row 4, "place, year" was given "B, ". Accepted: one without gaps ("primaryKey").',
      ],
    ]);
  });
});

describe("a foreign key", () => {
  const fields = [
    { name: "place", type: "string" },
    { name: "near", type: "string" },
  ];
  const csv = "place,near\nA,B\nB,\nD,A\n";
  const check = (reference: object, own: object | string = "place") =>
    findIn(
      makeCommons({ fields, foreignKeys: [{ fields: own, reference }] }, csv),
    );

  it("names a row of another table of the package", async () => {
    const { findings, exitCode } = await check(
      { resource: "places", fields: ["place"] },
      ["place"],
    );
    expect(exitCode).toBe(1);
    expect(findings).toEqual([
      {
        rule: "foreign-keys",
        level: "error",
        file: TABLE,
        line: 4,
        message: `Row 3, "place" was given "D". Accepted: one of the 3 of "place" in ${OTHER}.`,
      },
    ]);
  });

  it.each([{ fields: "place" }, { resource: "", fields: "place" }])(
    "names a row of its own table where it says no other: %j",
    async (reference) => {
      expect((await check(reference, "near")).findings).toEqual([]);
    },
  );

  it("of several columns is one of the pairs, or none", async () => {
    const { findings } = await check(
      { resource: "places", fields: ["place", "country"] },
      ["place", "near"],
    );
    expect(findings.map(({ line }: Json) => line)).toEqual([2, 3, 4]);
  });

  it.each<[string, object, string]>([
    [
      "a table that is not there",
      { resource: "rivers", fields: "id" },
      'refers to "rivers". Accepted: a table of the same package.',
    ],
    [
      "a column that is not there",
      { resource: "places", fields: "id" },
      'refers to "id" of "places"',
    ],
    [
      "more columns than it has",
      { resource: "places", fields: ["place", "country"] },
      "Accepted: as many columns",
    ],
  ])(
    "is an error of the description where it names %s",
    async (_what, reference, message) => {
      const { findings } = await check(reference);
      expect(findings).toMatchObject([
        {
          rule: "foreign-keys",
          level: "error",
          message: expect.stringContaining(message),
        },
      ]);
      expect(findings[0].line).toBeUndefined();
    },
  );

  it("to a table that cannot be read is said of that table", async () => {
    const key = {
      fields: "place",
      reference: { resource: "places", fields: "place" },
    };
    const folder = makeCommons({ fields, foreignKeys: [key] }, csv);
    write(folder, OTHER, "<!doctype html><title>Sign in</title>");
    const { findings } = await findIn(folder);
    expect(findings).toMatchObject([{ rule: "unreadable", file: OTHER }]);
  });
});

describe("a table beside the one that is shown", () => {
  it("is held to its own constraints", async () => {
    const folder = makeCommons(
      { fields: [{ name: "id", type: "string" }] },
      "id\n1\n",
      {
        fields: [
          { name: "place", type: "string" },
          { name: "country", type: "string", constraints: { required: true } },
        ],
      },
    );
    const { findings } = await findIn(folder);
    expect(findings).toMatchObject([
      { rule: "constraints", file: OTHER, line: 4 },
    ]);
  });
});
