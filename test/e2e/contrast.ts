import type { Page } from "playwright-core";

/**
 * The contrast of a text with what it stands on, 1 to 21, for text that a
 * checker leaves undecided: labels of a drawing, and single signs.
 *
 * Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 *
 * @param target a selector for each shadow root on the way to the element
 */
export async function contrastOf(
  page: Page,
  target: readonly string[],
): Promise<number> {
  const { ink, paper } = await page.evaluate((selectors) => {
    let root: ParentNode = document;
    let found: Element | null = null;
    for (const selector of selectors) {
      found = root.querySelector(selector);
      if (found?.shadowRoot) root = found.shadowRoot;
    }
    if (!found) throw new Error(`Nothing is at ${selectors.join(" > ")}`);
    const { color, fill } = getComputedStyle(found);
    const above = (node: Node) =>
      node instanceof ShadowRoot ? node.host : node.parentNode;
    for (let under: Node | null = found; under; under = above(under)) {
      if (!(under instanceof Element)) continue;
      const { backgroundColor } = getComputedStyle(under);
      if (!/, 0\)$|transparent/.test(backgroundColor))
        return {
          ink: found instanceof SVGElement ? fill : color,
          paper: backgroundColor,
        };
    }
    throw new Error(`Nothing is painted under ${selectors.join(" > ")}`);
  }, target);
  const [light = 0, dark = 0] = [luminanceOf(ink), luminanceOf(paper)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** @param colour as a browser computes it: `rgb(18, 35, 43)` */
function luminanceOf(colour: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  if (!channels) throw new Error(`${colour} is no opaque colour`);
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((text) => {
    const share = Number(text) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
