/** What a command may say and hear: given, so that a test can stand in. */
export interface Terminal {
  /** Writes a line of the answer. */
  say(line: string): void;
  /** Writes a line about what went wrong, or is to be looked at. */
  complain(line: string): void;
  /** Hears how far long work has come; absent where nobody listens. */
  progress?(line: string): void;
  /** Ends a command at its next step. */
  readonly signal: AbortSignal;
}

/**
 * What a command ends with: done; failed, or found something; wrongly asked
 * for; stopped by its user.
 */
export const EXIT = { done: 0, failed: 1, misused: 2, stopped: 130 } as const;

/** A command was asked for in a way it does not accept. */
export class UsageError extends Error {}
