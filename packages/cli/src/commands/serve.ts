import { readArguments } from "../read-arguments.js";
import { createCommonsServer } from "../server/commons-server.js";
import { listen, type Listening } from "../server/listen.js";
import { EXIT, UsageError, type Terminal } from "../terminal.js";

/** What `commons serve --help` prints. */
const SERVE_HELP = `Usage: commons serve [DIR] [--port N] [--host NAME]

Serves a folder of data and pages over HTTP, to any site that asks.

  DIR          the folder to serve; the current one if not given
  --port N     0 to 65535; 0 takes any free port (default: 8080)
  --host NAME  the interface to listen on (default: 127.0.0.1, this machine
               only; 0.0.0.0 for every interface)
  --help       this text

Stop it with Ctrl+C.`;

/**
 * Serves a folder until the terminal's signal ends it.
 *
 * @returns the exit code: 0 when stopped, 1 where the folder or the port
 *   cannot be had
 * @throws UsageError where the arguments are not accepted
 */
export async function serve(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const asked = readServeArguments(args);
  if (asked.help) {
    terminal.say(SERVE_HELP);
    return EXIT.done;
  }
  let listening: Listening;
  try {
    listening = await listen(createCommonsServer(asked), asked);
  } catch (error) {
    terminal.complain(`commons serve: ${explain(error, asked.port)}`);
    return EXIT.failed;
  }
  terminal.say(`Serving ${asked.root} at ${listening.url}`);
  await untilAborted(terminal.signal);
  await listening.close();
  return EXIT.done;
}

interface ServeArguments {
  readonly root: string;
  readonly port: number;
  readonly host: string;
  readonly help: boolean;
}

function readServeArguments(args: readonly string[]): ServeArguments {
  const options = { port: "string", host: "string" } as const;
  const { values, words } = readArguments(args, options, 1);
  return {
    root: words[0] ?? ".",
    port: readPort(values.port ?? "8080"),
    host: values.host ?? "127.0.0.1",
    help: values.help,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) {
    throw new UsageError(
      `--port was given "${text}". Accepted: a whole number from 0 to 65535.`,
    );
  }
  return port;
}

function explain(error: unknown, port: number): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") {
    return `port ${port} is taken. Give another with --port, or --port 0 for any free one.`;
  }
  if (code === "EACCES") {
    return `port ${port} may not be used without more rights. Give one above 1023 with --port.`;
  }
  return error instanceof Error ? error.message : String(error);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else {
      signal.addEventListener("abort", () => {
        resolve();
      });
    }
  });
}
