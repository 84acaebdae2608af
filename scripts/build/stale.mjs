import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ignored = new Set(["node_modules", "dist", ".cache", ".git"]);

/**
 * Says whether `output` is missing, or older than any file among `inputs`
 * (files, or folders read to the bottom; absent ones are passed over).
 *
 * @param {string} output
 * @param {string[]} inputs
 * @returns {boolean}
 */
export function isStale(output, inputs) {
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return inputs.some((input) => newestIn(input) > built);
}

/**
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 where nothing is
 */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .filter((name) => !ignored.has(name))
    .reduce(
      (newest, name) => Math.max(newest, newestIn(join(path, name))),
      stats.mtimeMs,
    );
}
