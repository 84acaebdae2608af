import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";
import { settled } from "./figures.js";
import { currentOption, walkEverywhere } from "./ward-walk.js";

async function openMap() {
  const { page } = await openPage("examples/01-one-map.html");
  const map = await settled(page.locator("commons-ward-map"));
  return { page, map };
}

describe("the map of Liverpool's 64 wards", () => {
  it("says that 63 of 64 wards have a value, and which has none", async () => {
    const { map } = await openMap();
    const words = await map.locator("[part~=coverage]").textContent();
    expect(words).toContain("63 of 64 wards have a value");
    await map.getByRole("button", { name: "In words" }).click();
    await map.locator("[part~=words]").waitFor();
    expect(await map.locator("figure").textContent()).toContain(
      "Waterfront North",
    );
  });

  it("is walked by the arrow keys to every ward", async () => {
    const { map } = await openMap();
    await map.getByRole("listbox").focus();
    const heard = [...(await walkEverywhere(map))];
    expect(heard).toHaveLength(64);
    const [north] = heard.filter((text) => text.includes("Waterfront North"));
    expect(north).toMatch(/not available/);
  }, 60_000);

  it("leads to the highest and the lowest by one key", async () => {
    const { page, map } = await openMap();
    await map.getByRole("listbox").focus();
    await page.keyboard.press("Home");
    expect(await currentOption(map)).toMatch(/Kirkdale East.*60\.6%/);
    await page.keyboard.press("End");
    expect(await currentOption(map)).toMatch(/Calderstones.*4\.5%/);
  });

  it("exposes one option for each ward and nothing else to choose", async () => {
    const { map } = await openMap();
    expect(await map.getByRole("option").count()).toBe(64);
    expect(await map.getByRole("listbox").count()).toBe(1);
    expect(await map.getByRole("grid").count()).toBe(0);
    expect(await map.locator("select").count()).toBe(0);
  });

  it("opens a table of the same 64 wards", async () => {
    const { map } = await openMap();
    await map.getByRole("button", { name: "Show as table" }).click();
    const table = map.getByRole("table");
    await table.waitFor();
    expect(await table.locator("tbody tr").count()).toBe(64);
    const row = table.locator("tr", { hasText: "Waterfront North" });
    expect(await row.textContent()).not.toMatch(/\d/);
    expect(await table.locator("caption").textContent()).not.toBe("");
  });
});

describe("a map asked for on boundaries the data are not for", () => {
  it("says how many codes fit, and keeps to those the data are for", async () => {
    const { page } = await openPage("examples/08-every-state.html");
    const map = await settled(
      page.locator("section[aria-labelledby=vintage] commons-ward-map"),
    );
    const words = (await map.locator("figure").textContent()) ?? "";
    expect(words).toMatch(/59 of (its )?126/);
    expect(words).toContain("2020");
    expect(await map.getByRole("option").count()).toBe(126);
  });
});
