import { fileURLToPath } from "node:url";

/** Slow 4G as Lighthouse applies it in the browser: 150 ms × 3.75, 1.6 Mb/s × 0.9. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1638.4 * 1024 * 0.9) / 8,
  uploadThroughput: (675 * 1024 * 0.9) / 8,
};
const CPU_SLOWDOWN = 4;
const LONGEST_WAIT = 60_000;
const WATCHER = fileURLToPath(
  new URL("pages/watch-figure.js", import.meta.url),
);

/**
 * @typedef {object} Run
 * @property {number} [words] ms from navigation until the sentence stands
 * @property {number} figure ms from navigation until marks are drawn
 * @property {number} blocking ms beyond 50 of every task before the figure
 * @property {number} script bytes of script over the wire
 * @property {number} data bytes of everything else over the wire
 * @property {number} requests
 */

/**
 * Opens a page once, in a context of its own with nothing cached, on a slow
 * connection and a slow processor, until its figure stands.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @returns {Promise<Run>}
 */
export async function measureRun(browser, url) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const traffic = await slowDown(await context.newCDPSession(page));
    await page.addInitScript({ path: WATCHER });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(
      "globalThis.benchmark?.figure !== undefined",
      null,
      {
        timeout: LONGEST_WAIT,
        polling: 500,
      },
    );
    const times = await page.evaluate("globalThis.benchmark");
    return { ...times, ...traffic };
  } finally {
    await context.close();
  }
}

/** @param {import("playwright-core").CDPSession} session */
async function slowDown(session) {
  const traffic = { script: 0, data: 0, requests: 0 };
  const scripts = new Set();
  session.on("Network.responseReceived", ({ requestId, type }) => {
    traffic.requests += 1;
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    traffic[scripts.has(requestId) ? "script" : "data"] += encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  return traffic;
}
