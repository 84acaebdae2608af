import type { Random } from "./random.js";

/** Texts at which readers of this kind have failed before, here or elsewhere. */
const TOKENS = [
  "",
  "\0",
  '"',
  '""',
  ",",
  ",".repeat(300),
  "\r",
  "\n",
  "\ufeff",
  "\ud800",
  "[",
  "]",
  "{",
  "}",
  "[".repeat(300),
  "null",
  "NaN",
  "-0",
  "1e999",
  "-1",
  "4294967296",
  "0.1".repeat(40),
  "__proto__",
  "constructor",
  "toString",
  "%",
  "£",
  "[c]",
  "2024-13-45",
  "2023/24",
  "/P1Y",
  "@",
  ":",
  "//",
  "\\u0000",
  "<!doctype html>",
  " ".repeat(500),
  "9".repeat(400),
];

const JSON_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  "",
  "__proto__",
  [],
  {},
  [[]],
  [null],
  { constructor: null },
];

/** Changes a text in one to four places: cut, doubled, swapped or spliced. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let turn = random.below(4); turn >= 0; turn--)
    changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(40));
  const [start, middle, end] = [
    text.slice(0, from),
    text.slice(from, to),
    text.slice(to),
  ];
  const ways = [
    () => start + end,
    () => start + middle + middle + end,
    () => start,
    () => start + random.one(TOKENS) + end,
    () => start + random.one(TOKENS) + middle + end,
    () => start + String.fromCharCode(random.below(0x10000)) + middle + end,
    () => end + middle + start,
  ];
  return random.one(ways)();
}

/** Bytes of which a few are changed, or all cut short. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = changeBytes(bytes, random);
  return random.below(4) > 0
    ? changed
    : changed.subarray(0, random.below(changed.length + 1));
}

/** As many bytes, a few of them changed. */
export function changeBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let turn = random.below(4); turn >= 0; turn--)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}

/** A parsed JSON text, one or a few of its values replaced or taken away. */
export function mutateJson(json: unknown, random: Random): unknown {
  const copy = structuredClone(json);
  for (let turn = random.below(3); turn >= 0; turn--) {
    let place: unknown = copy;
    while (isBranch(place)) {
      const keys = Object.keys(place);
      if (keys.length === 0) break;
      const key = random.one(keys);
      const inner = place[key];
      if (isBranch(inner) && random.below(4) > 0) {
        place = inner;
        continue;
      }
      if (random.below(5) === 0) Reflect.deleteProperty(place, key);
      else place[key] = structuredClone(random.one(JSON_VALUES));
      break;
    }
  }
  return copy;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
