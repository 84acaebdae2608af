/**
 * What stands for the unit of a measure until its keeper says it; `check` asks
 * for a better one.
 */
export const UNSTATED_UNIT = "unit not stated";
