import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// @ts-expect-error: its declarations leave out what its code exports.
import { create, ts } from "@custom-elements-manifest/analyzer/index.js";
// @ts-expect-error: it declares no types for its plugins.
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";

/**
 * @typedef {object} Manifest
 * @property {{
 *   declarations: {
 *     members?: { privacy?: string }[],
 *     events?: { name?: string, description?: string }[],
 *   }[],
 *   exports: { name?: string }[],
 * }[]} modules
 */

/**
 * Writes `custom-elements.json` into each folder. Elements list what they
 * inherit only from the folders before their own.
 *
 * @param {string[]} folders packages, from the repository's root
 */
export function writeElementManifests(folders) {
  /** @type {object[]} */
  const below = [];
  for (const folder of folders) {
    const manifest = create({
      modules: sourcesOf(folder).map((file) => {
        const text = definingPlainly(readFileSync(join(folder, file), "utf8"));
        return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
      }),
      plugins: litPlugin(),
      context: { thirdPartyCEMs: [...below] },
    });
    keepPublic(manifest);
    writeFileSync(
      join(folder, "custom-elements.json"),
      `${JSON.stringify(manifest, null, 2)}\n`,
    );
    below.push(manifest);
  }
}

/**
 * The analyzer knows that a tag is defined only where it sees this call.
 *
 * @param {string} text of a module
 */
function definingPlainly(text) {
  return text.replace(/^defineElement\("/m, 'customElements.define("');
}

/**
 * Keeps only what a page may use.
 *
 * @param {Manifest} manifest
 */
function keepPublic({ modules }) {
  for (const { declarations, exports } of modules) {
    for (const declaration of declarations) {
      declaration.members &&= declaration.members.filter(
        ({ privacy = "public" }) => privacy === "public",
      );
      // The analyzer lists whatever is dispatched; ours say when they come.
      declaration.events &&= declaration.events.filter(
        ({ name, description }) => name && description,
      );
    }
    // The call inside defineElement() names no tag of its own.
    const at = exports.findIndex(({ name }) => name === undefined);
    if (at >= 0) exports.splice(at, 1);
  }
}

/**
 * @param {string} folder
 * @returns {string[]} the package's published TypeScript, from its folder
 */
function sourcesOf(folder) {
  return readdirSync(join(folder, "src"), { recursive: true })
    .map((file) => `src/${String(file).replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => !/\.(test|stories|harness)\.ts$/.test(file))
    .sort();
}
