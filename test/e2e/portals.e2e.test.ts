import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";
import { settledFigures } from "./figures.js";

const PORTALS = readdirSync("examples/portals")
  .map((name) => name.replace(/\.html$/, ""))
  .filter((name) => name !== "index");

describe("the page of a portal", () => {
  it.each(PORTALS)("of %s draws every figure from it", async (name) => {
    const { page, problems } = await openPage("about:blank");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`examples/portals/${name}.html`);
    const figures = await settledFigures(page);
    expect(figures.length).toBeGreaterThan(0);
    for (const { name: figure, state } of figures)
      expect(["ready", "partial"], `${figure} is ${state}`).toContain(state);
    expect(asked.some((url) => url.includes(`/portals/${name}/`))).toBe(true);
    expect(problems).toEqual([]);
  });

  it.each(PORTALS)("of %s fits a screen 320 pixels wide", async (name) => {
    const { page } = await openPage(`examples/portals/${name}.html`, {
      viewport: { width: 320, height: 640 },
    });
    await settledFigures(page);
    const width = await page.evaluate("document.body.scrollWidth");
    expect(width).toBeLessThanOrEqual(320);
  });

  it("is linked from the list of all", async () => {
    const { page } = await openPage("examples/portals/index.html");
    const links = await page.locator(".page-list a").all();
    const to = await Promise.all(
      links.map((link) => link.getAttribute("href")),
    );
    expect(to.sort()).toEqual(PORTALS.map((name) => `${name}.html`).sort());
  });
});
