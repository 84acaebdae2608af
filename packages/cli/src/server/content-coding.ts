import type { Transform } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { isCompressible } from "./media-type.js";

/** The codings this server writes, the better one first. */
const CODINGS = ["br", "gzip"] as const;

/** A coding this server writes. */
export type ContentCoding = (typeof CODINGS)[number];

/** Below this a compressed body is no faster, whatever it saves. */
const SMALLEST_WORTH_CODING = 1024;

/**
 * The coding to send a body in: brotli before gzip where the reader accepts
 * it, `undefined` (as it is) for small bodies and for what is already packed.
 *
 * @param accepted the `Accept-Encoding` header; a coding with `q=0` is refused
 * @param size bytes of the body before coding
 */
export function chooseCoding(
  accepted: string | undefined,
  mediaType: string,
  size: number,
): ContentCoding | undefined {
  if (size < SMALLEST_WORTH_CODING || !isCompressible(mediaType)) {
    return undefined;
  }
  const offers = (accepted ?? "")
    .toLowerCase()
    .split(",")
    .map((offer) => offer.replace(/\s/g, ""))
    .filter((offer) => !/;q=0(\.0*)?$/.test(offer))
    .map((offer) => offer.split(";")[0]);
  return CODINGS.find((coding) => offers.includes(coding));
}

/** A stream that writes the coding, fast rather than smallest. */
export function createEncoder(coding: ContentCoding): Transform {
  return coding === "gzip"
    ? createGzip()
    : createBrotliCompress({
        params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
      });
}
