/**
 * Requests begun before the code that needs them has arrived.
 *
 * The loader reads a page's markup and asks at once for what it will need;
 * whoever wants the same URL later takes the answer from here, so that nothing
 * is asked for twice. Loader and elements are files that import nothing of each
 * other, so the page itself keeps the requests, under a symbol all of them know
 * (`docs/decisions/0009-round-trips.md`).
 */
interface EarlyRequests {
  readonly begun: Map<string, Promise<Response>>;
  readonly taken: Set<string>;
}

const SLOT = Symbol.for("commons-widgets.early-requests");

function earlyRequests(): EarlyRequests {
  const page = globalThis as Record<symbol, EarlyRequests | undefined>;
  return (page[SLOT] ??= { begun: new Map(), taken: new Set() });
}

/**
 * What every request of this library sends: cookies to the page's own server
 * and to no other, as a `<link rel="preload" crossorigin>` does. A browser gives
 * a preloaded answer only to a request of the same manners.
 */
export const REQUEST_MANNERS: RequestInit = {
  credentials: "same-origin",
  redirect: "follow",
};

/**
 * Begins a request whose answer somebody will take later.
 *
 * @param url absolute
 * @returns the answer, or `undefined` where somebody has asked for it already;
 *   a failure waits there for whoever takes it
 */
export function beginEarly(url: string): Promise<Response> | undefined {
  const { begun, taken } = earlyRequests();
  if (taken.has(url)) return undefined;
  let answer = begun.get(url);
  if (!answer) {
    answer = fetch(url, REQUEST_MANNERS);
    // A failure nobody has taken yet must not reach the host's error handlers.
    answer.catch(() => undefined);
    begun.set(url, answer);
  }
  return answer;
}

/** Takes a begun request out of the store, or `undefined` where there is none. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const { begun, taken } = earlyRequests();
  const answer = begun.get(url);
  begun.delete(url);
  taken.add(url);
  return answer;
}
