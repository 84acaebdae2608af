import {
  DatasetNotFoundError,
  parseDatasetId,
  type Table,
} from "@commons-widgets/table";
import type {
  Adapter,
  AdapterContext,
  AreasDataset,
  GroupedQuery,
  OutlineResource,
  ReadQuery,
} from "../../adapter.js";
import { parseJson } from "../../decode.js";
import { fetchPart } from "../../fetch-part.js";
import { BoundariesNotFoundError, UnreadableError } from "../../failures.js";
import {
  entryOfVersion,
  parseCatalogue,
  type Catalogue,
  type CatalogueEntry,
} from "./catalogue.js";
import { explainRefusal } from "./explain-refusal.js";
import {
  parseDataPackage,
  type DataPackage,
  type PackageResource,
} from "./package-description.js";
import { provenanceFrom } from "../../provenance-from.js";
import { SharedRequests } from "../../shared-requests.js";
import { readPlain } from "./read-plain.js";

interface Located {
  readonly id: string;
  readonly packageUrl: string;
  /** The name of the one wanted of several tables. */
  readonly resource?: string;
  readonly entry?: CatalogueEntry;
  /** The latest version, where another is meant. */
  readonly newest?: string;
}

/**
 * Speaks to a commons of plain files: a DCAT catalogue of Data Packages.
 *
 * Of a Parquet file it reads the parts that a query asks for; other resources
 * are read whole. With a catalogue, a dataset's description and its data are
 * asked for together, one trip after the catalogue. A dataset ID that is a URL is the address of a
 * `datapackage.json` and needs no catalogue; `#name` after it names one of
 * several tables.
 */
export function createDataPackageAdapter(context: AdapterContext): Adapter {
  return new DataPackageAdapter(context);
}

class DataPackageAdapter implements Adapter {
  readonly #context: AdapterContext;
  readonly #tables = new SharedRequests<Table>();

  constructor(context: AdapterContext) {
    this.#context = context;
  }

  async pushes(
    query: ReadQuery,
    id: string,
    signal?: AbortSignal,
  ): Promise<ReadQuery> {
    if (Object.keys(query).length === 0) return query;
    const located = await this.#locate(id, signal);
    const listed = listedTable(located, "data");
    if (listed && !isBinary(listed.url)) return {};
    const described = await this.#readPackage(located, signal);
    const { format, readings } = pickResource(described, "data", located);
    const isNarrowable = ["parquet", "portal"].includes(format);
    return isNarrowable && readings.some(({ field }) => field.role)
      ? query
      : {};
  }

  async describe(id: string, signal?: AbortSignal) {
    const located = await this.#locate(id, signal);
    const { description } = await explainRefusal(
      located.entry,
      this.#readPackage(located, signal),
    );
    if (description.fields.some(({ role }) => role)) return description;
    // What its columns are for is then concluded from what they hold.
    const { fields } = await this.read(id, {}, signal);
    const measures = fields.filter(({ role }) => role === "measure");
    return { ...description, fields, measures };
  }

  /** A part is kept by the client that asks for it; here only what is whole. */
  read(id: string, query: ReadQuery, signal?: AbortSignal): Promise<Table> {
    if (Object.keys(query).length > 0) return this.#data(id, query, signal);
    return this.#tables.get(id, (shared) => this.#data(id, {}, shared), signal);
  }

