import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import nodeResolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { planChunks } from "./scripts/build/chunk-plan.mjs";
import { closureManifest } from "./scripts/build/closure-manifest.mjs";
import { legacyProperty } from "./scripts/build/legacy-property.mjs";
import { loaderClosures } from "./scripts/build/loader-closures.mjs";
import { minifyTemplates } from "./scripts/build/minify-templates.mjs";
import { originalSources } from "./scripts/build/original-sources.mjs";
import { readerAddress } from "./scripts/build/reader-address.mjs";
import { sharedDecorate } from "./scripts/build/shared-decorate.mjs";
import { sourceMapPath } from "./scripts/build/source-map-path.mjs";

const loader = "packages/embed/dist/loader.js";
const all = "packages/embed/dist/all.js";
const reader = "packages/geography/dist/boundaries/read-boundaries.worker.js";

/** Each tag's define module, as compiled by tsc, keyed by its stable name. */
function elementEntries() {
  const entries = readdirSync("packages").flatMap((name) => {
    const sources = join("packages", name, "src/define");
    if (!existsSync(sources)) return [];
    return readdirSync(sources)
      .filter((file) => /^commons-[a-z0-9-]+\.ts$/.test(file))
      .map((file) => file.slice(0, -".ts".length))
      .map((tag) => [
        `elements/${tag}`,
        join("packages", name, "dist/define", `${tag}.js`),
      ]);
  });
  return Object.fromEntries(entries.sort());
}

/** What settles which modules there are, and which import which. */
const linking = [
  nodeResolve({ browser: true }),
  commonjs(),
  originalSources(),
  sharedDecorate(),
  legacyProperty(),
];

const plugins = [
  ...linking,
  minifyTemplates(),
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 2 },
    // Errors are read by name in consoles and bug reports.
    keep_classnames: /Error$/,
    format: { comments: false },
  }),
];

/** @type {import("rollup").OutputOptions} */
const shared = {
  dir: "dist",
  sourcemap: true,
  sourcemapPathTransform: sourceMapPath,
};

const entries = elementEntries();

/** @type {import("rollup").RollupOptions[]} */
const configs = [];

if (Object.keys(entries).length > 0) {
  configs.push({
    input: entries,
    plugins: [...plugins, readerAddress("../workers"), closureManifest()],
    output: {
      ...shared,
      format: "es",
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      manualChunks: await planChunks(entries, linking),
      onlyExplicitManualChunks: true,
    },
  });
}

if (existsSync(loader)) {
  configs.push({
    // Bundled apart: what it shares with the elements would else be a second
    // file, asked for only when the loader itself has come.
    input: { loader },
    plugins: [...plugins, loaderClosures(), closureManifest()],
    output: { ...shared, format: "es", entryFileNames: "[name].js" },
  });
}

if (existsSync(reader)) {
  configs.push({
    // Alone in one file, for a worker has nothing of the page's.
    input: { "workers/read-boundaries": reader },
    plugins: [...plugins, closureManifest()],
    output: { ...shared, format: "es", entryFileNames: "[name].js" },
  });
}

if (existsSync(all)) {
  configs.push({
    input: { all },
    plugins: [...plugins, readerAddress()],
    output: {
      ...shared,
      // An immediately called function runs the same as a module or a classic
      // script, so the one file suits hosts that allow only either.
      format: "iife",
      entryFileNames: "[name].js",
      inlineDynamicImports: true,
    },
  });
}

export default configs;
