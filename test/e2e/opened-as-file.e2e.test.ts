import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";

const PAGES = readdirSync("examples").filter((name) => name.endsWith(".html"));

describe("a page opened by a double click on its file", () => {
  for (const name of PAGES) {
    it(`${name} reads by the words inside its tags`, async () => {
      const address = pathToFileURL(resolve("examples", name)).href;
      const { page } = await openPage(address);
      await page.locator(".file-notice").waitFor();
      const links = page.locator("[dataset] a[href$='.csv']");
      expect(await links.count()).toBeGreaterThan(0);
      for (const link of await links.all()) {
        expect(await link.isVisible()).toBe(true);
        const href = await link.evaluate((a: HTMLAnchorElement) => a.href);
        expect(href).toMatch(/^file:.*\/data\.csv$/);
      }
    });
  }
});
