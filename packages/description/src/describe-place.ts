import { isAbsent } from "@commons-widgets/table";
import { absencePhrases, statusPhrases, type Observed } from "./absences.js";
import type { PlaceFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitFull, fitHeadline, fitShort } from "./fit.js";
import { hasLimits } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";
import { movementOf, presentPoints } from "./movement.js";
import { movementOfLine } from "./movement-sentence.js";
import { nameText } from "./names.js";
import {
  peersWithValue,
  pointsPresent,
  valuesPresent,
  valuesWithout,
} from "./phrases/en-GB/coverage.js";
import { withoutQualifier } from "./phrases/en-GB/subject.js";
import * as say from "./phrases/en-GB/place.js";
import {
  absenceWords,
  AREA_WORDS,
  countOf,
  directionWords,
  rangeMeaning,
  statusWords,
  withArticle,
} from "./phrases/en-GB/words.js";
import {
  changeOfPlace,
  formatOfPlace,
  rankOfPlace,
  type PlaceChange,
} from "./place-words.js";
import { titleOf } from "./measure-title.js";

/**
 * Says what is known of one area, in en-GB.
 *
 * An absent value is said with its reason, and then nothing is said of change
 * or rank. The change is of the values as they are written.
 */
export function describePlace(facts: PlaceFacts): FigureWords {
  const format = formatOfPlace(facts);
  const change = changeOfPlace(facts);
  const { measure } = titleOf(facts);
  const { period } = facts;
  const [area, parent] = namesOf(facts);
  return {
    headline: headlineOf(facts, format, change),
    subheading: say.placeSubheading(measure, area, parent, period),
    short: shortOf(facts, format, change),
    full: fitFull([
      `${say.valueOfPlace(measure, area, period, valueWords(facts, format))}.`,
      facts.measure.direction && directionWords(facts.measure.direction),
      change && say.itIs(change.words),
      ...peersOf(facts, format),
      hasLimits(facts) ? rangeMeaning() : undefined,
      ...seriesOf(facts, format),
    ]),
    coverage: coverPlace(facts),
    caveats: facts.provenance.caveats,
  };
}

function namesOf({ area }: PlaceFacts): readonly [string, string | undefined] {
  const { name, code, parentName } = area;
  return [
    withArticle(nameText(name) || code),
    parentName && nameText(parentName),
  ];
}

function valueWords(facts: PlaceFacts, format: MeasureFormat): string {
  const { value, status } = facts;
  if (isAbsent(value)) return absenceWords(value.reason);
  const mark = status ? `, ${statusWords(status)}` : "";
  return `${format.value(value)}${format.range(facts)}${mark}`;
}

function headlineOf(
  facts: PlaceFacts,
  format: MeasureFormat,
  change: PlaceChange | undefined,
): string {
  const { title } = titleOf(facts);
  const [area] = namesOf(facts);
  if (isAbsent(facts.value)) return say.noValueHeadline(title, area);
  const value = format.value(facts.value);
  const direction = change?.direction;
  return fitHeadline([
    ...(direction === "up" || direction === "down"
      ? [say.changedHeadline(title, direction, value, area)]
      : []),
    say.valueHeadline(title, value, area),
    say.valueHeadline(withoutQualifier(title), value, area),
    say.bareHeadline(area, value),
  ]);
}

function shortOf(
  facts: PlaceFacts,
  format: MeasureFormat,
  change: PlaceChange | undefined,
): string {
  const { title } = titleOf(facts);
  const [area] = namesOf(facts);
  const { value, period } = facts;
  const shown = isAbsent(value)
    ? absenceWords(value.reason)
    : format.value(value);
  const lead = say.valueOfPlace(title, area, period, shown);
  const details = [change?.words, rankOfPlace(facts)].filter(
    (detail) => detail !== undefined,
  );
  return fitShort([
    `${[lead, ...details].join("; ")}.`,
    `${[lead, ...details.slice(0, 1)].join("; ")}.`,
    `${lead}.`,
    `${say.bareHeadline(area, shown)}.`,
    `${shown}.`,
  ]);
}

function peersOf(facts: PlaceFacts, format: MeasureFormat): readonly string[] {
  const rank = rankOfPlace(facts);
  const { peers } = facts;
  if (!peers || rank === undefined) return [];
  return [
    say.rankSentence(rank, withArticle(nameText(peers.place))),
    say.spreadOfPeers(
      peers.geography.many,
      format.value(peers.lowest),
      format.value(peers.highest),
      format.value(peers.median),
    ),
  ];
}

function seriesOf(facts: PlaceFacts, format: MeasureFormat): readonly string[] {
  const { series = [] } = facts;
  if (presentPoints(series).length < 3) return [];
  const movement = movementOf(series, format);
  const [label] = namesOf(facts);
  return [movementOfLine({ label, points: series, movement }, format)];
}

function coverPlace(facts: PlaceFacts): string {
  const { series = [], peers } = facts;
  const points: readonly Observed[] = series.length > 0 ? series : [facts];
  const present = points.filter(({ value }) => !isAbsent(value)).length;
  const counted =
    series.length > 0
      ? pointsPresent(present, points.length)
      : valuesPresent(present, 1, AREA_WORDS);
  return `${[
    counted,
    ...(present === 0
      ? []
      : absencePhrases(points, (reason, without) =>
          valuesWithout(reason, without.length),
        )),
    ...statusPhrases(points),
    ...(peers && !isAbsent(facts.value)
      ? [peersWithValue(countOf(peers.of, peers.geography))]
      : []),
  ].join("; ")}.`;
}
