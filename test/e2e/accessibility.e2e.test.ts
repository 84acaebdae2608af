import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, Result } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";
import { contrastOf } from "./contrast.js";
import { settledBut } from "./figures.js";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PAGES = readdirSync("examples").filter((name) => name.endsWith(".html"));
/** Figures that load for ever, on purpose. */
const LOADING = new Map([["08-every-state.html", 1]]);

/**
 * Why axe leaves the contrast of a text undecided here: the layer over a chart
 * that marks the current point, text in a drawing, and signs such as ▼ that
 * stand beside words. It is then measured.
 */
const UNDECIDED =
  /(?:overlapped|obscured) by another element|contains an image node|only non-text characters|too short to determine/;

async function audit(page: Page): Promise<AxeResults> {
  await page.addScriptTag({ path: AXE });
  const runOnly = [...RULES, "best-practice"];
  return page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly })})`,
  );
}

function placesOf(results: readonly Result[]): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) =>
      [id, JSON.stringify(target), failureSummary].join(" "),
    ),
  );
}

function pathOf({ target }: NodeResult): string[] {
  return target.flat();
}

async function expectReadable(page: Page, node: NodeResult) {
  const path = pathOf(node);
  expect(node.failureSummary, path.join(" > ")).toMatch(UNDECIDED);
  const contrast = await contrastOf(page, path);
  expect(contrast, path.join(" > ")).toBeGreaterThanOrEqual(4.5);
}

describe("by every rule that a machine can check", () => {
  for (const name of PAGES)
    for (const colorScheme of ["light", "dark"] as const)
      it(`${name} has no barrier in ${colorScheme} colours`, async () => {
        const { page } = await openPage(`examples/${name}`, { colorScheme });
        await settledBut(page, LOADING.get(name) ?? 0);
        const { violations, incomplete, passes } = await audit(page);
        expect(placesOf(violations)).toEqual([]);
        const isContrast = ({ id }: Result) => id === "color-contrast";
        expect(
          placesOf(incomplete.filter((result) => !isContrast(result))),
        ).toEqual([]);
        for (const { nodes } of incomplete.filter(isContrast))
          for (const node of nodes) await expectReadable(page, node);
        expect(passes.length).toBeGreaterThan(20);
      }, 60_000);
});
