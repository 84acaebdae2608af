import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { listen } from "../packages/cli/dist/index.js";
import { findBrowser } from "../scripts/browsers.mjs";
import { allCases, ownCases } from "./cases.mjs";
import { formatData, measureData } from "./data/measure-data.mjs";
import { measureRun } from "./measure.mjs";
import { formatTable, summarise, writeResults } from "./report.mjs";
import { createBenchServer } from "./server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

const { values } = parseArgs({
  options: { runs: { type: "string", default: "7" } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs was given "${values.runs}". Accepted: 1 or more.`);
  process.exit(2);
}
for (const needed of ["dist/loader.js", "packages/cli/dist/index.js"]) {
  if (existsSync(new URL(`../${needed}`, import.meta.url))) continue;
  console.error(`${needed} is not there: run "npm run build" first.`);
  process.exit(1);
}
const found = findBrowser("chromium");
if (!found) {
  console.error("No Chromium was found; set CHROME_PATH to one.");
  process.exit(1);
}

const data = await measureData();
console.log(`${formatData(data)}\n`);
const withPeers = existsSync(new URL("node_modules", import.meta.url));
const cases = withPeers ? allCases : ownCases;
const server = await listen(createBenchServer(root));
const browser = await chromium.launch({
  executablePath: found.executable,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-quic"],
});
try {
  const measured = cases.map((item) => ({ ...item, runs: [] }));
  // Rounds, not blocks: what else the machine does falls on every case alike.
  for (let round = 1; round <= runs; round += 1) {
    for (const item of measured) {
      const url = new URL(`bench/pages/${item.page}`, server.url);
      if (item.preloads) url.search = "preloads";
      item.runs.push(await measureRun(browser, url.href));
    }
    console.error(`round ${round} of ${runs}`);
  }
  const conditions = {
    browser: `Chromium ${browser.version()}`,
    processor: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    network: "slow 4G",
    processorSlowdown: 4,
  };
  const rows = summarise(measured);
  const path = await writeResults(`${here}results`, {
    conditions,
    data,
    measured,
  });
  console.log(formatTable(rows));
  console.log(`\nMedians of ${runs}, slow 4G, processor slowed 4 times.`);
  console.log(`Every run: ${path}`);
  if (!withPeers) {
    console.log('Peers were left out: "npm install --prefix bench" adds them.');
  }
} finally {
  await browser.close();
  await server.close();
}
