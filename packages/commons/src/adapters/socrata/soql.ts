import type { PortalFilter, PortalPart } from "../../portal/push-down.js";

/** What of a query the SODA API is asked, by its own parameters. */
export interface SoqlQuestion {
  readonly $where?: string;
  readonly $select?: string;
}

/**
 * Writes a part of a table in SoQL. A period that is no whole date is left
 * out, for a column of moments cannot be compared with it.
 *
 * Source: https://dev.socrata.com/docs/queries/
 */
export function writeSoql({ filters, fields }: PortalPart): SoqlQuestion {
  const conditions = filters.flatMap((filter) => {
    const literals = literalsOf(filter);
    const list = literals?.join(", ");
    return list ? [`${quoteName(filter.column.name)} in (${list})`] : [];
  });
  return {
    ...(conditions.length > 0 ? { $where: conditions.join(" and ") } : {}),
    ...(fields ? { $select: fields.map(quoteName).join(", ") } : {}),
  };
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
