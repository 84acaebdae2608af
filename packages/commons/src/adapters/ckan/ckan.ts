import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import { fetchPart } from "../../fetch-part.js";
import { objectsAt, textAt, type JsonObject } from "../../json.js";
import { baseAddress } from "../../portal/base-address.js";
import { datasetNotFound } from "../../portal/not-found.js";
import { plainText } from "../../portal/plain-text.js";
import { createPortalAdapter } from "../../portal/portal-adapter.js";
import type {
  AskedDataset,
  Portal,
  PortalDataset,
  PortalFile,
} from "../../portal/portal-dataset.js";
import { actionUrl, askAction, saysNotFound } from "./actions.js";
import { openDatastore } from "./datastore.js";
import {
  describePackage,
  tableResources,
  type TableResource,
} from "./package.js";

/** Datasets of one search, at most. */
const FOUND = 100;

/** Path segments of a CKAN that come after its base address. */
const SEGMENTS = ["api", "dataset", "organization", "group"];

/**
 * Speaks to a CKAN portal (Action API, version 3), or to a DKAN that answers
 * as one.
 *
 * A dataset is `prefix:name`, or `prefix:name/resource` where it has several
 * tables; or the address of its page. Tables in the DataStore are asked for in
 * part; a CSV or TSV file that is not in it is read whole.
 *
 * Source: https://docs.ckan.org/en/2.11/api/
 */
export const createCkanAdapter: CreateAdapter = (context) =>
  createPortalAdapter(createCkanPortal(context));

/** The portal behind {@link createCkanAdapter}. */
export function createCkanPortal(context: AdapterContext): Portal {
  const search: Portal["search"] = (text, signal) =>
    searchPackages(context, text, signal);
  return {
    kind: "A CKAN portal",
    search,
    find: async (asked, signal) => {
      const { base, name, wanted } = locate(asked, context.href);
      const url = actionUrl(base, "package_show", { id: name });
      const dataset = await askAction(context, url, signal).catch(
        async (error: unknown) => {
          throw saysNotFound(error)
            ? await datasetNotFound(search, asked, signal)
            : error;
        },
      );
      return open(context, { dataset, base, wanted, asked }, signal);
    },
  };
}

interface Located {
  readonly base: string;
  readonly name: string;
  /** The resource named behind the dataset's name. */
  readonly wanted?: string | undefined;
}

function locate({ name }: AskedDataset, href: string): Located {
  if (!URL.canParse(name)) {
    const [dataset = "", wanted] = name.split("/");
    return { base: baseAddress(href, SEGMENTS), name: dataset, wanted };
  }
  const page = /\/dataset\/([^/?#]+)(?:\/resource\/([^/?#]+))?/.exec(name);
  return {
    base: baseAddress(name, SEGMENTS),
    name: page?.[1] ?? name,
    wanted: page?.[2],
  };
}

interface Shown extends Pick<Located, "base" | "wanted"> {
  readonly dataset: JsonObject;
  readonly asked: AskedDataset;
}

async function open(
  context: AdapterContext,
  { dataset, base, wanted, asked }: Shown,
  signal?: AbortSignal,
): Promise<PortalDataset | PortalFile> {
  const resources = tableResources(dataset, base);
  const resource = chooseResource(resources, wanted, asked);
  if (!resource)
    throw new UnreadableError(
      `${base}dataset/${textAt(dataset, "name") ?? asked.name}`,
      `"${asked.id}" has no table: nothing in the DataStore, no CSV and no TSV.`,
    );
  const description = describePackage(dataset, resource, asked.id, base);
  const { id, place } = resource;
  if (place.kind === "datastore") {
    const table = await openDatastore(context, base, id, signal);
    return { description, ...table };
  }
  const { openFile } = await fetchPart(() => import("./file.js"));
  return openFile(context, place.url, description, signal);
}

/**
 * The resource named, or the only table; a table in the DataStore comes before
 * one in a file, which may be the same one.
 *
 * @throws {DatasetNotFoundError} with the ID of each, where there are several
 *   to choose from or none of that name
 */
function chooseResource(
  resources: readonly TableResource[],
  wanted: string | undefined,
  { id }: AskedDataset,
): TableResource | undefined {
  const stored = resources.filter(({ place }) => place.kind === "datastore");
  const offered =
    wanted === undefined && stored.length > 0 ? stored : resources;
  const fitting =
    wanted === undefined
      ? offered
      : resources.filter((item) => item.id === wanted || item.slug === wanted);
  if (fitting.length === 1 || resources.length === 0) return fitting[0];
  const bare = wanted === undefined ? id : id.slice(0, -wanted.length - 1);
  throw new DatasetNotFoundError(
    id,
    offered.map(
      (item) => `${bare}/${isOwn(item, offered) ? item.slug : item.id}`,
    ),
  );
}

/** Whether nothing else has this resource's slug, and an ID may hold it. */
function isOwn({ slug }: TableResource, all: readonly TableResource[]) {
  return (
    /^[a-z0-9._-]+$/.test(slug) &&
    all.filter((other) => other.slug === slug).length === 1
  );
}

async function searchPackages(
  context: AdapterContext,
  text: string,
  signal?: AbortSignal,
) {
  const base = baseAddress(context.href, SEGMENTS);
  // These have a meaning in the query language of the search engine.
  const q = text.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, "\\$&");
  const url = actionUrl(base, "package_search", { q, rows: FOUND });
  const result = await askAction(context, url, signal);
  return objectsAt(result, "results").flatMap((item) => {
    const name = textAt(item, "name");
    if (!name) return [];
    const description = plainText(textAt(item, "notes") ?? "");
    return [
      {
        id: `ckan:${name}`,
        title: textAt(item, "title") ?? name,
        ...(description ? { description } : {}),
      },
    ];
  });
}
