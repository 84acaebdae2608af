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

/** How often values are dealt out anew to learn what chance gives. */
export const PERMUTATIONS = 999;

/** How often where there are more areas than {@link PERMUTED_AREAS}. */
export const PERMUTATIONS_OF_MANY = 99;

/** Most areas that are dealt out the full number of times. */
export const PERMUTED_AREAS = 2000;

/** Share of chance arrangements below which neighbours are called alike, or unlike. */
export const LIKENESS_P = 0.05;
