/** Who waits on each signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Settles as the promise does, or fails as soon as the signal is aborted. */
export function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    const all = waitingOn(signal);
    // Attached in every case: a failure after the end must not go unhandled.
    promise.then(resolve, reject).finally(() => all.delete(abort));
    if (signal.aborted) abort();
    else all.add(abort);
  });
}

/**
 * One listener for all who wait: a portal's boundaries are dozens of requests
 * that one signal ends, and Node takes more than ten listeners for a leak.
 */
function waitingOn(signal: AbortSignal): Set<() => void> {
  let all = waiting.get(signal);
  if (!all) {
    all = new Set();
    waiting.set(signal, all);
    const told = all;
    signal.addEventListener("abort", () => {
      for (const abort of told) abort();
    });
  }
  return all;
}
