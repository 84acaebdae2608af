/** What a command may say and hear: given, so that a test can stand in. */
export interface Terminal {
  /** Writes a line of the answer. */
  say(line: string): void;
  /** Writes a line about what went wrong. */
  complain(line: string): void;
  /** Ends a command that runs until it is told to stop. */
  readonly signal: AbortSignal;
}

/** What a command ends with: done, failed, or wrongly asked for. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/** A command was asked for in a way it does not accept. */
export class UsageError extends Error {}
