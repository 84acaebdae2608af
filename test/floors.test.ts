import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";

// Each starts a program, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cruiser = resolve("node_modules/.bin/depcruise");
const rules = resolve(".dependency-cruiser.cjs");
let house: string | undefined;

afterEach(() => {
  if (house) rmSync(house, { recursive: true });
  house = undefined;
});

/** Builds a house of the given files and reports which of its rules they break. */
function brokenRules(files: Record<string, string>): string[] {
  house = mkdtempSync(join(tmpdir(), "floors-"));
  const contents = { "tsconfig.tests.json": "{}", ...files };
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const args = ["--config", rules, "--output-type", "json", "packages"];
  const { stdout } = spawnSync(cruiser, args, { cwd: house, encoding: "utf8" });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return summary.violations.map((violation) => violation.rule.name);
}

describe("the floors of the house", () => {
  it("lets a package import from a lower floor", () => {
    const broken = brokenRules({
      "packages/table/src/index.ts": "export const cell = 1;",
      "packages/commons/src/index.ts":
        'export { cell } from "../../table/src/index.js";',
    });
    expect(broken).toEqual([]);
  });

  it("stops a package that imports only a type from a higher floor", () => {
    const broken = brokenRules({
      "packages/commons/src/index.ts": "export interface Catalogue {}",
      "packages/table/src/index.ts":
        'import type { Catalogue } from "../../commons/src/index.js";\n' +
        "export type Held = Catalogue;",
    });
    expect(broken).toEqual(["floor-of-table"]);
  });

  it("keeps maps and charts, which share a floor, from importing each other", () => {
    const broken = brokenRules({
      "packages/charts/src/index.ts": "export const line = 1;",
      "packages/maps/src/index.ts":
        'export { line } from "../../charts/src/index.js";',
    });
    expect(broken).toEqual(["floor-of-maps"]);
  });

  it("stops an import that reaches behind another package's index", () => {
    const broken = brokenRules({
      "packages/table/src/index.ts": "export {};",
      "packages/table/src/cell.ts": "export const cell = 1;",
      "packages/commons/src/index.ts":
        'export { cell } from "../../table/src/cell.js";',
    });
    expect(broken).toEqual(["only-through-the-index"]);
  });

  it("keeps Node out of every package that a browser loads", () => {
    const broken = brokenRules({
      "packages/table/src/index.ts":
        'import { readFileSync } from "node:fs";\nexport { readFileSync };',
    });
    expect(broken).toEqual(["node-only-in-cli"]);
  });

  it("stops two modules that import each other", () => {
    const broken = brokenRules({
      "packages/table/src/index.ts": 'export * from "./cell.js";',
      "packages/table/src/cell.ts": 'export * from "./index.js";',
    });
    expect(broken).toContain("no-cycles");
  });
});
