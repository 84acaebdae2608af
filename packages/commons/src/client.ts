import {
  CommonsError,
  parseDatasetId,
  type Table,
} from "@commons-widgets/table";
import type {
  Adapter,
  AreasDataset,
  ByteRange,
  CreateAdapter,
  DatasetSummary,
  GroupedQuery,
  ReadQuery,
} from "./adapter.js";
import { createDataPackageAdapter } from "./adapters/data-package/data-package.js";
import type { Authorise } from "./authorise.js";
import type { DatasetDescription } from "./description.js";
import { NoCatalogueError } from "./failures.js";
import { fetchPart } from "./fetch-part.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { requestBytes, type RequestTerms } from "./request.js";
import { readShared } from "./read-shared.js";
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

/** The one way of speaking to a commons that every page has. */
const PLAIN_FILES = "data-package";

/** What is kept of one commons. */
interface Kept {
  readonly adapter: Promise<Adapter>;
  readonly tables: SharedRequests<Table>;
  readonly areas: SharedRequests<AreasDataset>;
}

/**
 * Reads datasets from any number of commons: one request per resource however
 * many widgets ask, kept until it fails or is forgotten.
 */
export class CommonsClient {
  /** How long and how much is waited for and read; may be changed at any time. */
  readonly limits: Limits = { ...DEFAULT_LIMITS };
  /**
   * Gives the token that a request is to carry as `Authorization: Bearer`; absent
   * where every dataset is public. After signing in or out, `forget` the commons.
   */
  authorise: Authorise | undefined;
  readonly #kept = new Map<string, Kept>();

  /**
   * What is known of a dataset before its data is read.
   *
   * @throws {CommonsError} of every code that names a commons or a request
   */
  async describe(
    ref: DatasetRef,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    const adapter = await this.#keep(ref).adapter;
    return adapter.describe(ref.id, signal);
  }

  /**
   * A dataset's rows. What the commons can do of the query itself it does;
   * the table that comes back is kept, and narrowed here by the rest. Rows that
   * are to be put together are so by the commons where that certainly comes to
   * the same, else here; the steps say which.
   *
   * @throws {CommonsError} of every code that names a commons or a request
   * @throws {FieldNotFoundError} where a column is named that is not there
   */
  async read(
    ref: DatasetRef,
    query: ReadQuery | GroupedQuery = {},
    signal?: AbortSignal,
  ): Promise<Table> {
    const { adapter: coming, tables } = this.#keep(ref);
    const adapter = await coming;
    const isPart = Object.keys(query).length > 0;
    if (!isPart) return readShared(tables, adapter, ref.id, {}, signal);
    const { readPart } = await fetchPart(() => import("./read-part.js"));
    return readPart(tables, adapter, ref.id, query, signal);
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
    const { adapter, areas } = this.#keep(ref);
    return areas.get(
      geography,
      async (shared) => (await adapter).areas(geography, shared),
      signal,
    );
  }

  /** The datasets of a commons whose words hold every word of the text. */
  async search(
    ref: CommonsRef,
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    const adapter = await this.#keep(ref).adapter;
    return adapter.search(text, signal);
  }

  /**
   * Forgets what was read from a commons, so that the next asking reads it
   * anew. Who already waits for an answer still gets it.
   */
  forget(ref: CommonsRef & { readonly id?: string }): void {
    this.#kept.delete(keyOf(ref));
  }

  #keep(ref: CommonsRef & { readonly id?: string }): Kept {
    const key = keyOf(ref);
    const known = this.#kept.get(key);
    if (known) return known;
    const kept: Kept = {
      adapter: this.#createAdapter(ref),
      tables: new SharedRequests<Table>(),
      areas: new SharedRequests<AreasDataset>(),
    };
    this.#kept.set(key, kept);
    // An adapter that could not be fetched may be there the next time.
    kept.adapter.catch(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    });
    return kept;
  }

  #terms(): RequestTerms {
    return { ...this.limits, authorise: this.authorise };
  }

  async #createAdapter(
    ref: CommonsRef & { readonly id?: string },
  ): Promise<Adapter> {
    const href = ref.href ?? urlId(ref.id);
    const create = await findAdapter(typeOf(ref));
    const bytes = new SharedRequests<Uint8Array>();
    const ranges = new SharedRequests<ByteRange>();
    return create({
      href,
      readBytes: (url, signal, hash, accept) =>
        bytes.get(
          // Unchecked bytes must not pass for checked ones.
          JSON.stringify([url, hash, accept]),
          (shared) => requestBytes(url, this.#terms(), shared, hash, accept),
          signal,
        ),
      readRange: (url, from, to, signal) =>
        ranges.get(
          JSON.stringify([url, from, to]),
          async (shared) => {
            const { requestRange } = await fetchPart(
              () => import("./request-range.js"),
            );
            return requestRange(url, from, to, this.#terms(), shared);
          },
          signal,
        ),
      maxRows: () => this.limits.rows,
    });
  }
}

async function findAdapter(type: string): Promise<CreateAdapter> {
  if (type === PLAIN_FILES) return createDataPackageAdapter;
  const registry = await fetchPart(() => import("./adapters/registry.js"));
  return registry.findAdapter(type);
}

function typeOf({ type }: CommonsRef): string {
  return type ?? PLAIN_FILES;
}

function keyOf(ref: CommonsRef & { readonly id?: string }): string {
  return JSON.stringify([typeOf(ref), ref.href ?? ref.id]);
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
