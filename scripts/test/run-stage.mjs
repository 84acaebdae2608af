import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, closeSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { readBrowserCounts, readVitestCounts } from "./counts.mjs";

/** @typedef {import("./stages.mjs").Stage} Stage */

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {number} seconds
 * @property {import("./counts.mjs").Counts} counts
 * @property {string} [log] the file that holds what the stage wrote
 * @property {string} [note] why it was skipped or not run
 */

const folder = resolve(".cache/test");
const longest = 10 * 60 * 1000;

/**
 * Runs a stage to its end with its output in a log file. Nothing it started
 * outlives it.
 *
 * @param {Stage} stage
 * @param {string[]} unmet names of failed stages it needs
 * @returns {Promise<StageResult>}
 */
export async function runStage(stage, unmet) {
  const { name } = stage;
  if (stage.skip) return notRun(name, stage.skip, "skipped");
  if (unmet.length > 0) {
    return notRun(name, `not run: ${unmet.join(", ")} failed`, "failed");
  }
  mkdirSync(folder, { recursive: true });
  const file = name.toLowerCase().replaceAll(" ", "-");
  const log = resolve(folder, `${file}.log`);
  const countsFile = resolve(folder, `${file}.json`);
  rmSync(countsFile, { force: true });

  const started = Date.now();
  const ok = await succeeds(commandOf(stage, countsFile), log, countsFile);
  const seconds = (Date.now() - started) / 1000;
  return { name, seconds, counts: countsOf(stage, ok, countsFile), log };
}

/**
 * @param {string} name
 * @param {string} note
 * @param {"skipped" | "failed"} as
 * @returns {StageResult}
 */
function notRun(name, note, as) {
  const counts = { passed: 0, failed: 0, skipped: 0, [as]: 1 };
  return { name, seconds: 0, counts, note };
}

/**
 * @param {Stage} stage
 * @param {string} countsFile
 */
function commandOf({ script, args = [], counts }, countsFile) {
  const reporting =
    counts === "vitest"
      ? [
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${countsFile}`,
        ]
      : [];
  return ["run", script, "--", ...args, ...reporting];
}

/**
 * @param {string[]} npmArgs
 * @param {string} log
 * @param {string} countsFile
 * @returns {Promise<boolean>}
 */
async function succeeds(npmArgs, log, countsFile) {
  const output = openSync(log, "w");
  const child = spawn("npm", npmArgs, {
    // A group of its own, so that all it starts can be stopped with it.
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
    stdio: ["ignore", output, output],
    env: { ...process.env, COMMONS_COUNTS: countsFile, NO_COLOR: "1" },
  });
  const stop = () => stopGroup(child.pid);
  const interrupt = () => {
    stop();
    process.exit(130);
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const timer = setTimeout(stop, longest);
  try {
    const [code] = await once(child, "exit");
    return code === 0;
  } finally {
    clearTimeout(timer);
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    stop();
    closeSync(output);
  }
}

/** @param {number | undefined} pid */
function stopGroup(pid) {
  if (pid === undefined || process.platform === "win32") return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has ended by itself.
  }
}

/**
 * @param {Stage} stage
 * @param {boolean} ok
 * @param {string} countsFile
 */
function countsOf(stage, ok, countsFile) {
  const check = { passed: Number(ok), failed: Number(!ok), skipped: 0 };
  if (!stage.counts) return check;
  const read = stage.counts === "vitest" ? readVitestCounts : readBrowserCounts;
  const counts = read(countsFile);
  // A runner can fail without a failing test: a file that does not load, say.
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  return { ...counts, failed: Math.max(counts.failed, check.failed) };
}
