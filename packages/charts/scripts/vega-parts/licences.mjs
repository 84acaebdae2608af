import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The licences of the packages that files belong to, one after the other, as
 * each asks of those who pass it on.
 *
 * @param {readonly string[]} files absolute paths; those outside any
 *   `node_modules` are our own and passed over
 * @returns {string}
 */
export function licencesOf(files) {
  const folders = new Set(
    files.filter((file) => file.includes("/node_modules/")).map(packageOf),
  );
  // The same version may be installed in several folders.
  const licences = new Set([...folders].map(licenceOf));
  return [...licences].sort().join(`\n${"-".repeat(72)}\n\n`);
}

/**
 * @param {string} file
 * @returns {string} the nearest folder above it with a named package
 */
function packageOf(file) {
  const folder = dirname(file);
  const manifest = join(folder, "package.json");
  return existsSync(manifest) && readManifest(folder).name
    ? folder
    : packageOf(folder);
}

/**
 * @param {string} folder
 * @returns {string}
 * @throws {Error} where the package holds no licence to pass on
 */
function licenceOf(folder) {
  const { name, version } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} holds no licence text.`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}

/**
 * @param {string} folder
 * @returns {{ name?: string, version?: string }}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
