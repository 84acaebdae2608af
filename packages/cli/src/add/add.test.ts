import { existsSync, renameSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parsePeriod, parsePublishedPeriod } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../test/portals/portal-server.mjs";
import {
  contentsOf,
  makeFolder,
  makeSampleCommons,
  read,
  readJson,
  removeFolders,
  run,
  SAMPLE,
  write,
  type Json,
} from "../cli.harness.js";
import { addressOf, openFolder } from "../keeping/open-package.js";
import { portalTypeOf } from "./portal-type.js";
import { writePeriod } from "./write-cells.js";

const MESSY = [
  "Table 1: people in care",
  "",
  "Ward code,Ward name,Year,In care,Rate",
  ...Array.from(
    { length: 40 },
    (_, n) => `E0501${5300 + n},"Ward, ${n}",2023/24,"1,2${10 + n}",${n}.25%`,
  ),
  "E05015341,Suppressed,2023/24,[c],9%",
  "E05015342,Provisional,2023/24,72 [p],9%",
  "E05015343,Unclear,2023/24,about 7,9%",
  'Total,,,"50,000",',
  "Note: figures are rounded.",
].join("\r\n");

/** An empty commons with a messy file beside it. */
function makeCommons(): string {
  return makeFolder({
    "commons.json": '{"title":"Mine","prefix":"my"}',
    "care.csv": MESSY,
  });
}

function addIn(folder: string, source: string, ...args: string[]) {
  return run(
    "add",
    source,
    "--dir",
    folder,
    "--version",
    "2026-01-31",
    ...args,
  );
}

afterAll(removeFolders);

