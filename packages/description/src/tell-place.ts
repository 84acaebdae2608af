import type { PlaceFacts } from "./facts.js";
import { fitFull } from "./fit-full.js";
import { hasLimits } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";
import { titleOf } from "./measure-title.js";
import { movementOf } from "./movement.js";
import { movementOfLine } from "./movement-sentence.js";
import { nameText } from "./names.js";
import { directionWords, rangeMeaning } from "./phrases/en-GB/full.js";
import {
  itIs,
  rankSentence,
  spreadOfPeers,
} from "./phrases/en-GB/place-full.js";
import { valueOfPlace } from "./phrases/en-GB/place.js";
import {
  absenceWords,
  statusWords,
  withArticle,
} from "./phrases/en-GB/words.js";
import {
  changeOfPlace,
  formatOfPlace,
  labelOfPlace,
  rankOfPlace,
} from "./place-words.js";
import { presentPoints } from "./present-points.js";
import { isAbsent } from "@commons-widgets/table";

/**
 * Tells in full what is known of one area, in en-GB: its value, the change, its
 * peers, and the way there. At most 250 words.
 *
 * An absent value is said with its reason, and then nothing is said of change
 * or rank.
 */
export function tellPlace(facts: PlaceFacts): readonly string[] {
  const format = formatOfPlace(facts);
  const change = changeOfPlace(facts);
  const { measure } = titleOf(facts);
  const { direction } = facts.measure;
  const label = labelOfPlace(facts);
  return fitFull([
    `${valueOfPlace(measure, label, facts.period, valueWords(facts, format))}.`,
    direction && directionWords(direction),
    change && itIs(change.words),
    ...peersOf(facts, format),
    hasLimits(facts) ? rangeMeaning() : undefined,
    ...seriesOf(facts, format),
  ]);
}

function valueWords(facts: PlaceFacts, format: MeasureFormat): string {
  const { value, status } = facts;
  if (isAbsent(value)) return absenceWords(value.reason);
  const mark = status ? `, ${statusWords(status)}` : "";
  return `${format.value(value)}${format.range(facts)}${mark}`;
}

function peersOf(facts: PlaceFacts, format: MeasureFormat): readonly string[] {
  const rank = rankOfPlace(facts);
  const { peers } = facts;
  if (!peers || rank === undefined) return [];
  return [
    rankSentence(rank, withArticle(nameText(peers.place))),
    spreadOfPeers(
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
  const label = labelOfPlace(facts);
  return [movementOfLine({ label, points: series, movement }, format)];
}
