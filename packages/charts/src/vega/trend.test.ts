import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, View } from "vega";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { pictureOf } from "../trend-chart/trend-chart.fixture.js";
import { trendMarks } from "../trend-chart/trend-chart.marks.js";
import type {
  TrendPicture,
  TrendPoint,
} from "../trend-chart/trend-chart.picture.js";
import { trendChartSpec } from "../trend-chart/trend-chart.spec.js";
import { renderTrendSvg } from "./trend.js";

const liverpool = "E08000012";
const england = "E92000001";

const claimants = pictureOf(readData("claimant-count/2026-01-20"), [
  { code: liverpool, role: "focus", slot: 1 },
  { code: "E08000011", role: "focus", slot: 2 },
  { code: "E06000006", role: "focus", slot: 3 },
  { code: "E08000015", role: "focus", slot: 4 },
  { code: "E08000013", role: "context" },
  { code: "E08000014", role: "context" },
  { code: england, role: "compare" },
]);

const obesity = pictureOf(readData("adult-obesity/2026-05-06"), [
  { code: liverpool, role: "focus", slot: 1 },
  { code: england, role: "compare" },
]);

const withGaps = change(obesity, (point) =>
  /^E08000012 (2017|2019)$/.test(point.key) ? { ...point, y: null } : point,
);

const withProvisional = change(claimants, (point) => ({
  ...point,
  provisional: point.key.endsWith("2025"),
}));

const onePoint: TrendPicture = {
  ...obesity,
  xDomain: [Date.UTC(2024, 0), Date.UTC(2024, 0)],
  points: obesity.points.filter(({ key }) => key === "E08000012 2024"),
  labels: obesity.labels.slice(0, 1),
};

const allEqual: TrendPicture = {
  ...change(claimants, (point) => ({ ...point, y: 5 })),
  yDomain: [5, 5],
  yTicks: [{ at: 5, text: "5" }],
};

const negative: TrendPicture = {
  ...change(claimants, (point) => ({ ...point, y: (point.y ?? 0) - 5 })),
  yDomain: [-5, 5],
  yTicks: [-5, 0, 5].map((at) => ({ at, text: String(at) })),
};

const quarterMillennium: TrendPicture = {
  ...claimants,
  xDomain: [0, 249],
  xTicks: [{ at: 0, text: "1776" }],
  points: Array.from({ length: 250 }, (_, index) => ({
    ...onePoint.points[0]!,
    key: String(index),
    x: index,
    y: 5 + 4 * Math.sin(index / 9),
    lower: null,
    upper: null,
  })),
  labels: [],
};

const pictures: Record<string, TrendPicture> = {
  "seven places over 25 years": claimants,
  "two places with 95% intervals": obesity,
  "a place with values missing": withGaps,
  "a provisional last year": withProvisional,
  "a single value": onePoint,
  "values that are all equal": allEqual,
  "values below zero": negative,
  "250 periods": quarterMillennium,
  "no value at all": { ...claimants, points: [], labels: [] },
  "a narrow page": { ...claimants, width: 320, height: 260, fontSize: 12 },
};

describe("a trend drawn without a compiler", () => {
  it.each(Object.entries(pictures))(
    "is the picture that Vega's own compiler draws: %s",
    async (_, picture) => {
      expect(renderTrendSvg(picture)).toBe(await drawnByVega(picture));
    },
  );

  it.each(Object.entries(pictures))(
    "has a place for every mark: %s",
    (_, picture) => {
      expect(renderTrendSvg(picture)).not.toMatch(/NaN|undefined|Infinity/);
    },
  );
});

describe("a trend with values missing", () => {
  const [line] = paths(renderTrendSvg(withGaps), "line", "series-1");

  it("breaks the line where there is no value", () => {
    expect(line?.split("M")).toHaveLength(4);
    expect(paths(renderTrendSvg(obesity), "line", "series-1")[0]).toMatch(
      /^M[^M]*$/,
    );
  });

  it("shows a lone value between two gaps by a marker of its own", () => {
    expect(marks(renderTrendSvg(obesity), "marker")).toHaveLength(2);
    expect(marks(renderTrendSvg(withGaps), "marker")).toHaveLength(3);
  });

  it("shows the 95% interval of a lone value by a bar", () => {
    expect(marks(renderTrendSvg(obesity), "interval")).toHaveLength(0);
    expect(marks(renderTrendSvg(withGaps), "interval")).toHaveLength(1);
  });

  it("draws no band where only one limit is published", () => {
    const halved = change(obesity, (point) => ({ ...point, upper: null }));
    const drawn = marks(renderTrendSvg(halved), "band").join("");
    expect(drawn).not.toMatch(/ d="[^"]/);
  });
});

