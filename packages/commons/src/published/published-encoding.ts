import { UnreadableError } from "../failures.js";

/** A file's text, decoded piece by piece so that it is never held whole. */
export interface PublishedText {
  /** The pieces in order, anew each time; together they are the text. */
  pieces(): Iterable<string>;
  /** What stands between lines: CR alone in files without LF. */
  readonly lineEnd: "\n" | "\r";
  /** About how many lines it has, by its beginning. */
  readonly lines: number;
  /** Whether the file stops without a line end, as one cut off does. */
  readonly endsInside: boolean;
  /** Sentences for the provenance; none where the promise was kept. */
  readonly conclusions: readonly string[];
}

const PIECE = 1 << 16;
const LF = 10;
const CR = 13;

/** Bytes that Windows-1252 gives no character. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Finds out a published file's encoding and decodes it.
 *
 * A byte-order mark decides. Without one: UTF-16 where every other byte of the
 * beginning is zero; the encoding promised, where the bytes are that; UTF-8;
 * then Windows-1252, which is said, since letters with accents could also be of
 * another alphabet. Figures are the same in all of these.
 *
 * @param promised WHATWG label such as `iso-8859-7`; UTF-8 where absent
 * @throws {UnreadableError} where the bytes are text in none of these
 */
export function openPublished(
  bytes: Uint8Array,
  url: string,
  promised = "utf-8",
): PublishedText {
  const certain = markOf(bytes) ?? patternOf(bytes);
  const label = (certain ? [certain] : [promised, "utf-8"]).find((item) =>
    isIn(bytes, item),
  );
  if (label === undefined) refuseBinary(bytes, url, promised);
  const encoding = label ?? "windows-1252";
  return {
    pieces: () => decodePieces(bytes, encoding),
    lineEnd: bytes.includes(LF) ? "\n" : "\r",
    lines: estimateLines(bytes),
    endsInside: !bytes.subarray(-2).some((byte) => byte === LF || byte === CR),
    conclusions: label
      ? sayEncoding(label, promised)
      : [
          `The file is not text in ${promised}; it was read as Windows-1252, so letters beyond A to Z may be wrong.`,
        ],
  };
}

/** By the lines of the first piece; a little more, for room is cheap. */
function estimateLines(bytes: Uint8Array): number {
  const piece = bytes.subarray(0, PIECE);
  let lines = 1;
  for (const byte of piece) if (byte === LF) lines += 1;
  return Math.ceil((lines * 1.05 * bytes.length) / Math.max(1, piece.length));
}

function refuseBinary(bytes: Uint8Array, url: string, promised: string): void {
  if (bytes.includes(0) || bytes.some((byte) => UNDEFINED_IN_1252.has(byte)))
    throw new UnreadableError(
      url,
      `it is not text in ${promised}, and in no other encoding that can be told for certain.`,
    );
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 without its mark: the high half of a plain letter is zero. */
function patternOf(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 200);
  if (start.length < 4) return undefined;
  const zeroAt = (parity: number) =>
    start.every((byte, index) => (index % 2 === parity) === (byte === 0));
  if (zeroAt(1)) return "utf-16le";
  return zeroAt(0) ? "utf-16be" : undefined;
}

function isIn(bytes: Uint8Array, label: string): boolean {
  try {
    for (const piece of decodePieces(bytes, label))
      if (piece.length < 0) return false;
    return true;
  } catch {
    return false;
  }
}

function* decodePieces(bytes: Uint8Array, label: string): Iterable<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  for (let from = 0; from < bytes.length;) {
    const piece = bytes.subarray(from, from + PIECE);
    // Where it ends with a line, no text of it waits for the next.
    const end = piece.lastIndexOf(LF) + 1 || piece.length;
    from += end;
    const stream = from < bytes.length;
    yield decoder.decode(piece.subarray(0, end), { stream });
  }
}

function sayEncoding(found: string, promised: string): readonly string[] {
  return canonical(found) === canonical(promised)
    ? []
    : [`The file is in ${found.toUpperCase()}, not in ${promised}.`];
}

function canonical(label: string): string {
  return label.toLowerCase().replace("utf8", "utf-8");
}
