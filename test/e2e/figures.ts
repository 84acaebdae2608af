import type { Locator, Page } from "playwright-core";

/** A widget of a page and the state it came to. */
export interface Settled {
  /** Its tag, and its ID where it has one: `commons-ward-map#wards`. */
  readonly name: string;
  readonly state: string;
}

const FIGURES =
  "commons-ward-map, commons-control-chart, commons-bar-chart, commons-dot-plot, commons-scatter-plot, commons-distribution, commons-trend-chart, commons-table, commons-story-card, commons-value";

/** Waits until all but so many figures of a page have left their loading state. */
export async function settledBut(page: Page, loading: number): Promise<void> {
  await page.waitForFunction(
    ({ selector, most }) => {
      const figures = [...document.querySelectorAll(selector)];
      const waiting = figures.filter(
        (figure) => !("state" in figure) || figure.state === "loading",
      );
      return waiting.length <= most;
    },
    { selector: FIGURES, most: loading },
  );
}

/** Every figure and number of a page, once none of them is loading. */
export async function settledFigures(page: Page): Promise<Settled[]> {
  await settledBut(page, 0);
  return page.locator(FIGURES).evaluateAll((figures) =>
    figures.map((figure) => ({
      name: figure.localName + (figure.id ? `#${figure.id}` : ""),
      state: String(Reflect.get(figure, "state")),
    })),
  );
}

/** Waits until one figure has left its loading state. */
export async function settled(figure: Locator): Promise<Locator> {
  await figure.evaluate(async (element) => {
    await customElements.whenDefined(element.localName);
    while (Reflect.get(element, "state") === "loading")
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return figure;
}
