import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { afterAll, inject, onTestFinished } from "vitest";
import { findBrowser } from "../../scripts/browsers.mjs";

/** A page under test, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Uncaught exceptions and console errors so far, policy violations among them. */
  readonly problems: readonly string[];
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * Opens a page of the built repository in this machine's Chromium, in a
 * context of its own that closes when the test ends.
 *
 * @param path from the repository's root, such as `examples/`
 */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({ baseURL: inject("root"), ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(path);
  return { page, problems };
}

function launch(): Promise<Browser> {
  const found = findBrowser("chromium");
  if (!found) throw new Error("End-to-end tests need Chromium or Chrome.");
  return chromium.launch({
    executablePath: found.executable,
    args: ["--no-sandbox"],
  });
}
