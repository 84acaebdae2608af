import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as scatters from "./scatter-thresholds.js";
import * as patterns from "./pattern-thresholds.js";
import * as thresholds from "./thresholds.js";

const page = readFileSync(
  new URL("../../../docs/description/thresholds.md", import.meta.url),
  "utf8",
);

describe("the page on thresholds", () => {
  it("gives every constant its number", () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)`\s*\| ([^|]*?)\s*\|/gm)];
    const documented = new Map(
      rows.map(([, name = "", value = ""]) => [name, value]),
    );
    const actual = Object.entries({
      ...thresholds,
      ...scatters,
      ...patterns,
    }).map(([name, value]) => [name, [value].flat().join(", ")] as const);
    expect(documented).toEqual(new Map(actual));
  });
});
