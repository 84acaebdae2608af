import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import { AreaNotFoundError, CommonsError } from "@commons-widgets/table";
import { expect } from "chai";
import type { CommonsErrorEvent, CommonsLoadEvent } from "../events.js";
import { FIGURE_STATES } from "./figure-model.js";
import {
  figureIn,
  inside,
  place,
  TestFigure,
  textOf,
  untilState,
  type TestData,
} from "./test-figure.harness.js";

const TAG = '<test-figure dataset="t:data" commons="/c.json">';

describe("a figure", () => {
  let holder: HTMLElement;
  let warnings: string[];
  const { warn } = console;

  function show(inner = "", tag = TAG): TestFigure {
    holder = place(`${tag}${inner}</test-figure>`);
    return figureIn(holder);
  }

  const fail = (error: Error) => {
    TestFigure.answer = () => Promise.reject(error);
  };

  const hang = () => {
    TestFigure.answer = () => new Promise(() => undefined);
  };

  function hear<E extends Event>(figure: Element, name: string): E[] {
    const heard: E[] = [];
    figure.addEventListener(name, (event) => heard.push(event as E));
    return heard;
  }

  beforeEach(() => {
    TestFigure.answer = () => Promise.resolve({});
    TestFigure.refusal = undefined;
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(() => {
    holder.remove();
    console.warn = warn;
  });

  describe("in any of its states", () => {
    const arrangements: Record<string, () => void> = {
      loading: hang,
      ready: () => undefined,
      partial: () => {
        TestFigure.answer = () => Promise.resolve({ state: "partial" });
      },
      empty: () => {
        TestFigure.answer = () => Promise.resolve({ state: "empty" });
      },
      forbidden: () => {
        fail(new ForbiddenError("https://example.org/", 403));
      },
      error: () => {
        fail(new UnreachableError("https://example.org/"));
      },
    };

    for (const [state, arrange] of Object.entries(arrangements))
      it(`shows that it is ${state}, to styles too, and no other state`, async () => {
        arrange();
        const figure = show();
        await untilState(figure, state as TestFigure["state"]);
        const shown = FIGURE_STATES.filter((name) =>
          figure.matches(`:state(${name})`),
        );
        expect(shown).to.deep.equal([state]);
      });

    for (const [state, arrange] of Object.entries(arrangements))
      it(`has one polite status, empty at first, when it is ${state}`, async () => {
        arrange();
        const figure = show();
        await untilState(figure, state as TestFigure["state"]);
        const all = figure.shadowRoot?.querySelectorAll("[role=status]");
        expect(all).to.have.length(1);
        expect(textOf(inside(figure, "[role=status]"))).to.equal("");
        expect(figure.shadowRoot?.querySelector("[role=alert]")).to.equal(null);
      });
  });

  describe("that is loading", () => {
    beforeEach(hang);

    it("says so, and that it is busy", async () => {
      const figure = show();
      await untilState(figure, "loading");
      expect(inside(figure, "figure").ariaBusy).to.equal("true");
      expect(textOf(inside(figure, "figure"))).to.equal("Loading…");
    });

    it("shows what stands inside its tag instead, where something does", async () => {
      const figure = show("<p>A table of rates.</p>");
      await untilState(figure, "loading");
      const [paragraph] = figure.children;
      expect(paragraph?.getBoundingClientRect().height).to.be.above(0);
      expect(textOf(inside(figure, "figure"))).to.equal("");
    });

    it("has its heading already where the author gave one", async () => {
      const figure = show(
        "",
        '<test-figure dataset="t:data" commons="/c.json" heading="Our rates">',
      );
      await untilState(figure, "loading");
      expect(textOf(inside(figure, "h2"))).to.equal("Our rates");
    });
  });

  describe("that is drawn", () => {
    it("is a group named by its heading, in words before it is a picture", async () => {
      const figure = show();
      await untilState(figure, "ready");
      const group = inside(figure, "figure");
      expect(group.getAttribute("role")).to.equal("group");
      const name = group.getAttribute("aria-labelledby") ?? "";
      expect(textOf(inside(figure, `#${name}`))).to.equal(
        "Wavertree is highest",
      );
      const order = [
        "h2",
        ".subheading",
        ".summary",
        "#drawing",
        ".coverage",
        ".tools",
        "footer",
      ];
      const nodes = order.map((selector) => inside(figure, selector));
      for (const [index, node] of nodes.slice(1).entries())
        expect(nodes[index]!.compareDocumentPosition(node)).to.equal(
          Node.DOCUMENT_POSITION_FOLLOWING,
        );
    });

    it("hides what stands inside its tag", async () => {
      const figure = show("<p>A table of rates.</p>");
      await untilState(figure, "ready");
      expect(figure.children[0]?.getBoundingClientRect().height).to.equal(0);
    });

    it("says whose the data are, under which licence and of which day", async () => {
      const figure = show();
      await untilState(figure, "ready");
      expect(textOf(inside(figure, "footer"))).to.equal(
        "Source: A ministry. Licence: Open Government Licence v3.0. Version of 30 October 2025. Contains public sector information.",
      );
      expect(inside(figure, "footer a").getAttribute("href")).to.equal(
        "https://example.org/",
      );
    });

    it("tells the page once that it has loaded", async () => {
      holder = place("<p></p>");
      const heard = hear<CommonsLoadEvent>(holder, "commons-load");
      const figure = new TestFigure();
      figure.datasetId = "t:data";
      figure.commons = "/c.json";
      holder.append(figure);
      await untilState(figure, "ready");
      figure.heading = "Another";
      await figure.updateComplete;
      expect(heard.map(({ datasetId }) => datasetId)).to.deep.equal(["t:data"]);
    });

    it("writes markup in names and titles as text", async () => {
      const bad = '<img src=x onerror="document.title=1">';
      TestFigure.answer = () =>
        Promise.resolve({ headline: bad, caveats: [bad] });
      const figure = show();
      await untilState(figure, "ready");
      expect(textOf(inside(figure, "h2"))).to.equal(bad);
      expect(figure.shadowRoot?.querySelector("img")).to.equal(null);
    });

    it("draws nothing where there is nothing, but keeps its words", async () => {
      TestFigure.answer = () => Promise.resolve({ state: "empty" });
      const figure = show();
      await untilState(figure, "empty");
      expect(figure.shadowRoot?.querySelector("#drawing")).to.equal(null);
      expect(textOf(inside(figure, ".coverage"))).to.not.equal("");
    });

    it("leaves the host page as it was", async () => {
      const page = () => [
        document.head.childNodes.length,
        document.body.childNodes.length,
        localStorage.length,
        sessionStorage.length,
        document.cookie,
      ];
      const figure = show();
      const before = page();
      await untilState(figure, "ready");
      for (const button of figure.shadowRoot!.querySelectorAll("button"))
        if (textOf(button) !== "Download CSV") button.click();
      await figure.updateComplete;
      expect(page()).to.deep.equal(before);
      expect(figure.getAttributeNames()).to.deep.equal(["dataset", "commons"]);
    });
  });

  describe("that cannot be drawn", () => {
    const error = new UnreachableError("https://example.org/data.csv");

    it("tells its reader plainly and keeps what stands inside its tag", async () => {
      fail(error);
      const figure = show("<p>A table of rates.</p>");
      await untilState(figure, "error");
      expect(textOf(inside(figure, ".message"))).to.equal(
        "The data could not be reached. The server did not answer, or you are offline. You can try again. Try again",
      );
      expect(figure.children[0]?.getBoundingClientRect().height).to.be.above(0);
      expect(inside(figure, "figure").ariaBusy).to.equal(null);
    });

    it("tells the page with an event and its author once in the console", async () => {
      fail(new AreaNotFoundError("E9", ["E1"]));
      holder = place("<p></p>");
      const heard = hear<CommonsErrorEvent>(holder, "commons-error");
      holder.append(
        ...place(`${TAG}</test-figure>${TAG}</test-figure>`).children,
      );
      const [one, two] = holder.querySelectorAll<TestFigure>("test-figure");
      await untilState(one!, "error");
      await untilState(two!, "error");
      expect(heard.map((event) => event.error.code)).to.deep.equal([
        "commons/area-not-found",
        "commons/area-not-found",
      ]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('<test-figure dataset="t:data">');
      expect(warnings[0]).to.contain("Areas include: E1.");
      expect(warnings[0]).to.contain("docs/errors.md#commons-area-not-found");
    });

    it("offers to try again only where that may help", async () => {
      fail(new ForbiddenError("https://example.org/", 403));
      const figure = show();
      await untilState(figure, "forbidden");
      expect(figure.shadowRoot?.querySelector("button")).to.equal(null);
      expect(textOf(inside(figure, ".message"))).to.contain(
        "You may not see this data",
      );
    });

    it("is drawn when trying again succeeds, and keeps the focus and says so", async () => {
      fail(error);
      const figure = show();
      await untilState(figure, "error");
      TestFigure.answer = () => Promise.resolve({});
      inside(figure, ".message button").focus();
      inside(figure, ".message button").click();
      await untilState(figure, "ready");
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(document.activeElement).to.equal(figure);
      await new Promise((resolve) => setTimeout(resolve, 1300));
      expect(textOf(inside(figure, "[role=status]"))).to.equal(
        "Wavertree is highest",
      );
    });

    it("does not let a failure of its own reach the page", async () => {
      TestFigure.refusal = new RangeError("too deep");
      const figure = show();
      await untilState(figure, "error");
      expect(textOf(inside(figure, ".message"))).to.contain(
        "This figure could not be drawn",
      );
      expect(warnings[0]).to.contain("commons/internal");
    });

    it("is drawn when its attributes are put right", async () => {
      TestFigure.refusal = new CommonsError("commons/measure-not-found", "No.");
      const figure = show();
      await untilState(figure, "error");
      TestFigure.refusal = undefined;
      figure.heading = "Now";
      await untilState(figure, "ready");
    });

    it("says what is wrong with an ID that is none", async () => {
      const figure = show("", '<test-figure dataset="no id">');
      await untilState(figure, "error");
      expect(warnings[0]).to.contain('"no id" is not a dataset ID');
    });
  });

  describe("that is stale", () => {
    it("keeps what it shows when asking again fails, and says so", async () => {
      const figure = show();
      await untilState(figure, "ready");
      fail(new UnreachableError("https://example.org/"));
      await figure.refresh();
      await untilState(figure, "stale");
      expect(figure.matches(":state(stale)")).to.equal(true);
      expect(textOf(inside(figure, "#drawing"))).to.equal("nothing chosen");
      expect(textOf(inside(figure, ".message"))).to.contain(
        "What is shown was fetched earlier and may be out of date.",
      );
      TestFigure.answer = () => Promise.resolve({ headline: "Newer" });
      inside(figure, ".message button").click();
      expect(figure.state).to.equal("stale");
      await untilState(figure, "ready");
      expect(textOf(inside(figure, "h2"))).to.equal("Newer");
    });
  });

  describe("whose data are asked for twice", () => {
    it("shows the latest, whichever answer comes first, and gives up the other", async () => {
      const answers: ((data: TestData) => void)[] = [];
      const signals: AbortSignal[] = [];
      TestFigure.answer = (_ref, signal) => {
        signals.push(signal);
        return new Promise((resolve) => answers.push(resolve));
      };
      const figure = show();
      await untilState(figure, "loading");
      figure.measure = "other";
      await figure.updateComplete;
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([
        true,
        false,
      ]);
      answers[1]?.({ headline: "Second" });
      answers[0]?.({ headline: "First" });
      await untilState(figure, "ready");
      expect(textOf(inside(figure, "h2"))).to.equal("Second");
    });

    it("gives up when it leaves the page and asks again when it is back", async () => {
      const signals: AbortSignal[] = [];
      TestFigure.answer = (_ref, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      };
      const figure = show();
      await untilState(figure, "loading");
      figure.remove();
      expect(signals[0]?.aborted).to.equal(true);
      holder.append(figure);
      await figure.updateComplete;
      expect(signals.at(-1)?.aborted).to.equal(false);
    });
  });

  describe("whose heading has a level", () => {
    for (const level of [1, 2, 3, 4, 5, 6])
      it(`is a real heading of level ${level}`, async () => {
        const figure = show(
          "",
          `<test-figure dataset="t:data" commons="/c.json" heading-level="${level}">`,
        );
        await untilState(figure, "ready");
        expect(inside(figure, "#title").localName).to.equal(`h${level}`);
      });

    it("is of level 2 where the level is none, and its author is told once", async () => {
      const tag =
        '<test-figure dataset="t:data" commons="/c.json" heading-level="7">';
      const figure = show("", tag);
      await untilState(figure, "ready");
      figure.heading = "";
      await figure.updateComplete;
      expect(inside(figure, "#title").localName).to.equal("h2");
      expect(textOf(inside(figure, "#title"))).to.equal("Wavertree is highest");
      expect(warnings).to.deep.equal([
        '<test-figure> heading-level="7" is not understood. Accepted: a whole number from 1 to 6. See docs/components/test-figure.md',
      ]);
    });
  });
});
