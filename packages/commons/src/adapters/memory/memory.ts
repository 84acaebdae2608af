import {
  DatasetNotFoundError,
  parseDatasetId,
  Table,
  type Provenance,
} from "@commons-widgets/table";
import type { Adapter, AdapterContext, ReadQuery } from "../../adapter.js";
import type { DatasetDescription } from "../../description.js";
import { BoundariesNotFoundError, NoCatalogueError } from "../../failures.js";
import { fetchPart } from "../../fetch-part.js";
import {
  findMemoryCommons,
  type MemoryCommons,
  type MemoryDataset,
} from "../../memory-commons.js";
import { narrowTable } from "../../narrow-table.js";
import { areasIn } from "../../portal/code-column.js";

/**
 * Speaks to a commons that the page holds itself, by the address `memory:NAME`
 * (see {@link registerMemoryCommons}). Nothing is asked of any server.
 */
export function createMemoryAdapter(context: AdapterContext): Adapter {
  return new MemoryAdapter(context);
}

class MemoryAdapter implements Adapter {
  readonly #context: AdapterContext;

  constructor(context: AdapterContext) {
    this.#context = context;
  }

  pushes(query: ReadQuery): ReadQuery {
    return query;
  }

  async describe(id: string): Promise<DatasetDescription> {
    const dataset = this.#find(id);
    const table = await this.#readTable(dataset, id);
    return describeTable(table, id, dataset);
  }

  async read(id: string, query: ReadQuery): Promise<Table> {
    return narrowTable(await this.#readTable(this.#find(id), id), query);
  }

  areas(geography: string) {
    const { areas = [] } = this.#commons();
    const found = areas.find((item) => item.geography === geography);
    if (found) return Promise.resolve(found);
    return Promise.reject(
      new BoundariesNotFoundError(
        `${this.#context.href} has no boundaries for "${geography}". It has: ${areas.map((item) => item.geography).join(", ") || "none"}.`,
      ),
    );
  }

  search(text: string) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.#commons().datasets.flatMap((dataset) => {
      const { name, description, data } = dataset;
      const title =
        description?.title ??
        (data instanceof Table ? data.provenance.title : name);
      const said =
        `${name} ${title} ${description?.description ?? ""}`.toLowerCase();
      return words.every((word) => said.includes(word))
        ? [{ id: `memory:${name}`, title }]
        : [];
    });
    return Promise.resolve(found);
  }

  #commons(): MemoryCommons {
    const { href } = this.#context;
    const name = href.replace(/^memory:/, "");
    const commons = findMemoryCommons(name);
    if (commons) return commons;
    throw new NoCatalogueError(
      `This page holds no commons "${name}". Call registerMemoryCommons("${name}", …) before a widget asks for it.`,
    );
  }

  #find(id: string): MemoryDataset {
    const parsed = parseDatasetId(id);
    const { datasets } = this.#commons();
    const found =
      parsed.kind === "curie" &&
      datasets.find(
        ({ name, data, description }) =>
          name === parsed.name &&
          (parsed.version === undefined ||
            parsed.version === versionOf(data, description)),
      );
    if (found) return found;
    const prefix = parsed.kind === "curie" ? parsed.prefix : "memory";
    throw new DatasetNotFoundError(
      id,
      datasets.map(({ name }) => `${prefix}:${name}`),
    );
  }

  async #readTable(
    { name, data, description }: MemoryDataset,
    id: string,
  ): Promise<Table> {
    if (data instanceof Table) return data;
    const { readPublished } = await fetchPart(
      () => import("../../published/read-published.js"),
    );
    const provenance: Provenance = {
      datasetId: id,
      title: description?.title ?? name,
      version: description?.version ?? "",
      sources: description?.sources ?? [],
      caveats: description?.caveats ?? [],
      url: this.#context.href,
      retrievedAt: new Date().toISOString(),
      steps: [],
      ...(description?.publisher ? { publisher: description.publisher } : {}),
      ...(description?.licence ? { licence: description.licence } : {}),
    };
    const maxRows = this.#context.maxRows();
    return readPublished({ bytes: data, provenance, maxRows }).table;
  }
}

function versionOf(
  data: MemoryDataset["data"],
  description: MemoryDataset["description"],
): string {
  const stated = description?.version;
  return stated ?? (data instanceof Table ? data.provenance.version : "");
}

function describeTable(
  { fields, provenance }: Table,
  id: string,
  { description }: MemoryDataset,
): DatasetDescription {
  const { title, version, sources, caveats } = provenance;
  const { publisher, licence, attribution } = provenance;
  return {
    id,
    title,
    version,
    sources,
    caveats,
    accessRights: "public",
    fields,
    measures: fields.filter(({ role }) => role === "measure"),
    ...areasIn(fields),
    ...(publisher ? { publisher } : {}),
    ...(licence ? { licence } : {}),
    ...(attribution ? { attribution } : {}),
    ...description,
  };
}
