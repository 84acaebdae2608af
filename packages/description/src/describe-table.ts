import { coverMap } from "./cover-map.js";
import { coverTrend } from "./cover-trend.js";
import type { AreasFacts, MapFacts, TrendFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { headlineOfMap } from "./headline-map.js";
import { titleOf } from "./measure-title.js";
import { nameText } from "./names.js";
import * as say from "./phrases/en-GB/columns.js";
import { mapSubheading } from "./phrases/en-GB/map.js";
import { tableCaption } from "./phrases/en-GB/table.js";
import { spanOf } from "./phrases/en-GB/span-of.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { readMap } from "./read-map.js";
import { shortOfAreas } from "./short-of-areas.js";
import { leadOf, type TableFacts } from "./table-facts.js";
import { NAMED_AT_MOST } from "./thresholds.js";

/**
 * Says at once what a table of areas shows, in en-GB; {@link tellTable} tells it
 * in full.
 *
 * Headline and sentence are of its first measure, or of its latest period with a
 * value; the coverage line is of every column.
 */
export function describeTable(facts: TableFacts): FigureWords {
  const lead = leadOf(facts);
  const reading = readMap(lead);
  return {
    headline: headlineOfMap(reading, lead.geography),
    subheading: subheadingOf(facts),
    short: shortOfAreas(lead, reading),
    coverage:
      facts.across === "periods"
        ? coverTrend(asTrend(facts))
        : coverMeasures(facts),
    caveats: lead.provenance.caveats,
  };
}

/** What a table of areas is of, and who published it, for its caption. */
export function captionOfTable(facts: TableFacts): string {
  const { publisher } = facts.columns[0].provenance;
  return tableCaption(subheadingOf(facts), publisher?.title);
}

/** Measure or number of measures, geography, place and periods. */
function subheadingOf({ across, columns }: TableFacts): string {
  const [first] = columns;
  const last = columns.at(-1) ?? first;
  const span = first.period && last.period && spanOf(first.period, last.period);
  const isOfMany = across === "measures" && columns.length > 1;
  return mapSubheading(
    isOfMany ? say.measuresCounted(columns.length) : titleOf(first).measure,
    first.geography,
    withArticle(nameText(first.place)),
    span,
  );
}

/** The facts of many areas as those of a map that leaves nothing out. */
export function asMap(facts: AreasFacts): MapFacts {
  return { ...facts, missingHere: [] };
}

function asTrend({ columns }: TableFacts): TrendFacts {
  const [first] = columns;
  return {
    ...first,
    series: first.areas.map(({ code, name }, area) => ({
      code,
      name,
      role: "context",
      points: columns.flatMap(({ areas, period }) => {
        const fact = areas[area];
        return fact && period ? [{ ...fact, period }] : [];
      }),
    })),
    periods: columns.flatMap(({ period }) => period ?? []),
  };
}

/** The coverage of each measure, said once for those of which the same is to be said. */
function coverMeasures({ columns }: TableFacts): string {
  const titles = new Map<string, string[]>();
  for (const column of columns) {
    const coverage = coverMap(asMap(column), readMap(column));
    const { title } = titleOf(column);
    titles.set(coverage, [...(titles.get(coverage) ?? []), title]);
  }
  const [only] = titles.keys();
  if (titles.size === 1 && only !== undefined) return only;
  return [...titles]
    .map(([coverage, of]) =>
      say.coverageOfMeasures(
        of.length > NAMED_AT_MOST ? [say.measuresCounted(of.length)] : of,
        coverage,
      ),
    )
    .join(" ");
}
