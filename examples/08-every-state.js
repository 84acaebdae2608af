"use strict";

// Answers in the place of commons that misbehave, so that this page can show
// from plain files what otherwise takes a broken server.

const askServer = window.fetch.bind(window);
let answered = false;

const STAND_INS = {
  slow: (_url, { signal }) => waitForEver(signal),
  refusing: async () => new Response("", { status: 403 }),
  absent: () => Promise.reject(new TypeError("No server answers")),
  "pages-instead": async () =>
    new Response("<!doctype html><title>Sign in</title>", {
      headers: { "Content-Type": "text/html" },
    }),
  "failing-later": (url, options) =>
    answered
      ? Promise.reject(new TypeError("No server answers any more"))
      : askServer(url.replace("/failing-later/", "/lcr/"), options),
};

window.fetch = (input, options = {}) => {
  const url = String(input);
  const [, name] = /\/commons\/([\w-]+)\//.exec(url) ?? [];
  const standIn = STAND_INS[name];
  return standIn ? standIn(url, options) : askServer(input, options);
};

function waitForEver(signal) {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
}

document.querySelector("#stale-card").addEventListener(
  "commons-load",
  ({ target }) => {
    answered = true;
    target.refresh();
  },
  { once: true },
);
