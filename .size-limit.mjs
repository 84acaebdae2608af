import { existsSync, readFileSync } from "node:fs";

/**
 * What one page may load, in kB (1,000 bytes) of Brotli: the loader, and one
 * element with all it imports or may import later, but for what only a reader
 * asks for (`docs/decisions/0007-bytes.md`).
 */
const budgets = {
  "commons-story-card": 32.5,
  "commons-value": 20,
  "commons-ward-map": 40.5,
  "commons-trend-chart": 100,
};

/**
 * What only a reader asks for: panels and saving, the walk and the neighbours
 * of a map, and natural breaks, which only a map that names them fetches.
 */
const ON_DEMAND = /^chunks\/(?:on-demand|compass-walk|natural-breaks)-/;

const manifestFile = "dist/manifest.json";
if (!existsSync(manifestFile)) throw new Error("Run `npm run build` first.");

/** @type {Record<string, { static: string[], dynamic: string[] }>} */
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const loader = filesOf("loader.js", "static");

export default [
  budget("loader", loader, 3),
  ...Object.entries(budgets).map(([tag, kilobytes]) => {
    const entry = `elements/${tag}.js`;
    const element = filesOf(entry, "static", "dynamic");
    const files = new Set([...loader, ...element]);
    return budget(
      tag,
      [...files].filter((file) => !ON_DEMAND.test(file)),
      kilobytes,
    );
  }),
  budget("what a reader asks for", onDemand(), 5),
];

function onDemand() {
  const files = Object.values(manifest).flatMap(({ dynamic }) => dynamic);
  return [...new Set(files)].filter((file) => ON_DEMAND.test(file));
}

/**
 * @param {string} entry
 * @param {("static" | "dynamic")[]} kinds
 */
function filesOf(entry, ...kinds) {
  const closure = manifest[entry];
  if (!closure) throw new Error(`The build made no ${entry}.`);
  return kinds.flatMap((kind) => closure[kind]);
}

/**
 * @param {string} name
 * @param {string[]} files
 * @param {number} kilobytes
 */
function budget(name, files, kilobytes) {
  return {
    name,
    path: files.map((file) => `dist/${file}`),
    limit: `${kilobytes} kB`,
    brotli: true,
  };
}
