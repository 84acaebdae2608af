import { expect } from "chai";
import {
  pictureOf,
  type PlaceInPicture,
} from "../trend-chart/trend-chart.fixture.js";
import type { TrendPicture } from "../trend-chart/trend-chart.picture.js";
import { placePoints } from "../trend-chart/place-points.js";
import { drawTrend, renderTrendSvg } from "./trend.js";

const places: PlaceInPicture[] = [
  { code: "E08000012", role: "focus", slot: 1 },
  { code: "E08000014", role: "context" },
  { code: "E92000001", role: "compare" },
];

describe("a trend drawn in a page", () => {
  let picture: TrendPicture;
  let host: HTMLElement;
  let element: HTMLElement;

  before(async () => {
    const file = "claimant-count/2026-01-20/data.csv";
    const answer = await fetch(`/examples/commons/lcr/datasets/${file}`);
    picture = pictureOf(await answer.text(), places);
  });

  beforeEach(() => {
    host = document.createElement("div");
    element = document.createElement("div");
    host.attachShadow({ mode: "open" }).append(element);
    document.body.append(host);
  });

  afterEach(() => {
    host.remove();
  });

  it("is the picture that is drawn without a page", () => {
    drawTrend(element, picture);
    expect(shapes(element)).to.deep.equal(shapes(parsed(picture)));
  });

  it("writes nothing outside the element it is given", () => {
    const head = document.head.childNodes.length;
    const body = document.body.childNodes.length;
    const drawing = drawTrend(element, picture);
    drawing.update({ ...picture, width: 320 });
    expect(document.head.childNodes.length).to.equal(head);
    expect(document.body.childNodes.length).to.equal(body);
    expect(host.shadowRoot?.childElementCount).to.equal(1);
  });

  it("takes the page's colours, in whichever theme", () => {
    drawTrend(element, picture);
    const line = element.querySelector('.line_marks [stroke*="series-1"]');
    host.style.setProperty("--_series-1", "rgb(18, 67, 109)");
    expect(strokeOf(line)).to.equal("rgb(18, 67, 109)");
    host.style.setProperty("--_series-1", "rgb(240, 240, 240)");
    expect(strokeOf(line)).to.equal("rgb(240, 240, 240)");
  });

  it("writes in the page's own font", () => {
    host.style.setProperty("font-family", "Georgia");
    drawTrend(element, picture);
    const label = element.querySelector(".label_marks text");
    expect(label && getComputedStyle(label).fontFamily).to.equal("Georgia");
  });

  it("is, when resized, the picture that would be drawn at that size", () => {
    const narrow = { ...picture, width: 320, height: 260 };
    drawTrend(element, picture).update(narrow);
    expect(shapes(element)).to.deep.equal(shapes(parsed(narrow)));
    expect(
      element.querySelector("svg")?.getBoundingClientRect().width,
    ).to.equal(320);
  });

  describe("of some 5,000 points", () => {
    const count = () => element.querySelectorAll(".line_marks path").length;

    /** The same picture with its grey line drawn 200 times, each a little higher. */
    function crowded(): TrendPicture {
      const grey = picture.points.filter(({ role }) => role === "context");
      const crowd = Array.from({ length: 200 }, (_, n) =>
        grey.map((point) => ({
          ...point,
          key: `${n} ${point.key}`,
          series: `${point.series} ${n}`,
          y: point.y === null ? null : point.y + n / 100,
        })),
      );
      return { ...picture, points: [...picture.points, ...crowd.flat()] };
    }

    async function untilDrawn(lines: number): Promise<void> {
      for (let turn = 0; turn < 200 && count() < lines; turn++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(count()).to.equal(lines);
    }

    it("is drawn in parts, and then the picture that is drawn at once", async () => {
      drawTrend(element, crowded());
      expect(count()).to.be.within(1, 100);
      await untilDrawn(203);
      expect(shapes(element)).to.deep.equal(shapes(parsed(crowded())));
    });

    it("is whole too when it is resized before it is", async () => {
      const narrow = { ...crowded(), width: 320, height: 260 };
      drawTrend(element, crowded()).update(narrow);
      await untilDrawn(203);
      expect(shapes(element)).to.deep.equal(shapes(parsed(narrow)));
    });

    it("is not drawn on once it is taken away", async () => {
      drawTrend(element, crowded()).finalize();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(element.childElementCount).to.equal(0);
    });
  });

  it("is, when its data changes, the picture of the new data", () => {
    const points = picture.points.filter(({ role }) => role !== "context");
    const halved = {
      ...picture,
      points: points.map((point) => ({ ...point, y: (point.y ?? 0) / 2 })),
      labels: [],
    };
    drawTrend(element, picture).update(halved);
    expect(shapes(element)).to.deep.equal(shapes(parsed(halved)));
  });

  it("stands where it is pointed at and walked to", () => {
    drawTrend(element, picture);
    const last = placePoints(picture).find(
      ({ key }) => key === "E08000012 2025",
    );
    const marker = element.querySelector(".marker_marks path:last-child");
    const box = marker?.getBoundingClientRect();
    const frame = element.getBoundingClientRect();
    expect(last?.x).to.be.closeTo(box!.x + box!.width / 2 - frame.x, 1);
    expect(last?.y).to.be.closeTo(box!.y + box!.height / 2 - frame.y, 1);
  });

  it("breaks no rule of a page with a strict content policy", async () => {
    const { document: page, broken, remove } = await strictPage();
    const drawing = drawTrend(page.body, picture);
    drawing.update({ ...picture, width: 320 });
    drawing.finalize();
    await settled();
    expect(broken).to.deep.equal([]);

    page.body.setAttribute("style", "color: red");
    await settled();
    expect(broken).to.deep.equal(["style-src-attr"]);
    remove();
  });

  it("leaves nothing behind when it is taken away", () => {
    drawTrend(element, picture).finalize();
    expect(element.childNodes.length).to.equal(0);
  });
});

/** A page of its own under the strictest policy that is met in practice. */
async function strictPage() {
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'",
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'",
    "form-action 'none'; require-trusted-types-for 'script'",
  ].join("; ");
  const frame = document.createElement("iframe");
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body>`;
  document.body.append(frame);
  await new Promise((done) => {
    frame.addEventListener("load", done, { once: true });
  });
  const page = frame.contentDocument!;
  const broken: string[] = [];
  page.addEventListener("securitypolicyviolation", (event) => {
    broken.push(event.effectiveDirective);
  });
  return {
    document: page,
    broken,
    remove: () => {
      frame.remove();
    },
  };
}

/** Policy violations are reported in a task of their own. */
function settled(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 50);
  });
}

function parsed(picture: TrendPicture): Element {
  const type = "image/svg+xml";
  return new DOMParser().parseFromString(renderTrendSvg(picture), type)
    .documentElement;
}

/** Every shape and text with where and how it is drawn, in drawing order. */
function shapes(root: Element): string[] {
  const names = ["d", "transform", "x2", "y2", "stroke", "fill"];
  return [...root.querySelectorAll("line, path, text")]
    .filter(({ classList }) => !classList.contains("background"))
    .filter(({ classList }) => !classList.contains("foreground"))
    .map((shape) =>
      [
        shape.tagName,
        ...names.map((name) => shape.getAttribute(name) ?? ""),
        shape.textContent,
      ].join(" "),
    );
}

function strokeOf(element: Element | null): string {
  return element ? getComputedStyle(element).stroke : "";
}
