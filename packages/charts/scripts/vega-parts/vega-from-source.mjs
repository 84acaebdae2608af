import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/**
 * Modules of Vega that a compiled chart never calls and no bundler can see is
 * not called, each by the end of its path, with what stands in their place.
 */
const replacements = {
  // Would make functions of text; a chart's expressions are functions already.
  "/vega-runtime/src/expression.js": "export default {};",
  // Names of colour schemes; a chart's colours are custom properties.
  "/vega-scale/src/palettes.js": "export const continuous = {}, discrete = {};",
  // Would fetch and read files; a chart is given rows.
  "/vega-loader/index.js":
    "export const loader = () => ({}), read = undefined, responseType = undefined;",
};

/**
 * Takes Vega's packages from their sources, in which every module is known to
 * do nothing until it is called.
 *
 * @returns {import("esbuild").Plugin}
 */
export function vegaFromSource() {
  return {
    name: "vega-from-source",
    setup(build) {
      build.onResolve({ filter: /^vega-[a-z-]+$/ }, ({ importer, path }) => {
        // vega-util comes without its source, vega-canvas differs by platform.
        if (/-(util|canvas)$/.test(path)) return undefined;
        const entry = createRequire(importer).resolve(path);
        return pure(join(dirname(entry), "../index.js"));
      });
      build.onResolve({ filter: /^\./ }, ({ importer, path, resolveDir }) =>
        /\/node_modules\/vega-/.test(importer)
          ? pure(resolve(resolveDir, path))
          : undefined,
      );
      build.onLoad({ filter: /\/vega-[a-z-]+\/.*\.js$/ }, ({ path }) => {
        const replaced = Object.entries(replacements).find(([end]) =>
          path.endsWith(end),
        );
        return replaced && { contents: replaced[1] };
      });
    },
  };
}

/** @param {string} path */
function pure(path) {
  return { path, sideEffects: false };
}
