import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The folders of the workspace's packages.
 *
 * @returns {string[]} paths from the repository's root
 */
function packageFolders() {
  return readdirSync("packages")
    .map((name) => join("packages", name))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .sort();
}

/**
 * What a build is made from: change one of these and it must run again.
 *
 * @returns {string[]}
 */
export function packageInputs() {
  return [
    "tsconfig.base.json",
    ...packageFolders().flatMap((folder) => [
      join(folder, "src"),
      join(folder, "package.json"),
      join(folder, "tsconfig.json"),
    ]),
  ];
}

/**
 * The packages that define tags, element-kit first, because the others'
 * elements inherit from its own.
 *
 * @returns {string[]}
 */
export function packagesWithElements() {
  const kit = join("packages", "element-kit");
  return packageFolders()
    .filter(
      (folder) => folder === kit || existsSync(join(folder, "src/define")),
    )
    .sort((a, b) => Number(b === kit) - Number(a === kit));
}
