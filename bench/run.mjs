import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/browsers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const PARTS = ["data", "pages"];

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "7" },
    only: { type: "string" },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  refuse(`--runs was given "${values.runs}". Accepted: 1 or more.`, 2);
if (values.only !== undefined && !PARTS.includes(values.only))
  refuse(`--only was given "${values.only}". Accepted: data, pages.`, 2);
for (const needed of ["dist/loader.js", "packages/cli/dist/index.js"])
  if (!existsSync(`${root}${needed}`))
    refuse(`${needed} is not there: run "npm run build" first.`, 1);
const found = findBrowser("chromium");
if (!found) refuse("No Chromium was found; set CHROME_PATH to one.", 1);

// They import what was built.
const { formatData, measureData } = await import("./data/measure-data.mjs");
const { measurePages, withPeers } = await import("./pages.mjs");
const { formatTable, summarise, writeResults } = await import("./report.mjs");

const browser = await chromium.launch({
  executablePath: found.executable,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-quic"],
});
try {
  const conditions = {
    browser: `Chromium ${browser.version()}`,
    processor: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    // Over the number of processors, the machine had other work too.
    loadBefore: loadavg()[0],
  };
  const data = values.only === "pages" ? undefined : await measureData(browser);
  if (data) console.log(`${formatData(data)}\n`);
  const measured =
    values.only === "data"
      ? undefined
      : await measurePages(browser, root, runs);
  if (measured) {
    console.log(formatTable(summarise(measured)));
    console.log(`\nMedians of ${runs}, slow 4G, processor slowed 4 times.`);
    if (!withPeers)
      console.log(
        'Peers were left out: "npm install --prefix bench" adds them.',
      );
  }
  const slowed = { network: "slow 4G", processorSlowdown: 4 };
  const results = {
    conditions: { ...conditions, ...(measured ? slowed : {}) },
    ...(data ? { data } : {}),
    ...(measured ? { measured } : {}),
  };
  console.log(`Every run: ${await writeResults(`${here}results`, results)}`);
} finally {
  await browser.close();
}

/**
 * @param {string} why
 * @param {number} code
 * @returns {never}
 */
function refuse(why, code) {
  console.error(why);
  process.exit(code);
}
