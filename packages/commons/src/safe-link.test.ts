import { describe, expect, it } from "vitest";
import { asCommonsError } from "./client.js";
import { UnreachableError } from "./failures.js";
import { safeLink } from "./safe-link.js";

describe("a link that is safe to show", () => {
  it.each([
    ["https://example.org/a", "https://example.org/a"],
    ["http://example.org/", "http://example.org/"],
    ["mailto:a@example.org", "mailto:a@example.org"],
    ["b.html", "https://base.example/x/b.html"],
  ])("is %s", (text, href) => {
    expect(safeLink(text, "https://base.example/x/y")).toBe(href);
  });

  it.each([
    undefined,
    "",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://example.org/1",
    "http://",
  ])("is not %j", (text) => {
    expect(safeLink(text, "https://base.example/")).toBeUndefined();
  });
});

describe("any failure as an error of this library", () => {
  it("stays itself where it is one", () => {
    const error = new UnreachableError("https://example.org/");
    expect(asCommonsError(error)).toBe(error);
  });

  it.each([[new RangeError("too deep")], ["too deep"]])(
    "keeps its words and its cause otherwise",
    (cause) => {
      const error = asCommonsError(cause);
      expect(error.code).toBe("commons/internal");
      expect(error.message).toContain("too deep");
      expect(error.cause).toBe(cause);
    },
  );
});
