import { describe, expect, it } from "vitest";
import { baseAddress, withQuery } from "./base-address.js";
import { shortenMidnights } from "./midnights.js";
import { firstLink, plainText } from "./plain-text.js";
import { currencySign, statedUnit } from "./stated-unit.js";

describe("a text that a portal keeps as HTML", () => {
  it.each([
    ["<p>Bad <i>air</i></p>", "Bad air"],
    ["Fish &amp; chips&nbsp;&lt;5", "Fish & chips <5"],
    ["a < b and c > d", "a < b and c > d"],
    ["<script>alert(1)</script>Trees", "Trees"],
    ["&unknown; stays", "&unknown; stays"],
    ["<br/>", ""],
  ])("%j reads %j", (html, words) => {
    expect(plainText(html)).toBe(words);
  });

  it("gives the address of its first link", () => {
    expect(firstLink('See <a class="x" href="https://a.example/">it</a>')).toBe(
      "https://a.example/",
    );
    expect(firstLink("no link")).toBeUndefined();
  });
});

describe("the address of a portal", () => {
  it.each([
    ["https://x.example", "https://x.example/"],
    ["https://x.example/data/api/3/action", "https://x.example/data/"],
    ["https://x.example/en/?q=1#top", "https://x.example/en/"],
    ["https://x.example/apiary/", "https://x.example/apiary/"],
  ])("of %s is %s", (href, base) => {
    expect(baseAddress(href, ["api"])).toBe(base);
  });

  it("keeps what a query holds apart from the address", () => {
    const url = withQuery("https://x.example/a", {
      q: "a&b=c",
      none: undefined,
    });
    expect(new URL(url).searchParams.get("q")).toBe("a&b=c");
    expect(url).not.toContain("none");
  });
});

describe("a moment of a portal", () => {
  const shorten = (when: unknown) =>
    shortenMidnights([{ when, name: "x" }], [{ name: "when", type: "period" }]);

  it.each([
    "2024-04-01T00:00:00.000",
    "2024-04-01T00:00:00",
    "2024-04-01T00:00:00Z",
    "2024-04-01T00:00:00+00:00",
  ])("at midnight is its day: %s", (when) => {
    expect(shorten(when)).toEqual([{ when: "2024-04-01", name: "x" }]);
  });

  it.each(["2024-04-01T09:30:00", "2024-04", null, 5])(
    "that is none stays as it is: %j",
    (when) => {
      expect(shorten(when)).toEqual([{ when, name: "x" }]);
    },
  );
});

describe("the unit that a portal states", () => {
  it("is written where such a unit stands", () => {
    expect(statedUnit("%")).toMatchObject({ symbol: "%", position: "after" });
    expect(statedUnit("£")).toMatchObject({ symbol: "£", position: "before" });
    expect(statedUnit("µg/m³")).toMatchObject({ label: "µg/m³", symbol: "" });
  });

  it("of a currency is its sign, or its code where it has none", () => {
    expect(currencySign("GBP")).toBe("£");
    expect(currencySign("USD")).toBe("$");
    expect(currencySign("pounds")).toBe("pounds");
  });
});
