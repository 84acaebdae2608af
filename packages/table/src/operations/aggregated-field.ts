import type { Field } from "../field.js";
import type { Aggregation, AggregationRule } from "./aggregation-rule.js";

/**
 * The field of what is made of a column. A count of values has not their unit,
 * and the least or the greatest of several is not put together again.
 */
export function aggregatedField(
  { unit, decimals, ...field }: Field,
  rule: AggregationRule,
  { as }: Aggregation,
): Field {
  const named = { ...field, name: as ?? field.name };
  const way = "refused" in rule ? undefined : rule.way;
  if (way === "count")
    return {
      ...named,
      type: "number",
      title: `${field.title} (how many)`,
      decimals: 0,
      aggregate: "sum",
    };
  return {
    ...named,
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    ...(way === "least" || way === "greatest"
      ? { title: `${field.title} (${way})`, aggregate: "none" as const }
      : {}),
  };
}
