import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureOf } from "../../src/trend-chart/trend-chart.fixture.js";
import { renderTrendSvg } from "../../src/vega/trend.js";
import { licencesOf } from "./licences.mjs";
import { vegaFromSource } from "./vega-from-source.mjs";

const charts = fileURLToPath(new URL("../..", import.meta.url));
const data = fileURLToPath(
  new URL(
    "../../../../examples/commons/lcr/datasets/adult-obesity/2026-05-06/data.csv",
    import.meta.url,
  ),
);

/** @type {string} */
let folder;
/** @type {string} */
let file;
/** @type {string[]} */
let inputs;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vega-"));
  file = join(folder, "trend.mjs");
  const { metafile } = await build({
    absWorkingDir: charts,
    entryPoints: ["src/vega/trend.ts"],
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    plugins: [vegaFromSource()],
  });
  inputs = Object.keys(metafile.inputs);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("Vega as the charts carry it", () => {
  it("draws the picture that Vega draws as it is published", async () => {
    const { renderTrendSvg: drawn } = await import(file);
    const picture = pictureOf(readFileSync(data, "utf8"), [
      { code: "E08000012", role: "focus", slot: 1 },
      { code: "E08000014", role: "context" },
      { code: "E92000001", role: "compare" },
    ]);
    expect(drawn(picture)).toBe(renderTrendSvg(picture));
  });

  it("has nothing that makes code of text or markup of text", () => {
    const code = readFileSync(file, "utf8");
    expect(code).not.toMatch(/\bFunction\(|\beval\(|innerHTML|document\.write/);
  });

  it("leaves out what a compiled chart never calls", () => {
    const code = readFileSync(file, "utf8");
    expect(code).not.toMatch(/schemeCategory10|dsvFormat|topojson|geoPath/);
  });

  it("passes on the licence of every package it is made of", () => {
    const licences = licencesOf(inputs.map((input) => join(charts, input)));
    const packages = inputs.flatMap(
      (input) => /.*\/node_modules\/([^/]+)\//.exec(input)?.[1] ?? [],
    );
    expect(packages).toContain("vega-scenegraph");
    for (const name of new Set(packages)) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
    }
  });
});
