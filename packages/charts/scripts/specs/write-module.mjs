/**
 * A TypeScript module of a compiled spec: the same spec gives the same text.
 *
 * @param {string} source the file the spec is written in
 * @param {import("./compile-spec.mjs").CompiledSpec} compiled
 * @returns {string}
 */
export function writeModule(source, { runtime, functions }) {
  const { operators, ...rest } = runtime;
  return [
    `// Written by scripts/compile-specs.mjs from ${source}; not to be edited.`,
    `import type { CompiledFunctions, RuntimeSpec } from "../runtime-spec.js";`,
    "",
    "export const functions: CompiledFunctions = {",
    ...[...functions].map(([id, text]) => `  ${id}: ${text},`),
    "};",
    "",
    "export const runtime: RuntimeSpec = {",
    ...Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    "  operators: [",
    ...operators.map((operator) => `    ${JSON.stringify(operator)},`),
    "  ],",
    "};",
    "",
  ].join("\n");
}
