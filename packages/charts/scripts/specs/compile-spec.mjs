import { parse } from "vega";
import { compile } from "vega-lite";
import { expressionSource } from "./expression-source.mjs";

/**
 * @typedef {object} CompiledSpec
 * @property {{ operators: object[] }} runtime what Vega's run time reads, with
 *   an id where an expression's code was
 * @property {Map<string, string>} functions each id's function, as source text
 */

/**
 * Compiles Vega-Lite to Vega and that to Vega's run-time form, and takes the
 * expressions out of it, so that nothing is left to be compiled by a browser.
 *
 * @param {import("vega-lite").TopLevelSpec} spec
 * @returns {CompiledSpec}
 * @throws {Error} where Vega-Lite warns of anything, or the spec listens to
 *   events
 */
export function compileSpec(spec) {
  const vega = compile(spec, { logger: strictLogger }).spec;
  /** @type {Map<string, string>} */
  const ids = new Map();
  const runtime = nameExpressions(parse(vega), ids);
  if (runtime.streams.length > 0 || runtime.updates.length > 0) {
    throw new Error("A compiled spec cannot listen to events.");
  }
  const functions = new Map([...ids].map(([source, id]) => [id, source]));
  return { runtime, functions };
}

/**
 * Where Vega keeps an expression, and what its function is called with.
 *
 * @type {Record<string, "operator" | "parameter" | undefined>}
 */
const kinds = { update: "operator", $expr: "parameter" };

/**
 * A copy of the run-time form with ids for code; ids are counted in the order
 * of the text, and equal functions share one.
 *
 * @param {any} node
 * @param {Map<string, string>} ids gains each function's source with its id
 * @returns {any}
 */
function nameExpressions(node, ids) {
  if (Array.isArray(node))
    return node.map((item) => nameExpressions(item, ids));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      expressionIn(key, value, ids) ?? nameExpressions(value, ids),
    ]),
  );
}

/**
 * @param {string} key
 * @param {any} value
 * @param {Map<string, string>} ids
 * @returns {{ code: string } | undefined} `undefined` where it is none
 */
function expressionIn(key, value, ids) {
  const kind = value?.marktype && value.channels ? "encode" : kinds[key];
  if (!kind || (kind !== "encode" && typeof value?.code !== "string")) return;
  const source = expressionSource(kind, value);
  if (!ids.has(source)) ids.set(source, `f${ids.size + 1}`);
  return { code: /** @type {string} */ (ids.get(source)) };
}

/** Vega-Lite only warns of what it cannot draw; here that stops the build. */
const strictLogger = {
  level() {
    return this;
  },
  /** @param {string[]} message */
  error(...message) {
    throw new Error(message.join(" "));
  },
  /** @param {string[]} message */
  warn(...message) {
    throw new Error(message.join(" "));
  },
  info() {
    return this;
  },
  debug() {
    return this;
  },
};
