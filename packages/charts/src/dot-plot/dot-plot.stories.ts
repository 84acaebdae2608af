import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { AreaData } from "@commons-widgets/element-kit";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { MADE_UP, type MadeUpDotPlot } from "./dot-plot.harness.js";
import { madeUpDots, type MadeUpDots } from "./made-up-dots.harness.js";
import "../define/commons-dot-plot.js";

const meta: Meta = {
  title: "Charts/commons-dot-plot",
  component: "commons-dot-plot",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

function made(answer: MadeUpDotPlot["answer"]) {
  return html`<made-up-dot-plot
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    periods="2011 2024"
    .answer=${answer}
  ></made-up-dot-plot>`;
}

function ofDots(dots: MadeUpDots): Story {
  return {
    render: () => made(() => Promise.resolve<AreaData>(madeUpDots(dots))),
  };
}

/** Two years, joined by a line. */
export const ThenAndNow: Story = {
  render: () =>
    html`<commons-dot-plot
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      periods="2011 2024"
      sort="change"
    ></commons-dot-plot>`,
};

/** Two periods whose intervals overlap: no change is claimed. */
export const RangesOverlap: Story = {
  render: () =>
    html`<commons-dot-plot
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measure="female"
      periods="2011 to 2013, 2022 to 2024"
    ></commons-dot-plot>`,
};

/** One value for each district, with its interval. */
export const OneValue: Story = {
  render: () =>
    html`<commons-dot-plot
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measure="male"
    ></commons-dot-plot>`,
};

/** Two measures of one unit, and the gap between them. */
export const Gap: Story = {
  render: () =>
    html`<commons-dot-plot
      commons=${COMMONS}
      dataset="lcr:child-poverty"
      measures="before-housing-costs after-housing-costs"
    ></commons-dot-plot>`,
};

/** On a phone the dots stand below their names. */
export const Narrow: Story = {
  render: ThenAndNow.render!,
  globals: { viewport: { value: "mobile1" } },
};

/** A value is missing: state `partial`. */
export const Partial = ofDots({
  North: [3, 5],
  South: [null, 4],
  West: [6, 2],
});

export const AllEqual = ofDots({ North: [4, 4], South: [4, 4] });

export const Negative = ofDots({ North: [-3, 2], South: [-1, -8] });

export const OddNames = ofDots({
  "<b>Not bold</b>": [1, 2],
  ["Llanfairpwllgwyngyll ".repeat(10)]: [2, 3],
  ليفربول: [3, 1],
});

/** So many rows that an axis stands below them, too. */
export const ManyRows = ofDots(
  Object.fromEntries(
    Array.from({ length: 40 }, (_, row) => [
      `Place ${row + 1}`,
      [20 + row, Math.round(20 + row + 9 * Math.sin(row))] as const,
    ]),
  ),
);

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty = ofDots({ North: [null, null] });

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
        ? Promise.resolve(madeUpDots({ North: [1, 2], South: [3, 2] }))
        : Promise.reject(new UnreachableError("https://example.org/data.csv")),
    );
  },
  play: async ({ canvasElement }) => {
    const plot = canvasElement.querySelector<MadeUpDotPlot>("made-up-dot-plot");
    await plot?.updateComplete;
    await plot?.refresh();
  },
};
