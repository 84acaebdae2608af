import type { Aggregation, Table } from "@commons-widgets/table";
import type { DatasetDescription } from "./description.js";

/** What part of a dataset is wanted; an absent key means all. */
export interface ReadQuery {
  /** Names of the columns, in the order wanted. */
  readonly fields?: readonly string[];
  /** Codes of the areas. */
  readonly areas?: readonly string[];
  /** IDs of the periods, as the table gives them. */
  readonly periods?: readonly string[];
  /** By field name: the texts of which a row must have one. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** How the rows of a query are put together. */
export interface Grouping {
  /** Names of the columns whose values tell groups apart; none: one for all. */
  readonly by: readonly string[];
  /** What is made of the other columns, as `aggregateRows` makes it. */
  readonly of: readonly Aggregation[];
}

/** A query of rows put together; its `fields` are those of the result. */
export interface GroupedQuery extends ReadQuery {
  readonly aggregate: Grouping;
}

/** A dataset as a search finds it. */
export interface DatasetSummary {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** One vintage of outlines that a commons holds. */
export interface OutlineResource {
  /** Vintage, such as "2025". */
  readonly id: string;
  /** Words such as "wards of May 2023 to 2025". */
  readonly label: string;
  /** Name of the object inside the topology; absent: its only one. */
  readonly object?: string;
  /**
   * Reads the outlines as parsed TopoJSON or GeoJSON; where they are long, the
   * bytes of a file, so that they can be parsed where it holds nobody up.
   */
  read(signal?: AbortSignal): Promise<unknown>;
}

/** A dataset that leads from the areas of one vintage to those of another. */
export interface LookupDataset {
  readonly id: string;
  readonly geography?: string | undefined;
  /** Whose areas it leads from. */
  readonly vintage?: string | undefined;
  /** Whose areas it leads to. */
  readonly toVintage?: string | undefined;
}

/** The areas of one geography, and their outlines by vintage. */
export interface AreasDataset {
  readonly geography: string;
  /** One row an area; roles `area`, `area-name`, `parent`, `member`, … */
  readonly table: Table;
  readonly outlines: readonly OutlineResource[];
  /** Those of the commons, of this geography and others; absent where it cannot say which it has. */
  readonly lookups?: readonly LookupDataset[];
}

/** A way of speaking to one kind of commons. */
export interface Adapter {
  /**
   * The part of a query that its portal answers itself, so that less is sent;
   * the client does the rest on the table that comes back.
   *
   * @param id the dataset's, where what can be answered depends on it
   */
  pushes(
    query: ReadQuery,
    id: string,
    signal?: AbortSignal,
  ): ReadQuery | Promise<ReadQuery>;
  /** @throws {DatasetNotFoundError} */
  describe(id: string, signal?: AbortSignal): Promise<DatasetDescription>;
  /**
   * @param query what it `pushes`, and nothing else
   * @throws {DatasetNotFoundError}
   */
  read(id: string, query: ReadQuery, signal?: AbortSignal): Promise<Table>;
  /**
   * The rows that a query chooses, put together by the portal itself, in an
   * order of its own; absent where no portal of its kind can.
   *
   * @returns `undefined` where this portal cannot, or not certainly to the same
   *   as the page would
   */
  aggregate?(
    id: string,
    query: GroupedQuery,
    signal?: AbortSignal,
  ): Promise<Table | undefined>;
  /** @throws {BoundariesNotFoundError} */
  areas(geography: string, signal?: AbortSignal): Promise<AreasDataset>;
  /** Datasets whose title, description or ID has every word of the text. */
  search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]>;
}

/**
 * Asks for the bytes at a URL, once per page, checked against a hash.
 *
 * @param accept the media types wanted, where a portal chooses by them
 */
export type ReadBytes = (
  url: string,
  signal?: AbortSignal,
  hash?: string,
  accept?: string,
) => Promise<Uint8Array>;

/** A part of a file, as it came. */
export interface ByteRange {
  /** Where it begins: 0 where the server sent the whole file. */
  readonly from: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of the whole file, where the server lets that be known. */
  readonly size?: number;
  /** What changes when the file does: its `ETag`, else when it was changed. */
  readonly version?: string;
}

/**
 * Asks for the bytes from one place to just before another; a server may send
 * the whole file.
 */
export type ReadRange = (
  url: string,
  from: number,
  to: number,
  signal?: AbortSignal,
) => Promise<ByteRange>;

/** What an adapter is given: where its commons is, and how to ask. */
export interface AdapterContext {
  /** Absolute URL of the catalogue, or of the portal's API. */
  readonly href: string;
  readonly readBytes: ReadBytes;
  /** Absent where only whole files can be read. */
  readonly readRange?: ReadRange;
  /** Data rows of one table, at most. */
  readonly maxRows: () => number;
}

/** Makes the adapter of one commons; asks for nothing yet. */
export type CreateAdapter = (context: AdapterContext) => Adapter;
