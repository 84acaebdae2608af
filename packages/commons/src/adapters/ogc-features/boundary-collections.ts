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

/**
 * The areas of a geography: from the collection that the address names; from the
 * collections of areas that name it and a year, six of the latest at most; else
 * from those that were read for their figures.
 *
 * @param read those collections
 * @throws {BoundariesNotFoundError}
 */
export async function readBoundaryCollections(
  context: AdapterContext,
  geography: string,
  read: Iterable<FoundCollection>,
  signal?: AbortSignal,
): Promise<AreasDataset> {
  const address = parseOgcAddress(context.href);
  const names =
    address.collection === undefined
      ? nameLatest(await listCollections(context, address, signal), geography)
      : [address.collection];
  const listed = await Promise.all(
    names.map((name) =>
      findCollection(context, { id: `areas:${name}`, name }, signal),
    ),
  );
  const found = listed.length > 0 ? listed : [...read];
  const sets = await Promise.all(
    found.map((each) => openSet(context, each, signal)),
  );
  return areasOfSets(sets.flat(), geography, signal);
}

async function openSet(
  context: AdapterContext,
  found: FoundCollection,
  signal?: AbortSignal,
): Promise<readonly BoundarySet[]> {
  if (!(await hasOutlines(context, found, signal))) return [];
  const { collection } = found;
  return [
    {
      dataset: await openCollection(context, found, collection.id, signal),
      name: nameOf(collection),
      readOutlines: (_fields, reading) => readOutlines(context, found, reading),
    },
  ];
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
