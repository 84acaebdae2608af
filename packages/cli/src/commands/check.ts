import { checkCommons } from "../check/check-commons.js";
import type { Finding } from "../check/finding.js";
import { writeSarif } from "../check/write-sarif.js";
import { countOf } from "../count-of.js";
import { readArguments } from "../read-arguments.js";
import { readVersion } from "../read-version.js";
import { EXIT, UsageError, type Terminal } from "../terminal.js";

const CHECK_HELP = `Usage: commons check [--dir DIR] [--small N] [--strict] [--sarif | --json]

Checks every dataset: its description, files and cells, constraints and keys of
its tables, area codes against the vintage named, licence, small numbers that
could identify people, words for what cannot be seen, units. Changes nothing.

  --dir DIR  the keeper's folder (default: the current one)
  --small N  counts of people under N are reported (default: 5)
  --strict   warnings count as errors
  --sarif    the findings as SARIF 2.1.0, for code hosts and editors
  --json     the findings as JSON
  --help     this text

Ends with 1 where there is an error, else with 0.`;

/**
 * Checks the commons in a folder.
 *
 * @returns 0 where there is no error, 1 where there is one
 * @throws {UsageError} where the arguments are not accepted
 * @throws {KeepingError} where the folder holds no commons
 */
export async function check(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values } = readArguments(
    args,
    {
      dir: "string",
      small: "string",
      strict: "boolean",
      sarif: "boolean",
      json: "boolean",
    },
    0,
  );
  if (values.help) {
    terminal.say(CHECK_HELP);
    return EXIT.done;
  }
  const findings = await checkCommons({
    folder: values.dir ?? ".",
    smallBelow: readSmall(values.small ?? "5"),
    signal: terminal.signal,
    progress: (line) => terminal.progress?.(line),
  });
  if (values.sarif) terminal.say(writeSarif(findings, await readVersion()));
  else if (values.json) terminal.say(JSON.stringify({ findings }, null, 2));
  else sayPlainly(findings, terminal);
  const bad = values.strict
    ? findings
    : findings.filter(({ level }) => level === "error");
  return bad.length > 0 ? EXIT.failed : EXIT.done;
}

function readSmall(text: string): number {
  const number = Number(text);
  if (!/^\d{1,4}$/.test(text) || number < 1)
    throw new UsageError(
      `--small was given "${text}". Accepted: a whole number from 1 to 9999.`,
    );
  return number;
}

function sayPlainly(findings: readonly Finding[], terminal: Terminal): void {
  for (const { file, line, level, rule, message } of findings) {
    const place = line === undefined ? file : `${file}:${line}`;
    terminal.say(`${place}: ${level}: ${message} [${rule}]`);
  }
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  terminal.say(`${countOf(errors, "error")}, ${countOf(warnings, "warning")}`);
}
