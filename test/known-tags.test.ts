import { readdirSync, readFileSync } from "node:fs";
import { KNOWN_TAGS } from "@commons-widgets/embed";
import { describe, expect, it } from "vitest";

const modules = readdirSync("packages", { recursive: true })
  .map(String)
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^[^/]+\/src\/define\/.*\.ts$/.test(path));
const tags = modules.map((path) => path.replace(/^.*\/|\.ts$/g, "")).sort();

describe("the tags that the loader knows", () => {
  it("are those that have a define module, each in one package", () => {
    expect([...KNOWN_TAGS].sort()).toEqual(tags);
  });

  it.each(modules)(
    "are what packages/%s defines, and tells TypeScript of",
    (path) => {
      const tag = path.replace(/^.*\/|\.ts$/g, "");
      const text = readFileSync(`packages/${path}`, "utf8");
      expect(text).toContain(`defineElement("${tag}", `);
      expect(text).toMatch(
        new RegExp(`interface HTMLElementTagNameMap {\\s*"${tag}": `),
      );
    },
  );
});