describe("adding a file", () => {
  it("succeeds though a cell cannot be read and no licence is known, and says both", async () => {
    const folder = makeCommons();
    const ran = await addIn(folder, join(folder, "care.csv"));
    expect(ran.exitCode).toBe(0);
    expect(ran.said).toContain("Added my:care@2026-01-31: 43 rows");
    expect(ran.complained).toContain(
      'Line 46, "In care": "about 7" cannot be read. It is not a number.',
    );
    expect(ran.complained).toContain("No licence is known");
  });

  it("shows what each column was taken for, and which lines are no data", async () => {
    const folder = makeCommons();
    const { said } = await addIn(folder, join(folder, "care.csv"));
    for (const line of [
      '  Ward code: area ("Ward code")',
      '  Year: period ("Year")',
      '  Rate: measure, in "%" ("Rate")',
      "Line 1 is no data and is left out: Table 1: people in care",
      "Line 47 is no data and is left out: Total | 50,000",
    ])
      expect(said.split("\n")).toContain(line);
  });

  it("keeps every number, reason, state, period and unread text", async () => {
    const folder = makeCommons();
    await addIn(folder, join(folder, "care.csv"));
    const table = await openFolder(folder).read(addressOf("care"), {});
    expect(table.rowCount).toBe(43);
    const { cells, statuses } = table.column("In care");
    expect(cells.slice(0, 2)).toEqual([1210, 1211]);
    expect(cells[40]).toMatchObject({ reason: "suppressed" });
    expect([cells[41], statuses?.get(41)]).toEqual([72, "provisional"]);
    expect(table.unreadable).toMatchObject([
      { field: "In care", text: "about 7", line: 44 },
    ]);
    expect(table.texts("Ward name")[3]).toBe("Ward, 3");
    expect(table.periods("Year")[0]).toMatchObject({
      start: Date.UTC(2023, 3, 1),
      end: Date.UTC(2024, 3, 1),
    });
    expect(table.numbers("Rate")[7]).toBe(7.25);
  });

  it("describes it so that a build publishes it as it is", async () => {
    const folder = makeCommons();
    await addIn(folder, join(folder, "care.csv"));
    expect((await run("build", "--dir", folder)).exitCode).toBe(0);
    const { resources, commons } = readJson(
      folder,
      "public/datasets/care/datapackage.json",
    );
    expect(commons).toMatchObject({
      geography: "ward",
      caveats: ["Note: figures are rounded."],
    });
    expect(resources[0].schema.missingValues).toEqual([
      { value: "", label: "missing" },
      { value: "[c]", label: "suppressed" },
    ]);
    expect(resources[0].schema.fields.at(-1).commons).toMatchObject({
      role: "measure",
      decimals: 2,
      aggregate: "none",
      unit: { symbol: "%" },
    });
  });

  it("a second time changes nothing and fails, saying what to give", async () => {
    const folder = makeCommons();
    await addIn(folder, join(folder, "care.csv"));
    const before = contentsOf(folder);
    const { exitCode, complained } = await addIn(
      folder,
      join(folder, "care.csv"),
    );
    expect(exitCode).toBe(1);
    expect(complained).toContain("nothing was changed. Give --replace");
    expect(contentsOf(folder)).toEqual(before);
  });

  it("a second time fails too where the first ended between two renames", async () => {
    const folder = makeCommons();
    await addIn(folder, join(folder, "care.csv"));
    const before = contentsOf(folder);
    const datasets = join(folder, "datasets");
    renameSync(join(datasets, "care"), join(datasets, ".care.old"));
    const { exitCode, complained } = await addIn(
      folder,
      join(folder, "care.csv"),
    );
    expect(exitCode).toBe(1);
    expect(complained).toContain("nothing was changed. Give --replace");
    expect(contentsOf(folder)).toEqual(before);
  });

  it("with --replace takes the place of the old one, whose version stays to be named", async () => {
    const folder = makeCommons();
    const file = join(folder, "care.csv");
    await addIn(folder, file);
    await run("build", "--dir", folder);
    write(folder, "care.csv", MESSY.replace('"1,210"', '"1,310"'));
    const again = ["add", file, "--dir", folder, "--version", "2026-02-28"];
    expect((await run(...again)).exitCode).toBe(1);
    expect((await run(...again, "--replace")).exitCode).toBe(0);
    expect((await run("build", "--dir", folder)).exitCode).toBe(0);
    const [dataset] = readJson(folder, "public/catalogue.json")["dcat:dataset"];
    expect(dataset["dcat:version"]).toBe("2026-02-28");
    const [former] = dataset["dcat:hasVersion"];
    expect(former["dcat:version"]).toBe("2026-01-31");
    const paths = former["dcat:distribution"].map(
      (it: Json) => it["dcat:downloadURL"],
    );
    expect(paths).toEqual([
      "datasets/care/2026-01-31/datapackage.json",
      "datasets/care/2026-01-31/data.csv",
    ]);
    expect(read(folder, `public/${paths[1]}`)).toContain(",1210,");
    const built = openFolder(join(folder, "public"));
    const pinned = await built.read("my:care@2026-01-31", {});
    expect(pinned.numbers("In care")[0]).toBe(1210);
    expect(read(folder, "public/datasets/care/2026-02-28/data.csv")).toContain(
      ",1310,",
    );
  });

  it("takes the vintage whose areas it fits, of those the commons holds", async () => {
    const folder = makeSampleCommons("wards");
    const table = join(SAMPLE, "datasets/deprivation-2019/2019-09-26/data.csv");
    await addIn(folder, table, "--id", "old", "--licence", "OGL-UK-3.0");
    const { commons, licenses } = readJson(
      folder,
      "datasets/old/datapackage.json",
    );
    expect(commons).toMatchObject({ geography: "ward", vintage: "2020" });
    expect(licenses[0].title).toBe("Open Government Licence v3.0");
  });

  it("gives its report as JSON", async () => {
    const folder = makeCommons();
    const { said } = await addIn(folder, join(folder, "care.csv"), "--json");
    expect(JSON.parse(said)).toMatchObject({
      id: "my:care",
      rows: 43,
      hasLicence: false,
      unreadable: [{ line: 46, field: "In care", text: "about 7" }],
    });
  });
});

