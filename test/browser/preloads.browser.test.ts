import { expect } from "chai";

/** Pages of the repository and a file that comes last on each. */
const PAGES = [
  ["examples/01-one-map.html", "outlines-2025.topo.json"],
  ["examples/02-one-trend.html", "/chunks/trend-"],
  ["bench/pages/story-card.html", "data.csv"],
] as const;

/** Opens a page in a place of its own until its figure stands. */
async function openIn(place: string, page: string): Promise<HTMLElement> {
  const frame = document.createElement("iframe");
  frame.src = `/asked-once/${place}/${page}`;
  document.body.append(frame);
  const figure = () =>
    frame.contentDocument?.querySelector<HTMLElement>("[dataset]");
  await until(`${page} shows its figure`, () =>
    /^(ready|partial)$/.test(String(Reflect.get(figure() ?? {}, "state"))),
  );
  return frame;
}

async function askedIn(place: string): Promise<readonly string[]> {
  const answer = await fetch(`/asked-once/${place}/asked`);
  return (await answer.json()) as string[];
}

async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > 8_000) throw new Error(`Not so: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Whether this browser hands a preloaded answer to who asks for it later. */
async function handsOver(): Promise<boolean> {
  const place = placeOf("probe");
  const link = document.createElement("link");
  Object.assign(link, {
    rel: "preload",
    as: "fetch",
    crossOrigin: "anonymous",
  });
  link.href = `/asked-once/${place}/package.json`;
  const loaded = new Promise((done) => {
    link.onload = done;
  });
  document.head.append(link);
  await loaded;
  await (await fetch(link.href)).text();
  link.remove();
  return (await askedIn(place)).length === 1;
}

function placeOf(name: string): string {
  return `${String(performance.timeOrigin)}-${name}`.replace(/[^\w]+/g, "-");
}

function twiceIn(asked: readonly string[]): readonly string[] {
  return asked.filter((path, at) => asked.indexOf(path) !== at);
}

describe("a page with preload lines", () => {
  let isHandedOver: boolean;

  before(async () => {
    isHandedOver = await handsOver();
  });

  for (const [page, last] of PAGES)
    describe(page, () => {
      let asked: readonly string[];

      before(async () => {
        const place = placeOf(page);
        const frame = await openIn(place, page);
        await until(`${last} is asked for`, async () =>
          (await askedIn(place)).some((path) => path.includes(last)),
        );
        // Long enough for a second asking, were there one.
        await new Promise((done) => setTimeout(done, 300));
        frame.remove();
        asked = await askedIn(place);
      });

      it("shows its figure, and asks for no script twice", () => {
        expect(asked).to.include("/dist/loader.js");
        const scripts = asked.filter((path) => path.endsWith(".js"));
        expect(twiceIn(scripts)).to.deep.equal([]);
      });

      it("asks for no data twice, where the browser hands over what it preloaded", function () {
        if (!isHandedOver) this.skip();
        expect(asked).to.include("/examples/commons/lcr/catalogue.json");
        expect(twiceIn(asked)).to.deep.equal([]);
      });
    });
});
