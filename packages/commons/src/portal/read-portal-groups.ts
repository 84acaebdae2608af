import {
  aggregateSummaries,
  withStep,
  type GroupSummary,
  type SummarisedPart,
  type Table,
} from "@commons-widgets/table";
import type { GroupedQuery } from "../adapter.js";
import { memberAt, type JsonObject } from "../json.js";
import { provenanceFrom } from "../provenance-from.js";
import { cellText } from "./cell-text.js";
import { chooseGroups, partNames, ROWS } from "./choose-groups.js";
import type { InferredReadings } from "./infer-readings.js";
import type { PortalDataset } from "./portal-dataset.js";
import { tableOfRecords } from "./records-table.js";

/** Sums are of 15 digits at the most, where the page makes them. */
const DIGITS = 15;

/**
 * Reads what a portal makes of rows.
 *
 * @returns `undefined` where it cannot be asked, or where what it answers is
 *   not certainly what the page would make: not every row is in a group, two of
 *   its groups are one here, or a sum has parts below 0 or more than 15 digits,
 *   so that it depends on the order
 */
export async function readPortalGroups(
  dataset: PortalDataset,
  { readings, steps }: InferredReadings,
  query: GroupedQuery,
  signal?: AbortSignal,
): Promise<Table | undefined> {
  const asked = chooseGroups(query, dataset, readings);
  const given = asked && (await dataset.readGroups?.(asked, signal));
  if (!given) return undefined;
  const { records, rows } = given;
  const names = new Set(asked.statistics.map(({ as }) => as));
  const summaries = records.flatMap(
    (record) => summarise(record, query, names) ?? [],
  );
  const counted = summaries.reduce((count, group) => count + group.rows, 0);
  if (summaries.length < records.length || counted !== rows) return undefined;
  const { by, of } = query.aggregate;
  const told = by.flatMap(
    (name) => readings.find(({ field }) => field.name === name) ?? [],
  );
  const provenance = withStep(
    { ...provenanceFrom(dataset.description, dataset.url), steps },
    "The portal put the rows together itself, and sent none of them.",
  );
  return aggregateSummaries(
    tableOfRecords(records, told, provenance),
    readings.map(({ field }) => field),
    of,
    summaries,
  );
}

/** @param asked names of the statistics that the record is to have */
function summarise(
  record: JsonObject,
  { aggregate: { by, of } }: GroupedQuery,
  asked: ReadonlySet<string>,
): GroupSummary | undefined {
  const rows = countAt(record, ROWS);
  if (rows === undefined) return undefined;
  const parts = of.map(({ field }, index) => {
    if (asked.has(partNames(index).present))
      return partOf(record, index, asked);
    return { present: by.includes(field) ? rows : 0 };
  });
  const whole = parts.flatMap((part) => part ?? []);
  return whole.length === parts.length ? { rows, parts: whole } : undefined;
}

/** `undefined` where the figure is not there, or not certainly the page's. */
function partOf(
  record: JsonObject,
  index: number,
  asked: ReadonlySet<string>,
): SummarisedPart | undefined {
  const names = partNames(index);
  const present = countAt(record, names.present);
  if (present === 0 || !asked.has(names.value))
    return present === undefined ? undefined : { present };
  const value = numberAt(record, names.value);
  if (present === undefined || value === undefined) return undefined;
  const isSum = asked.has(names.least);
  const isCertain = !isSum || isExactSum(record, names);
  return isCertain ? { present, value } : undefined;
}

/** Whether the page would come to the same sum, in whichever order it adds. */
function isExactSum(
  record: JsonObject,
  names: ReturnType<typeof partNames>,
): boolean {
  const sent = cellText(memberAt(record, names.value));
  const digits = sent.replace(/^0\.0*|\D/g, "");
  const least = numberAt(record, names.least);
  const isShort = digits.length <= DIGITS && Number(sent) < 10 ** DIGITS;
  return isShort && least !== undefined && least >= 0;
}

function countAt(record: JsonObject, name: string): number | undefined {
  const count = numberAt(record, name);
  return Number.isInteger(count) && Number(count) >= 0 ? count : undefined;
}

/** Portals write numbers as numbers or as texts. */
function numberAt(record: JsonObject, name: string): number | undefined {
  const value = memberAt(record, name);
  const isNumber = typeof value === "number" || typeof value === "string";
  return isNumber && value !== "" && Number.isFinite(Number(value))
    ? Number(value)
    : undefined;
}
