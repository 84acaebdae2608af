import type { AdapterContext } from "../../adapter.js";
import { TooManyRowsError, UnreadableError } from "../../failures.js";
import { memberAt, objectAt, objectsAt, type JsonObject } from "../../json.js";
import { collectPages, type Page } from "../../portal/collect-pages.js";
import { arcgisUrl, askArcgis } from "./ask.js";
import type { Layer } from "./layer.js";
import { allOf } from "./where.js";

/** Parameters of a query, by ArcGIS's names; `where` may be absent for all rows. */
export type QueryParameters = Readonly<Record<string, string>>;

/** An answer to a query: its features, and all else it says. */
export interface FeaturePage {
  readonly features: readonly JsonObject[];
  readonly json: JsonObject;
}

/** What a query's answer begins with. */
export interface FirstPage {
  readonly features: readonly JsonObject[];
  /** Whether it is all there is; false where the layer does not say. */
  readonly isAll: boolean;
}

/**
 * Reads all features that a query finds, by the means the layer has: pages
 * where it answers in pages; else the numbers of all rows first, and then the
 * rows from one number to another.
 *
 * @param see is shown each answer, and where it came from
 * @throws {TooManyRowsError} where there are more than a page may hold
 */
export async function queryLayer(
  context: AdapterContext,
  layer: Layer,
  parameters: QueryParameters,
  signal?: AbortSignal,
  see: (page: FeaturePage, url: string) => void = () => undefined,
): Promise<readonly JsonObject[]> {
  const ask = async (url: string) => {
    const page = await askPage(context, url, signal);
    see(page, url);
    return page;
  };
  return layer.hasPages
    ? readPages(firstPage(layer, parameters), layer, ask, context.maxRows())
    : readByNumbers(context, layer, parameters, ask, signal);
}

/** The first page of a query's answer, which tells what the columns hold. */
export async function queryFirstPage(
  context: AdapterContext,
  layer: Layer,
  parameters: QueryParameters,
  signal?: AbortSignal,
): Promise<FirstPage> {
  const url = layer.hasPages
    ? firstPage(layer, parameters)
    : queryUrl(layer, parameters);
  const page = await askPage(context, url, signal);
  const isAll = layer.hasPages && !hasMore(page, layer);
  return { features: page.features, isAll };
}

/** How many features a query finds; not a number where the layer does not say. */
export async function countFeatures(
  context: AdapterContext,
  layer: Layer,
  parameters: QueryParameters,
  signal?: AbortSignal,
): Promise<number> {
  const url = queryUrl(layer, { ...parameters, returnCountOnly: "true" });
  return Number(memberAt(await askArcgis(context, url, signal), "count"));
}

type Ask = (url: string) => Promise<FeaturePage>;

function firstPage(layer: Layer, parameters: QueryParameters): string {
  const { pageSize, rowNumber } = layer;
  return queryUrl(layer, {
    ...parameters,
    // Without an order, a row may stand on two pages or on none.
    ...(rowNumber ? { orderByFields: rowNumber } : {}),
    resultOffset: "0",
    resultRecordCount: String(pageSize),
  });
}

function readPages(
  first: string,
  layer: Layer,
  ask: Ask,
  maxRows: number,
): Promise<readonly JsonObject[]> {
  const readPage = async (url: string): Promise<Page<JsonObject>> => {
    const page = await ask(url);
    const { features } = page;
    const next = hasMore(page, layer)
      ? pageAfter(url, features.length)
      : undefined;
    return { items: features, next };
  };
  return collectPages(first, readPage, maxRows);
}

function pageAfter(address: string, rows: number): string {
  const url = new URL(address);
  const offset = Number(url.searchParams.get("resultOffset"));
  url.searchParams.set("resultOffset", String(offset + rows));
  return url.href;
}

/** Servers before 10.3.1 do not say it: there a full page may have another behind it. */
function hasMore({ features, json }: FeaturePage, { pageSize }: Layer) {
  if (features.length === 0) return false;
  const said =
    memberAt(json, "exceededTransferLimit") ??
    memberAt(objectAt(json, "properties"), "exceededTransferLimit");
  return typeof said === "boolean" ? said : features.length >= pageSize;
}

async function readByNumbers(
  context: AdapterContext,
  layer: Layer,
  parameters: QueryParameters,
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<readonly JsonObject[]> {
  const { rowNumber, pageSize, url } = layer;
  if (!rowNumber)
    throw new UnreadableError(
      url,
      "it answers neither in pages nor by the numbers of its rows, so that only a part of it could be read.",
    );
  const numbers = await askNumbers(context, layer, parameters, signal);
  if (numbers.length > context.maxRows())
    throw new TooManyRowsError(url, numbers.length, context.maxRows());
  const found: JsonObject[] = [];
  for (let start = 0; start < numbers.length; start += pageSize) {
    const part = numbers.slice(start, start + pageSize);
    const range = await readRange(part, { layer, rowNumber, parameters, ask });
    for (const each of range) found.push(each);
  }
  return found;
}

/** What is asked of a range of rows, whichever it is. */
interface RangeQuery {
  readonly layer: Layer;
  readonly rowNumber: string;
  readonly parameters: QueryParameters;
  readonly ask: Ask;
}

/** Asks for half as many where the server sends fewer than were asked for. */
async function readRange(
  numbers: readonly number[],
  query: RangeQuery,
): Promise<readonly JsonObject[]> {
  const { layer, rowNumber, parameters, ask } = query;
  const [first, last] = [numbers[0], numbers.at(-1)];
  const range = `${rowNumber} >= ${String(first)} AND ${rowNumber} <= ${String(last)}`;
  const where = allOf([parameters["where"] ?? "", range]);
  const { features } = await ask(queryUrl(layer, { ...parameters, where }));
  if (features.length >= numbers.length || numbers.length === 1)
    return features;
  const middle = Math.ceil(numbers.length / 2);
  return [
    ...(await readRange(numbers.slice(0, middle), query)),
    ...(await readRange(numbers.slice(middle), query)),
  ];
}

async function askNumbers(
  context: AdapterContext,
  layer: Layer,
  parameters: QueryParameters,
  signal: AbortSignal | undefined,
): Promise<readonly number[]> {
  const asked = queryUrl(layer, {
    ...parameters,
    f: "json",
    returnIdsOnly: "true",
  });
  const listed = memberAt(await askArcgis(context, asked, signal), "objectIds");
  // A query that finds nothing is answered with null.
  const numbers: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return numbers
    .filter((each): each is number => typeof each === "number")
    .sort((a, b) => a - b);
}

/** One answer to a query, at the address that {@link queryUrl} makes. */
export async function askPage(
  context: AdapterContext,
  url: string,
  signal: AbortSignal | undefined,
): Promise<FeaturePage> {
  const json = await askArcgis(context, url, signal);
  if (!Array.isArray(memberAt(json, "features")))
    throw new UnreadableError(
      url,
      "it has no list of features, which the answer to a query has.",
    );
  return { features: objectsAt(json, "features"), json };
}

/** The address of a query, of all rows where it has no `where`. */
export function queryUrl({ url }: Layer, parameters: QueryParameters): string {
  return arcgisUrl(`${url}/query`, { where: "1=1", ...parameters });
}
