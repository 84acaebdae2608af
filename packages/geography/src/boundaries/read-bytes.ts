import type { Boundaries } from "./boundaries.js";
import type { Work } from "./in-slices.js";
import { readBoundaries } from "./read-boundaries.js";
import type { TopologyOptions } from "./read-topojson.js";
import { failToRead } from "./unreadable.js";

/** Bytes decoded at once: a few milliseconds' work. */
const PIECE = 1_000_000;

/**
 * Reads the bytes of a file of boundaries as `readBoundaries` does its text.
 *
 * @throws {CommonsError} `commons/unreadable`, also where it is not UTF-8
 */
export function* readBytes(
  bytes: Uint8Array,
  options: TopologyOptions,
): Work<Boundaries> {
  return yield* readBoundaries(yield* decode(bytes), options);
}

function* decode(bytes: Uint8Array): Work<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      pieces.push(decoder.decode(piece, { stream: true }));
      yield;
    }
    pieces.push(decoder.decode());
  } catch (cause) {
    return failToRead("it is not text in UTF-8", cause);
  }
  return pieces.join("");
}
