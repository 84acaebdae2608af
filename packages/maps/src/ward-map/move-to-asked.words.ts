import type { Lookup, Vintage } from "@commons-widgets/geography";
import { formatNumber } from "@commons-widgets/table";

/** Which figures are shown on the boundaries asked for, and by what. */
export function putOnAsked({ label }: Vintage, { title }: Lookup): string {
  return `The figures are for ${label} and were put on these by “${title}”.`;
}

/** Why figures are on their own boundaries, though there is a lookup. */
export function notMoved(reason: string): string {
  return `This measure was not put on the others, though there is a lookup. ${reason}`;
}

/** Why a lookup is of no use: most of the areas are not in it. */
export function tooFewKnown({ title }: Lookup): string {
  return `“${title}” has fewer than half of these areas.`;
}

/** A step and a caveat: why figures are on other boundaries than was asked. */
export function noLookup(own: Vintage, asked: Vintage): string {
  return `The figures stay on ${own.label}: the commons has no lookup from those to ${asked.label}.`;
}

/** A step and a caveat: rows of a lookup without a code or a weight; nothing where none is. */
export function unusableRows(count: number): readonly string[] {
  if (count === 0) return [];
  const rows = count === 1 ? "1 row" : `${formatNumber(count)} rows`;
  return [
    `${rows} of the lookup had no code or no weight and had no part in it.`,
  ];
}
