/**
 * Work that can be put down between any two of its steps: a generator that
 * yields where it may pause and returns what it made.
 */
export type Work<T> = Generator<void, T, void>;

/** Long enough to get on, short enough that a key press is answered at once. */
const SLICE_MS = 12;

/** Does work in one go, as a worker may. */
export function doAtOnce<T>(work: Work<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Does work in slices of some 12 milliseconds, with a pause between them in
 * which the page can draw and answer its reader.
 *
 * @param signal abandons the work at the next pause
 * @throws the signal's reason where it is aborted, and what the work throws
 */
export async function doInSlices<T>(
  work: Work<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    await pause();
    signal?.throwIfAborted();
  }
}

/** A message, since a timer is held back by 4 milliseconds when it is set again and again. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
