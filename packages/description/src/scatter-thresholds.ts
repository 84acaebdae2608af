/** Fewest areas with both values for a correlation to be stated. */
export const CORRELATION_AREAS = 10;

/** Digits after the point of a correlation and of its range. */
export const CORRELATION_DECIMALS = 2;

/**
 * Sizes from which a correlation is called weak, moderate, strong and very
 * strong; below the first it is called very weak.
 *
 * Source: Schober, Boer and Schwarte, 2018, "Correlation Coefficients:
 * Appropriate Use and Interpretation", Anesthesia & Analgesia 126(5),
 * https://doi.org/10.1213/ANE.0000000000002864
 */
export const CORRELATION_STRENGTHS = [0.1, 0.4, 0.7, 0.9] as const;

/** How far the correlation of ranks must be from the other for that to be said. */
export const CORRELATION_APART = 0.15;

/**
 * How many times the usual distance from the median line an area must be from
 * it to be called outlying; usual is 1.4826 times the median distance, which is
 * the standard deviation where distances are normal.
 *
 * Source: Leys and others, 2013, "Detecting outliers", Journal of Experimental
 * Social Psychology 49(4), https://doi.org/10.1016/j.jesp.2013.03.013
 */
export const OUTLYING_DISTANCE = 3;