describe("adding what cannot be added", () => {
  it.each<[string, string[], number, string]>([
    ["a file that is not there", ["none.csv"], 1, "There is no file none.csv"],
    ["nothing", [], 2, "no file was given"],
    ["a name with a slash", ["x.csv", "--id", "a/b"], 2, '"a/b"'],
    ["a version that leads elsewhere", ["x.csv", "--version", ".."], 2, '".."'],
  ])("%s is refused in words", async (_what, args, code, words) => {
    const folder = makeCommons();
    const { exitCode, complained } = await run("add", ...args, "--dir", folder);
    expect(exitCode).toBe(code);
    expect(complained).toContain(words);
  });

  it("a web page is refused, and nothing is written", async () => {
    const folder = makeCommons();
    write(folder, "page.csv", "<!doctype html><title>Sign in</title>");
    const { exitCode, complained } = await addIn(
      folder,
      join(folder, "page.csv"),
    );
    expect(exitCode).toBe(1);
    expect(complained).toMatch(/HTML|web page/);
    expect(existsSync(join(folder, "datasets"))).toBe(false);
  });
});

describe("adding from the web", () => {
  let portals: Awaited<ReturnType<typeof startPortals>>;
  let files: Server;
  let address: string;

  beforeAll(async () => {
    portals = await startPortals();
    files = createServer((_request, response) => response.end(MESSY));
    await new Promise<void>((resolve) => {
      files.listen(0, "127.0.0.1", resolve);
    });
    address = `http://127.0.0.1:${(files.address() as AddressInfo).port}/`;
  });

  afterAll(async () => {
    files.close();
    await portals.close();
  });

  it("a file is read as one on the disk is, and its address kept", async () => {
    const folder = makeCommons();
    const ran = await addIn(folder, `${address}People%20in%20care.csv`);
    expect(ran.said).toContain("Added my:people-in-care@2026-01-31");
    const id = "people-in-care";
    const { sources } = readJson(folder, `datasets/${id}/datapackage.json`);
    expect(sources[0].path).toBe(`${address}People%20in%20care.csv`);
  });

  it.each([
    ["arcgis", "rest/services/claimant_count/FeatureServer/0", []],
    ["ckan", "", ["--type", "ckan", "--dataset", "claimant-count"]],
    ["socrata", "", ["--type", "socrata", "--dataset", "lcr0-0006"]],
  ])(
    "a dataset of %s comes with its terms, and its numbers are those of the sample",
    async (type, path, args) => {
      const folder = makeCommons();
      const url = portals.addressOf(type) + path;
      const ran = await addIn(folder, url, "--id", "claimants", ...args);
      expect([ran.exitCode, ran.complained]).toEqual([
        0,
        expect.not.stringContaining("licence"),
      ]);
      const table = await openFolder(folder).read(addressOf("claimants"), {});
      const own = await openFolder(SAMPLE).read("lcr:claimant-count", {});
      expect(table.numbers("rate")).toEqual(own.numbers("rate"));
      const { title, licenses } = readJson(
        folder,
        "datasets/claimants/datapackage.json",
      );
      expect(title).toBe("People claiming unemployment benefits");
      expect(licenses[0].name).toBe("OGL-UK-3.0");
    },
  );

  it("a portal is known by the form of its addresses", () => {
    const types = [
      "https://x.org/rest/services/A/FeatureServer/0",
      "https://x.org/explore/dataset/trees/",
      "https://x.org/resource/abcd-1234.json",
      "https://x.org/collections/wards/items",
      "https://x.org/dataset/tree-canopies",
      "https://x.org/dataset/tree-canopies.csv",
      "https://x.org/trees.csv",
    ].map(portalTypeOf);
    expect(types.slice(0, 2)).toEqual(["arcgis", "opendatasoft"]);
    expect(types.slice(3)).toEqual([
      "ogc-features",
      "ckan",
      undefined,
      undefined,
    ]);
  });
});

describe("a period", () => {
  it.each([
    ["2021", "2021"],
    ["2021-04", "2021-04"],
    ["2023/24", "2023-04-01/P1Y"],
    ["Q1 2024", "2024-01-01/P3M"],
    ["year ending March 2024", "2023-04-01/P1Y"],
    ["24 May 2024", "2024-05-24/P1D"],
    ["2024-W05", "2024-01-29/P7D"],
  ])("published as %s is kept as %s, and is the same", (text, expected) => {
    const period = parsePublishedPeriod(text);
    if (typeof period === "string") throw new Error(period);
    const written = writePeriod(period);
    expect(written).toBe(expected);
    expect(parsePeriod(written)).toMatchObject({
      start: period.start,
      end: period.end,
    });
  });
});
