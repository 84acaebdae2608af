import { rollup } from "rollup";

const FRAMED = /\/element-kit\/dist\/figure\/figure-element\.js$/;

/**
 * Plans which shared modules stand together in one file. Rollup alone makes a
 * file for each combination of entries, and many small files compress badly.
 *
 * - `start`: what the loader shares with the elements
 * - `base`: what all framed figures share with other elements
 * - `frame`: what all framed figures share, and nobody else
 *
 * The rest stays as Rollup parts it. Which entry uses which module is known
 * only once unused code is gone, so a first bundle is made to find out.
 *
 * @param {Record<string, string>} input
 * @param {import("rollup").Plugin[]} plugins those that find modules
 * @returns {Promise<(id: string) => string | undefined>} for `manualChunks`
 */
export async function planChunks(input, plugins) {
  const users = await usersOfModules(input, plugins);
  const framed = [...users].find(([id]) => FRAMED.test(id))?.[1] ?? new Set();
  return (id) => {
    const using = users.get(id) ?? new Set();
    if (using.size > 1 && using.has("loader")) return "start";
    if (framed.size < 2 || ![...framed].every((entry) => using.has(entry)))
      return undefined;
    return using.size > framed.size ? "base" : "frame";
  };
}

/**
 * @param {Record<string, string>} input
 * @param {import("rollup").Plugin[]} plugins
 * @returns {Promise<Map<string, Set<string>>>} names of entries by module
 */
async function usersOfModules(input, plugins) {
  const bundle = await rollup({ input, plugins, logLevel: "silent" });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  const chunks = new Map(
    output.flatMap((file) =>
      file.type === "chunk" ? [[file.fileName, file]] : [],
    ),
  );
  /** @type {Map<string, Set<string>>} */
  const users = new Map();
  for (const entry of chunks.values()) {
    if (!entry.isEntry) continue;
    const loaded = new Set([entry.fileName]);
    for (const file of loaded) {
      const chunk = chunks.get(file);
      for (const imported of chunk?.imports ?? []) loaded.add(imported);
      for (const id of chunk?.moduleIds ?? [])
        users.set(id, (users.get(id) ?? new Set()).add(entry.name));
    }
  }
  return users;
}
