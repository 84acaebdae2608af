import { formatNumber } from "@commons-widgets/table";
import { coverScatter } from "./cover-scatter.js";
import type { FigureWords } from "./figure-words.js";
import { fitHeadline, fitShort } from "./fit.js";
import type { ScatterFacts } from "./scatter-facts.js";
import { CORRELATION_DECIMALS } from "./scatter-thresholds.js";
import * as say from "./phrases/en-GB/scatter.js";
import { withoutQualifier } from "./phrases/en-GB/subject.js";
import { countOf, rangeWords } from "./phrases/en-GB/words.js";
import { readScatter, type ScatterReading } from "./read-scatter.js";

/**
 * Says at once how two measures of the same areas go together, in en-GB;
 * {@link tellScatter} tells it in full.
 *
 * A link is called clear only where the 95% interval of the correlation leaves
 * zero out; for fewer than ten areas no correlation is stated.
 */
export function describeScatter(facts: ScatterFacts): FigureWords {
  const reading = readScatter(facts);
  return {
    headline: headlineOf(facts, reading),
    subheading: subheadingOf(facts, reading),
    short: shortOf(facts, reading),
    coverage: coverScatter(facts, reading),
    caveats: facts.provenance.caveats,
  };
}

/** Both measures with units and periods, and the areas. */
export function subheadingOf(
  facts: ScatterFacts,
  { across, up, place }: ScatterReading,
): string {
  const isDated = facts.across.measure.title !== facts.up.measure.title;
  const wordsOf = (side: "across" | "up") => ({
    measure: (side === "across" ? across : up).measure,
    period: isDated ? facts[side].period?.label : undefined,
  });
  return say.scatterSubheading(
    wordsOf("across"),
    wordsOf("up"),
    facts.geography,
    place,
  );
}

/** A correlation as every sentence writes it. */
export function writeCorrelation(value: number): string {
  return formatNumber(value, { decimals: CORRELATION_DECIMALS });
}

function headlineOf(
  { geography }: ScatterFacts,
  { across, up, points, link }: ScatterReading,
): string {
  if (points.length === 0) return say.noPairsHeadline(geography);
  const titles = [across.title, up.title] as const;
  const [a, b] = [withoutQualifier(across.title), withoutQualifier(up.title)];
  if (link)
    return fitHeadline([
      say.linkHeadline(...titles, link),
      say.linkHeadline(a, b, link),
      say.plainLinkHeadline(link),
    ]);
  const counted = countOf(points.length, geography);
  return fitHeadline([
    say.againstHeadline(...titles, counted),
    say.plainAgainstHeadline(counted),
  ]);
}

function shortOf(
  { geography }: ScatterFacts,
  { across, up, place, points, correlation, link }: ScatterReading,
): string {
  const areas = countOf(points.length, geography);
  const subject = say.scatterSubject(across.title, up.title, areas, place);
  const titles = `${across.title} and ${up.title}`;
  if (!correlation || !link)
    return fitShort([say.scatterShort(subject), say.scatterShort(titles)]);
  const pearson = writeCorrelation(correlation.pearson);
  const range = rangeWords(
    writeCorrelation(correlation.lower),
    writeCorrelation(correlation.upper),
  );
  return fitShort(
    [subject, titles, undefined].map((one) =>
      say.linkShort(one, link, pearson, range),
    ),
  );
}
