import {
  CommonsError,
  parseDatasetId,
  type Table,
} from "@commons-widgets/table";
import type {
  Adapter,
  AreasDataset,
  DatasetSummary,
  ReadQuery,
} from "./adapter.js";
import { createDataPackageAdapter } from "./adapters/data-package/data-package.js";
import type { DatasetDescription } from "./description.js";
import { NoCatalogueError } from "./failures.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { requestBytes } from "./request.js";
import { SharedRequests } from "./shared-requests.js";

/** Which commons: its catalogue's absolute URL, and how to speak to it. */
export interface CommonsRef {
  /** Absent only where the dataset ID is itself a URL. */
  readonly href?: string | undefined;
  /** Adapter name; `data-package` where absent. */
  readonly type?: string | undefined;
}

/** Which dataset of which commons. */
export interface DatasetRef extends CommonsRef {
  readonly id: string;
}

const ADAPTERS = new Map([["data-package", createDataPackageAdapter]]);

/**
 * Reads datasets from any number of commons: one request per resource however
 * many widgets ask, forgotten only when it fails.
 */
export class CommonsClient {
  /** How long and how much is waited for and read; may be changed at any time. */
  readonly limits: Limits = { ...DEFAULT_LIMITS };
  readonly #bytes = new SharedRequests<Uint8Array>();
  readonly #tables = new SharedRequests<Table>();
  readonly #areas = new SharedRequests<AreasDataset>();
  readonly #adapters = new Map<string, Adapter>();

  /**
   * What is known of a dataset before its data is read.
   *
   * @throws {CommonsError} of every code that names a commons or a request
   */
  async describe(
    ref: DatasetRef,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    return this.#adapter(ref).describe(ref.id, signal);
  }

  /**
   * A dataset's rows. The whole table is read and kept once; a query narrows it.
   *
   * @throws {CommonsError} of every code that names a commons or a request
   */
  async read(
    ref: DatasetRef,
    query: ReadQuery = {},
    signal?: AbortSignal,
  ): Promise<Table> {
    const adapter = this.#adapter(ref);
    const key = JSON.stringify([ref.href, ref.id, query]);
    return this.#tables.get(
      key,
      (shared) => adapter.read(ref.id, query, shared),
      signal,
    );
  }

  /**
   * The areas of a geography that a commons holds, and their outlines.
   *
   * @throws {BoundariesNotFoundError} where it holds none
   */
  async areas(
    ref: CommonsRef,
    geography: string,
    signal?: AbortSignal,
  ): Promise<AreasDataset> {
    const adapter = this.#adapter(ref);
    return this.#areas.get(
      JSON.stringify([ref.href, geography]),
      (shared) => adapter.areas(geography, shared),
      signal,
    );
  }

  /** The datasets of a commons whose words hold every word of the text. */
  async search(
    ref: CommonsRef,
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    return this.#adapter(ref).search(text, signal);
  }

  #adapter(ref: CommonsRef & { readonly id?: string }): Adapter {
    const type = ref.type ?? "data-package";
    const create = ADAPTERS.get(type);
    if (!create)
      throw new NoCatalogueError(
        `There is no adapter "${type}". Accepted: ${[...ADAPTERS.keys()].join(", ")}.`,
      );
    const href = ref.href ?? urlId(ref.id);
    const key = `${type} ${href}`;
    let adapter = this.#adapters.get(key);
    if (!adapter) {
      adapter = create({
        href,
        readBytes: (url, signal, hash) =>
          this.#bytes.get(
            url,
            (shared) => requestBytes(url, this.limits, shared, hash),
            signal,
          ),
        maxRows: () => this.limits.rows,
      });
      this.#adapters.set(key, adapter);
    }
    return adapter;
  }
}

function urlId(id: string | undefined): string {
  const parsed = id === undefined ? undefined : parseDatasetId(id);
  if (parsed?.kind === "url") return parsed.url;
  throw new NoCatalogueError(
    `No catalogue is known for "${id ?? ""}". Give its address in the commons attribute, or bind the prefix with <commons-source prefix href>.`,
  );
}

let shared: CommonsClient | undefined;

/** The one client that every widget on the page shares. */
export function pageClient(): CommonsClient {
  return (shared ??= new CommonsClient());
}

/** Any failure as an error of this library; what is already one stays itself. */
export function asCommonsError(error: unknown): CommonsError {
  if (error instanceof CommonsError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CommonsError(
    "commons/internal",
    `Something went wrong inside the library: ${message}`,
    { cause: error },
  );
}
