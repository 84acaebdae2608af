import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Lock
 * @property {Record<string, { version?: string, link?: boolean, optional?: boolean }>} packages
 */

/**
 * Installs the versions of the lockfile unless they are all there, so that a
 * fresh clone needs no command but the one that calls this.
 *
 * @returns {boolean} false when they could not be installed
 */
export function ensureDependencies() {
  if (isInstalled()) return true;
  console.log("Installing dependencies…");
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

function isInstalled() {
  const installedLock = "node_modules/.package-lock.json";
  if (!existsSync(installedLock)) return false;
  const wanted = readLock("package-lock.json").packages;
  const installed = readLock(installedLock).packages;
  return Object.entries(wanted)
    .filter(([path]) => path.startsWith("node_modules/"))
    .every(([path, { version, optional }]) =>
      installed[path] ? installed[path].version === version : optional,
    );
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
