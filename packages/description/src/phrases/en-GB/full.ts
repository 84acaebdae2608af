/** What a range is, said once in a description that has one. */
export function rangeMeaning(): string {
  return "Ranges are 95% confidence intervals.";
}

/** What the source says of better and worse, and nothing more. */
export function directionWords(
  direction: "higher-is-better" | "lower-is-better",
): string {
  const better = direction === "higher-is-better" ? "higher" : "lower";
  return `The source says that a ${better} value is better.`;
}
