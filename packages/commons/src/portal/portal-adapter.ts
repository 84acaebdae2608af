import {
  DatasetNotFoundError,
  parseDatasetId,
  type Table,
} from "@commons-widgets/table";
import type {
  Adapter,
  AreasDataset,
  DatasetSummary,
  ReadQuery,
} from "../adapter.js";
import type { DatasetDescription } from "../description.js";
import { BoundariesNotFoundError } from "../failures.js";
import { SharedRequests } from "../shared-requests.js";
import { areasIn } from "./code-column.js";
import { inferReadings, type InferredReadings } from "./infer-readings.js";
import {
  readPortalTable,
  type Portal,
  type PortalDataset,
} from "./portal-dataset.js";

interface Found {
  readonly dataset: PortalDataset;
  readonly inferred: InferredReadings;
}

/**
 * Makes the adapter of a portal whose tables say little of what their columns
 * are for: it is concluded from each table's first rows, once, and holds for
 * its description and for every part of it that is read.
 */
export function createPortalAdapter(portal: Portal): Adapter {
  return new PortalAdapter(portal);
}

class PortalAdapter implements Adapter {
  readonly #portal: Portal;
  readonly #found = new SharedRequests<Found>();

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  /** All of it is tried; which part a table's columns allow, `read` sees. */
  pushes(query: ReadQuery): ReadQuery {
    return { ...query };
  }

  async describe(
    id: string,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    const { dataset, inferred } = await this.#find(id, signal);
    const fields = inferred.readings.map(({ field }) => field);
    const measures = fields.filter(({ role }) => role === "measure");
    return { ...areasIn(fields), ...dataset.description, fields, measures };
  }

  async read(
    id: string,
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const { dataset, inferred } = await this.#find(id, signal);
    return readPortalTable(dataset, inferred, query, signal);
  }

  async areas(geography: string, signal?: AbortSignal): Promise<AreasDataset> {
    const { areas, kind } = this.#portal;
    if (areas) return areas(geography, signal);
    throw new BoundariesNotFoundError(
      `${kind} gives tables, no boundaries for "${geography}". Name a commons of plain files (data-package), an ArcGIS or an OGC API Features service that has them.`,
    );
  }

  search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    return this.#portal.search(text, signal);
  }

  async #find(id: string, signal?: AbortSignal): Promise<Found> {
    const parsed = parseDatasetId(id);
    if (parsed.kind === "url") return this.#share(id, parsed.url, signal);
    const bare = `${parsed.prefix}:${parsed.name}`;
    const found = await this.#share(bare, parsed.name, signal);
    const { version } = found.dataset.description;
    if (parsed.version && parsed.version !== version)
      throw new DatasetNotFoundError(id, [bare, `${bare}@${version}`]);
    return found;
  }

  #share(id: string, name: string, signal?: AbortSignal): Promise<Found> {
    return this.#found.get(
      id,
      async (shared) => {
        const dataset = await this.#portal.find({ id, name }, shared);
        const { columns, sample } = dataset;
        return { dataset, inferred: inferReadings(columns, sample) };
      },
      signal,
    );
  }
}
