import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { PROTOCOLS } from "../portals/protocols.mjs";
import { openPage } from "./browser.js";
import { settledFigures } from "./figures.js";

interface Snippet {
  readonly where: string;
  readonly markup: string;
}

/** Where the documents say the library and a commons are, and where they are here. */
const ADDRESSES = [
  ["http://localhost:8080/", ""],
  ["https://cdn.example.org/commons-widgets/1/", "dist/"],
  [
    "https://commons.example.org/catalogue.json",
    "examples/commons/lcr/catalogue.json",
  ],
  ["https://data.example.org/", "examples/commons/lcr/datasets/"],
] as const;

const DOCUMENTS = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

function snippetsOf(document: string): Snippet[] {
  const text = readFileSync(document, "utf8");
  return [...text.matchAll(/^```html\n(.*?)^```/gms)]
    .map(([, markup = ""], index) => ({
      where: `${document}, snippet ${index + 1}`,
      markup,
    }))
    .filter(({ markup }) => /<commons-[\w-]+[^>]*\sdataset=/.test(markup));
}

/** A whole page: what a snippet leaves away stands on the page around it. */
function pageOf({ markup }: Snippet, root: string): string {
  let page = markup;
  for (const [there, here] of ADDRESSES)
    page = page.replaceAll(there, root + here);
  for (const name of Object.keys(PROTOCOLS))
    page = page.replaceAll(
      `https://${name}.example.org/`,
      `${root}portals/${name}/`,
    );
  if (!page.includes("loader.js"))
    page = `<script type="module" src="${root}dist/loader.js"></script>${page}`;
  if (!page.includes("catalogue.json"))
    page = `<commons-source prefix="lcr" href="${root}${ADDRESSES[2][1]}"></commons-source>${page}`;
  return page;
}

describe("a snippet of the documents", () => {
  const snippets = DOCUMENTS.flatMap(snippetsOf);

  it("stands in the README", () => {
    expect(snippets.map(({ where }) => where)).toContain(
      "README.md, snippet 1",
    );
  });

  for (const snippet of snippets) {
    it(`works as it stands: ${snippet.where}`, async () => {
      const { page, problems } = await openPage("test/e2e/blank.html");
      await page.setContent(pageOf(snippet, inject("root")));
      const figures = await settledFigures(page);
      expect(figures.length).toBeGreaterThan(0);
      for (const { name, state } of figures)
        expect(["ready", "partial"], `${name} is ${state}`).toContain(state);
      expect(problems).toEqual([]);
    });
  }
});
