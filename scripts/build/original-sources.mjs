import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Lets Rollup trace the compiler's output back to the TypeScript it came from,
 * with that text inside the map, so that a debugger needs no other file.
 *
 * @returns {import("rollup").Plugin}
 */
export function originalSources() {
  return {
    name: "original-sources",
    async load(id) {
      const mapFile = `${id}.map`;
      if (!/\/packages\/[^/]+\/dist\//.test(id) || !existsSync(mapFile)) {
        return null;
      }
      const [code, mapText] = await Promise.all([
        readFile(id, "utf8"),
        readFile(mapFile, "utf8"),
      ]);
      const map = JSON.parse(mapText);
      map.sourcesContent = await Promise.all(
        map.sources.map((/** @type {string} */ source) =>
          readFile(resolve(dirname(id), source), "utf8"),
        ),
      );
      return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, ""), map };
    },
  };
}
