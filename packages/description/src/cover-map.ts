import { isAbsent } from "@commons-widgets/table";
import { absencePhrases, statusPhrases } from "./absences.js";
import type { MapFacts } from "./facts.js";
import { shorten } from "./names.js";
import * as sayMap from "./phrases/en-GB/coverage-map.js";
import * as say from "./phrases/en-GB/coverage.js";
import type { MapReading } from "./read-map.js";
import { NAMED_AT_MOST, NAME_CHARACTERS } from "./thresholds.js";

/**
 * A map's coverage line: how many areas have a value, which have none and why,
 * codes and cells that could not be used, marks, the boundaries drawn, rows that
 * were joined to no area, and how figures of other boundaries came on these.
 */
export function coverMap(facts: MapFacts, reading: MapReading): string {
  const { vintage, asked, areas, geography, refusal } = facts;
  const line = [
    say.valuesPresent(reading.present.length, areas.length, geography),
    ...absentAreas(reading),
    ...unusedData(facts),
    ...statusPhrases(areas),
    ...(vintage && !asked ? [shorten(vintage.label, NAME_CHARACTERS)] : []),
  ].join("; ");
  if (refusal) return `${refusal} ${line}.`;
  const other = asked && vintage && askedWords(asked, vintage.label);
  return [`${line}.`, other, facts.unjoined, facts.carriedOver]
    .filter(Boolean)
    .join(" ");
}

/** Which areas have no value, by reason; nothing where none has. */
export function absentAreas({
  present,
  absent,
  labels,
}: MapReading): readonly string[] {
  if (present.length === 0 && absent.every(isPlainlyMissing)) return [];
  return absencePhrases(absent, (reason, areas) =>
    sayMap.areasWithout(
      reason,
      areas.length,
      areas.length > NAMED_AT_MOST
        ? undefined
        : areas.map(({ code }) => labels.get(code) ?? code),
    ),
  );
}

function isPlainlyMissing({ value }: MapReading["absent"][number]): boolean {
  return isAbsent(value) && value.reason === "missing";
}

function unusedData({ missingHere, unreadable }: MapFacts): readonly string[] {
  const codes = [...missingHere].sort();
  const named = codes.length <= NAMED_AT_MOST ? codes : undefined;
  return [
    ...(codes.length > 0 ? [sayMap.codesNotDrawn(codes.length, named)] : []),
    ...(unreadable > 0 ? [say.cellsUnread(unreadable)] : []),
  ];
}

function askedWords(
  { vintage, matched, of }: NonNullable<MapFacts["asked"]>,
  used: string,
): string {
  return sayMap.askedVintageSentence(
    shorten(used, NAME_CHARACTERS),
    shorten(vintage.label, NAME_CHARACTERS),
    matched,
    of,
  );
}
