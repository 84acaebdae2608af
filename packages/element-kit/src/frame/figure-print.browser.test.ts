import { expect } from "chai";
import {
  figureIn,
  inside,
  place,
  TestFigure,
  textOf,
  untilState,
} from "../figure/test-figure.harness.js";

describe("a figure on paper", () => {
  let holder: HTMLElement;
  let figure: TestFigure;

  beforeEach(async () => {
    TestFigure.refusal = undefined;
    TestFigure.answer = () => Promise.resolve({});
    holder = place(
      '<test-figure dataset="t:data" commons="/c.json"></test-figure>',
    );
    figure = figureIn(holder);
    await untilState(figure, "ready");
  });

  afterEach(() => {
    holder.remove();
  });

  const print = () => dispatchEvent(new Event("beforeprint"));
  const finish = () => dispatchEvent(new Event("afterprint"));
  const rows = () => figure.shadowRoot?.querySelectorAll("tbody tr").length;

  /** Waits until the figure has fetched, unasked, what it needs on paper. */
  async function untilPrintable(): Promise<void> {
    for (let turn = 0; turn < 100; turn++) {
      print();
      const isPrinted = rows() !== 0;
      finish();
      if (isPrinted) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("waited for a table on paper");
  }

  it("has its table, at once, though nobody asked for it", async () => {
    await untilPrintable();
    print();
    expect(rows()).to.equal(3);
    expect(textOf(inside(figure, "caption"))).to.not.equal("");
  });

  it("puts the table away again afterwards", async () => {
    await untilPrintable();
    print();
    finish();
    expect(rows()).to.equal(0);
  });

  it("leaves a table open that the reader has opened", async () => {
    inside(figure, "[role=toolbar] button").dispatchEvent(
      new MouseEvent("click", { bubbles: true }),
    );
    await figure.updateComplete;
    print();
    finish();
    expect(rows()).to.equal(3);
  });

  it("is left alone once it is out of the page", async () => {
    await untilPrintable();
    holder.remove();
    print();
    finish();
    expect(rows()).to.equal(0);
  });
});
