/**
 * Opens a page in Chromium under the screen reader Orca, presses keys, and
 * prints what Orca said after each.
 *
 * usage: node scripts/listen.mjs URL KEY…
 *
 * A key is named as xdotool names it: Tab, Right, Return, space.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findBrowser } from "./browsers.mjs";

const NEEDED =
  "apt-get install orca xvfb xauth xdotool dbus-x11 at-spi2-core speech-dispatcher espeak-ng openbox chromium";

/** Milliseconds in which Orca says what one key gives it to say. */
const PATIENCE = 2500;

const [url, ...keys] = process.argv.slice(2);
if (!url || keys.length === 0) {
  console.error("usage: node scripts/listen.mjs URL KEY…");
  process.exitCode = 2;
} else if (process.env.COMMONS_LISTEN) {
  await listen(url, keys, process.env.COMMONS_LISTEN);
} else {
  enterSession();
}

/** Begins anew on a display and a message bus of its own. */
function enterSession() {
  const home = mkdtempSync(join(tmpdir(), "listen-"));
  const session = spawn(
    "xvfb-run",
    [
      "-a",
      "dbus-run-session",
      "--",
      process.execPath,
      ...process.argv.slice(1),
    ],
    {
      stdio: ["ignore", "inherit", "ignore"],
      env: {
        ...process.env,
        COMMONS_LISTEN: home,
        HOME: home,
        XDG_RUNTIME_DIR: home,
        ACCESSIBILITY_ENABLED: "1",
        LANG: "C.UTF-8",
        TZ: "UTC",
      },
    },
  );
  session.once("error", () => {
    console.error(`Orca cannot be started here. On Debian: ${NEEDED}`);
    process.exitCode = 1;
  });
  session.once("exit", (code) => {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    process.exitCode ||= code ?? 1;
  });
}

/**
 * @param {string} page
 * @param {readonly string[]} presses
 * @param {string} home a folder for what the programs write
 */
async function listen(page, presses, home) {
  const log = join(home, "orca.log");
  const programs = [
    start("openbox"),
    start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"),
  ];
  try {
    await wait(1000);
    programs.push(start("orca", "--replace", `--debug-file=${log}`));
    await wait(4000);
    programs.push(openPage(page, home));
    await wait(6000);
    const pressed = [];
    for (const key of presses) {
      pressed.push({ key, at: sinceMidnight(new Date().toISOString()) });
      execFileSync("xdotool", ["key", "--clearmodifiers", key]);
      await wait(PATIENCE);
    }
    report(pressed, spokenIn(readFileSync(log, "utf8")));
  } finally {
    for (const signal of /** @type {const} */ (["SIGTERM", "SIGKILL"])) {
      for (const program of programs) program.kill(signal);
      await wait(1000);
    }
  }
}

/**
 * @param {string} command
 * @param {...string} args
 */
function start(command, ...args) {
  return spawn(command, args, { stdio: "ignore" });
}

/**
 * @param {string} page
 * @param {string} home
 */
function openPage(page, home) {
  const browser = findBrowser("chromium")?.executable ?? "chromium";
  return start(
    browser,
    ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    ...["--disable-background-networking", "--disable-component-update"],
    ...["--disable-sync", "--no-default-browser-check"],
    ...["--force-renderer-accessibility", "--password-store=basic"],
    ...[`--user-data-dir=${join(home, "profile")}`, "--window-size=1200,950"],
    `--app=${page}`,
  );
}

/**
 * @param {readonly { key: string, at: number }[]} pressed
 * @param {readonly { words: string, at: number }[]} spoken
 */
function report(pressed, spoken) {
  for (const [index, { key, at }] of pressed.entries()) {
    const next = pressed[index + 1]?.at ?? Infinity;
    const said = spoken.filter((one) => one.at >= at && one.at < next);
    console.log([key, ...said.map(({ words }) => words)].join("\n    "));
  }
}

/**
 * All that Orca has said, but for the names of keys, which it ends with a space.
 *
 * @param {string} log
 */
function spokenIn(log) {
  const spoken = log.matchAll(/^(\S+) - SPEECH OUTPUT: '(.*?)' ?(?:\{.*)?$/gm);
  return [...spoken].flatMap(([, time = "", text = ""]) => {
    const isKey = /^\S+( \S+)? $/.test(text);
    return isKey ? [] : { words: text, at: sinceMidnight(`T${time}`) };
  });
}

/**
 * Orca writes no date, so only the hour counts.
 *
 * @param {string} time ends in an ISO 8601 time of day, UTC
 * @returns {number} seconds
 */
function sinceMidnight(time) {
  const [hours = 0, minutes = 0, seconds = 0] = time
    .slice(time.indexOf("T") + 1)
    .replace("Z", "")
    .split(":")
    .map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}
