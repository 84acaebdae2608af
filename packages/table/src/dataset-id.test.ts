import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDatasetId,
  parseDatasetId,
  type DatasetId,
} from "./dataset-id.js";
import { InvalidDatasetIdError } from "./errors.js";

describe("reading a dataset ID", () => {
  it("reads a prefix and a name", () => {
    expect(parseDatasetId("lcr:child-poverty")).toEqual({
      kind: "curie",
      prefix: "lcr",
      name: "child-poverty",
    });
  });

  it("reads the version that follows an at sign", () => {
    expect(parseDatasetId(" lcr:child-poverty@2025-03-21 ")).toEqual({
      kind: "curie",
      prefix: "lcr",
      name: "child-poverty",
      version: "2025-03-21",
    });
  });

  it("reads an address as one", () => {
    const url = "https://example.org/datapackage.json?v=1";
    expect(parseDatasetId(url)).toEqual({ kind: "url", url });
  });

  it.each([
    "",
    "lcr",
    "lcr:",
    ":child-poverty",
    "lcr:child poverty",
    "lcr:child-poverty@",
    "lcr:a@b@c",
    "javascript:alert(1)",
    "ftp://example.org/x",
    "https://",
    "__proto__:x",
  ])("refuses %j and says what is accepted", (text) => {
    const read = () => parseDatasetId(text);
    expect(read).toThrow(InvalidDatasetIdError);
    expect(read).toThrow(/Accepted: prefix:name/);
  });

  it("gives back every ID that is written out and read again", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    const version = fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,12}$/);
    const curie = fc.record(
      {
        kind: fc.constant("curie" as const),
        prefix: word,
        name: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/),
        version,
      },
      { requiredKeys: ["kind", "prefix", "name"] },
    );
    const url = fc
      .webUrl()
      .map((address) => ({ kind: "url" as const, url: address }));
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<DatasetId>[]>(curie, url), (id) => {
        expect(parseDatasetId(formatDatasetId(id))).toEqual(id);
      }),
    );
  });
});
