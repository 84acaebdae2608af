import { existsSync, readFileSync } from "node:fs";

/**
 * What one page with one element may load, in kB (1,000 bytes) of Brotli
 * (`docs/decisions/0007-bytes.md`).
 *
 * - `atOnce`: the loader, the element, and all that it fetches by itself
 * - `whenAsked`: what it may fetch besides: for its reader, who opens a panel or
 *   walks a map, or for its author, who asks for natural breaks
 *
 * @type {Record<string, { atOnce: number, whenAsked?: number }>}
 */
const budgets = {
  "commons-story-card": { atOnce: 31.5, whenAsked: 10.5 },
  "commons-value": { atOnce: 22 },
  "commons-ward-map": { atOnce: 40, whenAsked: 9 },
  "commons-trend-chart": { atOnce: 125, whenAsked: 6 },
};

const manifestFile = "dist/manifest.json";
if (!existsSync(manifestFile)) throw new Error("Run `npm run build` first.");

/** @type {import("./scripts/build/closure-manifest.mjs").Manifest} */
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const loader = closureOf("loader.js").static;

export default [
  budget("loader", loader, 3),
  ...Object.entries(budgets).flatMap(([tag, { atOnce, whenAsked }]) => {
    const element = closureOf(`elements/${tag}.js`);
    const soon = new Set(element.soon);
    const later = element.dynamic.filter((file) => !soon.has(file));
    return [
      budget(tag, [...loader, ...element.static, ...soon], atOnce),
      ...(whenAsked ? [budget(`${tag}, when asked`, later, whenAsked)] : []),
    ];
  }),
];

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
