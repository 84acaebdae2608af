import { fitHeadline } from "./fit.js";
import type { GeographyWords } from "./facts.js";
import { areSimilar } from "./limits.js";
import * as say from "./phrases/en-GB/map.js";
import { withoutQualifier } from "./phrases/en-GB/subject.js";
import { countOf } from "./phrases/en-GB/words.js";
import type { MapReading, PresentArea } from "./read-map.js";
import { areasOf } from "./tied-areas.js";
import { HEADLINE_NAMES } from "./thresholds.js";

/**
 * A map's finding: where the measure is highest.
 *
 * Where values have 95% limits, "highest" is said only of an area whose
 * interval lies above every other; else two areas whose intervals lie apart
 * are set against each other, or all are called similar.
 */
export function headlineOfMap(
  reading: MapReading,
  geography: GeographyWords,
): string {
  const { title, ties, present } = reading;
  const [highest] = ties;
  const lowest = ties.at(-1);
  const all = countOf(present.length, geography);
  if (!highest || !lowest) return say.noValuesHeadline(title);
  if (present.length === 1)
    return say.oneValueHeadline(
      title,
      highest.text,
      areasOf(highest, geography),
    );
  if (ties.length === 1) return say.sameHeadline(title, all);
  const rival = present.find(
    (area) => area !== highest.members[0] && isRival(area, highest.members),
  );
  if (reading.hasLimits && rival) return hedgedHeadline(title, present, all);
  const [top, bottom] = [highest, lowest].map((tie) =>
    areasOf(tie, geography, HEADLINE_NAMES),
  ) as [string, string];
  return fitHeadline([
    say.highestHeadline(title, top),
    say.highestHeadline(withoutQualifier(title), top),
    say.extremesHeadline(top, bottom),
  ]);
}

function isRival(area: PresentArea, highest: readonly PresentArea[]): boolean {
  return highest.some((top) => top !== area && areSimilar(top, area));
}

function hedgedHeadline(
  title: string,
  present: readonly PresentArea[],
  all: string,
): string {
  const surelyHigh = most(present, ({ lower }) => lower ?? -Infinity);
  const surelyLow = most(present, ({ upper }) => -(upper ?? Infinity));
  if (!surelyHigh || !surelyLow || areSimilar(surelyHigh, surelyLow))
    return say.similarHeadline(title, all);
  const [high, low] = [surelyHigh.label, surelyLow.label];
  return fitHeadline([
    say.higherHeadline(title, high, low),
    say.higherHeadline(withoutQualifier(title), high, low),
    say.higherThan(high, low),
  ]);
}

function most(
  areas: readonly PresentArea[],
  size: (area: PresentArea) => number,
): PresentArea | undefined {
  return areas.reduce<PresentArea | undefined>(
    (best, area) => (best && size(best) >= size(area) ? best : area),
    undefined,
  );
}
