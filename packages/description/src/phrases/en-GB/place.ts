import { formatOrdinal, type Period } from "@commons-widgets/table";
import type { PeerFacts } from "../../facts.js";
import { measureIn, subjectOf } from "./subject.js";
import { countOf, startSentence, when } from "./words.js";

/** "Crime score rose to 1.2 in Church". */
export function changedHeadline(
  title: string,
  direction: "up" | "down",
  value: string,
  area: string,
): string {
  const did = direction === "up" ? "rose" : "fell";
  return `${subjectOf(title)} ${did} to ${value} in ${area}`;
}

/** "Crime score: 1.2 in Church". */
export function valueHeadline(
  title: string,
  value: string,
  area: string,
): string {
  return `${title}: ${value} in ${area}`;
}

/** "Church: 1.2". */
export function bareHeadline(area: string, value: string): string {
  return `${startSentence(area)}: ${value}`;
}

/** "Crime score: no value for Church". */
export function noValueHeadline(title: string, area: string): string {
  return `${title}: no value for ${area}`;
}

/** "Crime score, Church, Liverpool, 2025". */
export function placeSubheading(
  measure: string,
  area: string,
  parent: string | undefined,
  period: Period | undefined,
): string {
  return [measure, area, parent, period?.label]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** "Crime score in Church, 2025: 1.2". */
export function valueOfPlace(
  measure: string,
  area: string,
  period: Period | undefined,
  value: string,
): string {
  const dated = period === undefined ? "" : `, ${period.label}`;
  return `${measureIn(measure, area)}${dated}: ${value}`;
}

/** "up 1.2 percentage points from 32.2% in 2023". */
export function changedFrom(
  change: string,
  before: string,
  period: Period,
): string {
  return `${change} from ${before}${when(period)}`;
}

/** "similar to 32.2% in 2023". */
export function similarTo(before: string, period: Period): string {
  return `similar to ${before}${when(period)}`;
}

/** "the third highest of 64 wards", "the joint highest of 64 wards". */
export function rankWords(
  peers: Pick<PeerFacts, "rank" | "of" | "tied" | "geography">,
): string {
  const { rank, of, tied, geography } = peers;
  return `the ${placeInOrder(rank, of, tied)} of ${countOf(of, geography)}`;
}

function placeInOrder(rank: number, of: number, tied: boolean): string {
  const fromBottom = of - rank + 1;
  if (!tied && fromBottom < rank)
    return fromBottom === 1 ? "lowest" : `${formatOrdinal(fromBottom)} lowest`;
  const place = rank === 1 ? "highest" : `${formatOrdinal(rank)} highest`;
  return tied ? `joint ${place}` : place;
}
