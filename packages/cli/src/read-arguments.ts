import { parseArgs } from "node:util";
import { UsageError } from "./terminal.js";

/** An option of a command: a text follows it, or it stands alone. */
type Options = Readonly<Record<string, "string" | "boolean">>;

/** What was given for each option; a switch that was not given is false. */
type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends "string" ? string | undefined : boolean;
};

/**
 * Reads what stands after a command's name; `--help` is always accepted.
 *
 * @param most how many words without `--` are accepted
 * @throws {UsageError} naming what was given and what is accepted
 */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  most: number,
): {
  readonly values: Values<O> & { readonly help: boolean };
  readonly words: readonly string[];
} {
  const { values, positionals } = parse(args, { ...options, help: "boolean" });
  if (positionals.length > most)
    throw new UsageError(
      `${countOf(most)} accepted; ${positionals.length} were given: ${positionals.join(", ")}.`,
    );
  const whole = Object.entries({ ...options, help: "boolean" }).map(
    ([name, type]) => [
      name,
      values[name] ?? (type === "boolean" ? false : undefined),
    ],
  );
  return {
    values: Object.fromEntries(whole) as Values<O> & { readonly help: boolean },
    words: positionals,
  };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, type]) => [name, { type }]),
      ),
    });
  } catch (error) {
    const [why] = (error as Error).message.split(". ");
    const accepted = Object.entries(options).map(([name, type]) =>
      type === "string" ? `--${name} TEXT` : `--${name}`,
    );
    throw new UsageError(`${why}. Accepted: ${accepted.join(", ")}.`);
  }
}

function countOf(most: number): string {
  if (most === 0) return "no name without -- is";
  return most === 1 ? "one is" : `${most} are`;
}
