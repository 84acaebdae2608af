import { rollup } from "rollup";

const FRAMED = /\/element-kit\/dist\/figure\/figure-element\.js$/;
const ASKED_BY_READERS = /(?:^panel-contents|\.detail)$/;

/** The ways of speaking to a portal, each fetched by the page that names it. */
const PORTAL = /\/commons\/dist\/adapters\/(?!data-package\/)([\w-]+)\/\1\.js$/;

/**
 * Whether a chunk is a way of speaking to a portal. It has no module for a face
 * where a later part of the same portal imports from it.
 *
 * @param {{ readonly moduleIds: readonly string[] }} [chunk]
 */
export function isPortal(chunk) {
  return chunk?.moduleIds.some((id) => PORTAL.test(id)) ?? false;
}

/** What reads tables in files of which few pages have one. */
const FILE_READER =
  /\/commons\/dist\/adapters\/data-package\/(?:arrow|parquet|read-[a-z]+)\.js$/;

/**
 * The figures whose pages are to be the lightest: files are parted by which of
 * these use them, and what the others share besides is one file.
 */
const LEADING = ["story-card", "trend-chart", "ward-map"];

/** What only leading figures and the others share, but not all leading ones. */
const SOME_LEADING = new RegExp(
  `^(?:${LEADING.join("|")})(?:-(?:${LEADING.join("|")}|areas))*$`,
);

/** Characters, not yet minified, that are not worth a request. */
const TOO_LITTLE = 1300;

/**
 * Plans which shared modules stand together in one file. Rollup alone makes a
 * file for each combination of entries, and many small files compress badly.
 *
 * - `base`: what the leading figures share with elements without a frame, be it
 *   only with what those fetch later
 * - `frame`: what the leading figures share, and no element without a frame; and
 *   what only some of them use, where it is too little for a file of its own
 * - `areas`: what the other figures share, and no leading one
 * - `walk`: what a map shares with a trend or with the others
 * - `story-card-areas`, `trend-chart-areas`: what these share with the others
 * - `panels`, `areas.detail`: likewise for what only a reader asks for
 * - `portals`: what the ways of speaking to portals share, and nothing else uses
 * - `tables`: what they share with what reads files that are not plain
 * - `ward-map`, `story-card-value`: what these need at once, and others too,
 *   but later
 *
 * The rest stays as Rollup parts it. Which entry uses which module is known
 * only once unused code is gone, so a first bundle is made to find out.
 *
 * @param {Record<string, string>} input
 * @param {import("rollup").Plugin[]} plugins those that find modules
 * @returns {Promise<(id: string) => string | undefined>} for `manualChunks`
 */
export async function planChunks(input, plugins) {
  const chunks = await bundleOnce(input, plugins);
  const isEntry = (/** @type {import("rollup").OutputChunk} */ chunk) =>
    chunk.isEntry;
  const pages = usersOfChunks(chunks, isEntry);
  const soonOrLate = usersOfChunks(chunks, isEntry, [
    "imports",
    "dynamicImports",
  ]);
  const askers = usersOfChunks(
    chunks,
    (chunk) => chunk.isDynamicEntry || isPortal(chunk),
  );
  const frame = [...chunks.values()].find(({ moduleIds }) =>
    moduleIds.some((id) => FRAMED.test(id)),
  );
  const framed = [...(pages.get(frame?.fileName ?? "") ?? [])];
  const portals = new Set(
    [...chunks.values()]
      .filter((chunk) => isPortal(chunk))
      .map(({ name }) => name),
  );
  const readers = new Set(
    [...chunks.values()]
      .filter(({ facadeModuleId }) => FILE_READER.test(facadeModuleId ?? ""))
      .map(({ name }) => name),
  );
  /** @type {Map<string, string>} */
  const plan = new Map();
  /** @type {Map<string, import("rollup").OutputChunk[]>} */
  const parts = new Map();
  for (const chunk of chunks.values()) {
    if (chunk.isEntry) continue;
    const using = pages.get(chunk.fileName) ?? new Set();
    const reaching = soonOrLate.get(chunk.fileName) ?? using;
    const asking = askers.get(chunk.fileName) ?? new Set();
    const name =
      using.size > 0
        ? nameOf(using, reaching, framed, chunk.code.length)
        : nameOfAsked(asking, chunk, portals, readers);
    if (name) parts.set(name, [...(parts.get(name) ?? []), chunk]);
  }
  for (const [name, members] of parts) {
    const size = members.reduce((all, { code }) => all + code.length, 0);
    const isForSome = SOME_LEADING.test(name) && size < TOO_LITTLE;
    for (const chunk of members)
      for (const id of chunk.moduleIds)
        plan.set(id, isForSome ? "frame" : name);
  }
  return (id) => plan.get(id);
}

