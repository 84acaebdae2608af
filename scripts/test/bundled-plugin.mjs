import { build } from "esbuild";

/**
 * Serves each of these modules with all it imports in one file, because
 * something it imports is CommonJS, which no browser reads.
 *
 * @param {string[]} files paths from the repository's root
 * @returns {import("@web/test-runner").TestRunnerPlugin}
 */
export function bundled(files) {
  const paths = new Map(files.map((file) => [`/${file}`, file]));
  return {
    name: "bundled",
    async serve({ path }) {
      const file = paths.get(path);
      if (file === undefined) return undefined;
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        format: "esm",
        // Asked for only where there is no browser.
        external: ["stream"],
        write: false,
      });
      return { body: outputFiles[0]?.text ?? "", type: "js" };
    },
  };
}
