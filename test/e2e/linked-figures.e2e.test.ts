import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";
import { settled, settledFigures } from "./figures.js";
import { currentOption } from "./ward-walk.js";

async function openLinked() {
  const { page, problems } = await openPage("examples/05-linked-figures.html");
  await settledFigures(page);
  return { page, problems };
}

describe("figures inside one selection", () => {
  it("a ward chosen on one map moves the card and the other map", async () => {
    const { page, problems } = await openLinked();
    const card = page.locator("#place");
    const before = await card.locator("figure").textContent();
    expect(before).toContain("Kirkdale East");

    const income = page.locator("#income");
    await income.getByRole("listbox").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");

    await expect
      .poll(() => card.locator("figure").textContent())
      .toContain("Calderstones");
    expect(await card.locator("figure").textContent()).toContain("4.5%");
    const health = page.locator("#health");
    await health.getByRole("listbox").focus();
    expect(await currentOption(health)).toContain("Calderstones");
    expect(problems).toEqual([]);
  });

  it("a district chosen in the chart sets the wards of the map", async () => {
    const { page, problems } = await openLinked();
    const wards = page.locator("#wards");
    expect(await wards.getByRole("option").count()).toBe(64);
    const chart = await settled(page.locator("#claimants"));
    await chart.getByRole("listbox").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => wards.getByRole("option").count()).not.toBe(64);
    expect(await chart.getByRole("heading").textContent()).not.toContain(
      "Liverpool",
    );
    expect(problems).toEqual([]);
  });
});

describe("the page without a build", () => {
  it("shows another district's wards at the press of its button", async () => {
    const { page } = await openPage("examples/06-no-build.html");
    const map = await settled(page.locator("commons-ward-map"));
    await page.getByRole("button", { name: "Wirral" }).click();
    await expect.poll(() => map.getByRole("option").count()).toBe(22);
    await map.getByRole("listbox").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    const card = page.locator("commons-story-card figure");
    await expect
      .poll(() => card.textContent())
      .toContain("Birkenhead and Tranmere");
  });
});
