// Runs before a page's own scripts: notes at each frame whether the words and
// the figure stand. Another's page says so itself, by marks of these names.

const benchmark = { blocking: 0 };
globalThis.benchmark = benchmark;

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    if (benchmark.figure === undefined || startTime < benchmark.figure)
      benchmark.blocking += Math.max(0, duration - 50);
}).observe({ type: "longtask", buffered: true });

function look() {
  const widget = document.querySelector("[dataset]");
  if (widget) lookInside(widget.shadowRoot);
  else {
    benchmark.words = performance.getEntriesByName("words")[0]?.startTime;
    benchmark.figure = performance.getEntriesByName("figure")[0]?.startTime;
  }
  if (benchmark.figure === undefined) requestAnimationFrame(look);
}

function lookInside(root) {
  const words = root?.querySelector("[part~=summary]")?.textContent.trim();
  const marks = root?.querySelector("[part~=picture] :is(path, line)");
  if (words) benchmark.words ??= performance.now();
  if (marks) benchmark.figure ??= performance.now();
}

requestAnimationFrame(look);
