import { CommonsError } from "@commons-widgets/table";
import { KeepingError } from "./keeping/keeping-error.js";
import { readVersion } from "./read-version.js";
import { EXIT, UsageError, type Terminal } from "./terminal.js";

export type { Terminal } from "./terminal.js";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Each is loaded when it is asked for, with what it alone needs. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["init", async () => (await import("./commands/init.js")).init],
  ["add", async () => (await import("./commands/add.js")).add],
  ["check", async () => (await import("./commands/check.js")).check],
  ["build", async () => (await import("./commands/build.js")).build],
  ["serve", async () => (await import("./commands/serve.js")).serve],
  ["audit", async () => (await import("./commands/audit.js")).audit],
]);

const HELP = `Usage: commons COMMAND [ARGUMENTS]

Commands:
  init    start a commons in a folder
  add     put a table, a portal's dataset or boundaries into the commons
  check   find what is to be put right before publishing
  build   make the folder to publish
  serve   serve a folder of data and pages over HTTP
  audit   count from logs how often each dataset was used, and by which sites

  commons COMMAND --help   what a command accepts
  commons --version        the version of this program`;

/**
 * Runs the `commons` command.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0 done, 1 failed or something was found, 2 wrongly
 *   asked for (then the terminal is told what was given and what is accepted),
 *   130 stopped
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") {
    terminal.say(HELP);
    return EXIT.done;
  }
  if (name === "--version") {
    terminal.say(await readVersion());
    return EXIT.done;
  }
  if (name === undefined) {
    terminal.complain(HELP);
    return EXIT.misused;
  }
  const load = COMMANDS.get(name);
  if (!load) {
    const known = [...COMMANDS.keys(), "help"].join(", ");
    terminal.complain(
      `commons: there is no command "${name}". Accepted: ${known}.`,
    );
    return EXIT.misused;
  }
  try {
    const command = await load();
    return await command(rest, terminal);
  } catch (error) {
    return explainEnd(`commons ${name}`, error, terminal);
  }
}

/** @throws what is no failure that a user can be told of in a sentence */
function explainEnd(who: string, error: unknown, terminal: Terminal): number {
  if (terminal.signal.aborted && error === terminal.signal.reason) {
    terminal.complain(`${who}: stopped; nothing was changed.`);
    return EXIT.stopped;
  }
  if (
    error instanceof UsageError ||
    error instanceof KeepingError ||
    error instanceof CommonsError
  ) {
    terminal.complain(`${who}: ${error.message}`);
    if (error instanceof KeepingError)
      for (const detail of error.details) terminal.complain(`  ${detail}`);
    return error instanceof UsageError ? EXIT.misused : EXIT.failed;
  }
  throw error;
}
