const MOST = 1 << 14;

/**
 * Makes a function that gives for alike texts one and the same result, so that
 * a column holds each of its names once. It remembers the last text and the
 * first 16,384 different ones; where hardly any of these comes twice, it stops.
 */
export function rememberTexts<T>(
  read: (text: string) => T,
): (text: string) => T {
  let known: Map<string, T> | undefined = new Map();
  let last: string | undefined;
  let result: T | undefined;
  let hits = 0;
  const find = (text: string): T => {
    const before = known?.get(text);
    if (before !== undefined) {
      hits += 1;
      return before;
    }
    if (known?.size === MOST && hits < MOST) known = undefined;
    if (!known || known.size === MOST) return read(text);
    const own = detach(text);
    const made = read(own);
    known.set(own, made);
    return made;
  };
  return (text) => {
    if (text === last) return result as T;
    result = find(text);
    last = text;
    return result;
  };
}

/**
 * The same text with its own storage: engines keep a long piece of a text as a
 * view that holds all of that text in memory.
 */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