  async #data(
    id: string,
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const located = await this.#locate(id, signal);
    return explainRefusal(
      located.entry,
      this.#readTable(located, "data", query, signal),
    );
  }

  async aggregate(
    id: string,
    query: GroupedQuery,
    signal?: AbortSignal,
  ): Promise<Table | undefined> {
    const located = await this.#locate(id, signal);
    const described = await explainRefusal(
      located.entry,
      this.#readPackage(located, signal),
    );
    const { format, item, url } = pickResource(described, "data", located);
    if (format !== "portal") return undefined;
    const { aggregatePortal } = await fetchPart(
      () => import("./read-portal.js"),
    );
    const provenance = provenanceFrom(described.description, url);
    return aggregatePortal(item, query, {
      ...this.#context,
      provenance,
      signal,
    });
  }

  async areas(geography: string, signal?: AbortSignal): Promise<AreasDataset> {
    const { entries } = await this.#catalogue(signal);
    const areas = entries.filter(({ kind }) => kind === "areas");
    const entry = areas.find((item) => item.geography === geography);
    if (!entry)
      throw new BoundariesNotFoundError(
        `The commons at ${this.#context.href} has no boundaries for "${geography}". It has: ${areas.map((item) => item.geography).join(", ")}.`,
      );
    const located = locateEntry(entry, this.#context.href);
    const [table, { resources }] = await Promise.all([
      this.#readTable(located, "areas", {}, signal),
      this.#readPackage(located, signal),
    ]);
    const outlines = resources
      .filter(({ role }) => role === "outlines")
      .map((resource) => this.#outline(resource, entry));
    const lookups = entries.filter(({ toVintage }) => toVintage);
    return { geography, table, outlines, lookups };
  }

  async search(text: string, signal?: AbortSignal) {
    const [{ entries }, { searchCatalogue }] = await Promise.all([
      this.#catalogue(signal),
      fetchPart(() => import("./search-catalogue.js")),
    ]);
    return searchCatalogue(entries, text);
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
    const meant = entry && entryOfVersion(entry, parsed.version);
    if (!meant) throw new DatasetNotFoundError(id, acceptedIds(entries, entry));
    const located = locateEntry(meant, this.#context.href);
    return meant === entry ? located : { ...located, newest: entry.version };
  }

  async #readPackage(
    { id, packageUrl, entry, newest }: Located,
    signal?: AbortSignal,
  ): Promise<DataPackage> {
    const listed = entry?.resources.find(({ url }) => url === packageUrl);
    const bytes = await this.#context.readBytes(
      packageUrl,
      signal,
      listed?.hash,
    );
    const json = parseJson(bytes, packageUrl);
    const read = parseDataPackage(json, id, packageUrl);
    return newest
      ? { ...read, description: { ...read.description, newerVersion: newest } }
      : read;
  }

  async #readTable(
    located: Located,
    role: "data" | "areas",
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const { readBytes, maxRows } = this.#context;
    const listed = listedTable(located, role);
    const ahead =
      listed && !isBinary(listed.url)
        ? readBytes(listed.url, signal, listed.hash)
        : undefined;
    ahead?.catch(() => undefined);
    const described = await this.#readPackage(located, signal);
    const resource = pickResource(described, role, located);
    const url = listed?.url ?? resource.url;
    const isOneFile = typeof resource.item["path"] === "string";
    const hash = isOneFile ? (listed?.hash ?? resource.hash) : undefined;
    const context = {
      ...this.#context,
      maxRows: maxRows(),
      base: located.packageUrl,
      provenance: provenanceFrom(described.description, url, hash),
      signal,
    };
    if (BINARY.includes(resource.format)) {
      const { readBinary } = await fetchPart(() => import("./read-binary.js"));
      return readBinary(resource, query, context);
    }
    const bytes = isOneFile
      ? await (ahead ?? readBytes(url, signal, hash))
      : undefined;
    const plain = bytes && readPlain(bytes, resource, context);
    if (plain) return plain;
    const { readResource } = await fetchPart(
      () => import("./read-resource.js"),
    );
    return readResource(resource.item, { ...context, ahead: bytes });
  }

  #outline(resource: PackageResource, entry: CatalogueEntry): OutlineResource {
    const listed = entry.resources.find(({ url }) => url === resource.url);
    const id = resource.vintage ?? listed?.vintage ?? "";
    const { readBytes } = this.#context;
    return {
      id,
      label: resource.label ?? id,
      ...(resource.object ? { object: resource.object } : {}),
      read: async (signal) => {
        const { url, hash } = resource;
        const bytes = await readBytes(url, signal, listed?.hash ?? hash);
        return isLongGeoJson(bytes) ? bytes : parseJson(bytes, url);
      },
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
  if (entry)
    return [
      entry.id,
      ...[entry, ...entry.former].map(
        ({ version }) => `${entry.id}@${version}`,
      ),
    ];
  return entries
    .filter(({ kind }) => kind === "statistics")
    .map(({ id }) => id);
}

/** Bytes of GeoJSON that a phone would take longer over than a reader waits. */
const LONG_FILE = 1_000_000;

/** Whether reading a file of outlines would hold the page up; TopoJSON does not. */
function isLongGeoJson(bytes: Uint8Array): boolean {
  if (bytes.length <= LONG_FILE) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  return start.includes('"FeatureCollection"');
}

const BINARY = ["parquet", "arrow", "arrows", "feather", "portal"];

const TABULAR = ["csv", "tsv", "json", "jsonl", "ndjson", ...BINARY];

/** Whether an address is that of a file of which parts can be read. */
function isBinary(url: string): boolean {
  const { pathname } = new URL(url);
  return BINARY.some((ending) => pathname.endsWith(`.${ending}`));
}

function listedTable({ entry }: Located, role: "data" | "areas") {
  return entry?.resources.find(({ name }) => name === role);
}

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
    `"${id}" has no table in CSV, TSV, JSON, Parquet or Arrow.`,
  );
}
