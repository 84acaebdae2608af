#!/usr/bin/env node
import { runCommandLine } from "./command-line.js";
import { createProcessTerminal } from "./process-terminal.js";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  createProcessTerminal(process.stdout, process.stderr, stop.signal),
);
