import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMarker, MARKERS, splitMarked } from "./marker.js";

describe("marks that stand for a number", () => {
  it.each([
    ["*", "suppressed"],
    ["[c]", "suppressed"],
    ["c", "suppressed"],
    ["[u]", "suppressed"],
    ["[x]", "missing"],
    ["x", "missing"],
    ["..", "missing"],
    [":", "missing"],
    ["-", "missing"],
    ["NA", "missing"],
    ["null", "missing"],
    ["[z]", "not-applicable"],
    ["z", "not-applicable"],
  ])("reads %s as %s", (mark, reason) => {
    expect(readMarker(` ${mark} `)?.reason).toBe(reason);
  });

  it("have one meaning each", () => {
    expect(new Set(MARKERS.map(({ text }) => text)).size).toBe(MARKERS.length);
  });

  it.each(["", "0", "none", "False", "~", "constructor"])(
    "do not include %j",
    (text) => {
      expect(readMarker(text)).toBeUndefined();
    },
  );
});

describe("marks beside a number", () => {
  it.each([
    ["12 [r]", "12", "revised"],
    ["12[p]", "12", "provisional"],
    ["12.5p", "12.5", "provisional"],
    ["1,234 (e)", "1,234", "estimated"],
    ["8% [u]", "8%", "low-reliability"],
  ])("reads %s", (text, number, status) => {
    expect(splitMarked(text)).toEqual({ text: number, status });
  });

  it.each(["12", "12 [b]", "[r]", "12 km"])("leaves %s alone", (text) => {
    expect(splitMarked(text)).toBeUndefined();
  });
});

describe("the page on published text", () => {
  const page = readFileSync(
    new URL("../../../docs/commons/published-text.md", import.meta.url),
    "utf8",
  );
  const [, rows = ""] = /<!-- markers:start -->(.*)<!-- markers:end -->/s.exec(
    page,
  ) ?? [""];

  it("lists every mark with its reason and source, and no other", () => {
    const listed = rows.split("\n").flatMap((row) => {
      const [marks = "", reason = "", source = ""] = row.split("|").slice(1);
      return Array.from(marks.matchAll(/`([^`]+)`/g), ([, text]) => ({
        text,
        reason: reason.trim(),
        source: source.trim(),
      }));
    });
    expect(listed).toEqual(MARKERS);
  });
});
