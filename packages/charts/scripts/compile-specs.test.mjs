import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compileSpec } from "./specs/compile-spec.mjs";

// Each starts a program, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const run = promisify(execFile);
const script = fileURLToPath(new URL("compile-specs.mjs", import.meta.url));
const committed = fileURLToPath(
  new URL("../src/vega/generated/trend-chart.ts", import.meta.url),
);

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "specs-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** @param {string[]} options */
function compileSpecs(...options) {
  return run(process.execPath, [script, "--out", folder, ...options]);
}

describe("charts compiled ahead of time", () => {
  it("are committed as their specs compile today", async () => {
    await compileSpecs();
    const written = readFileSync(join(folder, "trend-chart.ts"), "utf8");
    expect(readFileSync(committed, "utf8")).toBe(written);
  });

  it("fail the check by name when one no longer matches its spec", async () => {
    await compileSpecs();
    const file = join(folder, "trend-chart.ts");
    writeFileSync(file, readFileSync(file, "utf8").replace("0.18", "0.5"));
    await expect(compileSpecs("--check")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("trend-chart.ts"),
    });
  });

  it("fail the check by name when one was never written", async () => {
    await expect(compileSpecs("--check")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("trend-chart.ts"),
    });
  });

  it("hold no text that a browser would have to compile", () => {
    expect(readFileSync(committed, "utf8")).not.toMatch(/"code":"(?!f\d+")/);
  });

  it("are not written from a spec that Vega-Lite warns about", () => {
    const misspelt = /** @type {any} */ ({
      data: { name: "rows" },
      mark: "line",
      encoding: { x: { field: "x", type: "quantative" } },
    });
    expect(() => compileSpec(misspelt)).toThrow(/field type/);
  });

  it("are not written from a spec that listens to a reader's clicks", () => {
    /** @type {import("vega-lite").TopLevelSpec} */
    const clickable = {
      data: { name: "rows" },
      params: [{ name: "picked", select: "point" }],
      mark: "point",
      encoding: { x: { field: "x", type: "quantitative" } },
    };
    expect(() => compileSpec(clickable)).toThrow(/listen to events/);
  });
});
