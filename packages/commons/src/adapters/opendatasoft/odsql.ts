import type { PortalGroups } from "../../portal/choose-groups.js";
import type { PortalFilter, PortalPart } from "../../portal/push-down.js";
import { writeStatistics } from "../../portal/write-statistics.js";

/** What of a query the Explore API is asked, by its own parameters. */
export interface OdsqlQuestion {
  readonly where?: string;
  readonly select?: string;
}

/** The same of rows put together. */
export interface GroupsQuestion extends OdsqlQuestion {
  readonly select: string;
  readonly group_by: string;
}

/**
 * Writes a part of a table in ODSQL. Left out are filters on dates, which are
 * compared as moments, and on texts with a quotation mark or a backslash, for
 * which no escape is documented.
 *
 * Source: https://help.opendatasoft.com/apis/ods-explore-v2/#section/ODSQL
 */
export function writeOdsql({ filters, fields }: PortalPart): OdsqlQuestion {
  return {
    ...whereOf(filters.filter(canWrite)),
    ...(fields ? { select: fields.map(quoteName).join(", ") } : {}),
  };
}

/**
 * Writes rows put together in ODSQL; `undefined` where a filter cannot be
 * written, where a column holds moments, which groups would show in another
 * form, and for one group of all rows.
 */
export function writeGroups({
  filters,
  by,
  statistics,
}: PortalGroups): GroupsQuestion | undefined {
  const isWritten =
    filters.every(canWrite) &&
    by.length > 0 &&
    by.every(({ type }) => type !== "period");
  if (!isWritten) return undefined;
  const names = by.map(({ name }) => quoteName(name));
  const made = writeStatistics(statistics, quoteName);
  return {
    ...whereOf(filters),
    select: [...names, ...made].join(", "),
    group_by: names.join(", "),
  };
}

function whereOf(filters: readonly PortalFilter[]) {
  const conditions = filters.map(({ column, texts }) => {
    const literals =
      column.type === "number" ? texts : texts.map((text) => `"${text}"`);
    const name = quoteName(column.name);
    return `(${literals.map((literal) => `${name} = ${literal}`).join(" or ")})`;
  });
  return conditions.length > 0 ? { where: conditions.join(" and ") } : {};
}

function canWrite({ column, texts }: PortalFilter): boolean {
  return (
    column.type !== "period" &&
    texts.length > 0 &&
    texts.every((text) => !/["\\]/.test(text))
  );
}

function quoteName(name: string): string {
  return `\`${name}\``;
}
