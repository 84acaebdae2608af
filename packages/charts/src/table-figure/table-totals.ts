import type { TableFacts } from "@commons-widgets/description";
import { observe, type AreaData } from "@commons-widgets/element-kit";
import { aggregationRule, type Field } from "@commons-widgets/table";

/** One column put together over the areas of some rows, or why it is not. */
export type Total =
  | {
      readonly kind: "sum" | "mean";
      readonly value: number;
      /** How many areas it is made of; those without a value are not in it. */
      readonly of: number;
      /** For a mean: title of the field that weights it. */
      readonly weightedBy?: string;
    }
  | {
      readonly kind: "none";
      /** A sentence; absent where no row has a value to put together. */
      readonly why?: string;
    };

/** Puts one column together over areas, by their numbers in the facts. */
export type TotalOf = (areas: readonly number[]) => Total;

/**
 * How each column of a table is put together: added up only where its publisher
 * says that values may be, weighted where it says by what, and otherwise not at
 * all. Areas of different kinds, such as districts beside England, are never put
 * together: what lies in both would count twice.
 */
export function totalsOf(
  facts: TableFacts,
  data: AreaData,
): readonly TotalOf[] {
  const ofKind = new Set(data.areas.ofKind);
  const [{ areas }] = facts.columns;
  const isOfOneKind = areas.every(({ code }) => ofKind.has(code));
  const weights = weightReader(data);
  return facts.columns.map(({ measure, period, areas: column }): TotalOf => {
    if (!isOfOneKind) return () => ({ kind: "none", why: MIXED_KINDS });
    const rule = aggregationRule(data.table.fields, measure, undefined);
    if ("refused" in rule) return () => ({ kind: "none", why: rule.refused });
    const weight =
      rule.weightedBy === undefined
        ? undefined
        : data.table.column(rule.weightedBy).field;
    return (rows) => {
      const parts = rows.flatMap((row) => {
        const { value, code = "" } = column[row] ?? {};
        const weighs = weight ? weights(weight, period?.id, code) : 1;
        return typeof value === "number" && weighs !== undefined
          ? [{ value, weighs }]
          : [];
      });
      return weight ? meanOf(parts, weight) : sumOf(parts);
    };
  });
}

const MIXED_KINDS =
  "The areas are of different kinds, so that what lies in two of them would count twice.";

interface Part {
  readonly value: number;
  readonly weighs: number;
}

function sumOf(parts: readonly Part[]): Total {
  if (parts.length === 0) return { kind: "none" };
  // From the smallest up, so that the order of rows cannot change the sum.
  const value = parts
    .map((part) => part.value)
    .sort((a, b) => a - b)
    .reduce((sum, one) => sum + one, 0);
  return { kind: "sum", value, of: parts.length };
}

function meanOf(parts: readonly Part[], { title }: Field): Total {
  const whole = parts.reduce((sum, { weighs }) => sum + weighs, 0);
  if (whole <= 0 || parts.some(({ weighs }) => weighs < 0))
    return { kind: "none" };
  const weighted = parts.map(({ value, weighs }) => value * weighs);
  const value = weighted.reduce((sum, one) => sum + one, 0) / whole;
  return { kind: "mean", value, of: parts.length, weightedBy: title };
}

type Weights = (
  field: Field,
  period: string | undefined,
  code: string,
) => number | undefined;

/** Reads weights, each field only once and only where one is asked for. */
function weightReader({ table }: AreaData): Weights {
  const read = new Map<string, ReadonlyMap<string, number>>();
  return (field, period, code) => {
    let weights = read.get(field.name);
    if (!weights) read.set(field.name, (weights = weightsBy(table, field)));
    return weights.get(`${code} ${period ?? ""}`);
  };
}

function weightsBy(
  table: AreaData["table"],
  field: Field,
): ReadonlyMap<string, number> {
  return new Map(
    [...observe(table, field)].flatMap(([code, observations]) =>
      observations.flatMap(({ period, value }) =>
        typeof value === "number"
          ? [[`${code} ${period?.id ?? ""}`, value] as const]
          : [],
      ),
    ),
  );
}
