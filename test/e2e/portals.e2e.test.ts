import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";
import { settledFigures } from "./figures.js";

const PORTALS = readdirSync("examples/portals")
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replace(/\.html$/, ""))
  .filter((name) => name !== "index");

/** What the page itself holds is asked of no server. */
const OWN = "memory";

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
    const hasAsked = asked.some((url) => url.includes(`/portals/${name}/`));
    expect(hasAsked).toBe(name !== OWN);
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

  it("draws a file that its reader chooses, and asks no server for data", async () => {
    const { page, problems } = await openPage(`examples/portals/${OWN}.html`);
    await settledFigures(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const rows = ["code,year,trees", "E08000012,2024,7", "E08000012,2025,9"];
    await page.setInputFiles("#file", {
      name: "trees.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(rows.join("\n")),
    });
    await page
      .getByText(/^trees rose in E08000012/)
      .first()
      .waitFor();
    const figures = await settledFigures(page);
    expect(figures.map(({ state }) => state)).toEqual(["ready"]);
    expect(asked.filter((url) => !url.includes("/dist/"))).toEqual([]);
    expect(problems).toEqual([]);
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
