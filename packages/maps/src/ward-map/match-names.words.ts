import type {
  GeographyWords,
  NameRule,
  VintageMatch,
} from "@commons-widgets/geography";

/** More names than these are counted in the coverage line. */
const NAMED_AT_MOST = 5;

/** More names than these are counted among the steps. */
const LISTED_AT_MOST = 50;

/** "1 name in the data is of several wards: Church. 2 are of none: X and Y." */
export function unjoinedNames(
  ambiguous: readonly string[],
  unknown: readonly string[],
  { many }: GeographyWords,
): string {
  return [
    ...countNames(ambiguous, `of several ${many}`),
    ...countNames(unknown, `of none of these ${many}`),
  ].join(" ");
}

function countNames(names: readonly string[], what: string): string[] {
  if (names.length === 0) return [];
  const counted =
    names.length === 1
      ? "1 name in the data is"
      : `${names.length} names in the data are`;
  const which = names.length > NAMED_AT_MOST ? "" : `: ${names.join(", ")}`;
  return [`${counted} ${what}${which}.`];
}

/** How spellings were compared. */
export function rulesStep(rules: readonly NameRule[]): string {
  return `Names were compared by these rules: ${rules.map(({ words }) => words).join(" ")}`;
}

/** Which names no area has; nothing where there are none. */
export function unknownStep(
  names: readonly string[],
  many: string,
): readonly string[] {
  if (names.length === 0) return [];
  const rest = names.length - LISTED_AT_MOST;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [
    `Not joined, since none of the ${many} has the name: ${names.slice(0, LISTED_AT_MOST).join(", ")}${more}.`,
  ];
}

/** What a join by name cannot know. */
export function nameCaveat(many: string): string {
  return `The data have names for codes. They were joined to ${many} of the same name; whether the boundaries are the same too, a name does not tell.`;
}

/** Why no map is drawn of these names. */
export function refuseNames(
  { vintage, matched, missingHere, withoutData }: VintageMatch,
  { many }: GeographyWords,
): string {
  const names = matched.length + missingHere.length;
  const areas = matched.length + withoutData.length;
  return `No map is drawn: only ${matched.length} of ${names} names in the data are ${many} on these boundaries (${vintage.label}), and only ${matched.length} of its ${areas} ${many} have a figure.`;
}
