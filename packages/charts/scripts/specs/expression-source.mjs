import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const runtime = createRequire(import.meta.url).resolve("vega-runtime");
const generatorFile = join(dirname(runtime), "../src/expression.js");
const { default: generator } = await import(pathToFileURL(generatorFile).href);

/**
 * The text of the function that Vega itself would make of an expression when a
 * page runs; made by Vega's own generator, which its package does not export.
 *
 * @param {"operator" | "parameter" | "encode"} kind
 * @param {object} expression as in Vega's run-time form
 * @returns {string} `function (ARGUMENTS) { BODY }`
 */
export function expressionSource(kind, expression) {
  const text = generator[kind](null, expression).toString();
  const [, parameters, body] = text.match(
    /^function anonymous\(([^\n]*)\n\) \{\n([^]*)\n\}$/,
  );
  return `function (${parameters}) { ${body.trim()} }`;
}
