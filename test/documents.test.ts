import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KNOWN_TAGS } from "@commons-widgets/embed";
import { describe, expect, it } from "vitest";
import { strictPolicy } from "./csp/policy.mjs";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** A document without what it shows as code, where a link is none. */
function proseOf(document: string): string {
  return readFileSync(document, "utf8").replace(/^```.*?^```/gms, "");
}

/** Where the links and pictures of a document lead, but for the web. */
function linksOf(document: string): string[] {
  const links = proseOf(document).matchAll(/\]\(([^)\s]+)\)/g);
  return Array.from(links, ([, to = ""]) => to).filter(
    (to) => !/^[a-z]+:/.test(to),
  );
}

/** The places of a document that a link can lead to. */
function anchorsOf(document: string): string[] {
  const prose = proseOf(document);
  const headings = Array.from(prose.matchAll(/^#+ (.*)$/gm), ([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
  const marks = Array.from(prose.matchAll(/<a id="([^"]+)">/g), ([, id]) => id);
  return [...headings, ...marks].filter((anchor) => anchor !== undefined);
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? document : join(dirname(document), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(file).includes(anchor);
}

describe("the documents", () => {
  it.each(DOCUMENTS)("%s links to nothing that is not there", (document) => {
    const lost = linksOf(document).filter(
      (link) => !leadsSomewhere(document, link),
    );
    expect(lost).toEqual([]);
  });

  it("hold links, so that these tests look at something", () => {
    expect(linksOf("README.md").length).toBeGreaterThan(15);
    expect(leadsSomewhere("README.md", "docs/none.md")).toBe(false);
    expect(leadsSomewhere("README.md", "docs/README.md#none")).toBe(false);
  });

  it("can all be come to from the README", () => {
    const found = new Set(["README.md"]);
    for (const document of found)
      for (const link of linksOf(document)) {
        const file = join(dirname(document), link.split("#")[0] ?? "");
        for (const page of pagesAt(file)) found.add(page);
      }
    expect(DOCUMENTS.filter((document) => !found.has(document))).toEqual([]);
  });

  it.each([...KNOWN_TAGS])(
    "have a page about %s, named in the README",
    (tag) => {
      expect(linksOf("README.md")).toContain(`docs/components/${tag}.md`);
    },
  );

  it("print the policy that the tests hold every element to", () => {
    const page = readFileSync("docs/figures.md", "utf8");
    expect(page.replace(/\s+/g, " ")).toContain(strictPolicy());
  });
});

/** A page, or all that a link to a folder shows. */
function pagesAt(path: string): string[] {
  return DOCUMENTS.filter(
    (document) =>
      document === path || dirname(document) === path.replace(/\/$/, ""),
  );
}
