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
  limits: Limits,
  signal: AbortSignal,
  hash?: string,
  accept?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const clock = AbortSignal.timeout(limits.timeout);
  const either = AbortSignal.any([signal, clock]);
  try {
    const response = await untilAborted(ask(url, either, accept), either);
    refuseLength(response, url, limits.bytes);
    const bytes = await readBody(response, url, limits.bytes, either);
    if (hash) await checkHash(url, bytes, hash);
    return bytes;
  } catch (error) {
    signal.throwIfAborted();
    if (clock.aborted) throw new TimedOutError(url, limits.timeout);
    if (error instanceof TypeError) throw new UnreachableError(url, error);
    throw error;
  }
}

async function ask(
  url: string,
  signal: AbortSignal,
  accept: string | undefined,
): Promise<Response> {
  const manners: RequestInit = {
    ...REQUEST_MANNERS,
    signal,
    ...(accept ? { headers: { accept } } : {}),
  };
  const early = accept ? undefined : takeEarly(url);
  const first = await (early ?? fetch(url, manners));
  const delay = retryDelay(first);
  if (delay === undefined) return accepted(first, url, signal);
  discard(first);
  await pause(delay, signal);
  return accepted(await fetch(url, manners), url, signal);
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
  if (status === 401 || status === 403) {
    discard(response);
    throw new ForbiddenError(url, status);
  }
  throw new HttpStatusError(url, status, await readWords(response, signal));
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
