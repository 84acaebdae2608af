import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPlaces, readLookup, type Area } from "@commons-widgets/geography";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startPortals } from "../../../test/portals/portal-server.mjs";
import {
  change,
  makeFolder,
  read,
  readJson,
  removeFolders,
  run,
  write,
} from "./cli.harness.js";
import { makeProgram } from "./program.harness.js";
import { addressOf, openFolder } from "./keeping/open-package.js";

// Commands are run by a shell, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DOCS = fileURLToPath(new URL("../../../docs/commons/", import.meta.url));

/** The commands of a page, as they stand there. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(DOCS, page), "utf8");
  return Array.from(text.matchAll(/^```sh\n(.*?)^```/gms), ([, code]) => code!);
}

/** A folder with `commons` in it, for the PATH of a shell. */
async function installProgram(): Promise<string> {
  const folder = makeFolder();
  const program = await makeProgram(folder);
  const command = join(folder, "bin", "commons");
  write(folder, "bin/commons", `#!/bin/sh\nexec node "${program}" "$@"\n`);
  chmodSync(command, 0o755);
  return join(folder, "bin");
}

let path: string;
let portals: Awaited<ReturnType<typeof startPortals>>;

beforeAll(async () => {
  path = await installProgram();
  portals = await startPortals();
});

afterAll(async () => {
  await portals.close();
  removeFolders();
});

function environment() {
  return { ...process.env, PATH: path + delimiter + (process.env.PATH ?? "") };
}

/** Runs commands in a shell that stops at the first that fails. */
function inShell(folder: string, commands: string) {
  const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", commands], {
    cwd: folder,
    env: environment(),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Runs a command in a shell until it has said something, and what it said. */
async function untilSaid(folder: string, command: string): Promise<string> {
  const shell = spawn("sh", ["-c", `exec ${command}`], {
    cwd: folder,
    env: environment(),
  });
  const ended = new Promise((resolve) => shell.on("exit", resolve));
  const said = await new Promise<string>((resolve) => {
    shell.stdout.on("data", (text: Buffer) => {
      resolve(text.toString());
    });
  });
  shell.kill("SIGTERM");
  expect(await ended).toBe(0);
  return said;
}

describe("the page about keeping a commons", () => {
  it("leads from nothing to a published commons, each command as it stands", async () => {
    const folder = join(makeFolder(), "our-commons");
    mkdirSync(folder);
    write(
      folder,
      "access.log",
      '203.0.113.7 - - [20/Nov/2026:10:11:12 +0000] "GET /datasets/child-poverty/2026-04-01/data.csv HTTP/1.1" 200 310 "https://a.example/" "-"\n',
    );
    const said = [];
    for (const commands of commandsOf("keeping.md"))
      if (commands.includes("serve"))
        said.push(
          await untilSaid(folder, commands.replace("8080", "0").trim()),
        );
      // The portal of the tests stands in for that of the ONS, to which no
      // test goes; and the shell must not wait for itself to answer.
      else if (commands.includes("--region"))
        said.push(await startRegion(folder, commands));
      else {
        const { status, stdout, stderr } = inShell(folder, commands);
        expect([commands, status, stderr]).toEqual([commands, 0, stderr]);
        said.push(stdout);
      }
    const all = said.join("\n");
    expect(all).toContain('Started the commons "Our commons" (our-commons:…)');
    expect(all).toContain("Added our-commons:child-poverty@2026-03-26: 4 rows");
    expect(all).toContain("0 errors");
    expect(all).toContain("1 dataset built in public");
    expect(all).toMatch(/Serving public at http:\/\/127\.0\.0\.1:\d+\//);
    expect(all).toContain("child-poverty: 1 request, 310 bytes");
    expect(readJson(folder, "findings.sarif").version).toBe("2.1.0");
    expect(read(folder, "public/index.html")).toContain(
      "our-commons:child-poverty",
    );
    expect(
      readJson(folder, "public/catalogue.json")["dcat:dataset"][0],
    ).toMatchObject({
      "dcat:version": "2026-04-01",
      "dcat:hasVersion": [{ "dcat:version": "2026-03-26" }],
    });
  });

  async function startRegion(folder: string, commands: string) {
    const [, ...args] = commands.trim().split(" ");
    const own = args.map((arg) =>
      arg === "liverpool" ? join(folder, arg) : arg,
    );
    const from = `${portals.addressOf("arcgis")}rest/services`;
    const { exitCode, said } = await run(...own, "--from", from);
    expect(exitCode).toBe(0);
    return said;
  }
});

describe("the recipe for postcodes", () => {
  const [fromCodePoint = "", fromDirectory = "", add = ""] =
    commandsOf("postcodes.md");
  const areas: readonly Area[] = [
    { code: "E05015277", name: "A ward", vintages: ["2025"] },
  ];

  it.each([
    [
      "Code-Point Open",
      fromCodePoint,
      {
        "Data/CSV/l.csv": `"L1 8JQ",10,334700,390000,"E92000001","E19000001","E18000002","","E08000012","E05015277"
"L301AA",10,334700,398000,"E92000001","E19000001","E18000002","","E08000014","E05000943"
`,
      },
    ],
    [
      "the ONS Postcode Directory",
      fromDirectory,
      {
        "ONSPD.csv": `"pcd","pcds","dointr","doterm","oslaua","osward"
"L1 8JQ","L1 8JQ","198001","","E08000012","E05015277"
"L1 8JR","L1 8JR","198001","200112","E08000012","E05015277"
`,
      },
    ],
  ])(
    "makes of %s a lookup that a place is found by",
    async (_name, take, files) => {
      const folder = makeFolder({
        ...files,
        "commons.json": '{"title":"Ours","prefix":"our"}',
      });
      const { status, stderr } = inShell(folder, `${take}\n${add}`);
      expect([status, stderr]).toEqual([
        0,
        expect.not.stringContaining("cannot"),
      ]);
      const page = readFileSync(join(DOCS, "postcodes.md"), "utf8");
      const [, fields = ""] = /^```json\n(.*?)^```/ms.exec(page) ?? [];
      change(folder, "datasets/postcodes/datapackage.json", (json) => {
        json.resources[0].schema.fields = JSON.parse(fields);
      });
      const table = await openFolder(folder).read(addressOf("postcodes"), {});
      expect(table.rowCount).toBe(1);
      const postcodes = readLookup(table).lookup;
      expect(findPlaces({ areas, postcodes }, "l18jq", 5)).toEqual([
        { area: areas[0], by: "postcode", share: 1 },
      ]);
      expect((await run("check", "--dir", folder)).exitCode).toBe(0);
    },
  );
});
