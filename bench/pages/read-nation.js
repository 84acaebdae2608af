import {
  doInSlices,
  drawOutlines,
  readAside,
} from "../../packages/geography/dist/index.js";

/**
 * From the bytes of a file to what is drawn.
 *
 * @param {boolean} inWorker else in slices on this page
 */
globalThis.readNation = async (inWorker) => {
  const response = await fetch("/wards.geojson");
  const bytes = new Uint8Array(await response.arrayBuffer());
  let longest = 0;
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const note = (tasks) => {
    for (const { duration } of tasks) longest = Math.max(longest, duration);
  };
  observer.observe({ type: "longtask" });
  let answered = false;
  const start = () => {
    if (!inWorker) return undefined;
    const worker = new Worker("/read-boundaries.js", { type: "module" });
    worker.addEventListener("message", () => (answered = true));
    return worker;
  };
  const from = performance.now();
  const { outlines } = await readAside(bytes, { start });
  const { paths } = await doInSlices(drawOutlines(outlines));
  const milliseconds = performance.now() - from;
  // A task is told of some time after it ends.
  await new Promise((resolve) => setTimeout(resolve, 300));
  note(observer.takeRecords());
  if (answered !== inWorker) throw new Error("It was not read as was asked.");
  return { milliseconds, longest, areas: paths.length };
};
