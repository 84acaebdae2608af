import { isAbsent } from "@commons-widgets/table";
import type { PlaceFacts } from "./facts.js";
import { areSimilar } from "./limits.js";
import { formatMeasure, type MeasureFormat } from "./measure-format.js";
import { nameText } from "./names.js";
import { changedFrom, rankWords, similarTo } from "./phrases/en-GB/place.js";
import { changeWords } from "./phrases/en-GB/change.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { presentPoints } from "./present-points.js";

/** The format of every number in a card. */
export function formatOfPlace(facts: PlaceFacts): MeasureFormat {
  const { measure, value, previous, series = [] } = facts;
  return formatMeasure(measure, [
    ...(isAbsent(value) ? [] : [value]),
    ...(previous ? [previous.value] : []),
    ...presentPoints(series).map((point) => point.value),
  ]);
}

/** What to call a place in a sentence: its name, or its code without one. */
export function labelOfPlace({ area }: PlaceFacts): string {
  return withArticle(nameText(area.name) || area.code);
}

/** How a place's value changed since the one before it. */
export interface PlaceChange {
  /** `similar` where the two 95% intervals overlap. */
  readonly direction: "up" | "down" | "none" | "similar";
  /** "up 1.2 percentage points from 32.2% in 2023". */
  readonly words: string;
}

/**
 * How a place's value changed since the one before it.
 *
 * @returns `undefined` where either is absent
 */
export function changeOfPlace(facts: PlaceFacts): PlaceChange | undefined {
  const { value, previous } = facts;
  if (isAbsent(value) || !previous) return undefined;
  const format = formatOfPlace(facts);
  const before = format.value(previous.value);
  if (areSimilar(facts, previous))
    return { direction: "similar", words: similarTo(before, previous.period) };
  const change = format.difference(previous.value, value);
  const size = changeWords(change, format.change(change));
  return {
    direction: change > 0 ? "up" : change < 0 ? "down" : "none",
    words: changedFrom(size, before, previous.period),
  };
}

/**
 * Where a place stands among its peers: "the third highest of 64 wards".
 *
 * @returns `undefined` where its value is absent or it has no peers
 */
export function rankOfPlace({ peers, value }: PlaceFacts): string | undefined {
  return !peers || peers.of < 2 || isAbsent(value)
    ? undefined
    : rankWords(peers);
}
