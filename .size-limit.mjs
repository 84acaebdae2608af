import { existsSync, readFileSync } from "node:fs";

/**
 * What one page with one element may load, in kB (1,000 bytes) of Brotli
 * (`docs/decisions/0007-bytes.md`).
 *
 * - `atOnce`: the loader, the element, and all that it fetches by itself
 * - `whenAsked`: what its reader may come to besides: panels, files to save, and
 *   the walk and the search of a map; fetched when the browser is idle or when
 *   they are asked for
 * - `inSpecialCases`: all else that it can fetch by itself, together, though no
 *   page needs all of it: files in other formats and as people publish them,
 *   outlines in GeoJSON, natural breaks, a card's map, words for failures
 *
 * @type {Record<string, { atOnce: number, whenAsked?: number, inSpecialCases: number }>}
 */
const budgets = {
  "commons-story-card": { atOnce: 33, whenAsked: 6, inSpecialCases: 92 },
  "commons-value": { atOnce: 22, inSpecialCases: 63 },
  "commons-ward-map": { atOnce: 40.5, whenAsked: 11, inSpecialCases: 94 },
  "commons-dot-plot": { atOnce: 46.5, whenAsked: 9.5, inSpecialCases: 81 },
  "commons-bar-chart": { atOnce: 45.5, whenAsked: 9.5, inSpecialCases: 84 },
  "commons-scatter-plot": { atOnce: 47.5, whenAsked: 8, inSpecialCases: 81 },
  "commons-control-chart": { atOnce: 46.5, whenAsked: 9.5, inSpecialCases: 82 },
  "commons-distribution": { atOnce: 45, whenAsked: 9, inSpecialCases: 81 },
  "commons-trend-chart": { atOnce: 125, whenAsked: 7.5, inSpecialCases: 84 },
  "commons-table": { atOnce: 46.5, whenAsked: 8.5, inSpecialCases: 81 },
};

const FOR_READERS =
  /^chunks\/(?:panels|[a-z-]+\.detail|compass-walk|map-surroundings|place-finder)-/;

/**
 * What a page that names a portal may load besides, for any one of them; more
 * where it always reads files, for which the reader of published text comes too.
 */
const PORTAL = 18.5;
const PORTAL_OF_FILES = 30.5;

const manifestFile = "dist/manifest.json";
if (!existsSync(manifestFile)) throw new Error("Run `npm run build` first.");

/** @type {import("./scripts/build/closure-manifest.mjs").Manifest} */
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const loader = closureOf("loader.js").static;

export default [
  budget("loader", loader, 3),
  ...Object.entries(budgets).flatMap(([tag, limits]) => {
    const { atOnce, whenAsked, inSpecialCases } = limits;
    const element = closureOf(`elements/${tag}.js`);
    const forReaders = element.dynamic.filter((file) => FOR_READERS.test(file));
    if (Boolean(whenAsked) !== forReaders.length > 0)
      throw new Error(
        `The files that readers of ${tag} ask for are not as expected: ${forReaders.join(", ") || "none"}.`,
      );
    const rest = element.dynamic.filter(
      (file) => ![...forReaders, ...element.soon].includes(file),
    );
    return [
      budget(tag, [...loader, ...element.static, ...element.soon], atOnce),
      ...(whenAsked
        ? [budget(`${tag}, when asked`, forReaders, whenAsked)]
        : []),
      budget(`${tag}, in special cases`, rest, inSpecialCases),
    ];
  }),
  ...Object.keys(manifest)
    .filter((entry) => entry.startsWith("portals/"))
    .map((entry) => {
      const isOfFiles = entry === "portals/csvw";
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
