import {
  DatasetNotFoundError,
  parseDatasetId,
  type Provenance,
  type Table,
} from "@commons-widgets/table";
import type {
  Adapter,
  AdapterContext,
  AreasDataset,
  OutlineResource,
  ReadQuery,
} from "../../adapter.js";
import { parseJson } from "../../decode.js";
import { fetchPart } from "../../fetch-part.js";
import { BoundariesNotFoundError, UnreadableError } from "../../failures.js";
import {
  parseCatalogue,
  type Catalogue,
  type CatalogueEntry,
} from "./catalogue.js";
import {
  parseDataPackage,
  type DataPackage,
  type PackageResource,
} from "./package-description.js";
import { readPlain } from "./read-plain.js";

interface Located {
  readonly id: string;
  readonly packageUrl: string;
  /** The name of the one wanted of several tables. */
  readonly resource?: string;
  readonly entry?: CatalogueEntry;
}

/**
 * Speaks to a commons of plain files: a DCAT catalogue of Data Packages.
 *
 * It can answer no query itself: resources are read whole. With a catalogue, a
 * dataset's description and its data are asked for together, one trip after
 * the catalogue. A dataset ID that is a URL is the address of a
 * `datapackage.json` and needs no catalogue; `#name` after it names one of
 * several tables.
 */
export function createDataPackageAdapter(context: AdapterContext): Adapter {
  return new DataPackageAdapter(context);
}

class DataPackageAdapter implements Adapter {
  readonly #context: AdapterContext;

  constructor(context: AdapterContext) {
    this.#context = context;
  }

  pushes(): ReadQuery {
    return {};
  }

  async describe(id: string, signal?: AbortSignal) {
    const located = await this.#locate(id, signal);
    const { description } = await this.#readPackage(located, signal);
    if (description.fields.some(({ role }) => role)) return description;
    // What its columns are for is then concluded from what they hold.
    const { fields } = await this.#readTable(located, "data", signal);
    const measures = fields.filter(({ role }) => role === "measure");
    return { ...description, fields, measures };
  }

  async read(
    id: string,
    _query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    return this.#readTable(await this.#locate(id, signal), "data", signal);
  }

  async areas(geography: string, signal?: AbortSignal): Promise<AreasDataset> {
    const catalogue = await this.#catalogue(signal);
    const areas = catalogue.entries.filter(({ kind }) => kind === "areas");
    const entry = areas.find((item) => item.geography === geography);
    if (!entry)
      throw new BoundariesNotFoundError(
        `The commons at ${this.#context.href} has no boundaries for "${geography}". It has: ${areas.map((item) => item.geography).join(", ")}.`,
      );
    const located = locateEntry(entry, this.#context.href);
    const [table, { resources }] = await Promise.all([
      this.#readTable(located, "areas", signal),
      this.#readPackage(located, signal),
    ]);
    const outlines = resources
      .filter(({ role }) => role === "outlines")
      .map((resource) => this.#outline(resource, entry));
    return { geography, table, outlines };
  }

  async search(text: string, signal?: AbortSignal) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const { entries } = await this.#catalogue(signal);
    return entries
      .filter((entry) => {
        const said =
          `${entry.id} ${entry.title} ${entry.description ?? ""}`.toLowerCase();
        return words.every((word) => said.includes(word));
      })
      .map(({ id, title, description }) => ({
        id,
        title,
        ...(description ? { description } : {}),
      }));
  }

  async #catalogue(signal?: AbortSignal): Promise<Catalogue> {
    const { href, readBytes } = this.#context;
    const json = parseJson(await readBytes(href, signal), href);
    const catalogue = parseCatalogue(json, href);
    if (catalogue) return catalogue;
    throw new UnreadableError(
      href,
      "it is JSON but not a catalogue (it has no dcat:dataset list).",
    );
  }

  async #locate(id: string, signal?: AbortSignal): Promise<Located> {
    const parsed = parseDatasetId(id);
    if (parsed.kind === "url") {
      const [packageUrl = "", resource] = parsed.url.split("#");
      return { id, packageUrl, ...(resource ? { resource } : {}) };
    }
    const { entries } = await this.#catalogue(signal);
    const bare = `${parsed.prefix}:${parsed.name}`;
    // A page may bind a catalogue to a prefix of its own choosing.
    const entry =
      entries.find((item) => item.id === bare) ??
      entries.find((item) => item.id.split(":")[1] === parsed.name);
    if (!entry || (parsed.version && parsed.version !== entry.version))
      throw new DatasetNotFoundError(id, acceptedIds(entries, entry));
    return locateEntry(entry, this.#context.href);
  }

