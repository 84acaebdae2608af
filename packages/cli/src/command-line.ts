import { readFile } from "node:fs/promises";
import { serve } from "./commands/serve.js";
import { EXIT, UsageError, type Terminal } from "./terminal.js";

export type { Terminal } from "./terminal.js";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([["serve", serve]]);

const HELP = `Usage: commons COMMAND [ARGUMENTS]

Commands:
  serve   serve a folder of data and pages over HTTP

  commons COMMAND --help   what a command accepts
  commons --version        the version of this program`;

/**
 * Runs the `commons` command.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0 done, 1 failed, 2 wrongly asked for (then the
 *   terminal is told what was given and what is accepted)
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
  const command = COMMANDS.get(name);
  if (!command) {
    const known = [...COMMANDS.keys(), "help"].join(", ");
    terminal.complain(
      `commons: there is no command "${name}". Accepted: ${known}.`,
    );
    return EXIT.misused;
  }
  try {
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`commons ${name}: ${error.message}`);
    return EXIT.misused;
  }
}

async function readVersion(): Promise<string> {
  const text = await readFile(
    new URL("../package.json", import.meta.url),
    "utf8",
  );
  return (JSON.parse(text) as { version: string }).version;
}
