import { resolve } from "node:path";
import { cli } from "@custom-elements-manifest/analyzer/cli.js";

const options = [
  "analyze",
  "--litelement",
  "--dependencies",
  "--quiet",
  "--packagejson=false",
  ...["--globs", "src/**/*.ts"],
  ...["--exclude", "src/**/*.{test,stories,harness}.ts"],
];

/**
 * Writes `custom-elements.json` into each folder, in the order given: a
 * package's elements show what they inherit only from manifests already there.
 *
 * @param {string[]} folders
 */
export async function writeElementManifests(folders) {
  for (const folder of folders) {
    await cli({ argv: options, cwd: resolve(folder) });
  }
}
