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
