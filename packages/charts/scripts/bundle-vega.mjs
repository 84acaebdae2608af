import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licencesOf } from "./vega-parts/licences.mjs";
import { vegaFromSource } from "./vega-parts/vega-from-source.mjs";

/*
 * Puts Vega's own code into the package's dist/vega/parts.js, which tsc leaves
 * importing it. A bundler can drop next to nothing of Vega's packages as they
 * are published; of their sources it drops whatever a chart never calls.
 */
const { metafile } = await build({
  absWorkingDir: inPackage("."),
  entryPoints: ["src/vega/parts.ts"],
  outfile: "dist/vega/parts.js",
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  sourcemap: true,
  metafile: true,
  plugins: [vegaFromSource()],
});

writeFileSync(
  inPackage("dist/vega/parts.LICENCES.txt"),
  licencesOf(Object.keys(metafile.inputs).map(inPackage)),
);

/** @param {string} path */
function inPackage(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
