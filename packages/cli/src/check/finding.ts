/** What may be found; each is explained in `docs/commons/keeping.md`. */
export const RULES = {
  schema: "The description is as the format asks",
  file: "Every file that is named is there and as it was",
  unreadable: "Every cell can be read",
  constraints: "Every value is one that its schema allows",
  "foreign-keys": "Every key of another table is one that it has",
  "area-codes": "Every area code is one of the vintage named",
  licence: "There is a licence, and words of credit",
  "small-numbers": "No small number could identify a person",
  "words-for-figures": "There are words for what cannot be seen",
  units: "Units and rules of arithmetic go together",
} as const;

/** One of {@link RULES}. */
export type RuleId = keyof typeof RULES;

/** Something found in a commons. */
export interface Finding {
  readonly rule: RuleId;
  /** An error is to be put right before publishing; a warning is to be looked at. */
  readonly level: "error" | "warning";
  /** From the folder of the commons. */
  readonly file: string;
  /** From 1; absent where it is about the whole file. */
  readonly line?: number;
  /** A sentence or two. */
  readonly message: string;
}
