import type { DatasetRef } from "@commons-widgets/commons";
import { expect } from "chai";
import "../define/commons-source.js";
import {
  figureIn,
  inside,
  place,
  TestFigure,
  textOf,
  untilState,
} from "../figure/test-figure.harness.js";

const FIGURE = '<test-figure dataset="t:data"></test-figure>';
const source = (href: string, inner = "", prefix = "t") =>
  `<commons-source prefix="${prefix}" href="${href}">${inner}</commons-source>`;

describe("a source of data for the page", () => {
  let holder: HTMLElement;
  let asked: DatasetRef[];
  const { warn } = console;

  beforeEach(() => {
    asked = [];
    console.warn = () => undefined;
    TestFigure.refusal = undefined;
    TestFigure.answer = (ref) => {
      asked.push(ref);
      if (ref.href) return Promise.resolve({});
      return Promise.reject(new Error("nobody bound it"));
    };
  });

  afterEach(() => {
    holder.remove();
    console.warn = warn;
  });

  const paths = () => asked.map(({ href }) => href && new URL(href).pathname);

  async function pathsFor(markup: string) {
    holder = place(markup);
    await untilState(figureIn(holder), "ready");
    return paths();
  }

  it("may stand before the figures", async () => {
    expect(await pathsFor(source("/a.json") + FIGURE)).to.deep.equal([
      "/a.json",
    ]);
  });

  it("may stand after them", async () => {
    expect(await pathsFor(FIGURE + source("/a.json"))).to.deep.equal([
      "/a.json",
    ]);
  });

  it("may stand around them, and the nearest one counts", async () => {
    const markup = source("/outer.json", source("/inner.json", FIGURE));
    expect(await pathsFor(source("/page.json") + markup)).to.deep.equal([
      "/inner.json",
    ]);
  });

  it("binds for what it wraps only, where it wraps something", async () => {
    const markup =
      source("/theirs.json", "<p></p>") + source("/page.json") + FIGURE;
    expect(await pathsFor(markup)).to.deep.equal(["/page.json"]);
  });

  it("yields to the figure's own commons attribute", async () => {
    const own =
      '<test-figure dataset="t:data" commons="own.json"></test-figure>';
    const [path] = await pathsFor(source("/a.json", own));
    expect(path).to.match(/\/own\.json$/);
  });

  it("binds its own prefix only", async () => {
    const markup = source("/a.json", source("/b.json", FIGURE, "u"));
    expect(await pathsFor(markup)).to.deep.equal(["/a.json"]);
  });

  it("may be added later, and the figures that waited for it are drawn", async () => {
    holder = place(FIGURE);
    const figure = figureIn(holder);
    await untilState(figure, "error");
    holder.append(...place(source("/late.json")).children);
    await untilState(figure, "ready");
    expect(paths().at(-1)).to.equal("/late.json");
  });

  it("may change its address, and its figures follow", async () => {
    await pathsFor(source("/a.json", FIGURE));
    holder.firstElementChild!.setAttribute("href", "/b.json");
    await expectSoon(() => paths().at(-1) === "/b.json");
  });

  it("does not disturb figures that are bound already", async () => {
    await pathsFor(source("/a.json", FIGURE));
    holder.append(...place(source("/b.json")).children);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(paths()).to.deep.equal(["/a.json"]);
  });

  it("reaches into the shadow of an element around the figure", async () => {
    holder = place(source("/a.json", "<div></div>"));
    const shadow = holder.querySelector("div")!.attachShadow({ mode: "open" });
    const figure = new TestFigure();
    figure.datasetId = "t:data";
    shadow.append(figure);
    await untilState(figure, "ready");
    expect(paths()).to.deep.equal(["/a.json"]);
  });

  it("takes no room and shows what it wraps", async () => {
    await pathsFor(source("/a.json", FIGURE));
    const element = holder.querySelector("commons-source")!;
    expect(getComputedStyle(element).display).to.equal("contents");
    expect(textOf(inside(figureIn(holder), "h2"))).to.equal(
      "Wavertree is highest",
    );
  });
});

async function expectSoon(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !holds(); turn++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).to.equal(true);
}
