import MagicString from "magic-string";

const SHARED = "\0decorate";
const HELPER =
  /^var __decorate = \(this && this\.__decorate\) \|\| (function [^]*?\n});\n/;

/**
 * Takes out of each module the function that the compiler writes into it for
 * its decorators, and puts it once into a module that all of them import.
 *
 * @returns {import("rollup").Plugin}
 */
export function sharedDecorate() {
  let helper = "";
  return {
    name: "shared-decorate",
    resolveId: (id) => (id === SHARED ? id : null),
    load: (id) => (id === SHARED ? `export default ${helper}` : null),
    transform(code) {
      const found = HELPER.exec(code);
      if (!found) return null;
      helper = found[1] ?? "";
      const text = new MagicString(code);
      const line = `import __decorate from "${SHARED}";\n`;
      text.update(0, found[0].length, line);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
