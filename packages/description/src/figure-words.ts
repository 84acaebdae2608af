/** What a figure says of itself at once; plain text, never markup. */
export interface FigureWords {
  /** The finding, in at most ten words where the names allow it. */
  readonly headline: string;
  /** Measure, unit, geography, place and period. */
  readonly subheading: string;
  /** One sentence of at most 150 characters. */
  readonly short: string;
  /** How many values there are, what is missing and on which boundaries. */
  readonly coverage: string;
  /** The source's own warnings, as it gives them. */
  readonly caveats: readonly string[];
}
