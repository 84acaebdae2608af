import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import { TooManyRowsError, UnreadableError } from "../../failures.js";
import { isObject, memberAt, textAt, type JsonObject } from "../../json.js";
import { baseAddress, withQuery } from "../../portal/base-address.js";
import { shortenMidnights } from "../../portal/midnights.js";
import { datasetNotFound } from "../../portal/not-found.js";
import type { PortalGroups } from "../../portal/choose-groups.js";
import { createPortalAdapter } from "../../portal/portal-adapter.js";
import type {
  AskedDataset,
  GroupRecords,
  Portal,
  PortalDataset,
} from "../../portal/portal-dataset.js";
import {
  isNotThere,
  readPortalJson,
  readPortalObject,
} from "../../portal/read-json.js";
import { rowsOfRecords } from "../../portal/records-table.js";
import {
  columnsOf,
  datasetsOf,
  describeDataset,
  recordsOf,
  summariseDataset,
  unwrapDataset,
} from "./catalogue.js";
import { writeGroups, writeOdsql, type OdsqlQuestion } from "./odsql.js";

/** The most that the API sends in one page, of records or of datasets. */
const PAGE = 100;

/** Path segments of an Opendatasoft portal that come after its base address. */
const SEGMENTS = ["api", "explore", "pages"];

/**
 * Speaks to an Opendatasoft (Huwise) portal: Explore API 2.1, or 2.0 where the
 * address names it.
 *
 * A dataset is `prefix:dataset-id`, or the address of its page. Its first 100
 * records show what its columns hold; if it has more, they come in one export,
 * for pages end at the ten-thousandth record. Filters and columns are asked for
 * in ODSQL.
 *
 * Source: https://help.opendatasoft.com/apis/ods-explore-v2/
 */
export const createOpendatasoftAdapter: CreateAdapter = (context) =>
  createPortalAdapter(createOpendatasoftPortal(context));

/** The portal behind {@link createOpendatasoftAdapter}. */
export function createOpendatasoftPortal(context: AdapterContext): Portal {
  const search: Portal["search"] = (text, signal) =>
    searchDatasets(context, text, signal);
  return {
    kind: "An Opendatasoft portal",
    search,
    find: async (asked, signal) => {
      const { base, name } = locate(asked, context.href);
      const url = `${base.api}catalog/datasets/${encodeURIComponent(name)}`;
      const json = await readPortalObject(context, url, wordsOf, signal).catch(
        async (error: unknown) => {
          throw isNotThere(error)
            ? await datasetNotFound(search, asked, signal)
            : error;
        },
      );
      const page = `${base.home}explore/dataset/${encodeURIComponent(name)}/`;
      const dataset = unwrapDataset(json);
      return open(context, { dataset, url, page, id: asked.id }, signal);
    },
  };
}

interface Base {
  /** The portal's front page. */
  readonly home: string;
  /** What all addresses of the API begin with. */
  readonly api: string;
}

function basesOf(address: string): Base {
  const home = baseAddress(address, SEGMENTS);
  const older = /\/api\/(?:explore\/v2\.0|v2)(?=\/|$)/.exec(address)?.[0];
  const api = older?.slice(1) ?? "api/explore/v2.1";
  return { home, api: `${home}${api}/` };
}

function locate({ name }: AskedDataset, href: string) {
  if (!URL.canParse(name)) return { base: basesOf(href), name };
  const [, id = name] = /\/datasets?\/([^/?#]+)/.exec(name) ?? [];
  return { base: basesOf(name), name: decodeURIComponent(id) };
}

interface Shown {
  readonly dataset: JsonObject;
  readonly url: string;
  readonly page: string;
  readonly id: string;
}

async function open(
  context: AdapterContext,
  { dataset, url, page, id }: Shown,
  signal?: AbortSignal,
): Promise<PortalDataset> {
  const columns = columnsOf(dataset);
  if (columns.length === 0 || memberAt(dataset, "has_records") === false)
    throw new UnreadableError(page, "it has no table, only files or links.");
  const first = withQuery(`${url}/records`, { limit: PAGE });
  const answer = await readPortalObject(context, first, wordsOf, signal);
  const total = memberAt(answer, "total_count");
  if (typeof total !== "number")
    throw new UnreadableError(first, 'it has no "total_count".');
  const sample = shortenMidnights(recordsOf(answer), columns);
  return {
    description: describeDataset(dataset, id, page),
    columns,
    url: `${url}/exports/json`,
    sample,
    read: async (part, at) => {
      const records =
        sample.length >= total
          ? sample
          : shortenMidnights(
              await askExport(context, url, writeOdsql(part), at),
              columns,
            );
      const names = part.fields ?? columns.map(({ name }) => name);
      return rowsOfRecords(records, names);
    },
    // Of a table that is here whole nothing more is asked.
    ...(sample.length < total && url.includes("/v2.1/")
      ? { readGroups: (groups, at) => readGroups(context, url, groups, at) }
      : {}),
  };
}

/** The groups in one export, of as many as it takes; version 2.0 exports none. */
async function readGroups(
  context: AdapterContext,
  dataset: string,
  groups: PortalGroups,
  signal?: AbortSignal,
): Promise<GroupRecords | undefined> {
  const question = writeGroups(groups);
  if (!question) return undefined;
  const { where } = question;
  const [records, answer] = await Promise.all([
    askExport(context, dataset, question, signal),
    readPortalObject(
      context,
      withQuery(`${dataset}/records`, { where, limit: 1 }),
      wordsOf,
      signal,
    ),
  ]);
  return { records, rows: Number(memberAt(answer, "total_count")) };
}

/** All that is asked for in one answer, one more than may be read at most. */
async function askExport(
  context: AdapterContext,
  dataset: string,
  question: OdsqlQuestion,
  signal?: AbortSignal,
): Promise<readonly JsonObject[]> {
  const most = context.maxRows();
  const url = withQuery(`${dataset}/exports/json`, {
    ...question,
    limit: most + 1,
  });
  const answer = await readPortalJson(context, url, wordsOf, signal);
  if (!Array.isArray(answer))
    throw new UnreadableError(url, "it is JSON but not a list of records.");
  if (answer.length > most)
    throw new TooManyRowsError(url, answer.length, most);
  return answer.filter(isObject);
}

function wordsOf(json: JsonObject): string | undefined {
  const code = textAt(json, "error_code");
  const message = textAt(json, "message");
  // A record may have a member of that name, but no answer is a lone record.
  if (code === undefined && memberAt(json, "status_code") === undefined)
    return undefined;
  return message ?? code ?? "it gives no reason.";
}

async function searchDatasets(
  context: AdapterContext,
  text: string,
  signal?: AbortSignal,
) {
  const words = text.split(/[\s"'\\]+/).filter(Boolean);
  const where = words.map((word) => `"${word}"`).join(" and ");
  const url = withQuery(`${basesOf(context.href).api}catalog/datasets`, {
    where: where || undefined,
    limit: PAGE,
  });
  const answer = await readPortalObject(context, url, wordsOf, signal);
  return datasetsOf(answer).flatMap(summariseDataset);
}
