/** Areas named at the top of a ranking, and at the bottom; ties are added. */
export const NAMED_EXTREMES = 3;

/** Areas or periods named in one list; a longer list is counted instead. */
export const NAMED_AT_MOST = 5;

/** Tied areas named in a headline; more are counted. */
export const HEADLINE_NAMES = 2;

/** Lines of a trend chart told one by one. */
export const TOLD_SERIES = 4;

/** Characters of the short description. */
export const SHORT_CHARACTERS = 150;

/** Words of the full description. */
export const FULL_WORDS = 250;

/** Words of an automatic headline, where the names allow it. */
export const HEADLINE_WORDS = 10;

/** Characters of a name in a sentence; the table has it whole. */
export const NAME_CHARACTERS = 60;

/**
 * Smallest share of all ups and downs that the change from first to last must
 * make up for a line to have risen or fallen.
 */
export const STEADY_SHARE = 0.3;

/** Rounding units within which a value has not changed. */
export const LEVEL_UNITS = 1;

/** Fewest areas with a value and a point for a pattern on a map to be told. */
export const PATTERN_AREAS = 12;

/** Fewest areas in a ninth of the map for that ninth to count. */
export const PATTERN_CELL_AREAS = 2;

/** Smallest share of the spread of ranks that lies between the ninths. */
export const PATTERN_SHARE = 0.25;

/** Mean ranks (0 to 1) this close together count as one side of the map. */
export const PATTERN_SIDE = 0.15;

/**
 * Kruskal-Wallis statistic that chance passes once in twenty, by the number of
 * ninths less two (chi-squared, 95th percentile, 1 to 8 degrees of freedom).
 *
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda3674.htm
 */
export const PATTERN_CHANCE_LIMITS = [
  3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507,
] as const;
