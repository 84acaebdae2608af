/** "It is the third highest of 64 wards in Liverpool." */
export function rankSentence(rank: string, place: string): string {
  return `It is ${rank} in ${place}.`;
}

/** "Those wards run from 4.5% to 60.6%; their median is 30.7%." */
export function spreadOfPeers(
  many: string,
  lowest: string,
  highest: string,
  median: string,
): string {
  return `Those ${many} run from ${lowest} to ${highest}; their median is ${median}.`;
}

/** A clause as a sentence: "It is up 1.2 percentage points from 32.2%." */
export function itIs(clause: string): string {
  return `It is ${clause}.`;
}
