import { authorisation, type Authorise } from "./authorise.js";
import { REQUEST_MANNERS, takeEarly } from "./early.js";
import {
  CutOffError,
  ForbiddenError,
  HashMismatchError,
  HttpStatusError,
  TimedOutError,
  TooLargeError,
  UnreachableError,
} from "./failures.js";
import type { Limits } from "./limits.js";
import { untilAborted } from "./until-aborted.js";

const LONGEST_PAUSE = 5000;

/** How long and how much a page waits for, and with whose leave. */
export interface RequestTerms extends Limits {
  readonly authorise?: Authorise | undefined;
}

/**
 * Asks for a resource and reads it whole.
 *
 * Asks once more after 429 or 503, when `Retry-After` says, if that is within
 * five seconds.
 *
 * @param url absolute
 * @param hash `sha256:<hex>` that the bytes must have; not checked where the
 *   page has no Web Crypto (plain http)
 * @param accept the media types wanted; any where absent
 * @throws {UnreachableError | TimedOutError | ForbiddenError | HttpStatusError | TooLargeError | CutOffError | HashMismatchError}
 *   or the signal's own reason when it is aborted
 */
export async function requestBytes(
  url: string,
  terms: RequestTerms,
  signal: AbortSignal,
  hash?: string,
  accept?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return withinTime(url, terms, signal, async (either) => {
    const headers = accept ? { accept } : undefined;
    const response = await untilAborted(
      ask(url, either, terms.authorise, headers),
      either,
    );
    refuseLength(response, url, terms.bytes);
    const bytes = await readBody(response, url, terms.bytes, either);
    if (hash) await checkHash(url, bytes, hash);
    return bytes;
  });
}

/** Does work that asks, and says what failed as an error of this library. */
export async function withinTime<T>(
  url: string,
  { timeout }: Limits,
  signal: AbortSignal,
  work: (either: AbortSignal) => Promise<T>,
): Promise<T> {
  const clock = AbortSignal.timeout(timeout);
  try {
    return await work(AbortSignal.any([signal, clock]));
  } catch (error) {
    signal.throwIfAborted();
    if (clock.aborted) throw new TimedOutError(url, timeout);
    if (error instanceof TypeError) throw new UnreachableError(url, error);
    throw error;
  }
}

/** Asks, and once more where a server that is busy says when. */
export async function ask(
  url: string,
  signal: AbortSignal,
  authorise: Authorise | undefined,
  headers: Readonly<Record<string, string>> | undefined,
): Promise<Response> {
  const send = async () => {
    const leave = authorise && (await authorisation(url, authorise));
    const all = { ...headers, ...leave };
    return fetch(url, { ...REQUEST_MANNERS, signal, headers: all });
  };
  const early = headers ? undefined : await takeEarly(url);
  // What the loader asked for it asked without a token.
  const isInVain = early && isRefusal(early) && authorise !== undefined;
  if (isInVain) discard(early);
  const first = early && !isInVain ? early : await send();
  const delay = retryDelay(first);
  if (delay === undefined) return accepted(first, url, signal);
  discard(first);
  await pause(delay, signal);
  return accepted(await send(), url, signal);
}

/**
 * Refuses an answer by the length it promises, which is no less when unpacked.
 *
 * @throws {TooLargeError}
 */
export function refuseLength(
  response: Response,
  url: string,
  limit: number,
): void {
  if (Number(response.headers.get("content-length")) <= limit) return;
  discard(response);
  throw new TooLargeError(url, limit);
}

async function accepted(
  response: Response,
  url: string,
  signal: AbortSignal,
): Promise<Response> {
  const { ok, status } = response;
  if (ok) return response;
  if (isRefusal(response)) {
    discard(response);
    throw new ForbiddenError(url, status);
  }
  throw new HttpStatusError(url, status, await readWords(response, signal));
}

function isRefusal({ status }: Response): boolean {
  return status === 401 || status === 403;
}

/** What a portal says of its refusal: JSON of up to 10 kB, else nothing. */
async function readWords(
  response: Response,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!response.headers.get("content-type")?.includes("json")) {
    discard(response);
    return undefined;
  }
  const bytes = readBody(response, response.url, 10_000, signal);
  return bytes.then(
    (read) => new TextDecoder().decode(read),
    () => undefined,
  );
}

/** Lets go of a body nobody will read; that this can fail is nobody's concern. */
function discard({ body }: Response): void {
  body?.cancel().catch(() => undefined);
}

/**
 * Milliseconds after which to ask again, spread so that not all pages ask at
 * once; `undefined` where that cannot help, or only after longer than a reader
 * waits.
 */
function retryDelay({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const named = headers.get("retry-after");
  const seconds = Number(named ?? 1);
  const wanted = Number.isNaN(seconds)
    ? Date.parse(named ?? "") - Date.now()
    : seconds * 1000;
  if (wanted > LONGEST_PAUSE) return undefined;
  return Math.max(wanted || 0, 0) + Math.random() * 250;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return untilAborted(
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
    signal,
  );
}

/** Reads an answer to its end, or to the limit. */
export async function readBody(
  response: Response,
  url: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), signal);
      if (done) break;
      chunks.push(value);
      size += value.length;
      if (size > limit) throw new TooLargeError(url, limit);
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error instanceof TypeError ? new CutOffError(url, error) : error;
  }
  return joinChunks(chunks, size);
}

function joinChunks(
  chunks: readonly Uint8Array[],
  size: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function checkHash(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  hash: string,
): Promise<void> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  const [algorithm, expected = ""] = hash.toLowerCase().split(":");
  if (!subtle || algorithm !== "sha256") return;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  if (found !== expected) throw new HashMismatchError(url, expected, found);
}
