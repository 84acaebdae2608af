import { existsSync } from "node:fs";
import { listen } from "../packages/cli/dist/index.js";
import { allCases, ownCases } from "./cases.mjs";
import { measureRun } from "./measure.mjs";
import { createBenchServer } from "./server.mjs";

/** Whether other libraries are there to be measured beside ours. */
export const withPeers = existsSync(new URL("node_modules", import.meta.url));

/**
 * Opens every page of the bench on a slow phone.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} root the repository's folder
 * @param {number} runs
 */
export async function measurePages(browser, root, runs) {
  const cases = withPeers ? allCases : ownCases;
  const measured = cases.map((item) => ({ ...item, runs: [] }));
  const server = await listen(createBenchServer(root));
  try {
    // Rounds, not blocks: what else the machine does falls on every case alike.
    for (let round = 1; round <= runs; round += 1) {
      for (const item of measured) {
        const url = new URL(`bench/pages/${item.page}`, server.url);
        if (item.preloads) url.search = "preloads";
        item.runs.push(await measureRun(browser, url.href));
      }
      console.error(`round ${round} of ${runs}`);
    }
  } finally {
    await server.close();
  }
  return measured;
}
