import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// @ts-expect-error: its declarations leave out what its code exports.
import { create, ts } from "@custom-elements-manifest/analyzer/index.js";
// @ts-expect-error: it declares no types for its plugins.
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";

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
      modules: sourcesOf(folder).map((file) =>
        ts.createSourceFile(
          file,
          readFileSync(join(folder, file), "utf8"),
          ts.ScriptTarget.ES2022,
          true,
        ),
      ),
      plugins: litPlugin(),
      context: { thirdPartyCEMs: [...below] },
    });
    withoutPrivates(manifest);
    writeFileSync(
      join(folder, "custom-elements.json"),
      `${JSON.stringify(manifest, null, 2)}\n`,
    );
    below.push(manifest);
  }
}

/**
 * Keeps only what a page may use.
 *
 * @param {{ modules: { declarations: { members?: { privacy?: string }[] }[] }[] }} manifest
 */
function withoutPrivates({ modules }) {
  for (const declaration of modules.flatMap((module) => module.declarations)) {
    declaration.members &&= declaration.members.filter(
      ({ privacy = "public" }) => privacy === "public",
    );
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
