const LINE_END = 10;

/**
 * Puts the parts of a table after one another, each ended by a line end.
 *
 * @param isHeaded whether the first begins with the names of the columns, with
 *   which each other may begin again: they are then left out
 */
export function joinChunks(
  parts: readonly Uint8Array[],
  isHeaded: boolean,
): Uint8Array {
  const [first = new Uint8Array(), ...others] = parts;
  if (others.length === 0) return first;
  const names = namesOf(first);
  const rows = others.map((part) =>
    isHeaded && namesOf(part) === names ? part.subarray(lineOf(part)) : part,
  );
  const ended = [first, ...rows].flatMap((part) =>
    part.length === 0 || part.at(-1) === LINE_END
      ? [part]
      : [part, Uint8Array.of(LINE_END)],
  );
  const joined = new Uint8Array(
    ended.reduce((size, part) => size + part.length, 0),
  );
  let offset = 0;
  for (const part of ended) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** The first line, as far as it tells names of columns apart. */
function namesOf(part: Uint8Array): string {
  const text = new TextDecoder().decode(part.subarray(0, lineOf(part)));
  return text.replace(/["\s]/g, "");
}

/** Where the second line begins. */
function lineOf(part: Uint8Array): number {
  const end = part.indexOf(LINE_END);
  return end < 0 ? part.length : end + 1;
}
