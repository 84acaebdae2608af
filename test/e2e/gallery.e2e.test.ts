import { describe, expect, inject, it } from "vitest";
import { openPage } from "./browser.js";

/** Every address of our own that a page of the gallery links to or loads. */
async function linksOn(path: string): Promise<string[]> {
  const { page } = await openPage(path);
  const links = await page
    .locator(":is(a, link, script, img)")
    .evaluateAll((nodes) =>
      nodes.map(
        (node) => node.getAttribute("href") ?? node.getAttribute("src"),
      ),
    );
  const addresses = links
    .filter((link) => link !== null)
    .map((link) => new URL(link, page.url()))
    .filter(({ href }) => href.startsWith(inject("root")));
  return [
    ...new Set(addresses.map(({ origin, pathname }) => origin + pathname)),
  ];
}

async function broken(links: string[]): Promise<string[]> {
  const answers = await Promise.all(links.map((link) => fetch(link)));
  return answers
    .filter(({ status }) => status !== 200)
    .map(({ status, url }) => `${status} ${url}`);
}

describe("the gallery", () => {
  it("answers, and so does every link on it", async () => {
    const links = await linksOn("examples/");
    expect(links.length).toBeGreaterThan(1);
    expect(await broken(links)).toEqual([]);
  });

  it("leads to pages whose own links all answer", async () => {
    const pages = (await linksOn("examples/")).filter((link) =>
      link.endsWith(".html"),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(await broken(await linksOn(page)), page).toEqual([]);
    }
  });
});
