import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AdapterContext } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import { PortalError } from "../../portal/portal-error.js";
import { textAt } from "../../json.js";
import type { AskedDataset } from "../../portal/portal-dataset.js";
import { isNotThere } from "../../portal/read-json.js";
import { parseArcgisAddress, type ArcgisAddress } from "./address.js";
import { arcgisUrl, askArcgis } from "./ask.js";
import { listLayers, listServices } from "./directory.js";
import { askCard, parseItem, type Item } from "./item.js";
import { parseLayer, type Layer } from "./layer.js";
import type { QueryParameters } from "./query-layer.js";

/** A layer, what is said of it elsewhere, and what its address asks of it. */
export interface FoundLayer {
  readonly layer: Layer;
  readonly item: Item;
  readonly standing: QueryParameters;
}

/**
 * Finds the layer that an author names. Where the address given is that of
 *
 * - a portal, the name is an item's ID, with the layer's number behind `/` or,
 *   as in the addresses of Hub sites, behind `_`;
 * - a server, it is the service's name, with its folder before it and the
 *   layer's number behind it;
 * - a service, it is the layer's number or its name in small letters with
 *   hyphens;
 * - a layer, it is any word.
 *
 * The number may be left away where the service has one layer.
 *
 * @throws {DatasetNotFoundError} where there is none of that name
 */
export async function findLayer(
  context: AdapterContext,
  asked: AskedDataset,
  signal?: AbortSignal,
): Promise<FoundLayer> {
  const isUrl = asked.id === asked.name;
  const address = parseArcgisAddress(isUrl ? asked.name : context.href);
  const name = isUrl ? (address.item ?? "") : asked.name;
  const place = { asked, address, name };
  try {
    return address.kind === "portal"
      ? await findInPortal(context, place, signal)
      : await findOnServer(context, place, signal);
  } catch (error) {
    throw saysMissing(error)
      ? await explain(error, context, place, signal)
      : error;
  }
}

/** ArcGIS answers for what is not there with any of its errors, or with HTTP 404. */
function saysMissing(error: unknown): boolean {
  return isNotThere(error) || error instanceof PortalError;
}

/** A name at an address. */
interface Place {
  readonly asked: AskedDataset;
  readonly address: ArcgisAddress;
  /** Empty where the address says it all. */
  readonly name: string;
}

/** A service, and which of its layers is wanted: absent for the only one. */
interface Service {
  readonly asked: AskedDataset;
  readonly url: string;
  readonly layer?: string | undefined;
}

/** Whether it is the name that is wrong, by what there is beside it. */
async function explain(
  error: unknown,
  context: AdapterContext,
  { asked, address, name }: Place,
  signal?: AbortSignal,
): Promise<unknown> {
  if (address.kind !== "directory") return error;
  const services = await listServices(context, address.url, signal);
  const known = services.map(({ name }) => name);
  const named = known.some((each) =>
    `${name}/`.toLowerCase().startsWith(`${each}/`.toLowerCase()),
  );
  const prefix = asked.id.slice(0, asked.id.length - asked.name.length);
  return named
    ? error
    : new DatasetNotFoundError(
        asked.id,
        known.map((each) => `${prefix}${each}`),
      );
}

async function findOnServer(
  context: AdapterContext,
  { asked, address, name }: Place,
  signal?: AbortSignal,
): Promise<FoundLayer> {
  const service = { asked, ...serviceAt(address, name) };
  const [layer, item] = await Promise.all([
    readLayer(context, service, signal),
    askCard(context, service.url, signal),
  ]);
  return { layer, item, standing: address.standing };
}

function serviceAt({ kind, url }: ArcgisAddress, name: string) {
  if (kind === "directory") {
    const [, service = name, type = "FeatureServer", layer] =
      /^(.+?)(?:\/(FeatureServer|MapServer))?(?:\/(\d+))?$/i.exec(name) ?? [];
    return { url: `${url}/${service}/${type}`, layer };
  }
  const end = url.lastIndexOf("/");
  if (kind === "layer")
    return { url: url.slice(0, end), layer: url.slice(end + 1) };
  return { url, layer: name || undefined };
}

async function findInPortal(
  context: AdapterContext,
  { asked, address, name }: Place,
  signal?: AbortSignal,
): Promise<FoundLayer> {
  const [, id, layer] = /^([\da-f]{32})(?:[/_](\d+))?$/i.exec(name) ?? [];
  if (!id) throw new DatasetNotFoundError(asked.id, []);
  const url = arcgisUrl(`${address.url}/content/items/${id}`);
  const json = await askArcgis(context, url, signal).catch((error: unknown) => {
    throw saysMissing(error) ? new DatasetNotFoundError(asked.id, []) : error;
  });
  const at = textAt(json, "url");
  const server = at && URL.canParse(at) ? parseArcgisAddress(at) : undefined;
  if (server?.kind !== "service" && server?.kind !== "layer")
    throw new UnreadableError(
      url,
      `the item is a ${textAt(json, "type") ?? "thing"} without a feature service to read.`,
    );
  const service = { asked, ...serviceAt(server, layer ?? "") };
  return {
    layer: await readLayer(context, service, signal),
    item: parseItem(json),
    standing: address.standing,
  };
}

async function readLayer(
  context: AdapterContext,
  service: Service,
  signal?: AbortSignal,
): Promise<Layer> {
  const { layer = "" } = service;
  const number = /^\d+$/.test(layer)
    ? layer
    : await chooseLayer(context, service, signal);
  const url = `${service.url}/${number}`;
  try {
    return parseLayer(await askArcgis(context, arcgisUrl(url), signal), url);
  } catch (error) {
    // The service's own list says whether it is the number that was wrong.
    if (saysMissing(error)) await chooseLayer(context, service, signal);
    throw error;
  }
}

/** @throws {DatasetNotFoundError} where the service has no such layer, or several */
async function chooseLayer(
  context: AdapterContext,
  { asked, url, layer }: Service,
  signal?: AbortSignal,
): Promise<string> {
  const layers = await listLayers(context, url, signal);
  const chosen = layer
    ? layers.filter(({ number, name }) =>
        [number, hyphened(name)].includes(layer),
      )
    : layers;
  if (chosen.length === 1 && chosen[0]) return chosen[0].number;
  const stem = asked.id.slice(0, asked.id.length - (layer ?? "").length);
  const before = /[:/]$/.test(stem) ? stem : `${stem}/`;
  throw new DatasetNotFoundError(
    asked.id,
    layers.map(({ number }) => `${before}${number}`),
  );
}

function hyphened(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]+/g, "-");
}
