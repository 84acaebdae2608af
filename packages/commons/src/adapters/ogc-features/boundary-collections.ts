import type { AdapterContext, AreasDataset } from "../../adapter.js";
import { readBoundaryName, timeOf } from "../../portal/boundary-name.js";
import { areasOfSets, type BoundarySet } from "../../portal/boundary-sets.js";
import { parseOgcAddress } from "./address.js";
import type { Collection } from "./collection.js";
import { findCollection, type FoundCollection } from "./find-collection.js";
import { listCollections } from "./list-collections.js";
import {
  hasOutlines,
  openCollection,
  readOutlines,
} from "./open-collection.js";

/** Collections that are looked into, at most: all of each is read to find which fits. */
const CANDIDATES = 6;

/** The collections of an OGC API that have outlines of areas. */
export class BoundaryCollections {
  readonly #context: AdapterContext;
  readonly #read = new Map<string, FoundCollection>();

  constructor(context: AdapterContext) {
    this.#context = context;
  }

  /** Takes note of a collection that was read for its figures, which has outlines too. */
  remember(found: FoundCollection): void {
    this.#read.set(found.collection.id, found);
  }

  /**
   * The areas of a geography: from the collection that the address names; from
   * the collections of areas that name it and a year, six of the latest at most;
   * else from those that were read for their figures.
   *
   * @throws {BoundariesNotFoundError}
   */
  async areas(geography: string, signal?: AbortSignal): Promise<AreasDataset> {
    const address = parseOgcAddress(this.#context.href);
    const names =
      address.collection === undefined
        ? nameLatest(
            await listCollections(this.#context, address, signal),
            geography,
          )
        : [address.collection];
    const listed = await Promise.all(
      names.map((name) =>
        findCollection(this.#context, { id: `areas:${name}`, name }, signal),
      ),
    );
    const found = listed.length > 0 ? listed : [...this.#read.values()];
    const sets = await Promise.all(
      found.map((each) => this.#open(each, signal)),
    );
    return areasOfSets(sets.flat(), geography, signal);
  }

  async #open(
    found: FoundCollection,
    signal?: AbortSignal,
  ): Promise<readonly BoundarySet[]> {
    const { id } = found.collection;
    if (!(await hasOutlines(this.#context, found, signal))) return [];
    const dataset = await openCollection(this.#context, found, id, signal);
    const read: BoundarySet["readOutlines"] = (_fields, reading) =>
      readOutlines(this.#context, found, reading);
    return [{ dataset, name: nameOf(found.collection), readOutlines: read }];
  }
}

function nameOf({ id, title }: Collection): string {
  return readBoundaryName(id) ? id : title;
}

function nameLatest(
  collections: readonly Collection[],
  geography: string,
): readonly string[] {
  return collections
    .flatMap((collection) => {
      const named = readBoundaryName(nameOf(collection));
      return named?.geography === geography
        ? [{ id: collection.id, time: timeOf(named) }]
        : [];
    })
    .sort((a, b) => b.time.localeCompare(a.time))
    .slice(0, CANDIDATES)
    .map(({ id }) => id);
}
