import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import {
  change,
  makeFolder,
  makeSampleCommons,
  read,
  removeFolders,
  run,
  write,
  type Json,
} from "../cli.harness.js";
import { FIELD_SCHEMA } from "./field-schema.js";
import { RULES } from "./finding.js";

afterAll(removeFolders);

const PACKAGE = "datasets/child-poverty/datapackage.json";
const TABLE = "datasets/child-poverty/2026-03-26/data.csv";

/** What is found in the sample once something of it is made wrong. */
async function findIn(spoil: (folder: string) => void, ...args: string[]) {
  const folder = makeSampleCommons("child-poverty", "districts");
  spoil(folder);
  const ran = await run("check", "--dir", folder, "--json", ...args);
  const { findings } = JSON.parse(ran.said);
  return { ...ran, findings, folder };
}

/** Changes the description of the dataset that is spoilt. */
const describe1 = (how: (json: Json) => void) => (folder: string) => {
  change(folder, PACKAGE, how);
};

/** Changes its table, and what the description says of the file. */
const tabulate = (how: (text: string) => string) => (folder: string) => {
  write(folder, TABLE, how(read(folder, TABLE)));
  change(folder, PACKAGE, (json) => {
    delete json.resources[0].hash;
    delete json.resources[0].bytes;
  });
};

describe("a commons that is as it should be", () => {
  it("has nothing found in it: the whole sample", async () => {
    const folder = makeSampleCommons(
      "child-poverty",
      "deprivation-2025",
      "deprivation-2019",
      "elections-2018",
      "districts",
      "wards",
      "weekly-pay",
    );
    const { exitCode, said } = await run("check", "--dir", folder);
    expect([exitCode, said]).toEqual([0, "0 errors, 0 warnings"]);
  });
});

describe("a dataset whose rows are at a portal", () => {
  const atPortal = (portal: object) =>
    describe1((json) => {
      const [table] = json.resources;
      delete table.path;
      delete table.bytes;
      delete table.hash;
      table.commons.portal = portal;
    });

  it("has nothing found in it where it says at which", async () => {
    const { findings } = await findIn(
      atPortal({
        type: "ckan",
        href: "https://data.example.org/",
        dataset: "child-poverty",
      }),
    );
    expect(findings).toEqual([]);
  });

  it("is to say at which, of those that give tables", async () => {
    const { findings } = await findIn(
      atPortal({ type: "dcat", href: "data.example.org" }),
    );
    expect(findings.map(({ message }: Json) => message)).toEqual([
      '"/resources/0/commons/portal" needs "dataset".',
      expect.stringMatching(/type" was given "dcat". Accepted: arcgis, ckan/),
      expect.stringMatching(/href" was given "data.example.org"/),
    ]);
  });
});

describe("what is found", () => {
  it.each<[string, (folder: string) => void, object]>([
    [
      "a member of the description that has another kind of value",
      describe1(
        (json) => (json.resources[0].schema.fields[5].commons.role = "x"),
      ),
      { rule: "schema", level: "error", file: PACKAGE },
    ],
    [
      "a file that is not there",
      describe1((json) => (json.resources[0].path = "2026-03-26/lost.csv")),
      { rule: "file", level: "error" },
    ],
    [
      "a file that was changed by hand",
      (folder) =>
        write(folder, TABLE, read(folder, TABLE).replace("20.856", "20.857")),
      { rule: "file", level: "error", file: TABLE },
    ],
    [
      "a cell that cannot be read, with its line",
      tabulate((text) => text.replace("20.856", "about 21")),
      {
        rule: "unreadable",
        level: "warning",
        file: TABLE,
        line: 2,
        message: expect.stringContaining(
          '"about 21" in "before-housing-costs"',
        ),
      },
    ],
    [
      "a table that is a web page",
      tabulate(() => "<!doctype html><title>Sign in</title>"),
      { rule: "unreadable", level: "error", file: TABLE },
    ],
    [
      "a code that is no district of the vintage named",
      tabulate((text) => text.replaceAll("E06000006", "E06000099")),
      {
        rule: "area-codes",
        level: "error",
        line: 2,
        message: expect.stringContaining("E06000099 is no district of 2025."),
      },
    ],
    [
      "that no licence is stated",
      describe1((json) => (json.licenses = [])),
      { rule: "licence", level: "error" },
    ],
    [
      "that nobody is to be credited",
      describe1((json) => delete json.commons.attribution),
      { rule: "licence", level: "warning" },
    ],
    [
      "that no publisher is named",
      describe1((json) => delete json.contributors),
      { rule: "licence", level: "warning" },
    ],
    [
      "that a measure has no title for a screen reader to say",
      describe1((json) => delete json.resources[0].schema.fields[5].title),
      { rule: "words-for-figures", level: "warning" },
    ],
    [
      "that a picture has no text in its place",
      describe1((json) =>
        json.resources.push({
          name: "map",
          path: "2026-03-26/data.csv",
          mediatype: "image/png",
        }),
      ),
      { rule: "words-for-figures", level: "error" },
    ],
    [
      "that percentages would be added up",
      describe1(
        (json) =>
          (json.resources[0].schema.fields[5].commons.aggregate = "sum"),
      ),
      { rule: "units", level: "error" },
    ],
    [
      "that a mean has a weight that is not there",
      describe1((json) => {
        Object.assign(json.resources[0].schema.fields[5].commons, {
          aggregate: "weighted-mean",
          weightedBy: "children",
        });
      }),
      {
        rule: "units",
        level: "error",
        message: expect.stringContaining('"children"'),
      },
    ],
    [
      "that a share is more than the whole",
      tabulate((text) => text.replace("20.856", "208.56")),
      { rule: "units", level: "warning", line: 2 },
    ],
  ])("is %s", async (_what, spoil, expected) => {
    const { findings, exitCode } = await findIn(spoil);
    expect(findings).toEqual([expect.objectContaining(expected)]);
    const isError = findings[0].level === "error";
    expect(exitCode).toBe(isError ? 1 : 0);
  });

  it("of codes of another vintage says which vintage they fit", async () => {
    const folder = makeSampleCommons("deprivation-2019", "wards");
    change(folder, "datasets/deprivation-2019/datapackage.json", (json) => {
      json.commons.vintage = "2025";
    });
    const { said, exitCode } = await run("check", "--dir", folder);
    expect(exitCode).toBe(1);
    expect(said).toContain("The vintage that fits best is 2020: 126 of 126");
  });

  it("of a code of another vintage recommends none, where the one named fits best", async () => {
    const folder = makeSampleCommons("deprivation-2019", "wards");
    const file = "datasets/deprivation-2019/2019-09-26/data.csv";
    write(folder, file, read(folder, file).replace("E05000886", "E05015277"));
    change(folder, "datasets/deprivation-2019/datapackage.json", (json) => {
      delete json.resources[0].hash;
      delete json.resources[0].bytes;
    });
    const ran = await run("check", "--dir", folder, "--json");
    const { findings } = JSON.parse(ran.said);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "area-codes",
        line: 2,
        message: "E05015277 is no ward of 2020.",
      }),
    );
  });
});

