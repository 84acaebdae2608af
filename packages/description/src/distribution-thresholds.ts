/**
 * How far beyond the quartiles a value is far from the rest, in lengths of the
 * middle half. Source: Tukey, "Exploratory Data Analysis" (1977).
 */
export const FAR_LENGTHS = 1.5;

/**
 * Smallest part of the middle half by which its two sides of the median must
 * differ for values to spread further on one. The measure is Bowley's
 * coefficient of skewness, "Elements of Statistics" (4th edition, 1920).
 */
export const LOPSIDED_SHARE = 0.25;
