/** Said when a reader chooses what they stand on: "Waterfront North is chosen." */
export function chosenWords(name: string): string {
  return `${name} is chosen.`;
}

/** Said when what was chosen is let go. */
export function clearedWords(): string {
  return "Nothing is chosen now.";
}

/**
 * A stop as its option reads. Whether it is chosen is a word, which every
 * screen reader says and which costs the other stops none.
 */
export function optionWords(sentence: string, isChosen: boolean): string {
  return isChosen ? sentence.replace(/\.?$/, ", chosen$&") : sentence;
}

/** What the link says that leads past the list. */
export function skipWords(count: number): string {
  return `Skip this list of ${count} values`;
}

/** Said where that link leads. */
export function endWords(): string {
  return "End of the list.";
}
