/**
 * Starts the worker that reads boundaries; `undefined` where there are no
 * workers, or this library is from another origin than the page, which a
 * browser does not let start one.
 */
export function startReader(): Worker | undefined {
  if (typeof Worker === "undefined") return undefined;
  if (!import.meta.url.startsWith(`${location.origin}/`)) return undefined;
  return new Worker(new URL("./read-boundaries.worker.js", import.meta.url), {
    type: "module",
  });
}
