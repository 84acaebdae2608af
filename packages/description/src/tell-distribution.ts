import { isAbsent } from "@commons-widgets/table";
import { absentAreas } from "./cover-map.js";
import { FAR_LENGTHS, LOPSIDED_SHARE } from "./distribution-thresholds.js";
import type { DistributionFacts, GeographyWords } from "./facts.js";
import { fitFull } from "./fit-full.js";
import { certaintyOf, constructOf, extremesOf } from "./map-sentences.js";
import { median } from "./median.js";
import { valuesPresent } from "./phrases/en-GB/coverage.js";
import { quarterWords } from "./phrases/en-GB/distribution.js";
import * as say from "./phrases/en-GB/distribution-full.js";
import { rangeMeaning } from "./phrases/en-GB/full.js";
import { medianSentence, similarToHighest } from "./phrases/en-GB/map-full.js";
import { absenceWords, countOf } from "./phrases/en-GB/words.js";
import { quarterOf } from "./quarter-of.js";
import type { Quartiles } from "./quartiles.js";
import {
  readDistribution,
  type DistributionReading,
} from "./read-distribution.js";
import { NAMED_AT_MOST, NAMED_EXTREMES } from "./thresholds.js";

/**
 * Tells in full where an area stands among all, and how they are spread, in
 * en-GB: what the figure is of, the area singled out, the extremes, the median
 * and the quartiles, then the shape and what is far from the rest. At most 250
 * words.
 */
export function tellDistribution(facts: DistributionFacts): readonly string[] {
  const reading = readDistribution(facts);
  const { geography, areas } = facts;
  const { present, absent, focus } = reading;
  const presence = valuesPresent(present.length, areas.length, geography);
  return fitFull([
    ...constructOf(facts, reading),
    absent.length > 0
      ? `${[presence, ...absentAreas(reading)].join("; ")}.`
      : undefined,
    ...focusOf(facts, reading),
    ...extremesOf(reading, geography),
    ...middleOf(reading, geography),
    ...(focus ? [] : certaintyOf(reading, geography)),
    ...shapeOf(reading, geography),
  ]);
}

/** Level 2: where the area singled out stands. */
function focusOf(
  { geography, area, areas }: DistributionFacts,
  reading: DistributionReading,
): readonly string[] {
  const { focus, labels, standings, format, ties, quartiles } = reading;
  const label = labels.get(area ?? "");
  if (label === undefined) return [];
  const value = areas.find(({ code }) => code === area)?.value;
  if (isAbsent(value))
    return [say.noStandingSentence(label, absenceWords(value.reason))];
  const standing = standings.get(area ?? "");
  if (!focus || !standing || ties.length < 2) return [];
  const shown = `${format.value(focus.value)}${format.range(focus)}`;
  const middle =
    quartiles?.median ?? median(reading.present.map((one) => one.value)) ?? NaN;
  return [
    say.focusSentence(label, shown, standing, geography),
    fromMedian(focus.value, middle, reading, geography),
    ...(standing.similar > 0
      ? [rangeMeaning(), similarToHighest(label, standing.similar, geography)]
      : []),
  ];
}

function fromMedian(
  value: number,
  middle: number,
  { format, quartiles }: DistributionReading,
  geography: GeographyWords,
): string {
  const distance = format.difference(middle, value);
  const way = distance > 0 ? "above" : distance < 0 ? "below" : "at";
  const quarter = quartiles && quarterOf(value, quartiles, format);
  return say.fromMedianSentence(
    way,
    format.change(distance),
    quarter ? quarterWords(quarter, geography) : "",
  );
}

/** Level 2: the median and the middle half. */
function middleOf(
  { present, absent, format, quartiles }: DistributionReading,
  geography: GeographyWords,
): readonly string[] {
  if (quartiles) {
    const { lower, median, upper } = quartiles;
    const [from, to] = [format.value(lower), format.value(upper)];
    return [say.quartilesSentence(format.value(median), from, to, geography)];
  }
  const middle = median(present.map(({ value }) => value));
  if (middle === undefined || present.length < NAMED_EXTREMES) return [];
  const areas = countOf(present.length, geography);
  return [medianSentence(areas, absent.length === 0, format.value(middle))];
}

/** Level 3: on which side values spread further, and what is far from the rest. */
function shapeOf(
  { present, format, quartiles }: DistributionReading,
  geography: GeographyWords,
): readonly string[] {
  if (!quartiles || format.difference(quartiles.lower, quartiles.upper) === 0)
    return [];
  const { lower, upper } = quartiles;
  const fence = (upper - lower) * FAR_LENGTHS;
  const far = (side: "above" | "below") => {
    const named = present
      .filter(({ value }) =>
        side === "above" ? value > upper + fence : value < lower - fence,
      )
      .map(({ label, value }) => `${label} (${format.value(value)})`);
    if (named.length > NAMED_AT_MOST)
      return [say.outlierCount(side, named.length, geography)];
    return named.length > 0
      ? [say.outlierSentence(side, named, geography)]
      : [];
  };
  const outliers = [...far("above"), ...far("below")];
  return [
    say.skewSentence(sideOf(quartiles)),
    ...(outliers.length > 0 ? outliers : [say.noOutlierSentence(geography)]),
  ];
}

function sideOf({
  lower,
  median,
  upper,
}: Quartiles): "above" | "below" | "even" {
  const lean = (upper - median - (median - lower)) / (upper - lower);
  if (Math.abs(lean) < LOPSIDED_SHARE) return "even";
  return lean > 0 ? "above" : "below";
}
