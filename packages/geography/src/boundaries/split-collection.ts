import { failToRead } from "./unreadable.js";

/** One member of a JSON object, or one item of its list of features. */
export interface JsonPart {
  readonly key: string;
  readonly json: unknown;
  /** Where in the text it ends. */
  readonly end: number;
}

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Takes a GeoJSON text apart, so that a long one can be parsed a feature at a
 * time: each item of the member `features`, then or before it each other
 * member of the outermost object.
 *
 * @throws {CommonsError} `commons/unreadable` where it is not a JSON object or
 *   is cut short
 */
export function* splitCollection(text: string): Generator<JsonPart> {
  let at = skipSpace(text, 0);
  if (text[at] !== "{") failToRead("it is not a JSON object");
  at = skipSpace(text, at + 1);
  while (text[at] !== "}") {
    const keyEnd = endOfValue(text, at);
    const key = String(parse(text, at, keyEnd));
    const colon = skipSpace(text, keyEnd);
    if (text[colon] !== ":") failToRead("it is not JSON");
    const start = skipSpace(text, colon + 1);
    if (key === "features" && text[start] === "[")
      at = yield* splitList(text, start, key);
    else {
      at = endOfValue(text, start);
      yield { key, json: parse(text, start, at), end: at };
    }
    at = afterComma(text, at, "}");
  }
}

function* splitList(
  text: string,
  open: number,
  key: string,
): Generator<JsonPart, number> {
  let at = skipSpace(text, open + 1);
  while (text[at] !== "]") {
    const end = endOfValue(text, at);
    yield { key, json: parse(text, at, end), end };
    at = afterComma(text, end, "]");
  }
  return at + 1;
}

function afterComma(text: string, from: number, close: string): number {
  const at = skipSpace(text, from);
  if (text[at] === ",") return skipSpace(text, at + 1);
  return text[at] === close ? at : failToRead(whyItEnds(text, at));
}

function whyItEnds(text: string, at: number): string {
  return at >= text.length ? "it is cut short" : "it is not JSON";
}

/** Where the value that begins here ends; brackets in strings do not count. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (depth === 0) return at + 1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (code === 0x2c || code === 0x3a) {
      if (depth === 0) return at;
    }
  }
  return failToRead("it is cut short");
}

/** Where the closing quotation mark stands. */
function endOfString(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return failToRead("it is cut short");
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
    at++;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s|\uFEFF/.test(text[at] as string)) at++;
  return at;
}

function parse(text: string, start: number, end: number): unknown {
  try {
    return JSON.parse(text.slice(start, end));
  } catch (cause) {
    return failToRead("it is not JSON", cause);
  }
}
