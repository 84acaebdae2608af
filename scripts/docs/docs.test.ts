import { describe, expect, it } from "vitest";
import { apiTables } from "./api-tables.mjs";
import { between } from "./markers.mjs";

describe("the API tables of a component's page", () => {
  it("list what an element offers, and no kind of thing it lacks", () => {
    const tables = apiTables({
      name: "CommonsWardMap",
      attributes: [
        {
          name: "classes",
          type: { text: '3 | 5\n| "auto"' },
          default: "5",
          description: "How many\nclasses.",
        },
      ],
      slots: [{ name: "", description: "What stands there before." }],
    });
    expect(tables).toBe(
      [
        "## Attributes",
        "",
        "| Attribute | Type | Default | What it says |",
        "| --- | --- | --- | --- |",
        '| `classes` | `3 \\| 5 \\| "auto"` | `5` | How many classes. |',
        "",
        "## Slots",
        "",
        "| Slot | What goes in |",
        "| --- | --- |",
        "| (default) | What stands there before. |",
        "",
      ].join("\n"),
    );
  });

  it("replace only what stands between the marks", () => {
    const page = "Prose.\n<!-- api:start -->\nold\n<!-- api:end -->\nMore.\n";
    expect(between(page, "api", "new\n", "page.md")).toBe(
      "Prose.\n<!-- api:start -->\n\nnew\n\n<!-- api:end -->\nMore.\n",
    );
  });

  it("are not put into a page that has no marks for them", () => {
    expect(() => between("Prose.", "api", "new", "page.md")).toThrow(
      "page.md needs <!-- api:start -->",
    );
  });
});
