import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Makes the `commons` program of its sources, for tests that need a process of
 * its own.
 *
 * @param folder where it is put, laid out as its package is
 * @returns the path of the program
 */
export async function makeProgram(folder: string): Promise<string> {
  const program = join(folder, "dist", "commons.mjs");
  mkdirSync(join(folder, "dist"));
  copyFileSync(pathOf("../package.json"), join(folder, "package.json"));
  await build({
    entryPoints: [pathOf("bin.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@commons-widgets/source"],
    // Some of what is bundled is CommonJS and asks for Node's own modules.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  return program;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
