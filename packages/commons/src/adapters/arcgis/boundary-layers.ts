import type { AdapterContext, AreasDataset } from "../../adapter.js";
import { withQuery } from "../../portal/base-address.js";
import {
  readBoundaryName,
  timeOf,
  type BoundaryName,
} from "../../portal/boundary-name.js";
import { areasOfSets, type BoundarySet } from "../../portal/boundary-sets.js";
import { parseArcgisAddress, type ArcgisAddress } from "./address.js";
import { listLayers, listServices } from "./directory.js";
import { findLayer, type FoundLayer } from "./find-layer.js";
import { readOutlines } from "./layer-outlines.js";
import { openLayer } from "./open-layer.js";

/** Vintages of one geography, at most: the codes of each are read to find which fits. */
const VINTAGES = 4;

/**
 * How far outlines are simplified, best first: a page wants few points, so that
 * the super-generalised come before the full ones.
 */
const DETAILS: readonly (string | undefined)[] = [
  "BSC",
  "BUC",
  "BGC",
  undefined,
  "BFC",
  "BGE",
  "BFE",
];

/**
 * The areas of a geography: from the layer or the layers of the service that the
 * address names; from the services of a server that are named as outlines of it
 * are (the four latest, each in the most simplified lines there are); else from
 * the layers that were read for their figures.
 *
 * @param read those layers
 * @throws {BoundariesNotFoundError}
 */
export async function readBoundaryLayers(
  context: AdapterContext,
  geography: string,
  read: Iterable<FoundLayer>,
  signal?: AbortSignal,
): Promise<AreasDataset> {
  const address = parseArcgisAddress(context.href);
  const urls = await addressesOf(context, address, geography, signal);
  const listed = await Promise.all(
    urls.map((url) => findLayer(context, { id: url, name: url }, signal)),
  );
  const found = listed.length > 0 ? listed : [...read];
  const drawn = found.filter(({ layer }) => layer.hasPolygons);
  const sets = await Promise.all(
    drawn.map((each) => openSet(context, each, signal)),
  );
  return areasOfSets(sets, geography, signal);
}

async function addressesOf(
  context: AdapterContext,
  { kind, url, standing }: ArcgisAddress,
  geography: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (kind === "portal") return [];
  if (kind === "layer") return [withQuery(url, standing)];
  if (kind === "service") {
    const layers = await listLayers(context, url, signal);
    return layers.map(({ number }) => withQuery(`${url}/${number}`, standing));
  }
  const services = await listServices(context, url, signal);
  const names = services.map(({ name, type }) => ({
    url: withQuery(`${url}/${name}/${type}`, standing),
    named: readBoundaryName(name),
  }));
  return chooseVintages(names, geography);
}

async function openSet(
  context: AdapterContext,
  found: FoundLayer,
  signal?: AbortSignal,
): Promise<BoundarySet> {
  const { layer, standing, item } = found;
  return {
    dataset: await openLayer(context, found, layer.url, signal),
    name: item.title ?? layer.name,
    readOutlines: (fields, reading) =>
      readOutlines(context, { layer, standing, fields }, reading),
  };
}

interface NamedService {
  readonly url: string;
  readonly named: BoundaryName | undefined;
}

/** Of each of the latest vintages, the service with the fewest points. */
function chooseVintages(
  services: readonly NamedService[],
  geography: string,
): readonly string[] {
  const best = new Map<
    string,
    { readonly url: string; readonly rank: number }
  >();
  for (const { url, named } of services) {
    if (named?.geography !== geography) continue;
    const rank = DETAILS.indexOf(named.detail);
    const time = timeOf(named);
    if (rank < (best.get(time)?.rank ?? Infinity))
      best.set(time, { url, rank });
  }
  return [...best]
    .sort(([a], [b]) => b.localeCompare(a))
    .slice(0, VINTAGES)
    .map(([, { url }]) => url);
}
