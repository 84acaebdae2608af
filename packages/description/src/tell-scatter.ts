import { median } from "./median.js";
import { gapsOf, presenceOf } from "./cover-scatter.js";
import { subheadingOf, writeCorrelation } from "./describe-scatter.js";
import { fitFull } from "./fit-full.js";
import { hasLimits } from "./limits.js";
import type { ScatterFacts } from "./scatter-facts.js";
import { CORRELATION_APART, CORRELATION_AREAS } from "./scatter-thresholds.js";
import { rangeMeaning } from "./phrases/en-GB/full.js";
import * as say from "./phrases/en-GB/scatter-full.js";
import { countOf, listOf } from "./phrases/en-GB/words.js";
import { rankTies, type Tie } from "./ranking.js";
import {
  readScatter,
  type ScatterPoint,
  type ScatterReading,
} from "./read-scatter.js";
import { HEADLINE_NAMES, NAMED_AT_MOST } from "./thresholds.js";

const SIDES = ["across", "up"] as const;

/**
 * Tells in full how two measures of the same areas go together, in en-GB: what
 * is set against what, the extremes and medians of both among the areas that
 * have both, the link, the correlation with its range and what it does not
 * mean, and which areas stand far from the median line. At most 250 words.
 */
export function tellScatter(facts: ScatterFacts): readonly string[] {
  const reading = readScatter(facts);
  const gaps = gapsOf(facts, reading);
  return fitFull([
    `${subheadingOf(facts, reading)}.`,
    ...directionsOf(facts, reading),
    gaps.length > 0
      ? `${[presenceOf(facts, reading), ...gaps].join("; ")}.`
      : undefined,
    ...linkOf(facts, reading),
    ...SIDES.flatMap((side) => spreadOf(side, facts, reading)),
    ...outlyingOf(facts, reading),
    reading.points.some(({ across, up }) => hasLimits(across) || hasLimits(up))
      ? rangeMeaning()
      : undefined,
  ]);
}

function directionsOf(
  facts: ScatterFacts,
  reading: ScatterReading,
): readonly string[] {
  return SIDES.flatMap((side) => {
    const { direction } = facts[side].measure;
    return direction ? [say.directionOf(reading[side].title, direction)] : [];
  });
}

function linkOf(
  { geography }: ScatterFacts,
  { points, correlation, link, across, up }: ScatterReading,
): readonly string[] {
  if (points.length === 0) return [];
  if (points.length < CORRELATION_AREAS)
    return [say.tooFewSentence(CORRELATION_AREAS, geography)];
  if (!correlation || !link) {
    const isLevel = points.every(({ x }) => x === points[0]?.x);
    return [say.noSpreadSentence((isLevel ? across : up).title)];
  }
  const { pearson, lower, upper, spearman } = correlation;
  const isApart = Math.abs(pearson - spearman) >= CORRELATION_APART;
  return [
    link.strength
      ? say.linkSentence(link.strength, link.isSameWay)
      : say.noLinkSentence(),
    say.notCauseSentence(),
    say.correlationSentence(
      writeCorrelation(pearson),
      writeCorrelation(lower),
      writeCorrelation(upper),
    ),
    say.correlationMeaning(),
    say.rankSentence(writeCorrelation(spearman), isApart),
  ];
}

function spreadOf(
  side: "across" | "up",
  { geography }: ScatterFacts,
  reading: ScatterReading,
): readonly string[] {
  const { title, format } = reading[side];
  const valued = reading.points.map((point) => ({
    point,
    value: side === "across" ? point.x : point.y,
  }));
  const ties = rankTies(valued, format);
  const [highest] = ties;
  const lowest = ties.at(-1);
  const middle = median(valued.map(({ value }) => value));
  if (!highest || !lowest || middle === undefined) return [];
  if (highest === lowest) return [say.sameEverywhere(title, highest.text)];
  const named = ({ text, members }: Tie<{ readonly point: ScatterPoint }>) =>
    members.length > HEADLINE_NAMES
      ? `${text} (${countOf(members.length, geography)})`
      : `${text} (${listOf(members.map(({ point }) => point.label))})`;
  return [
    say.runsSentence(
      title,
      named(lowest),
      named(highest),
      format.value(middle),
    ),
  ];
}

function outlyingOf(
  { geography }: ScatterFacts,
  { outlying, line }: ScatterReading,
): readonly string[] {
  if (!line || outlying.length === 0) return [];
  const named = outlying.slice(0, NAMED_AT_MOST);
  const isAbove = ({ x, y }: ScatterPoint) => y > line.at(x);
  const labelsOf = (points: readonly ScatterPoint[]) =>
    points.map(({ label }) => label);
  return [
    ...say.outlyingSentences(
      labelsOf(named.filter(isAbove)),
      labelsOf(named.filter((point) => !isAbove(point))),
    ),
    ...(outlying.length > named.length
      ? [say.outlyingCount(outlying.length, named.length, geography)]
      : []),
  ];
}
