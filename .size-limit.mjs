import { existsSync, readFileSync } from "node:fs";

/**
 * What one page with one element may load, in kB (1,000 bytes) of Brotli
 * (`docs/decisions/0007-bytes.md`).
 *
 * - `atOnce`: the loader, the element, and all that it fetches by itself
 * - `whenAsked`: what its reader may ask for besides: panels, files to save, and
 *   the compass walk of a map
 *
 * @type {Record<string, { atOnce: number, whenAsked?: number }>}
 */
const budgets = {
  "commons-story-card": { atOnce: 33, whenAsked: 5 },
  "commons-value": { atOnce: 22 },
  "commons-ward-map": { atOnce: 41.5, whenAsked: 8 },
  "commons-trend-chart": { atOnce: 125, whenAsked: 6 },
};

const FOR_READERS = /^chunks\/(?:panels|[a-z-]+\.detail|compass-walk)-/;

/**
 * What a page that names a portal may load besides, for any one of them; more
 * where its tables are files, for which the reader of published text comes too.
 */
const PORTAL = 19;
const PORTAL_OF_FILES = 40.5;

const manifestFile = "dist/manifest.json";
if (!existsSync(manifestFile)) throw new Error("Run `npm run build` first.");

/** @type {import("./scripts/build/closure-manifest.mjs").Manifest} */
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const loader = closureOf("loader.js").static;

export default [
  budget("loader", loader, 3),
  ...Object.entries(budgets).flatMap(([tag, { atOnce, whenAsked }]) => {
    const element = closureOf(`elements/${tag}.js`);
    const later = element.dynamic.filter((file) => FOR_READERS.test(file));
    return [
      budget(tag, [...loader, ...element.static, ...element.soon], atOnce),
      ...(whenAsked ? [budget(`${tag}, when asked`, later, whenAsked)] : []),
    ];
  }),
  ...Object.keys(manifest)
    .filter((entry) => entry.startsWith("portals/"))
    .map((entry) => {
      const isOfFiles = /\/(?:csvw|dcat)$/.test(entry);
      const limit = isOfFiles ? PORTAL_OF_FILES : PORTAL;
      return budget(entry, besideFigures(entry), limit);
    }),
];

/**
 * The files of a portal that no figure has loaded already.
 *
 * @param {string} entry
 */
function besideFigures(entry) {
  const { static: loaded } = closureOf("elements/commons-value.js");
  return closureOf(entry).static.filter((file) => !loaded.includes(file));
}

/** @param {string} entry */
function closureOf(entry) {
  const closure = manifest[entry];
  if (!closure) throw new Error(`The build made no ${entry}.`);
  return closure;
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
