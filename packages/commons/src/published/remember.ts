const SLOTS = 1 << 14;

/** After so many texts it is known whether remembering pays. */
const TRIAL = 20_000;

/**
 * Makes a function that gives for alike texts one and the same result, so that
 * a column holds each of its names and numbers once. It remembers the last text
 * and a table of some thousands, which is cheaper than a `Map`, which hashes
 * every text whole.
 *
 * @param always whether to go on where hardly any text comes twice
 */
export function rememberTexts<T>(
  read: (text: string) => T,
  always: boolean,
): (text: string) => T {
  const texts = new Array<string | undefined>(SLOTS).fill(undefined);
  const results = new Array<T | undefined>(SLOTS).fill(undefined);
  let last: string | undefined;
  let result: T | undefined;
  let asked = 0;
  let missed = 0;
  const remember = (text: string): T => {
    const slot = slotOf(text);
    asked += 1;
    if (texts[slot] === text) return results[slot] as T;
    missed += 1;
    const own = detach(text);
    const made = read(own);
    texts[slot] = own;
    results[slot] = made;
    return made;
  };
  return (text) => {
    if (text === last) return result as T;
    const pays = always || asked < TRIAL || missed * 4 < asked;
    result = pays ? remember(text) : read(text);
    last = text;
    return result;
  };
}

/** Codes, names and numbers differ at their ends. */
function slotOf(text: string): number {
  const { length } = text;
  let hash = length;
  for (let index = Math.max(0, length - 6); index < length; index++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash & (SLOTS - 1);
}

/**
 * The same text with its own storage: engines keep a long piece of a text as a
 * view that holds all of that text in memory.
 */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
