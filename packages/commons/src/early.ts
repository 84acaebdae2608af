/**
 * Requests begun before the code that needs them has arrived.
 *
 * The loader reads a page's markup and asks at once for what it will need;
 * whoever wants the same URL later takes the answer from here, so that nothing
 * is asked for twice. This module is bundled once, in the loader's own chunk.
 */
const begun = new Map<string, Promise<Response>>();
const taken = new Set<string>();

/** What every request of this library sends: no cookies, no credentials. */
export const REQUEST_MANNERS: RequestInit = {
  credentials: "omit",
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
  const answer = begun.get(url);
  begun.delete(url);
  taken.add(url);
  return answer;
}
