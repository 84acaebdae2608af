import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import {
  createCubeAdapter,
  type CubeDataset,
  type CubePortal,
} from "../../cube/cube-adapter.js";
import { parseSlice } from "../../cube/named-slice.js";
import { UnreadableError } from "../../failures.js";
import { objectAt, textAt, type JsonObject } from "../../json.js";
import { baseAddress } from "../../portal/base-address.js";
import { datasetNotFound } from "../../portal/not-found.js";
import type { AskedDataset } from "../../portal/portal-dataset.js";
import { isNotThere, readPortalObject } from "../../portal/read-json.js";
import {
  describeOverview,
  readGeographies,
  readNomisDimensions,
} from "./overview.js";
import { askNomis, readNomisPart } from "./question.js";
import { searchNomis } from "./search.js";

/**
 * Speaks to Nomis (www.nomisweb.co.uk).
 *
 * A dataset is `prefix:NM_162_1/geography.TYPE464/gender.0,1`: what is wanted of
 * each dimension, by Nomis' own codes; `first...last` is a run of them and `all`
 * is each. A dimension that is not named takes Nomis' preset, time all its
 * dates, and the geography must be named. The address of a `.data.csv`, as the
 * site's own query builder makes it, is an ID as well.
 *
 * Source: https://www.nomisweb.co.uk/api/v01/help
 */
export const createNomisAdapter: CreateAdapter = (context) =>
  createCubeAdapter(createNomisPortal(context));

/** The portal behind {@link createNomisAdapter}. */
export function createNomisPortal(context: AdapterContext): CubePortal {
  const search: CubePortal["search"] = (text, signal) =>
    searchNomis(context, apiOf(context.href), text, signal);
  return {
    kind: "Nomis",
    search,
    find: async (asked, signal) => {
      const located = locate(asked, context.href);
      if (!located) throw await datasetNotFound(search, asked, signal);
      const url = `${located.api}dataset/${located.name}.overview.json`;
      const overview = await readOverview(context, url, signal);
      if (!overview) throw await datasetNotFound(search, asked, signal);
      return open(context, { ...located, overview, id: asked.id });
    },
  };
}

interface Located {
  readonly api: string;
  readonly name: string;
  readonly chosen: ReadonlyMap<string, string>;
}

function apiOf(href: string): string {
  return `${baseAddress(href, ["api"])}api/v01/`;
}

function locate({ name }: AskedDataset, href: string): Located | undefined {
  if (URL.canParse(name)) {
    const url = new URL(name);
    const dataset = /\/dataset\/(NM_\d+_\d+)/i.exec(url.pathname)?.[1];
    const chosen = new Map(
      [...url.searchParams].map(([key, codes]) => [key.toLowerCase(), codes]),
    );
    return dataset ? { api: apiOf(name), name: dataset, chosen } : undefined;
  }
  const slice = parseSlice(name);
  return slice && { api: apiOf(href), ...slice };
}

async function readOverview(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject | undefined> {
  const answer = await readPortalObject(context, url, wordsOf, signal).catch(
    (error: unknown) => {
      if (isNotThere(error)) return undefined;
      throw error;
    },
  );
  return objectAt(answer, "overview");
}

function wordsOf(json: JsonObject): string | undefined {
  return textAt(json, "error");
}

interface Shown extends Located {
  readonly overview: JsonObject;
  readonly id: string;
}

function open(
  context: AdapterContext,
  { api, name, chosen, overview, id }: Shown,
): CubeDataset {
  const page = `${api}dataset/${name}.overview.json`;
  if (!chosen.has("geography")) throw noGeography(overview, page);
  const url = `${api}dataset/${name}.data.csv`;
  const wish = askNomis(readNomisDimensions(overview), chosen, { id, url });
  return {
    description: describeOverview(overview, id, page),
    dimensions: wish.dimensions,
    hasAreaNames: true,
    url,
    read: (part, signal) => readNomisPart(context, wish, part, signal),
  };
}

function noGeography(overview: JsonObject, page: string): UnreadableError {
  const kinds = readGeographies(overview)
    .slice(-8)
    .map(({ code, title }) => `${code} (${title})`);
  return new UnreadableError(
    page,
    `the ID does not say which areas are wanted. Add /geography. and a code to it, such as: ${kinds.join(", ")}.`,
  );
}
