import type { PortalGroups } from "../../portal/choose-groups.js";
import type { PortalFilter, PortalPart } from "../../portal/push-down.js";
import { writeStatistics } from "../../portal/write-statistics.js";

/** What of a query the SODA API is asked, by its own parameters. */
export interface SoqlQuestion {
  readonly $where?: string;
  readonly $select?: string;
}

/** The same of rows put together. */
export interface GroupsQuestion extends SoqlQuestion {
  readonly $select: string;
  readonly $group?: string;
}

/**
 * Writes a part of a table in SoQL. A period that is no whole date is left
 * out, for a column of moments cannot be compared with it.
 *
 * Source: https://dev.socrata.com/docs/queries/
 */
export function writeSoql({ filters, fields }: PortalPart): SoqlQuestion {
  return {
    ...conditionOf(writeConditions(filters)),
    ...(fields ? { $select: fields.map(quoteName).join(", ") } : {}),
  };
}

/** Writes rows put together in SoQL; `undefined` where a filter cannot be. */
export function writeGroups({
  filters,
  by,
  statistics,
}: PortalGroups): GroupsQuestion | undefined {
  const conditions = writeConditions(filters);
  if (conditions.length < filters.length) return undefined;
  const names = by.map(({ name }) => quoteName(name));
  const made = writeStatistics(statistics, quoteName);
  return {
    ...conditionOf(conditions),
    $select: [...names, ...made].join(", "),
    ...(names.length > 0 ? { $group: names.join(", ") } : {}),
  };
}

function writeConditions(filters: readonly PortalFilter[]): readonly string[] {
  return filters.flatMap((filter) => {
    const literals = literalsOf(filter);
    const list = literals?.join(", ");
    return list ? [`${quoteName(filter.column.name)} in (${list})`] : [];
  });
}

function conditionOf(conditions: readonly string[]) {
  return conditions.length > 0 ? { $where: conditions.join(" and ") } : {};
}

function literalsOf({
  column,
  texts,
}: PortalFilter): readonly string[] | undefined {
  if (column.type === "number") return texts;
  if (column.type !== "period") return texts.map(quoteText);
  if (!texts.every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)))
    return undefined;
  return texts.map((text) => quoteText(`${text}T00:00:00.000`));
}

function quoteName(name: string): string {
  return `\`${name}\``;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
