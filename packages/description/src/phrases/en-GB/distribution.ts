import { formatNumber } from "@commons-widgets/table";
import type { Standing } from "../../read-distribution.js";
import type { GeographyWords } from "../../facts.js";
import { rankWords } from "./place.js";
import { countOf } from "./words.js";

/**
 * "the third highest of 63 wards, above three quarters of them"; of areas whose
 * 95% intervals overlap with others', how many those are.
 */
export function standingWords(
  standing: Standing,
  geography: GeographyWords,
): string {
  if (standing.similar > 0) return similarWords(standing, geography);
  const place = rankWords({ ...standing, geography });
  const share = shareWords(standing);
  return share === "" ? place : `${place}, ${share} of them`;
}

/** The first part of the same, for where there is less room. */
export function placeWords(
  standing: Standing,
  geography: GeographyWords,
): string {
  return standing.similar > 0
    ? similarWords(standing, geography)
    : rankWords({ ...standing, geography });
}

function similarWords(
  { similar, of }: Standing,
  { one, many }: GeographyWords,
): string {
  const others = of - 1;
  if (similar < others)
    return `similar to ${formatNumber(similar)} of ${formatNumber(others)} other ${many}`;
  return others === 1
    ? `similar to the other ${one}`
    : `similar to all ${formatNumber(others)} other ${many}`;
}

/**
 * "above three quarters", "below half"; empty for the highest and the lowest,
 * whose rank says more, and where neither half of the others is passed.
 */
function shareWords({ lower, higher, of }: Standing): string {
  if (lower === 0 || higher === 0) return "";
  if (lower * 4 >= of * 3) return "above three quarters";
  if (higher * 4 >= of * 3) return "below three quarters";
  if (lower * 2 >= of) return "above half";
  if (higher * 2 >= of) return "below half";
  return "";
}

/** "Crime score: Speke is the third highest of 63 wards". */
export function standingHeadline(
  title: string,
  name: string,
  place: string,
): string {
  return `${title}: ${bareStanding(name, place)}`;
}

/** "Speke is the third highest of 63 wards". */
export function bareStanding(name: string, place: string): string {
  return `${name} is ${place}`;
}

/** "Crime score: the middle half of wards is 0.1 to 0.9". */
export function middleHeadline(
  title: string,
  { many }: GeographyWords,
  from: string,
  to: string,
): string {
  return `${title}: the middle half of ${many} is ${from} to ${to}`;
}

/** "The middle half of wards is 0.1 to 0.9". */
export function bareMiddle(
  { many }: GeographyWords,
  from: string,
  to: string,
): string {
  return `The middle half of ${many} is ${from} to ${to}`;
}

/** "Crime score in Speke, 2025: 1.2, the third highest of 63 wards." */
export function standingSentence(lead: string, standing: string): string {
  return `${lead}, ${standing}.`;
}

/** "Crime score in 63 wards, 2025: median 0.4, middle half 0.1 to 0.9, all −1.2 to 2.1." */
export function middleSentence(
  subject: string,
  median: string,
  middle: readonly [string, string],
  all: readonly [string, string],
): string {
  return `${subject}: median ${median}, middle half ${middle.join(" to ")}, all ${all.join(" to ")}.`;
}

/** Where a value lies among the quarters: "in the highest quarter of wards". */
export function quarterWords(
  quarter: 1 | 2 | 3 | 4,
  { many }: GeographyWords,
): string {
  const which = [
    "in the lowest quarter",
    "in the quarter below the median",
    "in the quarter above the median",
    "in the highest quarter",
  ][quarter - 1];
  return `${which ?? ""} of ${many}`;
}

/** "53 wards have a lower value and 9 a higher one". */
export function passedWords(
  { lower, higher }: Standing,
  geography: GeographyWords,
): string {
  const have = lower === 1 ? "has" : "have";
  return `${countOf(lower, geography)} ${have} a lower value and ${formatNumber(higher)} a higher one`;
}
