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
  elsewhere = await listen(createCommonsServer({ root: folder }));
});

afterAll(async () => {
  await elsewhere.close();
  rmSync(folder, { recursive: true });
});

/** What each copy button of the gallery puts on the clipboard. */
async function copiedSnippets(): Promise<string[]> {
  const { page } = await openPage("examples/index.html", {
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

describe("a snippet copied from the gallery", () => {
  it("draws its figure when pasted into an empty file, opened or served from elsewhere", async () => {
    const snippets = await copiedSnippets();
    expect(snippets).toHaveLength(5);
    for (const [index, snippet] of snippets.entries()) {
      expect(snippet).toMatch(/^[\n -~]+$/);
      const name = `pasted-${index}.html`;
      writeFileSync(join(folder, name), snippet);
      for (const address of [
        pathToFileURL(join(folder, name)).href,
        elsewhere.url + name,
      ]) {
        const { page, problems } = await openPage(address);
        const figures = await settledFigures(page);
        expect(figures.length, address).toBeGreaterThan(0);
        for (const { state } of figures) {
          expect(["ready", "partial"], snippet).toContain(state);
        }
        expect(problems, address).toEqual([]);
      }
    }
  });

  it("holds whole addresses of where the gallery is served", async () => {
    const [snippet = ""] = await copiedSnippets();
    const root = inject("root");
    expect(snippet).toContain(`src="${root}dist/loader.js"`);
    expect(snippet).toContain(
      `commons="${root}examples/commons/lcr/catalogue.json"`,
    );
  });
});
