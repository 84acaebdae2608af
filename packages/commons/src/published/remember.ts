import type { CodedText } from "./coded-text.js";

type Codes = CodedText["codes"];

const MOST = 1 << 14;

/** A file made to have texts of one hash must not take for ever. */
const MOST_PROBES = 32;

/** Reads the part of a text from one place up to another. */
export type PartReader<T> = (coded: CodedText, from: number, to: number) => T;

/**
 * Makes a function that gives for alike parts of texts one and the same result,
 * so that a column holds each of its names once, and makes no text of a part
 * that was there before. It remembers the first 16,384 different ones; where
 * hardly any of these comes twice, it stops.
 */
export function rememberTexts<T>(read: (text: string) => T): PartReader<T> {
  let known: KnownTexts<T> | undefined = new KnownTexts();
  let hits = 0;
  return (coded, from, to) => {
    const before = known?.find(coded, from, to);
    if (before !== undefined) {
      hits += 1;
      return before;
    }
    const text = coded.text.slice(from, to);
    if (known?.isFull && hits < MOST) known = undefined;
    if (!known || known.isFull) return read(text);
    const own = detach(text);
    const made = read(own);
    known.add(own, made);
    return made;
  };
}

/** A hash table whose keys are compared where they stand, uncut. */
class KnownTexts<T> {
  readonly #hashes: number[] = [];
  readonly #results: T[] = [];
  /** The codes of all texts, one after another, and where each begins. */
  #codes = new Uint16Array(64);
  readonly #begins = [0];
  /** Number of a text, from 1, at the first free place from its hash on. */
  #slots = new Uint16Array(64);
  #last = 0;
  #hash = 0;

  get isFull(): boolean {
    return this.#results.length === MOST;
  }

  /** What a text gave that is known. */
  find({ codes }: CodedText, from: number, to: number): T | undefined {
    // Rows tend to go through the same names in turn, or stay with one.
    const next = this.#last + 1;
    if (next < this.#results.length && this.#isAt(next, codes, from, to))
      return this.#results[(this.#last = next)];
    if (this.#isAt(this.#last, codes, from, to))
      return this.#results[this.#last];
    const hash = (this.#hash = hashOf(codes, from, to));
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const index = (this.#slots[(hash + probe) & mask] as number) - 1;
      if (index < 0) return undefined;
      if (this.#hashes[index] === hash && this.#isAt(index, codes, from, to))
        return this.#results[(this.#last = index)];
    }
    return undefined;
  }

  /** Keeps what the text gives that was last looked for, and not found. */
  add(text: string, result: T): void {
    const begin = this.#begins[this.#results.length] as number;
    if (this.#codes.length < begin + text.length) {
      const longer = new Uint16Array(2 * (begin + text.length));
      longer.set(this.#codes);
      this.#codes = longer;
    }
    for (let at = 0; at < text.length; at++)
      this.#codes[begin + at] = text.charCodeAt(at);
    this.#begins.push(begin + text.length);
    this.#last = this.#results.length;
    this.#hashes.push(this.#hash);
    this.#results.push(result);
    if (this.#results.length * 2 > this.#slots.length) this.#grow();
    else this.#place(this.#hash, this.#results.length);
  }

  #isAt(index: number, codes: Codes, from: number, to: number): boolean {
    const begin = this.#begins[index] as number;
    if ((this.#begins[index + 1] as number) - begin !== to - from) return false;
    const own = this.#codes;
    // Names often begin alike.
    for (let at = to - from - 1; at >= 0; at--)
      if (own[begin + at] !== codes[from + at]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Uint16Array(this.#slots.length * 2);
    this.#hashes.forEach((hash, index) => {
      this.#place(hash, index + 1);
    });
  }

  #place(hash: number, number: number): void {
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (hash + probe) & mask;
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = number;
      return;
    }
  }
}

function hashOf(codes: Codes, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++)
    hash = (Math.imul(hash, 31) + (codes[at] as number)) | 0;
  // Codes that follow each other lie apart then.
  hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/**
 * The same text with its own storage: engines keep a long piece of a text as a
 * view that holds all of that text in memory.
 */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
