import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createCommonsServer,
  listen,
  type Listening,
} from "@commons-widgets/cli";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openPage } from "./browser.js";
import { settledFigures } from "./figures.js";

let folder: string;
let elsewhere: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commons-pasted-"));
  // Else the browser's own question for an icon is the one thing not found.
  writeFileSync(join(folder, "favicon.ico"), "");
  elsewhere = await listen(createCommonsServer({ root: folder }));
});

afterAll(async () => {
  await elsewhere.close();
  rmSync(folder, { recursive: true });
});

/** What each copy button of a page puts on the clipboard. */
async function copiedSnippets(name: string): Promise<string[]> {
  const { page } = await openPage(`examples/${name}`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const snippets: string[] = [];
  for (const button of await page.getByRole("button", { name: "Copy" }).all()) {
    await button.click();
    await page
      .locator(".copy-status", { hasText: "Copied" })
      .nth(snippets.length)
      .waitFor();
    snippets.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return snippets;
}

const PAGES = [
  ["index.html", 11],
  ["01-one-map.html", 1],
  ["02-one-trend.html", 1],
  ["03-cards.html", 1],
] as const;

describe("a snippet copied from the gallery", () => {
  for (const [name, count] of PAGES)
    it(`draws its figure in an empty file, opened or served from elsewhere: ${name}`, async () => {
      const snippets = await copiedSnippets(name);
      expect(snippets).toHaveLength(count);
      for (const snippet of snippets) {
        expect(snippet).toMatch(/^[\n -~]+$/);
        writeFileSync(join(folder, name), snippet);
        await expectFigures(pathToFileURL(join(folder, name)).href);
        await expectFigures(elsewhere.url + name);
      }
    });

  it("holds whole addresses of where the gallery is served", async () => {
    const [snippet = ""] = await copiedSnippets("01-one-map.html");
    const root = inject("root");
    expect(snippet).toContain(`src="${root}dist/loader.js"`);
    expect(snippet).toContain(
      `commons="${root}examples/commons/lcr/catalogue.json"`,
    );
  });
});

async function expectFigures(address: string) {
  const { page, problems } = await openPage(address);
  const figures = await settledFigures(page);
  expect(figures.length, address).toBeGreaterThan(0);
  for (const { name, state } of figures)
    expect(["ready", "partial", "empty"], `${name}: ${state}`).toContain(state);
  expect(problems, address).toEqual([]);
}
