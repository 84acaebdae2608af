/** One way in which two spellings of a name count as the same. */
export interface NameRule {
  /** A sentence for whoever checks a join. */
  readonly words: string;
  readonly apply: (name: string) => string;
}

/** The rules by which every name is compared, in the order in which they are applied. */
export const NAME_RULES: readonly NameRule[] = [
  {
    words: "Accents make no difference.",
    apply: (name) => name.normalize("NFD").replace(/\p{Diacritic}/gu, ""),
  },
  {
    words: "Capital letters make no difference.",
    apply: (name) => name.toLowerCase(),
  },
  {
    words: "Apostrophes make no difference.",
    apply: (name) => name.replace(/['’]/g, ""),
  },
  {
    words: "“&” is “and”.",
    apply: (name) => name.replaceAll("&", " and "),
  },
  {
    words: "Points, commas, hyphens and other marks are spaces.",
    apply: (name) => name.replace(/[^\p{Letter}\p{Number}]+/gu, " ").trim(),
  },
  {
    words: "“Saint” is “St”.",
    apply: (name) => name.replace(/\bsaint\b/g, "st"),
  },
];

/** A name as it is compared: {@link NAME_RULES} applied to it. */
export function normaliseName(name: string): string {
  return NAME_RULES.reduce((text, { apply }) => apply(text), name);
}
