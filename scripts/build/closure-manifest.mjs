/**
 * Writes `manifest.json`: for each entry, the files a page loads with it.
 * `static` lists the entry and all it imports; `dynamic` lists what those may
 * load later, beyond `static`.
 *
 * @returns {import("rollup").Plugin}
 */
export function closureManifest() {
  return {
    name: "closure-manifest",
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle)
          .filter((file) => file.type === "chunk")
          .map((chunk) => [chunk.fileName, chunk]),
      );
      const manifest = [...chunks.values()]
        .filter((chunk) => chunk.isEntry)
        .sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
        .map((chunk) => [chunk.fileName, closureOf(chunk.fileName, chunks)]);
      this.emitFile({
        type: "asset",
        fileName: "manifest.json",
        source: `${JSON.stringify(Object.fromEntries(manifest), null, 2)}\n`,
      });
    },
  };
}

/**
 * @param {string} entry
 * @param {Map<string, import("rollup").OutputChunk>} chunks
 */
function closureOf(entry, chunks) {
  const loaded = walk([entry], chunks, (chunk) => chunk.imports);
  const reachable = walk([entry], chunks, (chunk) => [
    ...chunk.imports,
    ...chunk.dynamicImports,
  ]);
  return {
    static: [...loaded],
    dynamic: [...reachable].filter((file) => !loaded.has(file)),
  };
}

/**
 * @param {string[]} from
 * @param {Map<string, import("rollup").OutputChunk>} chunks
 * @param {(chunk: import("rollup").OutputChunk) => string[]} next
 * @returns {Set<string>} files in the order they are met
 */
function walk(from, chunks, next) {
  const seen = new Set(from);
  for (const file of seen) {
    const chunk = chunks.get(file);
    for (const found of chunk ? next(chunk) : []) seen.add(found);
  }
  return seen;
}
