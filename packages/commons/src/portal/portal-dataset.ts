import type { Table } from "@commons-widgets/table";
import type { AreasDataset, DatasetSummary, ReadQuery } from "../adapter.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import type { TextRows } from "../adapters/data-package/text-rows.js";
import type { DatasetDescription } from "../description.js";
import type { JsonObject } from "../json.js";
import { provenanceFrom } from "../provenance-from.js";
import type { PortalGroups } from "./choose-groups.js";
import type { InferredReadings, PortalColumn } from "./infer-readings.js";
import { choosePart, type PortalPart } from "./push-down.js";
import { tableOfRows } from "./records-table.js";

/** What a portal says of a dataset, its columns apart. */
export type PortalDescription = Omit<DatasetDescription, "fields" | "measures">;

/** What a portal made of the rows that it was to put together. */
export interface GroupRecords {
  /** One a group, with its values of the columns, and the statistics by name. */
  readonly records: readonly JsonObject[];
  /** How many rows the filters choose, counted apart from the groups. */
  readonly rows: number;
}

/** One table of a portal, found and described. */
export interface PortalDataset {
  readonly description: PortalDescription;
  readonly columns: readonly PortalColumn[];
  /** Where the rows come from, for the provenance. */
  readonly url: string;
  /** The first rows, or all: enough to see what the columns hold. */
  readonly sample: readonly JsonObject[];
  /** Reads the rows of a part, or more than those. */
  read(part: PortalPart, signal?: AbortSignal): Promise<TextRows>;
  /**
   * Has the portal put rows together; absent where no portal of its kind can,
   * or the sample is all there is.
   *
   * @returns `undefined` where the portal cannot
   */
  readonly readGroups?: (
    groups: PortalGroups,
    signal?: AbortSignal,
  ) => Promise<GroupRecords | undefined>;
}

/** One table of a portal that came as a file, and is read whole. */
export interface PortalFile {
  readonly description: PortalDescription;
  /** As its values look. */
  readonly table: Table;
  /** How it was read so. */
  readonly readings: readonly FieldReading[];
  /** Reads it as an author describes it. */
  readAs(readings: readonly FieldReading[]): Table;
}

/** A dataset as an author names it, its version apart. */
export interface AskedDataset {
  /** As written, such as `city:tree-canopies`. */
  readonly id: string;
  /** The name behind the prefix, or the whole of a URL. */
  readonly name: string;
}

/** A kind of portal, as far as its tables are concerned. */
export interface Portal {
  /** Its kind in words, such as "a CKAN portal". */
  readonly kind: string;
  /** @throws {DatasetNotFoundError} */
  find(
    asked: AskedDataset,
    signal?: AbortSignal,
  ): Promise<PortalDataset | PortalFile>;
  search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]>;
  /**
   * Absent where it has no outlines.
   *
   * @throws {BoundariesNotFoundError}
   */
  readonly areas?: (
    geography: string,
    signal?: AbortSignal,
  ) => Promise<AreasDataset>;
}

/**
 * Reads the rows that a query asks for, or more than those.
 *
 * @param inferred how the columns are read: as concluded from the sample, or
 *   as an author describes them
 */
export async function readPortalTable(
  dataset: PortalDataset | PortalFile,
  { readings, steps }: InferredReadings,
  query: ReadQuery,
  signal?: AbortSignal,
): Promise<Table> {
  if ("table" in dataset)
    return readings === dataset.readings
      ? dataset.table
      : dataset.readAs(readings);
  const part = choosePart(query, dataset, readings);
  const text = await dataset.read(part, signal);
  const { fields } = part;
  const kept = fields
    ? readings.filter(({ field }) => fields.includes(field.name))
    : readings;
  return tableOfRows(text, kept, {
    ...provenanceFrom(dataset.description, dataset.url),
    steps,
  });
}
