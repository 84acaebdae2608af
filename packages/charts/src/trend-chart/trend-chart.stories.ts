import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { DatasetData } from "@commons-widgets/element-kit";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { madeUpTrend, type MadeUpTrend } from "./made-up-trend.harness.js";
import { MADE_UP, type MadeUpTrendChart } from "./trend-chart.harness.js";
import "../define/commons-trend-chart.js";

const meta: Meta = {
  title: "Charts/commons-trend-chart",
  component: "commons-trend-chart",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

function made(answer: MadeUpTrendChart["answer"]) {
  return html`<made-up-trend-chart
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    .answer=${answer}
  ></made-up-trend-chart>`;
}

function ofLines(trend: MadeUpTrend): Story {
  return {
    render: () => made(() => Promise.resolve<DatasetData>(madeUpTrend(trend))),
  };
}

/** One district in colour, England to compare with, the others grey. */
export const Highlighted: Story = {
  render: () =>
    html`<commons-trend-chart
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      highlight="E08000012"
      compare="E92000001"
    ></commons-trend-chart>`,
};

/** With 95% limits, on an axis that leaves zero out. */
export const WithLimits: Story = {
  render: () =>
    html`<commons-trend-chart
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measure="female"
      highlight="E08000011"
      compare="E92000001"
    ></commons-trend-chart>`,
};

/** Four in colour, and a year that nobody has: state `partial`. */
export const FourWithGaps: Story = {
  render: () =>
    html`<commons-trend-chart
      commons=${COMMONS}
      dataset="lcr:absence-of-looked-after-children"
      highlight="E08000012 E08000011 E08000014 E08000015"
    ></commons-trend-chart>`,
};

/** Nobody chose: the highest and the lowest of the latest year are in colour. */
export const NothingHighlighted: Story = {
  render: () =>
    html`<commons-trend-chart
      commons=${COMMONS}
      dataset="lcr:claimant-count"
    ></commons-trend-chart>`,
};

/** On a phone, lines are named in a key. */
export const Narrow: Story = {
  render: Highlighted.render!,
  globals: { viewport: { value: "mobile1" } },
};

export const SomeYears: Story = {
  render: () =>
    html`<commons-trend-chart
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      areas="E08000014 E08000015"
      period="2015..2020"
    ></commons-trend-chart>`,
};

export const Provisional = ofLines({
  lines: { North: [3, 4, 4.5, { value: 6, status: "provisional" }] },
});

export const OnePeriod = ofLines({ lines: { North: [3], South: [5] } });

export const AllEqual = ofLines({
  lines: { North: [4, 4, 4], South: [4, 4, 4] },
});

export const Negative = ofLines({
  lines: { North: [-3, 2, -8, 1], South: [-1, -2, 0, 3] },
});

export const Huge = ofLines({
  lines: { North: [1e15, 3e15, 2e15], South: [2e15, 1e15, 5e15] },
});

export const OddNames = ofLines({
  lines: {
    "<b>Not bold</b>": [1, 2, 3],
    ["Llanfairpwllgwyngyll ".repeat(10)]: [2, 3, 2],
    ليفربول: [3, 1, 4],
  },
});

/** More than 200 points: the keys reach only the lines in colour. */
export const ManyLines = ofLines({
  lines: Object.fromEntries(
    Array.from({ length: 30 }, (_, line) => [
      `Place ${line + 1}`,
      Array.from({ length: 10 }, (_, year) =>
        Math.round(20 + line + 8 * Math.sin(line + year / 2)),
      ),
    ]),
  ),
});

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty = ofLines({ lines: { North: [null, null] } });

export const Forbidden: Story = {
  render: () =>
    made(() =>
      Promise.reject(new ForbiddenError("https://example.org/data.csv", 403)),
    ),
};

export const Failed: Story = {
  render: () =>
    made(() =>
      Promise.reject(new UnreachableError("https://example.org/data.csv")),
    ),
};

/** Drawn, then asked again in vain: what was fetched stays. */
export const Stale: Story = {
  render: () => {
    let asked = 0;
    return made(() =>
      asked++ === 0
        ? Promise.resolve(madeUpTrend({ lines: { North: [1, 2, 3] } }))
        : Promise.reject(new UnreachableError("https://example.org/data.csv")),
    );
  },
  play: async ({ canvasElement }) => {
    const chart = canvasElement.querySelector<MadeUpTrendChart>(
      "made-up-trend-chart",
    );
    await chart?.updateComplete;
    await chart?.refresh();
  },
};
