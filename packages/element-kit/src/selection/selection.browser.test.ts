import { expect } from "chai";
import type { CommonsSelectEvent } from "../events.js";
import {
  inside,
  place,
  TestFigure,
  textOf,
  untilState,
} from "../figure/test-figure.harness.js";
import type { CommonsSelection } from "./selection-element.js";

const FIGURE = '<test-figure dataset="t:data" commons="/c.json"></test-figure>';

describe("a selection shared by figures", () => {
  let holder: HTMLElement;

  beforeEach(() => {
    TestFigure.refusal = undefined;
    TestFigure.answer = () => Promise.resolve({});
  });

  afterEach(() => {
    holder.remove();
  });

  async function show(markup: string): Promise<TestFigure[]> {
    holder = place(markup);
    const figures = [...holder.querySelectorAll<TestFigure>("test-figure")];
    for (const figure of figures) await untilState(figure, "ready");
    return figures;
  }

  async function choose(figure: TestFigure): Promise<void> {
    inside(figure, "#choose").click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  async function chosen(figures: readonly TestFigure[]): Promise<string[]> {
    for (const figure of figures) await figure.updateComplete;
    return figures.map((figure) => textOf(inside(figure, "#drawing")));
  }

  // The figures are upgraded before the selection around them: it is defined here.
  it("is followed by figures that were there before it was", async () => {
    expect(customElements.get("commons-selection")).to.equal(undefined);
    const figures = await show(
      `<commons-selection area="E1">${FIGURE}${FIGURE}</commons-selection>`,
    );
    expect(await chosen(figures)).to.deep.equal([
      "nothing chosen",
      "nothing chosen",
    ]);
    await import("../define/commons-selection.js");
    await customElements.whenDefined("commons-selection");
    await holder.querySelector<CommonsSelection>("commons-selection")!
      .updateComplete;
    expect(await chosen(figures)).to.deep.equal(["E1", "E1"]);
    await choose(figures[0]!);
    expect(await chosen(figures)).to.deep.equal(["E2", "E2"]);
  });

  it("is followed by figures that come after it", async () => {
    const figures = await show(
      `<commons-selection area="E1">${FIGURE}</commons-selection>`,
    );
    const late = new TestFigure();
    late.datasetId = "t:data";
    late.commons = "/c.json";
    holder.firstElementChild!.append(late);
    await untilState(late, "ready");
    expect(await chosen([...figures, late])).to.deep.equal(["E1", "E1"]);
  });

  it("is its own where one stands inside another", async () => {
    const figures = await show(
      `<commons-selection>${FIGURE}<commons-selection>${FIGURE}</commons-selection></commons-selection>`,
    );
    await choose(figures[1]!);
    expect(await chosen(figures)).to.deep.equal(["nothing chosen", "E2"]);
    await choose(figures[0]!);
    expect(await chosen(figures)).to.deep.equal(["E2", "E2"]);
  });

  it("is not shared by figures outside it, which keep their own", async () => {
    const figures = await show(
      `${FIGURE}<commons-selection>${FIGURE}</commons-selection>${FIGURE}`,
    );
    await choose(figures[0]!);
    expect(await chosen(figures)).to.deep.equal([
      "E2",
      "nothing chosen",
      "nothing chosen",
    ]);
  });

  it("stays as it is when the page prevents the change", async () => {
    const figures = await show(
      `<commons-selection area="E1">${FIGURE}${FIGURE}</commons-selection>`,
    );
    const heard: CommonsSelectEvent[] = [];
    holder.addEventListener("commons-select", (event) => {
      heard.push(event);
      event.preventDefault();
    });
    await choose(figures[0]!);
    expect(heard[0]?.selection).to.deep.equal({ area: "E2" });
    expect(await chosen(figures)).to.deep.equal(["E1", "E1"]);
  });

  it("can be read and set by the page", async () => {
    const figures = await show(
      `<commons-selection period="2021">${FIGURE}</commons-selection>`,
    );
    const selection =
      holder.querySelector<CommonsSelection>("commons-selection")!;
    await choose(figures[0]!);
    expect(selection.selection).to.deep.equal({ area: "E2", period: "2021" });
    selection.area = "E3";
    await selection.updateComplete;
    expect(await chosen(figures)).to.deep.equal(["E3"]);
    selection.setAttribute("area", "E1");
    await selection.updateComplete;
    selection.removeAttribute("area");
    await selection.updateComplete;
    expect(await chosen(figures)).to.deep.equal(["nothing chosen"]);
    expect(selection.selection.area).to.equal(undefined);
  });

  it("is left by a figure that is moved out, and joined by one that is moved in", async () => {
    const figures = await show(
      `<commons-selection area="E1">${FIGURE}</commons-selection>${FIGURE}`,
    );
    const [inner, outer] = figures as [TestFigure, TestFigure];
    inner.parentElement!.append(outer);
    holder.append(inner);
    expect(await chosen([inner, outer])).to.deep.equal([
      "nothing chosen",
      "E1",
    ]);
  });
});
