const MARKER = '{"marker":["closures"]}';

/**
 * Writes into the loader which chunks each tag's module will ask for, so that
 * it can ask for all of them at once (`packages/embed/src/closures.ts`).
 *
 * @returns {import("rollup").Plugin}
 */
export function loaderClosures() {
  return {
    name: "loader-closures",
    generateBundle(_options, bundle) {
      const loader = bundle["loader.js"];
      if (loader?.type !== "chunk") return;
      if (!loader.code.includes(MARKER))
        this.error("The loader has no marker for its closures.");
      const known = new Set([loader.fileName, ...loader.imports]);
      const closures = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" && file.fileName.startsWith("elements/")
          ? [
              [
                file.name.slice("elements/".length),
                chunksOf(file, bundle, known),
              ],
            ]
          : [],
      );
      const json = JSON.stringify(Object.fromEntries(closures));
      loader.code = loader.code.replace(MARKER, json);
    },
  };
}

/**
 * @param {import("rollup").OutputChunk} entry
 * @param {import("rollup").OutputBundle} bundle
 * @param {ReadonlySet<string>} known files that are there already
 */
function chunksOf(entry, bundle, known) {
  const seen = new Set(entry.imports);
  for (const file of seen) {
    const chunk = bundle[file];
    if (chunk?.type === "chunk")
      for (const imported of chunk.imports) seen.add(imported);
  }
  return [...seen].filter((file) => !known.has(file));
}
