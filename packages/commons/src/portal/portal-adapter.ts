import type { Table } from "@commons-widgets/table";
import type {
  Adapter,
  AreasDataset,
  DatasetSummary,
  GroupedQuery,
  ReadQuery,
} from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import type { DatasetDescription } from "../description.js";
import { fetchPart } from "../fetch-part.js";
import { describeFields, lackBoundaries } from "./adapter-answers.js";
import { FoundDatasets } from "./found-datasets.js";
import { memberAt } from "../json.js";
import { inferTexts } from "../published/infer-texts.js";
import { cellText } from "./cell-text.js";
import type { DescribedAdapter } from "./described-adapter.js";
import type { InferredReadings } from "./infer-readings.js";
import {
  readPortalTable,
  type Portal,
  type PortalDataset,
  type PortalDescription,
  type PortalFile,
} from "./portal-dataset.js";

interface Found {
  readonly description: PortalDescription;
  readonly dataset: PortalDataset | PortalFile;
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

class PortalAdapter implements DescribedAdapter {
  readonly #portal: Portal;
  readonly #found: FoundDatasets<Found>;

  constructor(portal: Portal) {
    this.#portal = portal;
    this.#found = new FoundDatasets(async (asked, signal) => {
      const dataset = await portal.find(asked, signal);
      const { description } = dataset;
      return { description, dataset, inferred: inferDataset(dataset) };
    });
  }

  /** All of it is tried; which part a table's columns allow, `read` sees. */
  pushes(query: ReadQuery): ReadQuery {
    return { ...query };
  }

  async describe(
    id: string,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    const { dataset, inferred } = await this.#found.get(id, signal);
    const fields = inferred.readings.map(({ field }) => field);
    return describeFields(dataset.description, fields);
  }

  async read(
    id: string,
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const { dataset, inferred } = await this.#found.get(id, signal);
    return readPortalTable(dataset, inferred, query, signal);
  }

  async readAs(
    id: string,
    described: readonly FieldReading[],
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const { dataset, inferred } = await this.#found.get(id, signal);
    const settled = await settle(described, dataset, inferred);
    return readPortalTable(dataset, settled, query, signal);
  }

  aggregate(
    id: string,
    query: GroupedQuery,
    signal?: AbortSignal,
  ): Promise<Table | undefined> {
    return this.aggregateAs(id, [], query, signal);
  }

  async aggregateAs(
    id: string,
    described: readonly FieldReading[],
    query: GroupedQuery,
    signal?: AbortSignal,
  ): Promise<Table | undefined> {
    const { dataset, inferred } = await this.#found.get(id, signal);
    if ("table" in dataset || !dataset.readGroups) return undefined;
    const settled = await settle(described, dataset, inferred);
    const { readPortalGroups } = await fetchPart(
      () => import("./read-portal-groups.js"),
    );
    return readPortalGroups(dataset, settled, query, signal);
  }

  async areas(geography: string, signal?: AbortSignal): Promise<AreasDataset> {
    const { areas, kind } = this.#portal;
    if (areas) return areas(geography, signal);
    throw lackBoundaries(kind, geography);
  }

  search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    return this.#portal.search(text, signal);
  }
}

/** How the columns are read, where somebody may describe them elsewhere. */
async function settle(
  described: readonly FieldReading[],
  dataset: PortalDataset | PortalFile,
  inferred: InferredReadings,
): Promise<InferredReadings> {
  if (described.length === 0) return inferred;
  const { url } = "table" in dataset ? dataset.table.provenance : dataset;
  const { settleReadings } = await fetchPart(
    () => import("./settle-readings.js"),
  );
  return settleReadings(described, inferred, url);
}

function inferDataset(dataset: PortalDataset | PortalFile): InferredReadings {
  if ("table" in dataset) return { readings: dataset.readings, steps: [] };
  const { columns, sample } = dataset;
  return inferTexts(
    columns.map((column) => ({
      ...column,
      texts: new Set(
        sample
          .map((record) => cellText(memberAt(record, column.name)).trim())
          .filter((text) => text !== ""),
      ),
    })),
    sample,
  );
}
