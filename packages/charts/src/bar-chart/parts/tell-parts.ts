import {
  captionOfTable,
  formatMeasure,
  nameAreas,
  tabulateTable,
  tellTable,
  type FigureTable,
} from "@commons-widgets/description";
import { isAbsent } from "@commons-widgets/table";
import type { PartsFacts } from "./parts.facts.js";
import { totalsSentence } from "./parts.words.js";

/** Every measure of every area as a table; where they are stacked, with their totals. */
export function tabulateParts(parts: PartsFacts): FigureTable {
  const { totals, columns } = parts;
  if (!totals) return tabulateTable(parts);
  return {
    ...tabulateTable({ ...parts, columns: [...columns, totals] }),
    caption: captionOfTable(parts),
  };
}

/** The chart in full sentences, the totals of stacked parts first. */
export function tellParts(parts: PartsFacts): readonly string[] {
  const told = tellTable(parts);
  const totals = totalsOf(parts);
  return totals === undefined
    ? told
    : [...told.slice(0, 1), totals, ...told.slice(1)];
}

function totalsOf({ totals }: PartsFacts): string | undefined {
  if (!totals) return undefined;
  const names = nameAreas(totals.areas);
  const present = totals.areas.flatMap(({ code, value }) =>
    isAbsent(value) ? [] : [{ name: names.get(code) ?? code, value }],
  );
  const [most] = present;
  const least = present.at(-1);
  if (!most || !least || most === least) return undefined;
  const format = formatMeasure(
    totals.measure,
    present.map(({ value }) => value),
  );
  return totalsSentence(
    format.value(least.value),
    least.name,
    format.value(most.value),
    most.name,
  );
}
