/** "it is ranked among the 63 wards with a value". */
export function peersWithValue(peers: string): string {
  return `it is ranked among ${peers} with a value`;
}