describe("small numbers", () => {
  const counts = `area,area-name,parent,people
E08000011,Knowsley,E47000004,3
E08000012,Liverpool,E47000004,0
E08000013,St Helens,E47000004,[c]
E08000014,Sefton,E47000004,40
E47000004,Liverpool City Region,,60
`;
  const spoil = (folder: string) => {
    const field = (name: string, role: string) => ({
      name,
      type: "string",
      commons: { role },
    });
    tabulate(() => counts)(folder);
    change(folder, PACKAGE, (json) => {
      json.resources[0].schema.fields = [
        field("area", "area"),
        field("area-name", "area-name"),
        field("parent", "parent"),
        {
          name: "people",
          title: "People in care",
          description: "How many.",
          type: "number",
          commons: {
            role: "measure",
            aggregate: "sum",
            decimals: 0,
            unit: { label: "people", symbol: "", position: "after" },
          },
        },
      ];
      json.resources[0].schema.missingValues = [
        { value: "[c]", label: "suppressed" },
      ];
      json.resources[0].schema.primaryKey = ["area"];
    });
  };

  it("of people are pointed out, and a lone suppressed one that the total gives away", async () => {
    const { findings } = await findIn(spoil);
    expect(
      findings.map(({ rule, line, message }: Json) => [rule, line, message]),
    ).toEqual([
      ["small-numbers", 2, expect.stringContaining("fewer than 5 in 1 cell")],
      ["small-numbers", 4, expect.stringContaining("can be worked out")],
    ]);
  });

  it("may be held to another bound", async () => {
    const { findings } = await findIn(spoil, "--small", "3");
    expect(findings).toHaveLength(1);
    const { exitCode, complained } = await run("check", "--small", "few");
    expect([exitCode, complained]).toEqual([
      2,
      expect.stringContaining('"few"'),
    ]);
  });

  it("are not looked for in a dataset that is not public", async () => {
    const { findings } = await findIn((folder) => {
      spoil(folder);
      describe1((json) => (json.commons.accessRights = "restricted"))(folder);
    });
    expect(findings).toEqual([]);
  });
});

describe("a report", () => {
  const spoil = describe1((json) => delete json.commons.attribution);

  it("in plain words names the file, the level, the sentence and the rule", async () => {
    const { folder } = await findIn(spoil);
    const { said, exitCode } = await run("check", "--dir", folder);
    expect(said).toMatch(
      /^datasets\/child-poverty\/datapackage\.json: warning: No words of credit .* \[licence\]\n0 errors, 1 warning$/,
    );
    expect(exitCode).toBe(0);
  });

  it("may count warnings as errors", async () => {
    expect((await findIn(spoil, "--strict")).exitCode).toBe(1);
  });

  it("in SARIF has every rule, and where each thing was found", async () => {
    const { folder } = await findIn(
      tabulate((text) => text.replace("20.856", "about 21")),
    );
    const { said } = await run("check", "--dir", folder, "--sarif");
    const log = JSON.parse(said);
    expect(log.version).toBe("2.1.0");
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: Json) => id)).toEqual(
      Object.keys(RULES),
    );
    expect(results).toMatchObject([
      {
        ruleId: "unreadable",
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: TABLE },
              region: { startLine: 2 },
            },
          },
        ],
      },
    ]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe("unreadable");
  });

  it("is not made where there is no commons", async () => {
    const { exitCode, complained } = await run("check", "--dir", makeFolder());
    expect([exitCode, complained]).toEqual([
      1,
      expect.stringContaining("commons init"),
    ]);
  });
});

describe("the schema of a field", () => {
  it("is the one in the documentation", () => {
    const path = "../../../../docs/commons/field.schema.json";
    expect(FIELD_SCHEMA).toEqual(
      JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")),
    );
  });
});
