import { explainCodes } from "./area-code.js";
import type { GeographyWords } from "./geography-words.js";
import { isPoorMatch } from "./match-bound.js";
import type { VintageMatch } from "./vintage-match.js";

/**
 * Why a map is not drawn, in a sentence; `undefined` where enough matches.
 *
 * @param match of the areas that the map would show
 */
export function refuseMatch(
  match: VintageMatch,
  { many }: GeographyWords,
): string | undefined {
  if (!isPoorMatch(match)) return undefined;
  const { vintage, matched, missingHere, withoutData } = match;
  const codes = matched.length + missingHere.length;
  const areas = matched.length + withoutData.length;
  const kind = explainCodes(missingHere);
  const found = `No map is drawn: only ${matched.length} of ${codes} codes of the data are ${many} on these boundaries (${vintage.label}), and only ${matched.length} of its ${areas} ${many} have a figure.`;
  return kind === undefined ? found : `${found} The others are ${kind}.`;
}
