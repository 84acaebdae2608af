/** The first and last byte to send, both included, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` header for a body of `size` bytes.
 *
 * Gives the one range asked for, cut at the end of the body;
 * `"unsatisfiable"` where the range begins past the end (answer 416); and
 * `undefined` where the header is absent, malformed, in another unit or asks
 * for several ranges, all of which a server may answer with the whole body
 * (RFC 9110, section 14.2).
 */
export function parseByteRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!asked) return undefined;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return undefined;
  if (from === "") return suffixRange(Number(to), size);
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) return undefined;
  return first < size ? { first, last } : "unsatisfiable";
}

function suffixRange(
  length: number,
  size: number,
): ByteRange | "unsatisfiable" {
  if (length === 0 || size === 0) return "unsatisfiable";
  return { first: Math.max(0, size - length), last: size - 1 };
}
