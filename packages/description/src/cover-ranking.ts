import { isAbsent } from "@commons-widgets/table";
import { statusPhrases } from "./absences.js";
import { absentAreas } from "./cover-map.js";
import type { RankingFacts } from "./facts.js";
import { nameText } from "./names.js";
import * as say from "./phrases/en-GB/coverage.js";
import { noValueToCompare } from "./phrases/en-GB/ranking.js";
import { absenceWords } from "./phrases/en-GB/words.js";
import type { MapReading } from "./read-map.js";

/**
 * A ranking's coverage line: how many areas have a value, which have none and
 * why, cells that could not be read, marks, and a comparator without a value.
 */
export function coverRanking(facts: RankingFacts, reading: MapReading): string {
  const { areas, geography, unreadable, compare } = facts;
  const line = [
    say.valuesPresent(reading.present.length, areas.length, geography),
    ...absentAreas(reading),
    ...(unreadable > 0 ? [say.cellsUnread(unreadable)] : []),
    ...statusPhrases(areas),
    ...(compare && isAbsent(compare.value)
      ? [
          noValueToCompare(
            nameText(compare.name),
            absenceWords(compare.value.reason),
          ),
        ]
      : []),
  ];
  return `${line.join("; ")}.`;
}
