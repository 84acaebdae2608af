import type { Terminal } from "./terminal.js";

/** A stream to write to, such as `process.stderr`. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person looks at it, rather than a file or another program. */
  readonly isTTY?: boolean;
}

/** Clears the line the cursor stands in. */
const CLEAR = "\r\u001b[2K";

/**
 * The terminal of a process: answers to one stream; complaints and progress to
 * the other, so that answers can be sent on. A person sees progress in one line
 * that changes; a log gets it as plain lines.
 */
export function createProcessTerminal(
  answers: Output,
  others: Output,
  signal: AbortSignal,
): Terminal {
  let inProgress = false;
  const clear = () => {
    if (inProgress) others.write(CLEAR);
    inProgress = false;
  };
  return {
    signal,
    say(line) {
      clear();
      answers.write(`${line}\n`);
    },
    complain(line) {
      clear();
      others.write(`${line}\n`);
    },
    progress(line) {
      others.write(others.isTTY ? `${CLEAR}${line}` : `${line}\n`);
      inProgress = others.isTTY ?? false;
    },
  };
}
