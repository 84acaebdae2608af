import type { Boundaries } from "./boundaries.js";
import type { PackedOutlines } from "./packed-outlines.js";

/** What the worker that reads boundaries is asked. */
export interface ReaderRequest {
  /** A file of boundaries. */
  readonly bytes: Uint8Array;
  /** Which object of a topology; needed only where it has several. */
  readonly object: string | undefined;
}

/** What it answers: all of the first three, or the fourth, or nothing. */
export interface ReaderAnswer extends Partial<
  Pick<Boundaries, "notes" | "dropped">
> {
  readonly packed?: PackedOutlines;
  /** Why the file cannot be read, in a sentence. */
  readonly complaint?: string;
}

/**
 * Asks a worker to read a file, and ends it.
 *
 * @returns `undefined` where the worker did not start, as its file is missing or
 *   the page's policy forbids it
 * @throws the signal's reason where it is aborted
 */
export async function askReader(
  worker: Worker,
  request: ReaderRequest,
  signal?: AbortSignal,
): Promise<ReaderAnswer | undefined> {
  signal?.throwIfAborted();
  const over = new AbortController();
  const options = { signal: over.signal };
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<ReaderAnswer>) => resolve(data),
        options,
      );
      worker.addEventListener(
        "error",
        (event) => {
          event.preventDefault();
          resolve(undefined);
        },
        options,
      );
      signal?.addEventListener(
        "abort",
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason is the caller's own
        () => reject(signal.reason),
        options,
      );
      worker.postMessage(request);
    });
  } finally {
    over.abort();
    worker.terminate();
  }
}
