import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startDisplay } from "./browsers/display.mjs";
import { startDriver } from "./browsers/driver.mjs";
import { engines, findBrowser } from "./browsers.mjs";
import { howToInstall } from "./ensure-browsers.mjs";

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: "string", multiple: true } },
});
const wanted = engines.filter(
  (engine) => values.engine?.includes(engine) ?? true,
);
const unknown = values.engine?.filter(
  (name) => !wanted.some((engine) => engine === name),
);
if (unknown?.length) {
  throw new Error(`No engine ${unknown.join(", ")}: ${engines.join(", ")}.`);
}

for (const engine of wanted) {
  const browser = findBrowser(engine);
  if (browser) {
    process.exitCode = (await testIn(engine, browser)) || process.exitCode;
  } else {
    console.log(`${engine} skipped: ${howToInstall(engine)}`);
    if (engine === "chromium" && process.env.CI) process.exitCode = 1;
  }
}

/**
 * @param {import("./browsers.mjs").Engine} engine
 * @param {import("./browsers.mjs").FoundBrowser} browser
 * @returns {Promise<number>} the test runner's exit code
 */
async function testIn(engine, browser) {
  const display = engine === "chromium" ? undefined : await startDisplay();
  const env = {
    ...process.env,
    COMMONS_ENGINE: engine,
    ...(display ? { DISPLAY: display.name } : {}),
  };
  const driver = browser.driver && (await startDriver(browser.driver, env));
  const args = ["--config", "web-test-runner.config.mjs"];
  const runner = spawn(
    process.execPath,
    [
      resolve("node_modules/@web/test-runner/dist/bin.js"),
      ...args,
      ...(files.length > 0 ? ["--files", ...files] : []),
    ],
    {
      stdio: "inherit",
      env: driver ? { ...env, COMMONS_DRIVER_PORT: String(driver.port) } : env,
    },
  );
  try {
    const [code] = await once(runner, "exit");
    return code ?? 1;
  } finally {
    if (driver) driver.stop();
    display?.stop();
  }
}
