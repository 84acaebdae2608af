/** "up 1.2 percentage points", "down £3", "no change". */
export function changeWords(change: number, size: string): string {
  if (change === 0) return "no change";
  return `${change > 0 ? "up" : "down"} ${size}`;
}
