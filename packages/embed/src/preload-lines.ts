import { parseCatalogue, type CatalogueEntry } from "@commons-widgets/commons";
import { readLoader, readTags } from "./read-markup.js";
import {
  catalogueAddress,
  wantedFiles,
  type CatalogueBinding,
  type MarkupTag,
} from "./wanted-files.js";

/** `manifest.json` of a build: for each entry, the files a page loads with it. */
type BuildManifest = Readonly<
  Record<
    string,
    {
      /** The entry and all it imports. */
      readonly static: readonly string[];
      /** What it imports as soon as it runs. */
      readonly soon: readonly string[];
    }
  >
>;

/** The page that lines are written for. */
export interface PreloadQuery {
  /** Its own absolute address. */
  readonly page: string;
  readonly html: string;
  /** Reads a build's manifest or a catalogue by its absolute address. */
  readonly readJson: (href: string) => Promise<unknown>;
}

/**
 * The lines for a page's `<head>` that let a browser ask beforehand, and all at
 * once, for what the loader and the page's figures will load: code, catalogue,
 * data, outlines. Each is a whole `<link>`.
 *
 * They hold for this build and this edition of the data. With lines of another
 * a page asks for files that it will not use, or that are gone, and shows the
 * same figures.
 *
 * @returns no lines where the page has no loader or none of its tags; none for
 *   a catalogue that cannot be read, for its figure says so
 * @throws what `readJson` throws for the manifest beside the loader
 */
export async function preloadLines({
  page,
  html,
  readJson,
}: PreloadQuery): Promise<readonly string[]> {
  const loader = readLoader(html);
  const tags = readTags(html);
  if (loader === undefined || tags.length === 0) return [];
  const build = new URL(".", new URL(loader, page));
  const manifest = await readJson(new URL("manifest.json", build).href);
  const { now, soon } = codeOf(tags, manifest as BuildManifest);
  const data = await dataOf(tags, page, readJson);
  const link = (attributes: string, href: string) =>
    `<link ${attributes} href="${escapeAttribute(shortAddress(href, page))}" />`;
  return [
    ...now.map((file) =>
      link('rel="modulepreload"', new URL(file, build).href),
    ),
    ...data.map((href) => link('rel="preload" as="fetch" crossorigin', href)),
    // Words are to come before the drawing.
    ...soon.map((file) =>
      link(
        'rel="modulepreload" fetchpriority="low"',
        new URL(file, build).href,
      ),
    ),
  ];
}

function codeOf(tags: readonly MarkupTag[], manifest: BuildManifest) {
  const closures = tags.flatMap(
    ({ localName }) => manifest[`elements/${localName}.js`] ?? [],
  );
  return {
    now: [...new Set(closures.flatMap((closure) => closure.static))],
    soon: [...new Set(closures.flatMap(({ soon }) => soon))],
  };
}

async function dataOf(
  tags: readonly MarkupTag[],
  page: string,
  readJson: PreloadQuery["readJson"],
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const tag of tags) {
    const href = catalogueAddress(tag, page, (prefix) =>
      sourceAmong(tags, prefix),
    );
    if (!href) continue;
    const entries = await readEntries(href, readJson);
    if (!entries) continue;
    files.add(href);
    for (const url of wantedFiles(tag, entries)) files.add(url);
  }
  return [...files];
}

function sourceAmong(
  tags: readonly MarkupTag[],
  prefix: string,
): CatalogueBinding | undefined {
  const source = tags.find(
    (tag) =>
      tag.localName === "commons-source" &&
      tag.getAttribute("prefix") === prefix,
  );
  return (
    source && {
      type: source.getAttribute("type"),
      href: source.getAttribute("href"),
    }
  );
}

async function readEntries(
  href: string,
  readJson: PreloadQuery["readJson"],
): Promise<readonly CatalogueEntry[] | undefined> {
  try {
    return parseCatalogue(await readJson(href), href)?.entries;
  } catch {
    return undefined;
  }
}

/** Without scheme and host where the page's own server has it. */
function shortAddress(href: string, page: string): string {
  const { origin, pathname, search } = new URL(href);
  return origin === new URL(page).origin ? pathname + search : href;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
