import { explainCodes } from "./area-code.js";
import type { GeographyWords } from "./geography-words.js";
import type { VintageMatch } from "./vintage-match.js";

/**
 * The least share that must match for a map to be drawn: of the data's codes, or
 * of the areas shown, whichever is the better. So a national file on one
 * district's map passes, and so do figures for a few wards of many; figures for
 * other areas than those of the map do not.
 */
export const LEAST_MATCH = 0.5;

/**
 * Why a map is not drawn, in a sentence; `undefined` where enough matches.
 *
 * @param match of the areas that the map would show
 */
export function refuseMatch(
  { vintage, matched, missingHere, withoutData }: VintageMatch,
  { many }: GeographyWords,
): string | undefined {
  const codes = matched.length + missingHere.length;
  const areas = matched.length + withoutData.length;
  const share = Math.max(
    matched.length / Math.max(codes, 1),
    matched.length / Math.max(areas, 1),
  );
  if (codes === 0 || share >= LEAST_MATCH) return undefined;
  const kind = explainCodes(missingHere);
  const found = `No map is drawn: only ${matched.length} of ${codes} codes of the data are ${many} on these boundaries (${vintage.label}), and only ${matched.length} of its ${areas} ${many} have a figure.`;
  return kind === undefined ? found : `${found} The others are ${kind}.`;
}
