import type { GeographyWords } from "../../facts.js";
import type { Link } from "../../read-link.js";
import { startSentence } from "./words.js";

/** "strong link, high with high", "no clear link". */
function linkWords({ strength, isSameWay }: Link): string {
  return strength === undefined
    ? "no clear link"
    : `${strength} link, high with ${isSameWay ? "high" : "low"}`;
}

/** "Crime score and Health score: strong link, high with high". */
export function linkHeadline(across: string, up: string, link: Link): string {
  return `${across} and ${up}: ${linkWords(link)}`;
}

/** The same where the titles are too long for it. */
export function plainLinkHeadline({ strength, isSameWay }: Link): string {
  if (strength === undefined) return "No clear link between the two measures";
  const tend = isSameWay
    ? "high values tend to go together"
    : "high values tend to meet low ones";
  return `${startSentence(strength)} link: ${tend}`;
}

/** "Crime score against Health score in 6 districts". */
export function againstHeadline(
  across: string,
  up: string,
  areas: string,
): string {
  return `${across} against ${up} in ${areas}`;
}

/** "Two measures of 6 districts". */
export function plainAgainstHeadline(areas: string): string {
  return `Two measures of ${areas}`;
}

/** "No ward has both values". */
export function noPairsHeadline(geography: GeographyWords): string {
  return `No ${geography.one} has both values`;
}

/** "Crime score, 2019, against Votes counted (votes), 2018, wards in Liverpool". */
export function scatterSubheading(
  across: SideWords,
  up: SideWords,
  geography: GeographyWords,
  place: string,
): string {
  const where = `${geography.many} in ${place}`;
  return across.period === up.period
    ? [`${across.measure} against ${up.measure}`, where, across.period]
        .filter(Boolean)
        .join(", ")
    : `${dated(across)}, against ${dated(up)}, ${where}`;
}

/** A measure with its unit, and its period where it has one. */
export interface SideWords {
  readonly measure: string;
  readonly period: string | undefined;
}

function dated({ measure, period }: SideWords): string {
  return [measure, period].filter(Boolean).join(", ");
}

/** "Crime score and Health score in 126 wards of Liverpool". */
export function scatterSubject(
  across: string,
  up: string,
  areas: string,
  place: string,
): string {
  return `${across} and ${up} in ${areas} of ${place}`;
}

/** "…: strong link, high with high. Correlation 0.71 (range 0.60 to 0.79)." */
export function linkShort(
  subject: string | undefined,
  link: Link,
  pearson: string,
  range: string,
): string {
  const words = linkWords(link);
  const said = subject ? `${subject}: ${words}` : startSentence(words);
  return `${said}. Correlation ${pearson}${range}.`;
}

/** How the points stand, where no correlation is stated. */
export function scatterShort(subject: string): string {
  return `${subject}.`;
}
