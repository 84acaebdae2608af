import { isAbsent } from "@commons-widgets/table";
import { absencePhrases, statusPhrases, type Observed } from "./absences.js";
import type { PlaceFacts } from "./facts.js";
import type { FigureWords } from "./figure-words.js";
import { fitHeadline, fitShort } from "./fit.js";
import type { MeasureFormat } from "./measure-format.js";
import { nameText } from "./names.js";
import { valuesPresent } from "./phrases/en-GB/coverage.js";
import { peersWithValue } from "./phrases/en-GB/coverage-place.js";
import {
  pointsPresent,
  valuesWithout,
} from "./phrases/en-GB/coverage-points.js";
import { withoutQualifier } from "./phrases/en-GB/subject.js";
import * as say from "./phrases/en-GB/place.js";
import { absenceWords, countOf } from "./phrases/en-GB/words.js";
import { AREA_WORDS } from "./phrases/en-GB/series-words.js";
import {
  changeOfPlace,
  formatOfPlace,
  labelOfPlace,
  rankOfPlace,
  type PlaceChange,
} from "./place-words.js";
import { titleOf } from "./measure-title.js";

/**
 * Says at once what is known of one area, in en-GB; {@link tellPlace} tells it
 * in full.
 *
 * An absent value is said with its reason, and then nothing is said of change
 * or rank. The change is of the values as they are written.
 */
export function describePlace(facts: PlaceFacts): FigureWords {
  const format = formatOfPlace(facts);
  const change = changeOfPlace(facts);
  const { measure } = titleOf(facts);
  const { period } = facts;
  const { parentName } = facts.area;
  const area = labelOfPlace(facts);
  const parent = parentName && nameText(parentName);
  return {
    headline: headlineOf(facts, format, change),
    subheading: say.placeSubheading(measure, area, parent, period),
    short: shortOf(facts, format, change),
    coverage: coverPlace(facts),
    caveats: facts.provenance.caveats,
  };
}

function headlineOf(
  facts: PlaceFacts,
  format: MeasureFormat,
  change: PlaceChange | undefined,
): string {
  const { title } = titleOf(facts);
  const area = labelOfPlace(facts);
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
  const area = labelOfPlace(facts);
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
