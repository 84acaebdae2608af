import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPortal } from "./chunk-plan.mjs";

/** Modules that a figure asks for as soon as it stands in a page. */
const SOON = /\/charts\/dist\/vega\//;

/** Modules for portals and for files as people publish them. */
const FOR_PORTALS =
  /\/commons\/dist\/(?:portal|cube|published|adapters\/(?!data-package\/)[\w-]+)\//;

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
 * The build fails where an entry loads at once what only pages need that name a
 * portal.
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
        const closure = closureOf(fileName, chunks);
        if (isEntry) {
          const [foreign] = modulesForPortals(closure, chunks);
          if (foreign) this.error(`${fileName} would load ${foreign} at once.`);
          manifest[fileName] = closure;
        }
        if (isPortal(chunk)) manifest[`portals/${name}`] = closure;
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

/**
 * @param {Closure} closure
 * @param {Map<string, import("rollup").OutputChunk>} chunks
 * @returns {string[]} those that every page with the entry would load
 */
function modulesForPortals({ static: loaded, soon }, chunks) {
  return [...loaded, ...soon]
    .flatMap((file) => chunks.get(file)?.moduleIds ?? [])
    .filter((id) => FOR_PORTALS.test(id));
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
