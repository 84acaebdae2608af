import type { ByteRange } from "./adapter.js";
import { TooLargeError, UnreadableError } from "./failures.js";
import {
  ask,
  readBody,
  refuseLength,
  withinTime,
  type RequestTerms,
} from "./request.js";
import { untilAborted } from "./until-aborted.js";

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
