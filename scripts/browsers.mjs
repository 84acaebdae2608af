import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {"chromium" | "firefox" | "webkit"} Engine */

/**
 * @typedef {object} FoundBrowser
 * @property {string} executable the browser itself
 * @property {string} [driver] the WebDriver that steers it, where one must
 */

/** @type {Engine[]} */
export const engines = ["chromium", "firefox", "webkit"];

const { platform, env } = process;
const programFiles = [
  env.PROGRAMFILES,
  env["PROGRAMFILES(X86)"],
  env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

/**
 * Finds the browser of an engine on this machine: the one named by
 * `CHROME_PATH` or `FIREFOX_PATH`, else the one the system has.
 *
 * @param {Engine} engine
 * @returns {FoundBrowser | undefined} absent when the machine has none
 */
export function findBrowser(engine) {
  if (engine === "webkit") return findWebKit();
  const executable = engine === "chromium" ? findChromium() : findFirefox();
  return executable === undefined ? undefined : { executable };
}

function findChromium() {
  return firstOf([
    env.CHROME_PATH,
    ...onPath("chromium", "chromium-browser", "google-chrome-stable"),
    ...onPath("google-chrome", "microsoft-edge"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...programFiles.map((folder) =>
      join(folder, "Google/Chrome/Application/chrome.exe"),
    ),
  ]);
}

function findFirefox() {
  return firstOf([
    env.FIREFOX_PATH,
    ...onPath("firefox-esr", "firefox"),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...programFiles.map((folder) =>
      join(folder, "Mozilla Firefox/firefox.exe"),
    ),
  ]);
}

/** @returns {FoundBrowser | undefined} */
function findWebKit() {
  if (platform === "darwin") {
    const executable = "/Applications/Safari.app/Contents/MacOS/Safari";
    const driver = firstOf(["/usr/bin/safaridriver"]);
    return driver && existsSync(executable)
      ? { executable, driver }
      : undefined;
  }
  const driver = firstOf(onPath("WebKitWebDriver"));
  const executable = firstOf(webKitGtkFolders().map(miniBrowserIn));
  return driver && executable ? { executable, driver } : undefined;
}

/** WebKitGTK keeps its small browser beside its library, not on the path. */
function webKitGtkFolders() {
  const roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"];
  const architectures = existsSync("/usr/lib")
    ? readdirSync("/usr/lib")
        .filter((name) => name.endsWith("-linux-gnu"))
        .map((name) => join("/usr/lib", name))
    : [];
  return [...architectures, ...roots].flatMap((root) =>
    existsSync(root)
      ? readdirSync(root)
          .filter((name) => /^webkit2?gtk-/.test(name))
          .sort()
          .reverse()
          .map((name) => join(root, name))
      : [],
  );
}

/** @param {string} folder */
function miniBrowserIn(folder) {
  return join(folder, "MiniBrowser");
}

/** @param {string[]} names */
function onPath(...names) {
  const folders = (env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @param {(string | undefined)[]} candidates
 * @returns {string | undefined} the first that can be run
 */
function firstOf(candidates) {
  return candidates.find((path) => path !== undefined && isExecutable(path));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
