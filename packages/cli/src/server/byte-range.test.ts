import { describe, expect, it } from "vitest";
import { parseByteRange } from "./byte-range.js";

describe("a Range header", () => {
  it("asks for the bytes between two places, both included", () => {
    expect(parseByteRange("bytes=2-5", 10)).toEqual({ first: 2, last: 5 });
  });

  it("asks from a place to the end, or for the last so many", () => {
    expect(parseByteRange("bytes=7-", 10)).toEqual({ first: 7, last: 9 });
    expect(parseByteRange("bytes=-3", 10)).toEqual({ first: 7, last: 9 });
    expect(parseByteRange("bytes=-99", 10)).toEqual({ first: 0, last: 9 });
  });

  it("is cut at the end of the file", () => {
    expect(parseByteRange("bytes=8-99", 10)).toEqual({ first: 8, last: 9 });
  });

  it("cannot be met where it begins past the end", () => {
    for (const [header, size] of [
      ["bytes=10-", 10],
      ["bytes=10-12", 10],
      ["bytes=-0", 10],
      ["bytes=0-", 0],
      ["bytes=-5", 0],
    ] as const) {
      expect(parseByteRange(header, size), header).toBe("unsatisfiable");
    }
  });

  it("is passed over where it is malformed, several or in another unit", () => {
    for (const header of [
      undefined,
      "",
      "bytes=-",
      "bytes=5-2",
      "bytes=0-1,3-4",
      "rows=0-1",
      "bytes=a-b",
    ]) {
      expect(parseByteRange(header, 10), header).toBeUndefined();
    }
  });
});
