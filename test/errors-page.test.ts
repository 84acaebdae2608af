import { readFileSync } from "node:fs";
import { describeFailure, fetchMeanings } from "@commons-widgets/element-kit";
import { CommonsError, ERROR_CODES } from "@commons-widgets/table";
import { beforeAll, describe, expect, it } from "vitest";

const page = readFileSync("docs/errors.md", "utf8");
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.split("\n", 1)[0] ?? "", text]),
);

describe("the page of errors", () => {
  beforeAll(fetchMeanings);

  it("has a section for every code and none besides, in their order", () => {
    expect([...sections.keys()]).toEqual(ERROR_CODES);
  });

  it.each(ERROR_CODES)(
    "can be opened at %s as the console writes it",
    (code) => {
      const anchor = `<a id="${code.replace("/", "-")}"></a>\n\n## ${code}\n`;
      expect(page).toContain(anchor);
    },
  );

  it.each(ERROR_CODES)(
    "quotes what the reader of a figure sees for %s",
    (code) => {
      const { title } = describeFailure(new CommonsError(code, ""));
      expect(sections.get(code)).toContain(`**The reader sees:** ${title}.`);
    },
  );

  it.each(ERROR_CODES)("says what %s means and what to do", (code) => {
    expect(sections.get(code)).toMatch(/\*\*It means:\*\* \w.{20}/s);
    expect(sections.get(code)).toMatch(/\*\*What to do:\*\* \w.{20}/s);
  });
});
