import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveUnderPolicy } from "../csp/servers.mjs";
import { openPage } from "./browser.js";
import { settledFigures } from "./figures.js";

let servers: Awaited<ReturnType<typeof serveUnderPolicy>>;

beforeAll(async () => {
  servers = await serveUnderPolicy();
});

afterAll(() => servers.close());

describe("under the published strict policy", () => {
  for (const [where, pick] of [
    ["its own origin", () => servers.sameOrigin],
    ["another origin", () => servers.otherOrigin],
  ] as const) {
    it(`every element works without a violation, loaded from ${where}`, async () => {
      const { page, problems } = await openPage(pick());
      const figures = await settledFigures(page);
      expect(figures.map(({ name, state }) => `${name} ${state}`)).toEqual([
        "commons-value ready",
        "commons-ward-map partial",
        "commons-story-card ready",
        "commons-trend-chart ready",
        "commons-bar-chart ready",
        "commons-dot-plot ready",
        "commons-table partial",
        "commons-scatter-plot partial",
        "commons-control-chart ready",
        "commons-distribution partial",
        "commons-ward-map error",
      ]);
      const chart = page.locator("commons-trend-chart");
      await chart.locator("[part~=picture] svg path").first().waitFor();
      await openEveryPanel(page.locator("commons-ward-map").first());
      await openEveryPanel(chart);
      expect(await page.evaluate("violations")).toEqual([]);
      expect(problems).toEqual([]);
    });
  }

  it("a violation would be seen", async () => {
    const { page } = await openPage(servers.sameOrigin);
    await page.evaluate(() => {
      document.body.setAttribute("style", "color: red");
    });
    expect(await page.evaluate("violations.length")).toBe(1);
  });
});

async function openEveryPanel(figure: Locator) {
  for (const name of ["Show as table", "In words", "Keyboard help"]) {
    const button = figure.getByRole("button", { name });
    await button.click();
    expect(await button.getAttribute("aria-expanded"), name).toBe("true");
  }
}
