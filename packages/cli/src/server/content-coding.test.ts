import { describe, expect, it } from "vitest";
import { chooseCoding } from "./content-coding.js";

describe("the coding of an answer", () => {
  it("is brotli where the reader accepts it, else gzip, else none", () => {
    expect(chooseCoding("gzip, deflate, br", "text/css", 5000)).toBe("br");
    expect(chooseCoding("gzip;q=0.8", "application/topo+json", 5000)).toBe(
      "gzip",
    );
    expect(chooseCoding(undefined, "text/css", 5000)).toBeUndefined();
  });

  it("is not one the reader refuses", () => {
    expect(chooseCoding("br;q=0, gzip", "text/css", 5000)).toBe("gzip");
    expect(chooseCoding("br; q=0.0", "text/css", 5000)).toBeUndefined();
  });

  it("is none for what is small or already packed", () => {
    expect(chooseCoding("br", "text/css", 200)).toBeUndefined();
    for (const packed of [
      "image/png",
      "application/vnd.pmtiles",
      "application/vnd.apache.parquet",
    ]) {
      expect(chooseCoding("br", packed, 5000), packed).toBeUndefined();
    }
  });
});
