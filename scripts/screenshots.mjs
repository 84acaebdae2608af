import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createCommonsServer, listen } from "@commons-widgets/cli";
import { chromium } from "playwright-core";
import { findBrowser } from "./browsers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The one picture that is kept, for the README. */
const KEPT = `${root}docs/images/ward-map.png`;
const MOST_BYTES = 200_000;
const MARGIN = 16;
/** The rest is looked at and thrown away. */
const LOOKED_AT = `${root}.cache/screenshots`;

const PAGES = {
  gallery: { path: "examples/index.html" },
  map: { path: "examples/01-one-map.html" },
  trend: { path: "examples/02-one-trend.html" },
  cards: { path: "examples/03-cards.html" },
  story: { path: "examples/04-one-ward.html" },
  linked: { path: "examples/05-linked-figures.html" },
  "no-build": { path: "examples/06-no-build.html" },
  theme: { path: "examples/07-own-theme.html" },
  states: { path: "examples/08-every-state.html" },
};

/** @type {Record<string, import("playwright-core").BrowserContextOptions>} */
const LOOKS = {
  desktop: { viewport: { width: 1200, height: 900 } },
  "320px": { viewport: { width: 320, height: 640 } },
  dark: { viewport: { width: 1200, height: 900 }, colorScheme: "dark" },
  "forced-colours": {
    viewport: { width: 1200, height: 900 },
    forcedColors: "active",
  },
  print: { viewport: { width: 794, height: 1123 } },
};

const found = findBrowser("chromium");
if (!found) throw new Error("Screenshots need Chromium or Chrome.");
const server = await listen(createCommonsServer({ root }));
const browser = await chromium.launch({
  executablePath: found.executable,
  args: ["--no-sandbox"],
});
try {
  await mkdir(LOOKED_AT, { recursive: true });
  await mkdir(fileURLToPath(new URL("../docs/images/", import.meta.url)), {
    recursive: true,
  });
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const [name, { path }] of Object.entries(PAGES)) {
      const page = await openDrawn(path, options);
      if (look === "print") await page.emulateMedia({ media: "print" });
      const file = `${LOOKED_AT}/${name}-${look}.png`;
      await page.screenshot({ path: file, fullPage: true });
      await page.context().close();
      console.log(file);
    }
  }
  await takeKept();
  console.log(KEPT);
} finally {
  await browser.close();
  await server.close();
}

/** The map alone, with the highest ward come to; small enough to be kept. */
async function takeKept() {
  const page = await openDrawn(PAGES.map.path, {
    viewport: { width: 960, height: 1400 },
  });
  const figure = page.locator("[data-figure]");
  await figure.getByRole("listbox").focus();
  await page.keyboard.press("Home");
  const { x, y, width, height } = await figure.evaluate((element) =>
    element.getBoundingClientRect().toJSON(),
  );
  const clip = {
    x: x - MARGIN,
    y: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
  const { length } = await page.screenshot({
    path: KEPT,
    clip,
    fullPage: true,
  });
  if (length > MOST_BYTES) throw new Error(`${KEPT} has ${length} bytes.`);
  await page.context().close();
}

/**
 * @param {string} path
 * @param {import("playwright-core").BrowserContextOptions} options
 */
async function openDrawn(path, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(new URL(path, server.url).href);
  await page.waitForLoadState("networkidle");
  // The page of every state has one figure that loads for ever.
  await page.waitForFunction(
    "[...document.querySelectorAll('[dataset]')].filter((figure) => (figure.state ?? 'loading') === 'loading').length <= 1",
  );
  return page;
}