/**
 * @param {ReadonlySet<string>} using names of entries
 * @param {ReadonlySet<string>} reaching those, and the entries that need it later
 * @param {readonly string[]} framed names of the entries with a frame
 * @param {number} characters
 */
function nameOf(using, reaching, framed, characters) {
  const isFramed = (/** @type {string} */ entry) => framed.includes(entry);
  const tagOf = (/** @type {string} */ entry) =>
    entry.replace(/^.*commons-/, "");
  const leading = [...using].map(tagOf).filter((tag) => LEADING.includes(tag));
  if (leading.length === LEADING.length)
    return [...reaching].every(isFramed) ? "frame" : "base";
  const unframed = [...using].filter((entry) => !isFramed(entry)).map(tagOf);
  if (unframed.length > 0) return "story-card-value";
  // What a page without a frame fetches later must not bring a figure with it.
  if (![...reaching].every(isFramed))
    return characters < TOO_LITTLE ? "base" : undefined;
  // A trend has room for what a card or a map shares with the others.
  if (leading.includes("story-card"))
    return leading.includes("ward-map") ? "frame" : "story-card-areas";
  if (leading.includes("ward-map") && using.size > 1) return "walk";
  const named = [...leading, ...unframed].sort();
  return [...named, ...(using.size > named.length ? ["areas"] : [])].join("-");
}

/**
 * @param {ReadonlySet<string>} asking names of what loads the chunk later
 * @param {import("rollup").OutputChunk} chunk
 * @param {ReadonlySet<string>} portals names of those that speak to a portal
 * @param {ReadonlySet<string>} readers names of those that read files
 */
function nameOfAsked(asking, { facadeModuleId, name }, portals, readers) {
  if (asking.size > 1 && [...asking].every((each) => portals.has(each)))
    return "portals";
  const isOfTables = [...asking].every(
    (each) => portals.has(each) || readers.has(each),
  );
  if (isOfTables && asking.size > 2) return "tables";
  const isOfOneFigure = facadeModuleId !== null && name.endsWith(".detail");
  const isForReaders = [...asking].every((each) => ASKED_BY_READERS.test(each));
  if (!isForReaders || isOfOneFigure) return undefined;
  const leading = LEADING.filter((tag) => asking.has(`${tag}.detail`));
  if (asking.has("panel-contents") || leading.length > 1) return "panels";
  return [...leading, "areas.detail"].join("-");
}

/**
 * @param {Record<string, string>} input
 * @param {import("rollup").Plugin[]} plugins
 * @returns {Promise<Map<string, import("rollup").OutputChunk>>} by file name
 */
async function bundleOnce(input, plugins) {
  const bundle = await rollup({ input, plugins, logLevel: "silent" });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  return new Map(
    output.flatMap((file) =>
      file.type === "chunk" ? [[file.fileName, file]] : [],
    ),
  );
}

/**
 * @param {ReadonlyMap<string, import("rollup").OutputChunk>} chunks
 * @param {(chunk: import("rollup").OutputChunk) => boolean} isUser of those
 *   that are loaded by themselves
 * @param {readonly ("imports" | "dynamicImports")[]} ways that are followed
 * @returns {Map<string, Set<string>>} names of the users that load a chunk
 */
function usersOfChunks(chunks, isUser, ways = ["imports"]) {
  /** @type {Map<string, Set<string>>} */
  const users = new Map();
  for (const entry of chunks.values()) {
    if (!isUser(entry)) continue;
    const loaded = new Set([entry.fileName]);
    for (const file of loaded) {
      users.set(file, (users.get(file) ?? new Set()).add(entry.name));
      for (const way of ways)
        for (const needed of chunks.get(file)?.[way] ?? []) loaded.add(needed);
    }
  }
  return users;
}
