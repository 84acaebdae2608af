import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { KeepingError } from "../keeping/keeping-error.js";
import { createLineReader } from "./log-line.js";
import { Tally, type AuditReport } from "./tally.js";

/** How often progress is told: lines between two times. */
const STRIDE = 500_000;

/**
 * Counts the requests in web-server and CDN logs, plain or packed with gzip.
 * Lines are read one by one, so that a log may be of any size.
 *
 * @throws {KeepingError} where a log cannot be opened or unpacked
 */
export async function readLogs(
  paths: readonly string[],
  signal: AbortSignal,
  progress: (line: string) => void,
): Promise<AuditReport> {
  const tally = new Tally();
  for (const path of paths) {
    const readLine = createLineReader();
    let count = 0;
    for await (const line of linesOf(path)) {
      const read = readLine(line);
      if (read) tally.add(read);
      count += 1;
      if (count % STRIDE === 0) progress(`${path}: ${count} lines`);
      signal.throwIfAborted();
    }
  }
  return tally.report();
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  const failed = new Promise<never>((_resolve, reject) => {
    file.on("error", reject);
    input.on("error", reject);
  });
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[
    Symbol.asyncIterator
  ]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new KeepingError(
      code === "ENOENT"
        ? `There is no file ${path}.`
        : `${path} cannot be read: ${message}.`,
    );
  } finally {
    file.destroy();
  }
}