  async #readPackage(
    { id, packageUrl, entry }: Located,
    signal?: AbortSignal,
  ): Promise<DataPackage> {
    const listed = entry?.resources.find(({ url }) => url === packageUrl);
    const bytes = await this.#context.readBytes(
      packageUrl,
      signal,
      listed?.hash,
    );
    return parseDataPackage(parseJson(bytes, packageUrl), id, packageUrl);
  }

  async #readTable(
    located: Located,
    role: "data" | "areas",
    signal?: AbortSignal,
  ): Promise<Table> {
    const { readBytes, maxRows } = this.#context;
    const listed = located.entry?.resources.find(({ name }) => name === role);
    const ahead = listed && readBytes(listed.url, signal, listed.hash);
    ahead?.catch(() => undefined);
    const described = await this.#readPackage(located, signal);
    const resource = pickResource(described, role, located);
    const url = listed?.url ?? resource.url;
    const hash = listed?.hash ?? resource.hash;
    const provenance = provenanceOf(described, url, hash);
    const bytes = await (ahead ??
      (isOneFile(resource) ? readBytes(url, signal, hash) : undefined));
    const plain = bytes && readPlain(bytes, resource, provenance, maxRows());
    if (plain) return plain;
    const { readResource } = await fetchPart(
      () => import("./read-resource.js"),
    );
    return readResource(resource.item, {
      base: located.packageUrl,
      readBytes,
      maxRows: maxRows(),
      provenance,
      signal,
      ahead: bytes,
    });
  }

  #outline(resource: PackageResource, entry: CatalogueEntry): OutlineResource {
    const listed = entry.resources.find(({ url }) => url === resource.url);
    const id = resource.vintage ?? listed?.vintage ?? "";
    const { readBytes } = this.#context;
    return {
      id,
      label: resource.label ?? id,
      ...(resource.object ? { object: resource.object } : {}),
      read: async (signal) =>
        parseJson(
          await readBytes(resource.url, signal, listed?.hash ?? resource.hash),
          resource.url,
        ),
    };
  }
}

function locateEntry(entry: CatalogueEntry, href: string): Located {
  const listed = entry.resources.find(({ name }) => name === "datapackage");
  if (!listed)
    throw new UnreadableError(
      href,
      `it lists "${entry.id}" without a data package.`,
    );
  return { id: entry.id, packageUrl: listed.url, entry };
}

function acceptedIds(
  entries: readonly CatalogueEntry[],
  entry: CatalogueEntry | undefined,
): readonly string[] {
  if (entry) return [entry.id, `${entry.id}@${entry.version}`];
  return entries
    .filter(({ kind }) => kind === "statistics")
    .map(({ id }) => id);
}

const TABULAR = ["csv", "tsv", "json", "jsonl", "ndjson"];

function pickResource(
  { resources }: DataPackage,
  role: string,
  { id, packageUrl, resource: wanted }: Located,
): PackageResource {
  const tables = resources.filter(
    ({ format, item }) =>
      TABULAR.includes(format) || item["data"] !== undefined,
  );
  const resource = wanted
    ? tables.find(({ name }) => name === wanted)
    : (resources.find((item) => item.role === role) ?? tables[0]);
  if (resource) return resource;
  if (wanted)
    throw new DatasetNotFoundError(
      id,
      tables.map(({ name }) => `${packageUrl}#${name}`),
    );
  throw new UnreadableError(
    packageUrl,
    `"${id}" has no table in CSV, TSV or JSON.`,
  );
}

/** Whether there is one file, and not several, or data in the package itself. */
function isOneFile({ item }: PackageResource): boolean {
  return typeof item["path"] === "string";
}

function provenanceOf(
  { description }: DataPackage,
  url: string,
  hash: string | undefined,
): Provenance {
  const { id, title, version, sources, caveats } = description;
  const { publisher, licence, attribution } = description;
  return {
    datasetId: id,
    title,
    version,
    sources,
    caveats,
    url,
    retrievedAt: new Date().toISOString(),
    steps: [],
    ...(publisher ? { publisher } : {}),
    ...(licence ? { licence } : {}),
    ...(attribution ? { attribution } : {}),
    ...(hash ? { hash } : {}),
  };
}
