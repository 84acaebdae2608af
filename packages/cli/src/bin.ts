#!/usr/bin/env node
import { runCommandLine } from "./command-line.js";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  say: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
  signal: stop.signal,
});