describe("a trend's markers", () => {
  it("are hollow for provisional values and full for final ones", () => {
    const hollow = /fill="var\(--_surface\)"/;
    const final = marks(renderTrendSvg(claimants), "marker");
    const provisional = marks(renderTrendSvg(withProvisional), "marker");
    expect(final.filter((mark) => hollow.test(mark))).toHaveLength(0);
    expect(provisional.filter((mark) => hollow.test(mark))).toHaveLength(5);
  });

  it("show a series that has a single value", () => {
    expect(marks(renderTrendSvg(onePoint), "marker")).toHaveLength(1);
  });
});

describe("a trend's lines", () => {
  const drawn = marks(renderTrendSvg(claimants), "line");
  const looks = drawn
    .filter((line) => !line.includes("--_context"))
    .map((line) => /stroke-dasharray="([^"]*)"/.exec(line)?.[1]);

  it("differ by their dashes as well as by colour", () => {
    expect(new Set(looks).size).toBe(5);
  });

  it("lie grey under the comparator and that under the colours", () => {
    const order = drawn.map(
      (line) => /stroke="var\(--_([^)]*)\)"/.exec(line)?.[1],
    );
    expect(order.slice(0, 3)).toEqual(["context", "context", "compare"]);
    expect(order.slice(3)).toHaveLength(4);
  });

  it("stand on a line of ink at zero and on no other", () => {
    const inked = marks(renderTrendSvg(negative), "yGrid").map((rule) =>
      rule.includes("--_ink"),
    );
    expect(inked).toEqual([false, true, false]);
  });
});

describe("a trend's colours and words", () => {
  it("are all left to the page: every colour is a custom property", () => {
    const colours = renderTrendSvg(claimants).matchAll(
      /(?:fill|stroke)="([^"]*)"/g,
    );
    for (const [, colour] of colours) {
      expect(colour).toMatch(/^(none|var\(--_[a-z0-9-]+\))$/);
    }
  });

  it("are never smaller than 12 pixels", () => {
    const tiny = renderTrendSvg({ ...claimants, fontSize: 7 });
    const sizes = [...tiny.matchAll(/font-size="(\d+)px"/g)].map((size) =>
      Number(size[1]),
    );
    expect(Math.min(...sizes)).toBe(12);
  });

  it("are written as text even where a name holds markup", () => {
    const [label, ...others] = claimants.labels;
    const odd = { ...label!, text: "<b>Liver & pool</b>" };
    expect(
      renderTrendSvg({ ...claimants, labels: [odd, ...others] }),
    ).toContain("&lt;b&gt;Liver &amp; pool&lt;/b&gt;");
  });

  it("say nothing to assistive technology, whose words are elsewhere", () => {
    const [root] = renderTrendSvg(claimants).match(
      /<g class="mark-group[^>]*>/,
    )!;
    expect(root).toContain('aria-hidden="true"');
  });

  it("come from a picture that is left as it was", () => {
    const frozen = structuredClone(withGaps);
    for (const row of [...frozen.points, ...frozen.labels, ...frozen.yTicks]) {
      Object.freeze(row);
    }
    renderTrendSvg(frozen);
    expect(frozen).toEqual(withGaps);
  });
});

/** The picture by Vega-Lite and Vega whole, which compile it as they run. */
async function drawnByVega(picture: TrendPicture): Promise<string> {
  const { width, height, padding, xDomain, yDomain, fontSize } = picture;
  const view = new View(parse(compile(trendChartSpec()).spec), {
    renderer: "none",
  })
    .background("")
    .padding({ ...padding })
    .signal("width", width - padding.left - padding.right)
    .signal("height", height - padding.top - padding.bottom)
    .signal("xDomain", xDomain)
    .signal("yDomain", yDomain)
    .signal("fontSize", fontSize);
  for (const [source, rows] of Object.entries(trendMarks(picture))) {
    view.data(source, rows);
  }
  const scene = view.scenegraph() as unknown as { root: { aria?: boolean } };
  scene.root.aria = false;
  return view.toSVG();
}

function change(
  picture: TrendPicture,
  each: (point: TrendPoint) => TrendPoint,
): TrendPicture {
  return { ...picture, points: picture.points.map(each) };
}

/** The elements drawn for a layer of the spec, as text. */
function marks(svg: string, layer: string): string[] {
  const groups = svg.matchAll(
    new RegExp(
      `<g class="mark-[a-z]+ role-mark ${layer}_marks"[^>/]*>(.*?)</g>`,
      "g",
    ),
  );
  return [...groups].flatMap(([, group = ""]) => group.match(/<[^>]+>/g) ?? []);
}

/** The paths of a layer in a series' colour. */
function paths(svg: string, layer: string, style: string): string[] {
  return marks(svg, layer)
    .filter((mark) => mark.includes(`var(--_${style})`))
    .map((mark) => / d="([^"]*)"/.exec(mark)?.[1] ?? "");
}

function readData(version: string): string {
  const commons = "../../../../examples/commons/lcr/datasets";
  const folder = fileURLToPath(
    new URL(`${commons}/${version}`, import.meta.url),
  );
  return readFileSync(join(folder, "data.csv"), "utf8");
}
