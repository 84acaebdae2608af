import type { PortalFilter, PortalPart } from "../../portal/push-down.js";

/** What of a query the Explore API is asked, by its own parameters. */
export interface OdsqlQuestion {
  readonly where?: string;
  readonly select?: string;
}

/**
 * Writes a part of a table in ODSQL. Left out are filters on dates, which are
 * compared as moments, and on texts with a quotation mark or a backslash, for
 * which no escape is documented.
 *
 * Source: https://help.opendatasoft.com/apis/ods-explore-v2/#section/ODSQL
 */
export function writeOdsql({ filters, fields }: PortalPart): OdsqlQuestion {
  const conditions = filters.filter(canWrite).map(({ column, texts }) => {
    const literals =
      column.type === "number" ? texts : texts.map((text) => `"${text}"`);
    const name = quoteName(column.name);
    return `(${literals.map((literal) => `${name} = ${literal}`).join(" or ")})`;
  });
  return {
    ...(conditions.length > 0 ? { where: conditions.join(" and ") } : {}),
    ...(fields ? { select: fields.map(quoteName).join(", ") } : {}),
  };
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
