import { puppeteerLauncher } from "@web/test-runner-puppeteer";
import { webdriverLauncher } from "@web/test-runner-webdriver";

/** @typedef {import("../browsers.mjs").FoundBrowser} FoundBrowser */
/** @typedef {import("@web/test-runner").BrowserLauncher} BrowserLauncher */

const chromiumArgs = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/**
 * How the test runner starts each engine.
 *
 * @type {Record<import("../browsers.mjs").Engine, (found: FoundBrowser) => BrowserLauncher>}
 */
export const launchers = {
  chromium: ({ executable }) =>
    puppeteerLauncher({
      launchOptions: { executablePath: executable, args: chromiumArgs },
      createPage: async ({ browser }) => {
        const page = await browser.newPage();
        // Else only one of the pages tested side by side can hold the focus.
        await page.emulateFocusedPage(true);
        return page;
      },
      concurrency: 2,
    }),

  firefox: ({ executable }) =>
    puppeteerLauncher({
      launchOptions: {
        browser: "firefox",
        executablePath: executable,
        // Firefox draws WebGL only in a window; without a display there is none.
        headless: !process.env.DISPLAY,
        extraPrefsFirefox: { "webgl.force-enabled": true },
      },
      concurrency: 1,
    }),

  webkit: ({ executable }) =>
    // @ts-expect-error: its types predate exactOptionalPropertyTypes.
    webdriverLauncher({
      hostname: "127.0.0.1",
      port: Number(process.env.COMMONS_DRIVER_PORT),
      path: "/",
      logLevel: "error",
      capabilities:
        process.platform === "darwin"
          ? { browserName: "safari" }
          : webKitGtk(executable),
    }),
};

/** @param {string} binary */
function webKitGtk(binary) {
  return {
    browserName: "MiniBrowser",
    "wdio:enforceWebDriverClassic": true,
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  };
}
