import { asMap } from "./describe-table.js";
import { fitFull } from "./fit-full.js";
import { titleOf } from "./measure-title.js";
import * as say from "./phrases/en-GB/columns.js";
import { spanOf } from "./phrases/en-GB/span-of.js";
import { readMap } from "./read-map.js";
import { shortOfAreas } from "./short-of-areas.js";
import { leadOf, type TableFacts } from "./table-facts.js";
import { tellMap } from "./tell-map.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/**
 * Tells in full what a table of areas shows, in en-GB: its first measure, or its
 * latest period with a value, as a map's areas are told; then what else it has,
 * with how far each further measure goes. At most 250 words.
 */
export function tellTable(facts: TableFacts): readonly string[] {
  const { across, columns } = facts;
  const [, ...others] = columns;
  return fitFull([
    ...tellMap(asMap(leadOf(facts))),
    columns.length > 1 ? contentsOf(facts) : undefined,
    ...(across === "measures"
      ? others.map((one) => shortOfAreas(one, readMap(one)))
      : []),
  ]);
}

function contentsOf(facts: TableFacts): string | undefined {
  const { across, columns } = facts;
  const [first] = columns;
  const last = columns.at(-1)?.period;
  if (across === "measures")
    return say.measuresSentence(
      columns.length,
      first.geography.one,
      columns.length > NAMED_AT_MOST
        ? undefined
        : columns.map((column) => titleOf(column).title),
    );
  const told = leadOf(facts).period;
  return first.period && last && told
    ? say.periodsSentence(
        columns.length,
        spanOf(first.period, last),
        told.label,
      )
    : undefined;
}
