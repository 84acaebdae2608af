import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { preloadLines } from "./preload-lines.js";

const LIBRARY = "https://cdn.example.org/widgets/";
const COMMONS = "https://commons.example.org/";
const LOADER = `<script type="module" src="${LIBRARY}loader.js"></script>`;
const MAP = `<commons-ward-map commons="${COMMONS}catalogue.json" dataset="lcr:deprivation-2025">`;

const files: Readonly<Record<string, unknown>> = {
  [`${LIBRARY}manifest.json`]: {
    "elements/commons-ward-map.js": {
      static: ["elements/commons-ward-map.js", "chunks/base-1.js"],
      soon: [],
    },
    "elements/commons-trend-chart.js": {
      static: ["elements/commons-trend-chart.js", "chunks/base-1.js"],
      soon: ["chunks/trend-2.js"],
    },
  },
  [`${COMMONS}catalogue.json`]: JSON.parse(
    readFileSync("examples/commons/lcr/catalogue.json", "utf8"),
  ) as unknown,
};

function linesFor(html: string, page = "https://council.example.org/news") {
  const readJson = (href: string) =>
    href in files
      ? Promise.resolve(files[href])
      : Promise.reject(new Error(`${href} is not there`));
  return preloadLines({ page, html, readJson });
}

const codeOf = (lines: readonly string[]) =>
  lines.filter((line) => line.includes("modulepreload"));

describe("the lines that let a browser ask beforehand", () => {
  it("name code, catalogue and data of a map, each once", async () => {
    const lines = await linesFor(`${LOADER}${MAP}</commons-ward-map>${MAP}`);
    const fetched = (path: string) =>
      `<link rel="preload" as="fetch" crossorigin href="${COMMONS}${path}" />`;
    expect(lines).toEqual([
      `<link rel="modulepreload" href="${LIBRARY}elements/commons-ward-map.js" />`,
      `<link rel="modulepreload" href="${LIBRARY}chunks/base-1.js" />`,
      fetched("catalogue.json"),
      fetched("datasets/deprivation-2025/datapackage.json"),
      fetched("datasets/deprivation-2025/2025-10-30/data.csv"),
      fetched("datasets/wards/datapackage.json"),
      fetched("datasets/wards/2026-06-01/areas.csv"),
      fetched("datasets/wards/2026-06-01/outlines-2025.topo.json"),
    ]);
  });

  it("put the drawing of a chart last, after its words", async () => {
    const lines = await linesFor(
      `${LOADER}<commons-source prefix='lcr' href=${COMMONS}catalogue.json></commons-source>
      <commons-trend-chart dataset="lcr:claimant-count">`,
    );
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe(
      `<link rel="modulepreload" fetchpriority="low" href="${LIBRARY}chunks/trend-2.js" />`,
    );
  });

  it("are short for what the page's own server has", async () => {
    const lines = await linesFor(`${LOADER}${MAP}`, `${LIBRARY}demo/x.html`);
    expect(codeOf(lines)[0]).toBe(
      '<link rel="modulepreload" href="/widgets/elements/commons-ward-map.js" />',
    );
  });

  it("are of the code alone where the catalogue cannot be read or is of another kind", async () => {
    for (const html of [
      MAP.replace("catalogue", "missing"),
      '<commons-ward-map dataset="lcr:deprivation-2025">',
      `<commons-source prefix="lcr" type="ckan" href="${COMMONS}catalogue.json"></commons-source>
      <commons-ward-map dataset="lcr:deprivation-2025">`,
      '<commons-ward-map commons="http://" dataset="lcr:deprivation-2025">',
    ]) {
      const lines = await linesFor(LOADER + html);
      expect(codeOf(lines), html).toEqual(lines);
      expect(lines.length, html).toBe(2);
    }
  });

  it("are none without a loader, or without a tag", async () => {
    expect(await linesFor(MAP)).toEqual([]);
    expect(await linesFor(`${LOADER}<p>Words</p>`)).toEqual([]);
    expect(await linesFor(`<!-- ${LOADER} -->${MAP}`)).toEqual([]);
    expect(await linesFor(`${LOADER}<!-- ${MAP} -->`)).toEqual([]);
  });

  it("are asked for beside the loader, and written, as its address reads", async () => {
    const odd = "https://cdn.example.org/a&b/";
    const lines = await preloadLines({
      page: "https://council.example.org/",
      html: `<script src='${odd.replace("&", "&amp;")}loader.js'></script>${MAP}`,
      readJson: (href) =>
        Promise.resolve(files[href.replace(odd, LIBRARY)] ?? {}),
    });
    expect(lines[0]).toBe(
      '<link rel="modulepreload" href="https://cdn.example.org/a&amp;b/elements/commons-ward-map.js" />',
    );
  });
});
