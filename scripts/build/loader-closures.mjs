import { readFileSync } from "node:fs";
import { join } from "node:path";

const MARKER = '{"marker":["closures"]}';

/** @typedef {import("./closure-manifest.mjs").Manifest} Manifest */

/**
 * Writes into the loader which files each tag's module will ask for, so that it
 * can ask for all of them at once (`packages/embed/src/closures.ts`). The
 * elements' own bundle, made before, has listed them in `manifest.json`.
 *
 * @returns {import("rollup").Plugin}
 */
export function loaderClosures() {
  return {
    name: "loader-closures",
    generateBundle({ dir = "" }, bundle) {
      const loader = bundle["loader.js"];
      if (loader?.type !== "chunk") return;
      if (!loader.code.includes(MARKER))
        this.error("The loader has no marker for its closures.");
      const text = readFileSync(join(dir, "manifest.json"), "utf8");
      const json = JSON.stringify(closuresOf(JSON.parse(text)));
      loader.code = loader.code.replace(MARKER, json);
    },
  };
}

/**
 * @param {Manifest} manifest
 * @returns {Record<string, string[]>} for each tag, its module and what comes with it
 */
function closuresOf(manifest) {
  return Object.fromEntries(
    Object.entries(manifest).flatMap(([entry, closure]) => {
      const tag = /^elements\/(.+)\.js$/.exec(entry)?.[1];
      return tag ? [[tag, [...closure.static, ...closure.soon]]] : [];
    }),
  );
}
