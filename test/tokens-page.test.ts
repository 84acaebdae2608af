import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CSSResult } from "lit";
import { describe, expect, it } from "vitest";

/** Each token with its default, as the elements' styles give them. */
const inStyles = new Map<string, string>();
for (const name of readdirSync("packages")) {
  if (!existsSync(`packages/${name}/src/define`)) continue;
  const index = pathToFileURL(`packages/${name}/src/index.ts`).href;
  const exported = (await import(index)) as Record<string, unknown>;
  for (const text of Object.values(exported).flatMap(stylesOf))
    for (const [token, fallback] of tokensOf(text))
      inStyles.set(token, fallback);
}

function stylesOf(value: unknown): readonly string[] {
  return typeof value === "function" && "styles" in value
    ? textsOf(value.styles)
    : [];
}

function textsOf(styles: unknown): readonly string[] {
  if (Array.isArray(styles)) return styles.flatMap(textsOf);
  return styles instanceof CSSResult ? [styles.cssText] : [];
}

function tokensOf(css: string): (readonly [string, string])[] {
  const uses = css.matchAll(/var\(\s*(--commons-[a-z0-9-]+)\s*([,)])/g);
  return Array.from(uses, ({ 0: { length }, 1: token = "", 2: end, index }) => [
    token,
    end === "," ? untilClosed(css.slice(index + length)) : "",
  ]);
}

/** The text up to the parenthesis that closes the one before it. */
function untilClosed(css: string): string {
  let depth = 1;
  let end = 0;
  for (; end < css.length && depth > 0; end++)
    depth += Number(css[end] === "(") - Number(css[end] === ")");
  return css.slice(0, end - 1);
}

const withoutSpaces = (text: string) => text.replace(/\s+/g, "");

const onPage = new Map(
  [
    ...readFileSync("docs/tokens.md", "utf8").matchAll(
      /^\| `(--commons-[a-z0-9-]+)`\s*\| `([^`]*)`\s*\| \S/gm,
    ),
  ].map(([, token = "", fallback = ""]) => [token, fallback]),
);

describe("the page of tokens", () => {
  it("lists those the elements read, and none besides", () => {
    expect([...onPage.keys()].sort()).toEqual([...inStyles.keys()].sort());
  });

  it.each([...inStyles])("gives the default of %s", (token, fallback) => {
    expect(withoutSpaces(onPage.get(token) ?? "")).toBe(
      withoutSpaces(fallback),
    );
  });
});
