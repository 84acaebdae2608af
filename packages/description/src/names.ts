import { NAME_CHARACTERS } from "./thresholds.js";

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const BREAKS = /[\s\p{Cc}]+/gu;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** A named thing that another may share its name with. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly parentName?: string;
}

/**
 * A text from the data as it may stand in a sentence: on one line, shortened
 * at a word with "…", and kept apart from the words around it where it is
 * written from right to left.
 */
export function nameText(text: string, most = NAME_CHARACTERS): string {
  return isolate(shorten(text, most));
}

/** A text on one line and of at most `most` characters, cut at a word. */
export function shorten(text: string, most: number): string {
  const line = text.replace(DIRECTION_MARKS, "").replace(BREAKS, " ").trim();
  const letters = Array.from(line);
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join("");
  const words = cut.replace(/\s+\S*$/u, "");
  return `${words === "" ? cut : words}…`;
}

/**
 * What to call each area in at most `most` characters, by its code.
 *
 * Areas that share a name are told apart by the area around them, "Church
 * (Sefton)", and where that does not serve by their codes.
 */
export function nameAreas(
  areas: readonly Named[],
  most = NAME_CHARACTERS,
): ReadonlyMap<string, string> {
  const plain = areas.map(({ code, name }) => shorten(name, most) || code);
  const isShared = sharedWithin(plain);
  const withParent = plain.map((label, index) => {
    const parent = areas[index]?.parentName;
    return parent !== undefined && isShared(label)
      ? `${label} (${shorten(parent, most)})`
      : label;
  });
  const isStillShared = sharedWithin(withParent);
  return new Map(
    areas.map(({ code }, index) => {
      const label = withParent[index] ?? code;
      return [
        code,
        isolate(isStillShared(label) ? `${label} (${code})` : label),
      ];
    }),
  );
}

function sharedWithin(labels: readonly string[]): (label: string) => boolean {
  const counts = new Map<string, number>();
  for (const label of labels) {
    const key = label.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (label) => (counts.get(label.toLowerCase()) ?? 0) > 1;
}

function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text)
    ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
    : text;
}
