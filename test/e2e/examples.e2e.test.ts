import { readdirSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { openPage } from "./browser.js";
import { settledFigures } from "./figures.js";

const PAGES = readdirSync("examples").filter((name) => name.endsWith(".html"));
/** Shows failures on purpose, and so is told apart below. */
const STATES_PAGE = "08-every-state.html";
/** Pages with a place that has no value, shown on purpose. */
const WITHOUT_VALUE = new Map([["03-cards.html", 1]]);

describe("every page of the gallery", () => {
  for (const name of PAGES.filter((page) => page !== STATES_PAGE)) {
    it(`${name} draws every figure without an error`, async () => {
      const { page, problems } = await openPage(`examples/${name}`);
      const figures = await settledFigures(page);
      expect(figures.length).toBeGreaterThan(0);
      const states = figures.map(({ state }) => state);
      expect(states.filter((state) => state === "empty")).toHaveLength(
        WITHOUT_VALUE.get(name) ?? 0,
      );
      for (const { name: figure, state } of figures) {
        expect(
          ["ready", "partial", "empty"],
          `${figure} is ${state}`,
        ).toContain(state);
      }
      expect(problems).toEqual([]);
    });
  }

  it("fits a screen 320 pixels wide without scrolling sideways", async () => {
    for (const name of PAGES) {
      const { page } = await openPage(`examples/${name}`, {
        viewport: { width: 320, height: 640 },
      });
      if (name !== STATES_PAGE) await settledFigures(page);
      const width = await page.evaluate("document.body.scrollWidth");
      expect(width, name).toBeLessThanOrEqual(320);
    }
  });

  it("asks nobody but its own server for anything", async () => {
    const strangers: string[] = [];
    for (const name of PAGES) {
      const { page } = await openPage("about:blank");
      page.on("request", (request) => {
        if (!request.url().startsWith(inject("root")))
          strangers.push(request.url());
      });
      await page.goto(`examples/${name}`);
      if (name !== STATES_PAGE) await settledFigures(page);
    }
    expect(strangers).toEqual([]);
  });

  it("stores nothing on the reader's device", async () => {
    for (const name of PAGES) {
      const { page } = await openPage(`examples/${name}`);
      if (name !== STATES_PAGE) await settledFigures(page);
      const stored = await page.evaluate(async () => ({
        cookies: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
      }));
      expect(stored, name).toEqual({
        cookies: "",
        local: 0,
        session: 0,
        databases: [],
        caches: [],
      });
      expect(await page.context().cookies(), name).toEqual([]);
    }
  });
});

describe("the page of every state", () => {
  it("shows each state it names", async () => {
    const { page } = await openPage(`examples/${STATES_PAGE}`);
    const states = {
      loading: "loading",
      ready: "ready",
      partial: "partial",
      "partial-bars": "partial",
      vintage: "ready",
      moved: "ready",
      empty: "empty",
      stale: "stale",
      forbidden: "forbidden",
      unreachable: "error",
      unreadable: "error",
      mistaken: "error",
    };
    for (const [section, state] of Object.entries(states)) {
      const figure = page.locator(
        `section[aria-labelledby=${section}] >> [dataset]`,
      );
      await expect
        .poll(
          () =>
            figure.evaluate((element) => "state" in element && element.state),
          {
            message: section,
            timeout: 10_000,
          },
        )
        .toBe(state);
    }
  });

  it("keeps the words inside the tag when the data cannot be had", async () => {
    const { page } = await openPage(`examples/${STATES_PAGE}`);
    const words = page.locator(
      "section[aria-labelledby=unreachable] [dataset] > p:not([part])",
    );
    await expect.poll(() => words.isVisible()).toBe(true);
    expect(await words.textContent()).toContain("5.6%");
  });
});
