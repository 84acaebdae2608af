import type { PortalColumn } from "../../portal/infer-readings.js";
import type { PortalFilter } from "../../portal/push-down.js";

/** What a collection can be asked by. */
export interface Askable {
  /** Properties it lists as queryable. */
  readonly queryables: readonly PortalColumn[];
  /** Whether the API reads filters in CQL2 text. */
  readonly readsCql: boolean;
}

/** Names of parameters that mean something else than a property of that name. */
const TAKEN: readonly string[] = [
  "f",
  "limit",
  "offset",
  "bbox",
  "datetime",
  "crs",
  "filter",
  "filter-lang",
];

const CQL = "cql2-text";

/**
 * Writes filters as parameters: one text of a property as a parameter of its
 * own, several in CQL2 where the API reads it. A property that the collection
 * does not list is left out, since a server may refuse it or, worse, take no
 * notice.
 *
 * @param standing what the address itself asks, which is asked as well
 *
 * Source: OGC 17-069r4 (Features, Part 1), 7.15.5; OGC 19-079r2 (Part 3) and
 * OGC 21-065r2 (CQL2)
 */
export function writeFilters(
  filters: readonly PortalFilter[],
  { queryables, readsCql }: Askable,
  standing: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = filters.filter(
    ({ column, texts }) =>
      texts.length > 0 && queryables.some(({ name }) => name === column.name),
  );
  const written: Record<string, string> = { ...standing };
  const listed: string[] = [];
  for (const { column, texts } of known) {
    const [text] = texts;
    const isFree =
      !TAKEN.includes(column.name) && !Object.hasOwn(written, column.name);
    if (texts.length === 1 && text !== undefined && isFree)
      written[column.name] = text;
    else listed.push(writeList(column, texts));
  }
  const own = standing["filter"];
  const mayAdd = !own || (standing["filter-lang"] ?? CQL) === CQL;
  if (listed.length === 0 || !readsCql || !mayAdd) return written;
  return {
    ...written,
    filter: [...(own ? [`(${own})`] : []), ...listed].join(" AND "),
    "filter-lang": CQL,
  };
}

function writeList(
  { name, type }: PortalColumn,
  texts: readonly string[],
): string {
  const property = /^[a-z_]\w*$/i.test(name)
    ? name
    : `"${name.replaceAll('"', '""')}"`;
  const values = texts.map((text) =>
    type === "number" ? text : `'${text.replaceAll("'", "''")}'`,
  );
  return `${property} IN (${values.join(",")})`;
}
