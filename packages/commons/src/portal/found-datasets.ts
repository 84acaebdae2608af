import { DatasetNotFoundError, parseDatasetId } from "@commons-widgets/table";
import { SharedRequests } from "../shared-requests.js";
import type { AskedDataset, PortalDescription } from "./portal-dataset.js";

interface Described {
  readonly description: PortalDescription;
}

/** The datasets of a portal that were asked for, each looked up once. */
export class FoundDatasets<T extends Described> {
  readonly #found = new SharedRequests<T>();
  readonly #find: (asked: AskedDataset, signal?: AbortSignal) => Promise<T>;

  constructor(find: (asked: AskedDataset, signal?: AbortSignal) => Promise<T>) {
    this.#find = find;
  }

  /**
   * The dataset of an ID: its name behind the prefix, or a URL.
   *
   * @throws {DatasetNotFoundError} where there is none, or none of that version
   */
  async get(id: string, signal?: AbortSignal): Promise<T> {
    const parsed = parseDatasetId(id);
    if (parsed.kind === "url") return this.#share(id, parsed.url, signal);
    const bare = `${parsed.prefix}:${parsed.name}`;
    const found = await this.#share(bare, parsed.name, signal);
    const { version } = found.description;
    if (parsed.version && parsed.version !== version)
      throw new DatasetNotFoundError(id, [bare, `${bare}@${version}`]);
    return found;
  }

  #share(id: string, name: string, signal?: AbortSignal): Promise<T> {
    return this.#found.get(
      id,
      (shared) => this.#find({ id, name }, shared),
      signal,
    );
  }
}
