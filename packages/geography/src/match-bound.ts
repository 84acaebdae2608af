import type { VintageMatch } from "./vintage-match.js";

/**
 * The least share that must match for a map to be drawn: of the data's codes, or
 * of the areas shown, whichever is the better. So a national file on one
 * district's map passes, and so do figures for a few wards of many; figures for
 * other areas than those of the map do not.
 */
export const LEAST_MATCH = 0.5;

/** Whether too little matches for a map to be drawn: less than {@link LEAST_MATCH}. */
export function isPoorMatch(match: VintageMatch): boolean {
  const { matched, missingHere, withoutData } = match;
  const smaller = Math.min(missingHere.length, withoutData.length);
  const share = matched.length / (matched.length + smaller);
  return missingHere.length > 0 && share < LEAST_MATCH;
}
