import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CodedText } from "./coded-text.js";
import { rememberTexts } from "./remember.js";

/** Reads each of the texts where it stands in one long text. */
function readAll(texts: readonly string[]) {
  const asked: string[] = [];
  const read = rememberTexts((text) => {
    asked.push(text);
    return { text };
  });
  const coded = new CodedText().fill(texts.join(""));
  let from = 0;
  const results = texts.map((text) => {
    const result = read(coded, from, from + text.length);
    from += text.length;
    return result;
  });
  return { asked, results };
}

describe("remembering texts", () => {
  it("gives each text what reading it gives, once for those alike", () => {
    const words = fc.constantFrom("", "a", "b", "ab", "ba", "é", "a name", "“");
    fc.assert(
      fc.property(fc.array(words), (texts) => {
        const { asked, results } = readAll(texts);
        expect(results.map(({ text }) => text)).toEqual(texts);
        expect(asked).toEqual([...new Set(texts)]);
        expect(new Set(results).size).toBe(asked.length);
      }),
    );
  });

  it("finds names that come in turn, stay, or come in no order", () => {
    const names = Array.from({ length: 9000 }, (_, ward) => `Ward ${ward}`);
    const texts = [
      ...names,
      ...names,
      ...names.flatMap((name) => [name, name]),
      ...names.toReversed(),
    ];
    const { asked, results } = readAll(texts);
    expect(asked).toEqual(names);
    expect(results.map(({ text }) => text)).toEqual(texts);
  });

  it("reads texts right that were made to be taken for one another", () => {
    // "Aa" and "BB" add up to the same; so do all that are made of them.
    const alike = Array.from({ length: 1 << 12 }, (_, number) =>
      Array.from({ length: 12 }, (_, bit) =>
        (number >> bit) & 1 ? "Aa" : "BB",
      ).join(""),
    );
    const texts = [...alike, ...alike.toReversed()];
    expect(readAll(texts).results.map(({ text }) => text)).toEqual(texts);
  });

  it("stops remembering where hardly any text comes twice", () => {
    const once = Array.from({ length: 20_000 }, (_, row) => `Row ${row}`);
    const { asked, results } = readAll([...once, "Row 1"]);
    expect(asked.at(-1)).toBe("Row 1");
    expect(results.at(-1)).toEqual({ text: "Row 1" });
  });
});
