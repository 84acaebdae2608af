import type { Field } from "@commons-widgets/table";

const KINDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\bmedian\b/i, "a median"],
  [/\branks?\b/i, "a rank"],
  [/\b(?:decile|quintile|quartile|percentile)s?\b/i, "a place in an order"],
  [/\bindex\b|\bscores?\b/i, "a score"],
  [/\b(?:average|mean)\b/i, "a mean"],
  [/%|\brates?\b|\bper\b|\bshare\b/i, "a rate"],
];

/**
 * Why figures of a measure cannot be divided among areas or put together, in a
 * sentence; `undefined` where they can: counts, which its publisher lets be
 * added up, and means and rates with a field that weights them. Nothing is
 * guessed from a number's looks.
 */
export function refuseMeasure(
  { name, title, unit, aggregate, weightedBy }: Field,
  fields: readonly Field[],
): string | undefined {
  if (aggregate === "sum") return undefined;
  if (aggregate === "weighted-mean")
    return fields.some((field) => field.name === weightedBy)
      ? undefined
      : `“${title}” is a mean or a rate, and what weights it is not in the data.`;
  const words = `${name} ${title} ${unit?.label ?? ""}`;
  const [, kind] = KINDS.find(([pattern]) => pattern.test(words)) ?? [];
  return kind === undefined
    ? `Its publisher does not say how “${title}” of several areas may be put together.`
    : `“${title}” is ${kind}: that of a whole does not follow from those of its parts.`;
}
