import { build } from "esbuild";

/**
 * Imports a TypeScript module with what it imports, compiled in memory.
 *
 * @param {string} file
 * @returns {Promise<Record<string, any>>} the module's exports
 */
export async function importSource(file) {
  const {
    outputFiles: [bundle],
  } = await build({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
  });
  const code = Buffer.from(bundle?.contents ?? "").toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
