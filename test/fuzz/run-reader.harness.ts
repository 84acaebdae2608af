import { CommonsError } from "@commons-widgets/table";
import { Random } from "./random.js";
import { READERS, type Trial } from "./readers.js";

/** Milliseconds that one small input may take. */
const SLOW = 1000;

/** When to stop: after so many rounds, or at a time. */
export interface Bound {
  readonly rounds: number;
  /** As `performance.now()` counts; absent: only the rounds count. */
  readonly until?: number;
}

/**
 * Gives a reader inputs broken by chance, until the bound.
 *
 * @returns how many it was given
 * @throws {Error} with seed and input, where one made it fail with anything but
 *   an error of this library, or took it longer than a second
 */
export async function runReader(
  name: string,
  seed: number,
  { rounds, until = Infinity }: Bound,
): Promise<number> {
  const reader = READERS[name];
  if (!reader) throw new Error(`There is no reader of ${name}.`);
  let round = 0;
  while (round < rounds && performance.now() < until) {
    const own = seed + round;
    const trial = reader(new Random(own));
    const complaint = await complaintOf(trial);
    if (complaint)
      throw new Error(
        `${name}, seed ${own}: ${complaint}\nInput: ${showInput(trial)}`,
      );
    round += 1;
  }
  return round;
}

async function complaintOf({ read }: Trial): Promise<string | undefined> {
  const begun = performance.now();
  try {
    await read();
  } catch (error) {
    if (!(error instanceof CommonsError))
      return error instanceof Error ? (error.stack ?? error.message) : "thrown";
  }
  const taken = performance.now() - begun;
  return taken > SLOW ? `took ${Math.round(taken)} ms` : undefined;
}

function showInput({ input }: Trial): string {
  return input instanceof Uint8Array
    ? `bytes ${Array.from(input).join(" ")}`
    : JSON.stringify(input);
}
