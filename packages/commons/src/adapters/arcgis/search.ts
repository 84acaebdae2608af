import type { AdapterContext, DatasetSummary } from "../../adapter.js";
import { objectsAt, textAt, type JsonObject } from "../../json.js";
import { plainText } from "../../portal/plain-text.js";
import { parseArcgisAddress, type ArcgisAddress } from "./address.js";
import { arcgisUrl, askArcgis } from "./ask.js";
import { listLayers, listServices } from "./directory.js";

/** Items of one search of a portal, at most. */
const FOUND = 100;

/**
 * Datasets whose name, or in a portal whose description, has every word of the
 * text: services of a server, layers of a service, items of a portal, the first
 * hundred of them.
 */
export async function searchArcgis(
  context: AdapterContext,
  text: string,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  const address = parseArcgisAddress(context.href);
  if (address.kind === "portal")
    return searchPortal(context, address, text, signal);
  const listed =
    address.kind === "directory"
      ? await summariseServices(context, address.url, signal)
      : await summariseLayers(context, address, signal);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return listed.filter(({ title }) =>
    words.every((word) => title.toLowerCase().includes(word)),
  );
}

async function searchPortal(
  context: AdapterContext,
  { url }: ArcgisAddress,
  text: string,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  // What is no letter or digit has a meaning in the portal's query language.
  const words = text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const q = [
    words && `(${words})`,
    '(type:"Feature Service" OR type:"Map Service")',
  ];
  const query = { q: q.filter(Boolean).join(" AND "), num: String(FOUND) };
  const asked = arcgisUrl(`${url}/search`, query);
  const json = await askArcgis(context, asked, signal);
  return objectsAt(json, "results").flatMap(summariseItem);
}

function summariseItem(json: JsonObject): readonly DatasetSummary[] {
  const id = textAt(json, "id");
  const url = textAt(json, "url");
  if (!id || !url || !URL.canParse(url)) return [];
  // Items of these types may also be services of another protocol.
  if (parseArcgisAddress(url).kind === "portal") return [];
  const said = textAt(json, "snippet") ?? textAt(json, "description");
  const description = plainText(said ?? "");
  return [
    {
      id: `arcgis:${id}`,
      title: textAt(json, "title") ?? id,
      ...(description ? { description } : {}),
    },
  ];
}

async function summariseServices(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  const services = await listServices(context, url, signal);
  return services.map(({ name, type }) => ({
    id: `arcgis:${type === "MapServer" ? `${name}/${type}` : name}`,
    title: name.replace(/[_/]+/g, " "),
  }));
}

async function summariseLayers(
  context: AdapterContext,
  { kind, url }: ArcgisAddress,
  signal?: AbortSignal,
): Promise<readonly DatasetSummary[]> {
  const service = kind === "layer" ? url.replace(/\/\d+$/, "") : url;
  const layers = await listLayers(context, service, signal);
  return layers
    .filter(({ number }) => kind === "service" || url.endsWith(`/${number}`))
    .map(({ number, name }) => ({ id: `arcgis:${number}`, title: name }));
}
