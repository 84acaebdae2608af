/** One way in which two spellings of a name count as the same. */
export interface NameRule {
  /** A sentence for whoever checks a join. */
  readonly words: string;
  /** Two names that are the same by it. */
  readonly example: readonly [string, string];
}

/** A rule that is tried only on names that are not found without it. */
export interface LooseRule extends NameRule {
  readonly apply: (name: string) => string;
}

/** What `normaliseName` does, in the order in which it does it. */
export const NAME_RULES: readonly NameRule[] = [
  {
    words: "Accents make no difference.",
    example: ["Ynys Môn", "Ynys Mon"],
  },
  {
    words: "Capital letters make no difference.",
    example: ["ANFIELD", "Anfield"],
  },
  {
    words: "Apostrophes make no difference.",
    example: ["St Michael’s", "St Michaels"],
  },
  {
    words: "“&” is “and”.",
    example: ["Kensington & Fairfield", "Kensington and Fairfield"],
  },
  {
    words: "Points, commas, hyphens and other marks are spaces.",
    example: ["Clubmoor-East", "Clubmoor East"],
  },
  {
    words: "“Saint” is “St”.",
    example: ["Saint Helens", "St. Helens"],
  },
];

/** Tried one after the other on names that are still not found. */
export const LOOSE_RULES: readonly LooseRule[] = [
  {
    words:
      "Words for the kind of area at either end make no difference: “City of”, “City”, “Council”, “Borough”, “District”, “Ward”.",
    example: ["City of Liverpool", "Liverpool"],
    apply: (name) =>
      name
        .replace(
          /^(?:city|county|borough|london borough|royal borough) of /,
          "",
        )
        .replace(
          /(?: (?:city|county|metropolitan|borough|district|mbc|council|ward))+$/,
          "",
        ),
  },
  {
    words: "Spaces and “and” make no difference.",
    example: ["beechwoodheath", "Beechwood & Heath"],
    apply: (name) => name.replace(/\band\b/g, "").replaceAll(" ", ""),
  },
];
