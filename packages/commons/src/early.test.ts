import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as early from "./early.js";

const asked: [string, RequestInit | undefined][] = [];
let turn = 0;
let url: string;

/** The module as another file of the page holds it. */
async function anotherCopy(): Promise<typeof early> {
  vi.resetModules();
  return import("./early.js");
}

beforeEach(() => {
  asked.length = 0;
  turn += 1;
  // An address of its own, for the page remembers what it has asked for.
  url = `https://commons.example.org/${turn}.json`;
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    asked.push([address, init]);
    return Promise.resolve(new Response("{}"));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a request begun early", () => {
  it("is taken by another file than the one that began it, and asked for once", async () => {
    const loader = await anotherCopy();
    const element = await anotherCopy();
    expect(element.beginEarly).not.toBe(loader.beginEarly);
    const begun = loader.beginEarly(url);
    expect(begun).toBeDefined();
    expect(element.takeEarly(url)).toBe(begun);
    expect(element.takeEarly(url)).toBeUndefined();
    expect(asked.map(([address]) => address)).toEqual([url]);
  });

  it("is not begun after somebody has asked", async () => {
    const element = await anotherCopy();
    expect(element.takeEarly(url)).toBeUndefined();
    const loader = await anotherCopy();
    expect(loader.beginEarly(url)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("sends cookies to the page's own server only", async () => {
    const { beginEarly } = await anotherCopy();
    void beginEarly(url);
    expect(asked).toEqual([
      [url, { credentials: "same-origin", redirect: "follow" }],
    ]);
  });
});
