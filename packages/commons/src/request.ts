import type { ByteRange } from "./adapter.js";
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
  UnreadableError,
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

/**
 * Asks for a part of a resource. A server that knows no ranges sends the whole,
 * and then the answer is that.
 *
 * `If-Range` is not sent, for a page of another origin would have to ask leave
 * first; the answers' `version`s are to be compared instead.
 *
 * @param from the first byte wanted, counted from 0
 * @param to the byte after the last one wanted
 * @throws as {@link requestBytes}, and {UnreadableError} where another part came
 */
export async function requestRange(
  url: string,
  from: number,
  to: number,
  terms: RequestTerms,
  signal: AbortSignal,
): Promise<ByteRange> {
  if (to - from > terms.bytes) throw new TooLargeError(url, terms.bytes);
  return withinTime(url, terms, signal, async (either) => {
    const headers = { range: `bytes=${from}-${to - 1}` };
    const response = await untilAborted(
      ask(url, either, terms.authorise, headers),
      either,
    );
    refuseLength(response, url, terms.bytes);
    const place = placeOfRange(response, from);
    const bytes = await readBody(response, url, terms.bytes, either);
    if (place.from > from || (place.end ?? to) - place.from > bytes.length)
      throw new UnreadableError(
        url,
        `bytes ${from} to ${to} were asked for and others came.`,
      );
    const version =
      response.headers.get("etag") ?? response.headers.get("last-modified");
    const size = response.status === 206 ? place.size : bytes.length;
    return {
      from: place.from,
      bytes,
      ...(size === undefined ? {} : { size }),
      ...(version === null ? {} : { version }),
    };
  });
}

/**
 * Where a part lies, as the server says it. From another origin that may be
 * hidden: then it is what was asked for.
 */
function placeOfRange(
  { status, headers }: Response,
  asked: number,
): { from: number; end?: number; size?: number } {
  if (status !== 206) return { from: 0, end: 0 };
  const said = /^bytes (\d+)-(\d+)\/(\d+|\*)/i.exec(
    headers.get("content-range") ?? "",
  );
  if (!said) return { from: asked, end: asked };
  const [, from, last, size] = said.map(Number);
  return {
    from: from ?? asked,
    end: (last ?? 0) + 1,
    ...(Number.isFinite(size) ? { size: Number(size) } : {}),
  };
}

async function withinTime<T>(
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

async function ask(
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

/** A length that is promised is no less when it is unpacked. */
function refuseLength(response: Response, url: string, limit: number): void {
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

async function readBody(
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
