import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The name a source has in a published map: its path from the repository's
 * root, never a path of the machine that built it.
 *
 * @param {string} source path relative to the map
 * @param {string} mapFile absolute path of the map
 * @returns {string}
 */
export function sourceMapPath(source, mapFile) {
  const path = relative(root, resolve(dirname(mapFile), source));
  return `commons-widgets:///${path.split(sep).join("/")}`;
}
