import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { baseAddress, withQuery } from "../../portal/base-address.js";
import { collectByOffset } from "../../portal/collect-by-offset.js";
import { shortenMidnights } from "../../portal/midnights.js";
import { datasetNotFound } from "../../portal/not-found.js";
import { plainText } from "../../portal/plain-text.js";
import type { PortalGroups } from "../../portal/choose-groups.js";
import { createPortalAdapter } from "../../portal/portal-adapter.js";
import type {
  AskedDataset,
  GroupRecords,
  Portal,
  PortalDataset,
} from "../../portal/portal-dataset.js";
import type { PortalPart } from "../../portal/push-down.js";
import {
  isNotThere,
  readPortalJson,
  readPortalObject,
} from "../../portal/read-json.js";
import { rowsOfRecords } from "../../portal/records-table.js";
import { writeGroups, writeSoql } from "./soql.js";
import { columnsOfView, describeView } from "./view.js";

/** Enough rows to see what the columns hold. */
const SAMPLE = 1000;

/** The most that every version of the API sends at once. */
const PAGE = 50_000;

/** Datasets of one search, at most. */
const FOUND = 100;

/** Path segments of a Socrata portal that come after its base address. */
const SEGMENTS = ["api", "resource", "d", "browse"];

const FOUR_BY_FOUR = /\b[a-z0-9]{4}-[a-z0-9]{4}\b/;

/**
 * Speaks to a Socrata portal (Tyler Data & Insights): SODA 2.1 for rows,
 * `/api/views` for what is known of them, the catalogue for a search.
 *
 * A dataset is `prefix:abcd-1234`, or the address of its page. Filters and
 * columns are asked for in SoQL; the rows come in pages of 50,000, ordered by
 * `:id`, until as many have come as `count(*)` promised.
 *
 * Source: https://dev.socrata.com/docs/endpoints
 */
export const createSocrataAdapter: CreateAdapter = (context) =>
  createPortalAdapter(createSocrataPortal(context));

/** The portal behind {@link createSocrataAdapter}. */
export function createSocrataPortal(context: AdapterContext): Portal {
  const search: Portal["search"] = (text, signal) =>
    searchCatalogue(context, text, signal);
  return {
    kind: "A Socrata portal",
    search,
    find: async (asked, signal) => {
      const code = FOUR_BY_FOUR.exec(asked.name)?.[0];
      if (!code) throw await datasetNotFound(search, asked, signal);
      const base = baseOf(asked, context.href);
      const url = `${base}api/views/${code}.json`;
      const view = await readPortalObject(context, url, wordsOf, signal).catch(
        (error: unknown) => {
          throw isNotThere(error)
            ? new DatasetNotFoundError(asked.id, [])
            : error;
        },
      );
      return open(context, { view, base, code, id: asked.id }, signal);
    },
  };
}

function baseOf({ name }: AskedDataset, href: string): string {
  if (!URL.canParse(name)) return baseAddress(href, SEGMENTS);
  const inApi = SEGMENTS.some((part) => name.includes(`/${part}/`));
  return inApi ? baseAddress(name, SEGMENTS) : `${new URL(name).origin}/`;
}

interface Shown {
  readonly view: JsonObject;
  readonly base: string;
  readonly code: string;
  readonly id: string;
}

async function open(
  context: AdapterContext,
  { view, base, code, id }: Shown,
  signal?: AbortSignal,
): Promise<PortalDataset> {
  const page = `${base}d/${code}`;
  const columns = columnsOfView(view);
  if (columns.length === 0) throw new UnreadableError(page, noTable(view));
  const url = `${base}resource/${code}.json`;
  const readRecords = async (address: string, at?: AbortSignal) =>
    shortenMidnights(await askRows(context, address, at), columns);
  const first = { $order: ":id", $limit: SAMPLE };
  const [sample, total] = await Promise.all([
    readRecords(withQuery(url, first), signal),
    countRows(context, url, {}, signal),
  ]);
  return {
    description: describeView(view, id, page),
    columns,
    url,
    sample,
    read: async (part, at) => {
      const names = part.fields ?? columns.map(({ name }) => name);
      if (sample.length >= total) return rowsOfRecords(sample, names);
      const records = await readPart({ context, url, part, readRecords }, at);
      return rowsOfRecords(records, names);
    },
    // Of a table that is here whole nothing more is asked.
    ...(sample.length < total
      ? {
          readGroups: (groups, at) =>
            readGroups({ context, url, readRecords }, groups, at),
        }
      : {}),
  };
}

