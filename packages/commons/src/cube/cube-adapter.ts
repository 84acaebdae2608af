import type { Table } from "@commons-widgets/table";
import type {
  Adapter,
  AreasDataset,
  DatasetSummary,
  ReadQuery,
} from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import type { DatasetDescription } from "../description.js";
import { describeFields, lackBoundaries } from "../portal/adapter-answers.js";
import type { DescribedAdapter } from "../portal/described-adapter.js";
import { FoundDatasets } from "../portal/found-datasets.js";
import {
  type AskedDataset,
  type PortalDescription,
} from "../portal/portal-dataset.js";
import { provenanceFrom } from "../provenance-from.js";
import type { Cube, CubeDimension } from "./cube.js";
import { layOutCube } from "./cube-layout.js";
import { rowFieldsOf } from "./cube-fields.js";
import { tableOfCube } from "./cube-table.js";
import { describeColumns } from "./describe-columns.js";

/** Which areas and periods of a cube are wanted; an absent key means all. */
export interface CubePart {
  /** Codes of the areas, as the table gives them. */
  readonly areas?: readonly string[];
  /** IDs of the periods, as the table gives them. */
  readonly periods?: readonly string[];
}

/** A dataset whose portal says what its dimensions are. */
export interface CubeDataset {
  readonly description: PortalDescription;
  readonly dimensions: readonly CubeDimension[];
  /** Whether areas have names besides their codes. */
  readonly hasAreaNames: boolean;
  /** Whether values have a lower and an upper limit. */
  readonly hasLimits?: boolean;
  /** Where the values come from, for the provenance. */
  readonly url: string;
  /** What of a part it can be asked for; absent: all of it. */
  readonly narrows?: (part: CubePart) => CubePart;
  /**
   * Reads the values of a part, or more. Its dimensions are those above, in
   * that order; only their areas and periods may be others.
   */
  read(part: CubePart, signal?: AbortSignal): Promise<Cube>;
}

/** A portal that keeps its data by dimensions. */
export interface CubePortal {
  /** Its kind in words, such as "Nomis". */
  readonly kind: string;
  /** @throws {DatasetNotFoundError} */
  find(asked: AskedDataset, signal?: AbortSignal): Promise<CubeDataset>;
  search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]>;
}

/**
 * Makes the adapter of a portal that keeps its data by dimensions: nothing is
 * concluded from values, and areas and periods are asked for as it knows them.
 */
export function createCubeAdapter(portal: CubePortal): Adapter {
  return new CubeAdapter(portal);
}

class CubeAdapter implements DescribedAdapter {
  readonly #portal: CubePortal;
  readonly #datasets: FoundDatasets<CubeDataset>;

  constructor(portal: CubePortal) {
    this.#portal = portal;
    this.#datasets = new FoundDatasets((asked, signal) =>
      portal.find(asked, signal),
    );
  }

  async pushes(
    { areas, periods }: ReadQuery,
    id: string,
    signal?: AbortSignal,
  ): Promise<ReadQuery> {
    if (!areas && !periods) return {};
    const part = {
      ...(areas ? { areas } : {}),
      ...(periods ? { periods } : {}),
    };
    const { narrows } = await this.#datasets.get(id, signal);
    return narrows?.(part) ?? part;
  }

  async describe(
    id: string,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    const dataset = await this.#datasets.get(id, signal);
    const { layout, rows } = layOutDataset(dataset);
    const values = layout.measures.map(({ field }) => field);
    const fields = [...rows.map(({ field }) => field), ...values];
    return describeFields(dataset.description, fields);
  }

  async read(
    id: string,
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const dataset = await this.#datasets.get(id, signal);
    const cube = await dataset.read(query, signal);
    const { layout, rows } = layOutDataset(dataset);
    return tableOfCube(
      cube,
      layout,
      rows,
      provenanceFrom(dataset.description, dataset.url),
    );
  }

  async readAs(
    id: string,
    described: readonly FieldReading[],
    query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    const pushed = await this.pushes(query, id, signal);
    const table = await this.read(id, pushed, signal);
    return describeColumns(table, described);
  }

  areas(geography: string): Promise<AreasDataset> {
    return Promise.reject(lackBoundaries(this.#portal.kind, geography));
  }

  search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    return this.#portal.search(text, signal);
  }
}

function layOutDataset({
  dimensions,
  description,
  hasAreaNames,
  hasLimits,
}: CubeDataset) {
  const layout = layOutCube(dimensions, description.title, hasLimits);
  return { layout, rows: rowFieldsOf(dimensions, layout, hasAreaNames) };
}
