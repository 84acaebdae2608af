import type { AdapterContext } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { collectByOffset } from "../../portal/collect-by-offset.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { shortenMidnights } from "../../portal/midnights.js";
import type { PortalDataset } from "../../portal/portal-dataset.js";
import type { PortalPart } from "../../portal/push-down.js";
import { rowsOfRecords } from "../../portal/records-table.js";
import { actionUrl, askAction } from "./actions.js";

/** Enough rows to see what the columns hold. */
const SAMPLE = 1000;

/** The most that a DataStore sends at once where its keeper set nothing else. */
const PAGE = 32_000;

/** CKAN's own number of a row, which is no part of the table. */
const ROW_NUMBER = "_id";

/** A table in the DataStore: its columns, its first rows, and a way to the rest. */
export async function openDatastore(
  context: AdapterContext,
  base: string,
  resourceId: string,
  signal?: AbortSignal,
): Promise<Pick<PortalDataset, "columns" | "sample" | "read" | "url">> {
  const addressOf = (query: Readonly<Record<string, string | number>>) =>
    actionUrl(base, "datastore_search", { resource_id: resourceId, ...query });
  const url = addressOf({ limit: SAMPLE });
  const first = await readPage(context, url, signal);
  const columns = columnsOf(first.result, url);
  const sample = shortenMidnights(first.items, columns);
  const sorted = hasRowNumber(first.result) ? { sort: ROW_NUMBER } : {};
  return {
    columns,
    sample,
    url: addressOf({}),
    read: async (part, at) => {
      const names = part.fields ?? columns.map(({ name }) => name);
      if (sample.length >= first.total) return rowsOfRecords(sample, names);
      const asked = { ...sorted, ...questionOf(part), limit: PAGE };
      const records = await collectByOffset(
        (offset) => addressOf({ ...asked, offset }),
        (page) => readPage(context, page, at),
        context.maxRows(),
      );
      return rowsOfRecords(shortenMidnights(records, columns), names);
    },
  };
}

async function readPage(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
) {
  const result = await askAction(context, url, signal);
  const total = memberAt(result, "total");
  if (typeof total !== "number" || !Array.isArray(memberAt(result, "records")))
    throw new UnreadableError(
      url,
      'its result has no "records" with a "total", as a DataStore sends.',
    );
  return { result, items: objectsAt(result, "records"), total };
}

function columnsOf(result: JsonObject, url: string): readonly PortalColumn[] {
  const columns = objectsAt(result, "fields").flatMap((item) => {
    const name = textAt(item, "id");
    if (!name || name === ROW_NUMBER) return [];
    const info = objectAt(item, "info");
    const title = textAt(info, "label");
    const description = textAt(info, "notes");
    const type = typeOf(textAt(item, "type"));
    return [
      {
        name,
        ...(title ? { title } : {}),
        ...(description ? { description } : {}),
        ...(type ? { type } : {}),
      },
    ];
  });
  if (columns.length > 0) return columns;
  throw new UnreadableError(url, "it names no columns.");
}

/**
 * A text says nothing of what it holds: many portals load every column as one.
 */
function typeOf(type: string | undefined): PortalColumn["type"] {
  if (type === "bool") return "boolean";
  if (/^(?:date|timestamp)/.test(type ?? "")) return "period";
  return /^(?:int|float|numeric|double|bigint|smallint|real)/.test(type ?? "")
    ? "number"
    : undefined;
}

function hasRowNumber(result: JsonObject): boolean {
  return objectsAt(result, "fields").some(
    (item) => textAt(item, "id") === ROW_NUMBER,
  );
}

/** The part as the DataStore is asked: texts of one column are alternatives. */
function questionOf({ filters, fields }: PortalPart) {
  const wanted: Record<string, readonly string[]> = {};
  for (const { column, texts } of filters) wanted[column.name] ??= texts;
  return {
    ...(filters.length > 0 ? { filters: JSON.stringify(wanted) } : {}),
    // Names are separated by commas, and nothing escapes one.
    ...(fields?.every((name) => !/[",]/.test(name))
      ? { fields: fields.join(",") }
      : {}),
  };
}
