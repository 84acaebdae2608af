import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { listen } from "../../packages/cli/dist/index.js";
import { median } from "../../packages/description/dist/index.js";
import { makeCountry } from "./geography.mjs";

const root = new URL("../../", import.meta.url);

/** The wards of the country as the ONS published them; not in the repository. */
const PUBLISHED = "boundaries/wards/wd25/uk_wards_wd25_bgc_5dp.geojson.gz";

/** @typedef {import("./measurement.mjs").Measurement} Measurement */

/**
 * Reads the wards of a country from GeoJSON in a page, in a worker and in
 * slices, until what is drawn stands; and notes the longest task of the page,
 * of those that a browser calls long: 0 where none takes over 50 milliseconds.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {number} [runs]
 * @returns {Promise<Measurement[]>} the worst task and the median time of the runs
 */
export async function measureBoundaries(browser, runs = 3) {
  const { file, what } = findWards();
  const server = await listen(await createPage(file));
  try {
    const results = [];
    for (const [inWorker, way] of /** @type {const} */ ([
      [true, "in a worker"],
      [false, "in slices on the page"],
    ])) {
      const read = [];
      for (let run = 0; run < runs; run += 1)
        read.push(await readOnce(browser, server.url, inWorker));
      const megabytes = (file.length / 1e6).toFixed(0);
      const name = `GeoJSON of ${megabytes} MB, ${read[0]?.areas} ${what}, ${way}`;
      const times = read.map(({ milliseconds }) => milliseconds);
      results.push(
        {
          name: `${name}: longest task`,
          value: Math.max(...read.map(({ longest }) => longest)),
          unit: "ms",
          target: 50,
        },
        {
          name: `${name}: until drawn`,
          value: median(times) ?? NaN,
          unit: "ms",
        },
      );
    }
    return results;
  } finally {
    await server.close();
  }
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string | URL} url
 * @param {boolean} inWorker
 * @returns {Promise<{ milliseconds: number, longest: number, areas: number }>}
 */
async function readOnce(browser, url, inWorker) {
  const page = await browser.newPage();
  try {
    await page.goto(String(url));
    await page.waitForFunction("globalThis.readNation");
    return await page.evaluate(`readNation(${inWorker})`);
  } finally {
    await page.close();
  }
}

function findWards() {
  const shared =
    process.env["COMMONS_TEST_DATA"] ??
    fileURLToPath(new URL("../shared/data", root));
  const path = `${shared}/${PUBLISHED}`;
  return existsSync(path)
    ? { file: gunzipSync(readFileSync(path)), what: "wards of 2025" }
    : {
        file: Buffer.from(JSON.stringify(makeCountry())),
        what: "made-up wards",
      };
}

/** @param {Buffer} wards */
async function createPage(wards) {
  const { outputFiles } = await build({
    entryPoints: [
      fileURLToPath(new URL("../pages/read-nation.js", import.meta.url)),
    ],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  /** @type {Record<string, [type: string, body: string | Uint8Array]>} */
  const files = {
    "/": [
      "text/html",
      '<!doctype html><script type="module" src="/page.js"></script>',
    ],
    "/page.js": ["text/javascript", outputFiles[0]?.contents ?? ""],
    "/read-boundaries.js": [
      "text/javascript",
      readFileSync(new URL("dist/workers/read-boundaries.js", root)),
    ],
    "/wards.geojson": ["application/geo+json", wards],
  };
  return createServer(({ url = "" }, response) => {
    const [type, body] = files[url] ?? ["text/plain", ""];
    response.statusCode = files[url] ? 200 : 404;
    response.setHeader("Content-Type", type).end(body);
  });
}
