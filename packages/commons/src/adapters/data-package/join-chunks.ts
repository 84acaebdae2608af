const LINE_END = 10;

/**
 * Puts the parts of a table after one another, each ended by a line end.
 *
 * @param headerLines how many lines the first has down to the names of the
 *   columns; where another part begins with the same, they are left out of it
 */
export function joinChunks(
  parts: readonly Uint8Array[],
  headerLines: number,
): Uint8Array {
  const [first = new Uint8Array(), ...others] = parts;
  if (others.length === 0) return first;
  const header = textOf(headOf(first, headerLines));
  const rows = others.map((part) => {
    const head = headOf(part, headerLines);
    return textOf(head) === header ? part.subarray(head.length) : part;
  });
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

/** As many lines as that from the start, or all there are. */
function headOf(part: Uint8Array, lines: number): Uint8Array {
  let end = 0;
  for (let line = 0; line < lines && end < part.length; line += 1) {
    const at = part.indexOf(LINE_END, end);
    end = at < 0 ? part.length : at + 1;
  }
  return part.subarray(0, end);
}

/** As far as it tells names of columns apart. */
function textOf(head: Uint8Array): string {
  return new TextDecoder().decode(head).replace(/["\s]/g, "");
}