interface Reading {
  readonly context: AdapterContext;
  readonly url: string;
  readonly part: PortalPart;
  readonly readRecords: ReadRecords;
}

type ReadRecords = (
  url: string,
  signal?: AbortSignal,
) => Promise<readonly JsonObject[]>;

async function readPart(
  { context, url, part, readRecords }: Reading,
  signal?: AbortSignal,
): Promise<readonly JsonObject[]> {
  const { $where, $select } = writeSoql(part);
  const total = await countRows(context, url, { $where }, signal);
  return collectByOffset(
    ($offset) =>
      withQuery(url, { $select, $where, $order: ":id", $limit: PAGE, $offset }),
    async (page) => ({ items: await readRecords(page, signal), total }),
    context.maxRows(),
  );
}

/** The groups in one answer. */
async function readGroups(
  { context, url, readRecords }: Omit<Reading, "part">,
  groups: PortalGroups,
  signal?: AbortSignal,
): Promise<GroupRecords | undefined> {
  const question = writeGroups(groups);
  if (!question) return undefined;
  const { $where } = question;
  const [records, rows] = await Promise.all([
    readRecords(withQuery(url, { ...question, $limit: PAGE }), signal),
    countRows(context, url, { $where }, signal),
  ]);
  return { records, rows };
}

async function askRows(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<readonly JsonObject[]> {
  const rows = await readPortalJson(context, url, wordsOf, signal);
  if (Array.isArray(rows)) return rows.filter(isObject);
  throw new UnreadableError(url, "it is JSON but not a list of rows.");
}

async function countRows(
  context: AdapterContext,
  url: string,
  { $where }: { readonly $where?: string | undefined },
  signal?: AbortSignal,
): Promise<number> {
  const asked = withQuery(url, { $select: "count(*) as total", $where });
  const [row] = await askRows(context, asked, signal);
  const total = Number(memberAt(row, "total") ?? NaN);
  if (Number.isInteger(total)) return total;
  throw new UnreadableError(asked, "it does not say how many rows there are.");
}

function noTable(view: JsonObject): string {
  const tables = textsAt(view, "childViews");
  return tables.length > 0
    ? `it is a map. Its tables are: ${tables.join(", ")}.`
    : "it is a map, a chart or a file, and has no columns.";
}

/** SODA 2.1 says `errorCode`, SODA 2.0 and the catalogue `error`. */
function wordsOf(json: JsonObject): string | undefined {
  const fails =
    textAt(json, "errorCode") !== undefined ||
    memberAt(json, "error") === true ||
    textAt(json, "error") !== undefined;
  if (!fails) return undefined;
  return (
    textAt(json, "message") ??
    textAt(json, "error") ??
    textAt(json, "errorCode") ??
    "it gives no reason."
  );
}

async function searchCatalogue(
  context: AdapterContext,
  text: string,
  signal?: AbortSignal,
) {
  const base = baseAddress(context.href, SEGMENTS);
  const { host } = new URL(base);
  const url = withQuery(`${base}api/catalog/v1`, {
    domains: host,
    search_context: host,
    q: text,
    limit: FOUND,
  });
  const answer = await readPortalObject(context, url, wordsOf, signal);
  return objectsAt(answer, "results").flatMap((result) => {
    const resource = objectAt(result, "resource");
    const code = textAt(resource, "id");
    // What has no columns is a map, a file or a story.
    if (!code || textsAt(resource, "columns_field_name").length === 0)
      return [];
    const description = plainText(textAt(resource, "description") ?? "");
    return [
      {
        id: `socrata:${code}`,
        title: textAt(resource, "name") ?? code,
        ...(description ? { description } : {}),
      },
    ];
  });
}
