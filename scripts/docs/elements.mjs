import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesWithElements } from "../build/packages.mjs";

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {string} [description]
 * @property {string} [default]
 * @property {{ text: string }} [type]
 */

/** @typedef {Named & { fieldName?: string }} Attribute */
/** @typedef {Named & { kind: string, static?: boolean, attribute?: string, readonly?: boolean }} Member */

/**
 * An element as the custom-elements manifest declares it.
 *
 * @typedef {object} Declaration
 * @property {string} [tagName]
 * @property {string} name
 * @property {Attribute[]} [attributes]
 * @property {Member[]} [members]
 * @property {Named[]} [slots]
 * @property {Named[]} [events]
 * @property {Named[]} [cssParts]
 * @property {Named[]} [cssProperties]
 * @property {Named[]} [cssStates]
 */

/**
 * Every element that a define module puts in the registry, by tag.
 *
 * @returns {{ tagName: string, declaration: Declaration }[]}
 */
export function readElements() {
  const modules = packagesWithElements()
    .map((folder) => join(folder, "custom-elements.json"))
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, "utf8")).modules);
  /** @type {Declaration[]} */
  const declarations = modules.flatMap(({ declarations }) => declarations);
  return declarations
    .flatMap((declaration) =>
      declaration.tagName?.startsWith("commons-")
        ? [{ tagName: declaration.tagName, declaration }]
        : [],
    )
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}
