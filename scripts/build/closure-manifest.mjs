import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PORTAL } from "./chunk-plan.mjs";

/** Modules that a figure asks for as soon as it stands in a page. */
const SOON = /\/charts\/dist\/vega\//;

/**
 * For each entry, the files a page loads with it: `static` lists the entry and
 * all it imports; `dynamic` what those may load later, beyond `static` and but
 * for portals; `soon` those of `dynamic` that every page with the entry loads.
 *
 * What only a page that names a portal loads stands under `portals/` and the
 * name of its adapter.
 *
 * @typedef {object} Closure
 * @property {string[]} static
 * @property {string[]} soon
 * @property {string[]} dynamic
 *
 * @typedef {Record<string, Closure>} Manifest
 */

/**
 * Writes `manifest.json`, keeping what an earlier bundle in the same folder has
 * written there of other entries.
 *
 * @returns {import("rollup").Plugin}
 */
export function closureManifest() {
  return {
    name: "closure-manifest",
    generateBundle({ dir = "" }, bundle) {
      const chunks = new Map(
        Object.values(bundle)
          .filter((file) => file.type === "chunk")
          .map((chunk) => [chunk.fileName, chunk]),
      );
      const manifest = readManifest(join(dir, "manifest.json"));
      for (const chunk of chunks.values()) {
        const { fileName, isEntry, name } = chunk;
        if (isEntry) manifest[fileName] = closureOf(fileName, chunks);
        if (isPortal(chunk))
          manifest[`portals/${name}`] = closureOf(fileName, chunks);
      }
      const sorted = Object.entries(manifest).sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      this.emitFile({
        type: "asset",
        fileName: "manifest.json",
        source: `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`,
      });
    },
  };
}

/** @param {import("rollup").OutputChunk} [chunk] */
function isPortal(chunk) {
  return PORTAL.test(chunk?.facadeModuleId ?? "");
}

/**
 * @param {string} file
 * @returns {Manifest}
 */
function readManifest(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/**
 * @param {string} entry
 * @param {Map<string, import("rollup").OutputChunk>} chunks
 * @returns {Closure}
 */
function closureOf(entry, chunks) {
  const loaded = walk([entry], chunks, (chunk) => chunk.imports);
  const reachable = walk([entry], chunks, (chunk) => [
    ...chunk.imports,
    ...chunk.dynamicImports.filter((file) => !isPortal(chunks.get(file))),
  ]);
  const dynamic = [...reachable].filter((file) => !loaded.has(file));
  const soon = dynamic.filter((file) =>
    SOON.test(chunks.get(file)?.facadeModuleId ?? ""),
  );
  return { static: [...loaded], soon, dynamic };
}

/**
 * @param {string[]} from
 * @param {Map<string, import("rollup").OutputChunk>} chunks
 * @param {(chunk: import("rollup").OutputChunk) => string[]} next
 * @returns {Set<string>} files in the order they are met
 */
function walk(from, chunks, next) {
  const seen = new Set(from);
  for (const file of seen) {
    const chunk = chunks.get(file);
    for (const found of chunk ? next(chunk) : []) seen.add(found);
  }
  return seen;
}
