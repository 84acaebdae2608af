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
  DatasetSummary,
  ReadQuery,
} from "../../adapter.js";
import { parseJson } from "../../decode.js";
import type { DatasetDescription } from "../../description.js";
import { BoundariesNotFoundError, UnreadableError } from "../../failures.js";
import { fetchPart } from "../../fetch-part.js";
import { provenanceFrom } from "../../provenance-from.js";
import { SharedRequests } from "../../shared-requests.js";
import { createDataPackageAdapter } from "../data-package/data-package.js";
import {
  DISTRIBUTION_KINDS,
  parseDcat,
  type DcatDataset,
  type Distribution,
} from "./dcat-catalogue.js";

/**
 * Speaks to a DCAT(-AP) catalogue in JSON-LD: finds a dataset by its
 * identifier, the end of its address or its title as a slug, and reads the
 * first of its distributions that is a data package, CSV on the Web, CSV, TSV or
 * JSON. Resources are read whole.
 *
 * What a package or metadata say of the columns is taken from there; of a bare
 * file it is concluded from the values, and said.
 */
export function createDcatAdapter(context: AdapterContext): Adapter {
  return new DcatAdapter(context);
}

class DcatAdapter implements Adapter {
  readonly #context: AdapterContext;
  readonly #fuller = new SharedRequests<Adapter | undefined>();
  readonly #tables = new SharedRequests<Table>();

  constructor(context: AdapterContext) {
    this.#context = context;
  }

  pushes(): ReadQuery {
    return {};
  }

  async describe(
    id: string,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    const dataset = await this.#find(id, signal);
    const file = pickDistribution(dataset, id, this.#context.href);
    const fuller = await this.#adapterOf(file);
    const { description } = dataset;
    if (fuller) {
      const found = await fuller.describe(file.url, signal);
      return { ...found, ...description, ...columnsOf(found), id };
    }
    const { fields } = await this.#readTable(id, dataset, file, signal);
    const measures = fields.filter(({ role }) => role === "measure");
    return { ...description, id, fields, measures };
  }

  async read(
    id: string,
    _query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const dataset = await this.#find(id, signal);
    const file = pickDistribution(dataset, id, this.#context.href);
    return this.#readTable(id, dataset, file, signal);
  }

  areas(geography: string): Promise<AreasDataset> {
    return Promise.reject(
      new BoundariesNotFoundError(
        `A DCAT catalogue says nothing of boundaries for "${geography}". Bind a commons that has them.`,
      ),
    );
  }

  async search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return (await this.#catalogue(signal))
      .map(({ description }) => description)
      .filter(({ id, title, description = "" }) => {
        const said = `${id} ${title} ${description}`.toLowerCase();
        return words.every((word) => said.includes(word));
      })
      .map(({ id, title, description }) => ({
        id,
        title,
        ...(description ? { description } : {}),
      }));
  }

  async #catalogue(signal?: AbortSignal): Promise<readonly DcatDataset[]> {
    const { href, readBytes } = this.#context;
    const bytes = await readBytes(
      href,
      signal,
      undefined,
      "application/ld+json",
    );
    return parseDcat(parseJson(bytes, href), href);
  }

  async #find(id: string, signal?: AbortSignal): Promise<DcatDataset> {
    const parsed = parseDatasetId(id);
    const name = parsed.kind === "url" ? parsed.url : parsed.name;
    const datasets = await this.#catalogue(signal);
    const found = datasets.find(({ names }) => names.includes(name));
    const version = parsed.kind === "curie" ? parsed.version : undefined;
    if (found && (!version || version === found.description.version))
      return found;
    throw new DatasetNotFoundError(
      id,
      datasets.map(({ names }) => names.at(-1) ?? ""),
    );
  }

  /** The adapter that reads a distribution with what stands beside its data. */
  #adapterOf({ kind, url }: Distribution): Promise<Adapter | undefined> {
    return this.#fuller.get(url, async () => {
      const context = { ...this.#context, href: url };
      if (kind === "data-package") return createDataPackageAdapter(context);
      if (kind !== "csvw") return undefined;
      const { createCsvwAdapter } = await fetchPart(
        () => import("../csvw/csvw.js"),
      );
      return createCsvwAdapter(context);
    });
  }

  /** Reads it once: what a table's columns are for, its description asks of it too. */
  #readTable(
    id: string,
    { description }: DcatDataset,
    file: Distribution,
    signal?: AbortSignal,
  ): Promise<Table> {
    return this.#tables.get(
      JSON.stringify([id, file.url]),
      async (shared) => {
        const fuller = await this.#adapterOf(file);
        if (fuller) return fuller.read(file.url, {}, shared);
        const provenance = provenanceFrom({ ...description, id }, file.url);
        return this.#readFile(file, provenance, shared);
      },
      signal,
    );
  }

  async #readFile(
    { url, kind }: Distribution,
    provenance: Provenance,
    signal: AbortSignal,
  ): Promise<Table> {
    const { readBytes, maxRows } = this.#context;
    const { readResource } = await fetchPart(
      () => import("../data-package/read-resource.js"),
    );
    return readResource(
      { path: url, format: kind },
      { base: url, readBytes, maxRows: maxRows(), provenance, signal },
    );
  }
}

function columnsOf({ fields, measures }: DatasetDescription) {
  return { fields, measures };
}

function pickDistribution(
  { distributions, formats }: DcatDataset,
  id: string,
  url: string,
): Distribution {
  for (const kind of DISTRIBUTION_KINDS) {
    const found = distributions.find((item) => item.kind === kind);
    if (found) return found;
  }
  throw new UnreadableError(
    url,
    `"${id}" is in no format that is read here. Accepted: a data package, CSV on the Web, CSV, TSV or JSON. It has: ${formats.join(", ") || "no files"}.`,
  );
}
