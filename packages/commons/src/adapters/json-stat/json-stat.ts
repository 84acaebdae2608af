import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import { createCubeAdapter, type CubePortal } from "../../cube/cube-adapter.js";
import { hasAreaNames } from "../../cube/cube-fields.js";
import { UnreadableError } from "../../failures.js";
import { memberAt, objectsAt, textAt, type JsonObject } from "../../json.js";
import { datasetNotFound } from "../../portal/not-found.js";
import { readPortalObject } from "../../portal/read-json.js";
import { describeDataset } from "./describe-dataset.js";
import { readCube, readDimensions } from "./read-dataset.js";
import { listDatasets, type JsonStatItem } from "./read-response.js";

/**
 * Speaks JSON-stat, version 1 and 2. The address is that of an answer: a
 * dataset, a collection or a bundle.
 *
 * A dataset is `prefix:name`, by the names {@link listDatasets} gives, or the
 * address of a dataset, or of a collection with `#name` behind it. JSON-stat is
 * a format and no service: a dataset is read whole.
 *
 * Source: https://json-stat.org/full/
 */
export const createJsonStatAdapter: CreateAdapter = (context) =>
  createCubeAdapter(createJsonStatPortal(context));

/** The portal behind {@link createJsonStatAdapter}. */
export function createJsonStatPortal(context: AdapterContext): CubePortal {
  const search: CubePortal["search"] = async (text, signal) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return (await listAt(context, context.href, signal))
      .filter(({ name, title, description = "" }) => {
        const said = `${name} ${title} ${description}`.toLowerCase();
        return words.every((word) => said.includes(word));
      })
      .map(({ name, title, description }) => ({
        id: `json-stat:${name}`,
        title,
        ...(description ? { description } : {}),
      }));
  };
  return {
    kind: "A JSON-stat file",
    search,
    find: async (asked, signal) => {
      const isAddress = URL.canParse(asked.name);
      const [address = "", wanted] = isAddress
        ? asked.name.split("#")
        : [context.href, asked.name];
      const items = await listAt(context, address, signal);
      const item =
        wanted === undefined && items.length === 1
          ? items[0]
          : items.find(({ name }) => name === wanted);
      if (!item) {
        const all: CubePortal["search"] = (_, at) => search("", at);
        throw await datasetNotFound(all, asked, signal);
      }
      return openItem(context, { item, address, id: asked.id }, signal);
    },
  };
}

interface Shown {
  readonly item: JsonStatItem;
  readonly address: string;
  readonly id: string;
}

async function openItem(
  context: AdapterContext,
  { item, address, id }: Shown,
  signal?: AbortSignal,
) {
  const url = item.url ?? address;
  const dataset = item.dataset ?? (await readLone(context, url, signal));
  const dimensions = readDimensions(dataset, url);
  return {
    description: describeDataset(dataset, { id, name: item.name, url }),
    dimensions,
    hasAreaNames: hasAreaNames(dimensions),
    url,
    narrows: () => ({}),
    read: () =>
      Promise.resolve(readCube(dataset, dimensions, url, context.maxRows())),
  };
}

async function readLone(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject> {
  const items = await listAt(context, url, signal);
  const [only] = items;
  if (items.length === 1 && only?.dataset) return only.dataset;
  throw new UnreadableError(url, "it is no single JSON-stat dataset.");
}

async function listAt(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<readonly JsonStatItem[]> {
  const json = await readPortalObject(context, url, wordsOf, signal);
  return listDatasets(json, url);
}

/** JSON-stat answers of class `error` (Eurostat, Statistics Norway). */
function wordsOf(json: JsonObject): string | undefined {
  const [error] = objectsAt(json, "error");
  if (!error && textAt(json, "class") !== "error") return undefined;
  const label = memberAt(error ?? json, "label");
  return typeof label === "string" ? label : "it gives no reason.";
}
