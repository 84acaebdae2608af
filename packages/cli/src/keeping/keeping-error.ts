/** Something about a commons' folder stands in the way; its message is a sentence. */
export class KeepingError extends Error {
  /** @param details a line each, shown below the sentence */
  constructor(
    message: string,
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}
