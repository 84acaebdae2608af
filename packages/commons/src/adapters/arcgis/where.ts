import type { PortalFilter } from "../../portal/push-down.js";
import type { Layer, LayerColumn } from "./layer.js";

/**
 * The longest conditions that are asked for, as they stand in an address:
 * servers on Windows take 2,048 characters of query, in which the names of the
 * columns stand too.
 */
const LONGEST = 1400;

/**
 * Writes filters in SQL. One that the layer cannot be asked for exactly is left
 * away: values of columns of fractions and of moments, words that stand for
 * several codes, and lists too long for an address.
 */
export function writeConditions(
  filters: readonly PortalFilter[],
  { columns }: Layer,
): readonly string[] {
  const conditions = filters.flatMap(({ column: { name }, texts }) => {
    const column = columns.find((each) => each.name === name);
    return (column && writeList(column, texts)) ?? [];
  });
  return keepShort(conditions);
}

function writeList(
  column: LayerColumn,
  texts: readonly string[],
): string | undefined {
  if (!/^[\w.]+$/.test(column.name)) return undefined;
  const values = texts.map((text) => writeValue(column, text));
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return `${column.name} IN (${values.join(",")})`;
}

function writeValue(column: LayerColumn, text: string): string | undefined {
  const stored = column.words.size > 0 ? codeOf(column, text) : text;
  if (stored === undefined) return undefined;
  if (column.holds === "whole") return wholeNumber(stored);
  return column.holds === "text" ? quote(stored) : undefined;
}

/** The code of a word; `undefined` where it has none, or several. */
function codeOf({ words }: LayerColumn, word: string): string | undefined {
  const codes = [...words].filter(([, each]) => each === word);
  return codes.length === 1 ? codes[0]?.[0] : undefined;
}

function wholeNumber(text: string): string | undefined {
  return /^-?\d{1,15}$/.test(text) ? text : undefined;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The shortest conditions, as many as an address holds. */
function keepShort(conditions: readonly string[]): readonly string[] {
  let room = LONGEST;
  return [...conditions]
    .sort((a, b) => a.length - b.length)
    .filter((condition) => {
      const needed = new URLSearchParams([[condition, ""]]).toString().length;
      if (needed > room) return false;
      room -= needed;
      return true;
    });
}

/** One condition of several, each of which has to hold; all rows for none. */
export function allOf(conditions: readonly string[]): string {
  const present = conditions.filter(Boolean);
  if (present.length < 2) return present[0] ?? "1=1";
  return present.map((condition) => `(${condition})`).join(" AND ");
}
