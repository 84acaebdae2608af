import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing } from "lit";
import type { MadeUpTrend } from "../trend-chart/made-up-trend.harness.js";
import { MADE_UP, type MadeUpControlChart } from "./control-chart.harness.js";
import { madeUpControl } from "./made-up-control.harness.js";

const meta: Meta = {
  title: "Charts/commons-control-chart",
  component: "commons-control-chart",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

const CALM = [5, 6, 5, 4, 5, 6, 4, 5, 6, 5, 4, 5];

function made(answer: MadeUpControlChart["answer"], target?: string) {
  return html`<made-up-control-chart
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    target=${target ?? nothing}
    .answer=${answer}
  ></made-up-control-chart>`;
}

function ofLine(
  name: string,
  values: readonly (number | null)[],
  more: Partial<MadeUpTrend> = {},
  target?: string,
): Story {
  const data = () => madeUpControl({ lines: { [name]: values }, ...more });
  return { render: () => made(() => Promise.resolve(data()), target) };
}

/** The source says that lower is better: signals are improvements or concerns. */
export const WithTarget: Story = {
  render: () =>
    html`<commons-control-chart
      commons=${COMMONS}
      dataset="lcr:housing-affordability"
      area="E08000012"
      target="3.5"
    ></commons-control-chart>`,
};

/** Nothing says what is better, and the limits come from six years only. */
export const WithBaseline: Story = {
  render: () =>
    html`<commons-control-chart
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      area="E08000011"
      baseline="2011..2016"
    ></commons-control-chart>`,
};

/** On a phone, lines are named in the key. */
export const Narrow: Story = {
  render: WithBaseline.render!,
  globals: { viewport: { value: "mobile1" } },
};

/** Each period shares two years with the one before it. */
export const RollingPeriods: Story = {
  render: () =>
    html`<commons-control-chart
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measure="female"
      area="E08000011"
    ></commons-control-chart>`,
};

/** A year that nobody has: state `partial`, and limits not settled yet. */
export const WithGap: Story = {
  render: () =>
    html`<commons-control-chart
      commons=${COMMONS}
      dataset="lcr:absence-of-looked-after-children"
      area="E08000011"
    ></commons-control-chart>`,
};

/** Ups and downs as usual. */
export const NoSignal = ofLine("North", CALM);

export const TooFewForLimits = ofLine("North", [5, 6, 5, 4, 5], {}, "4");

/** Every kind of mark, where higher is better. */
export const EverySignal = ofLine(
  "North",
  [
    ...CALM,
    8,
    8,
    ...CALM,
    15,
    ...CALM,
    2,
    3,
    4,
    5,
    6,
    7,
    ...CALM,
    6,
    6,
    6,
    7,
    6,
    7,
    6,
  ],
  { from: 1960, measure: { direction: "higher-is-better" } },
);

export const AllEqual = ofLine("North", Array<number>(12).fill(4));

export const Negative = ofLine(
  "North",
  CALM.map((value) => 3 - value),
);

export const Huge = ofLine(
  "North",
  CALM.map((value) => value * 1e15),
);

export const OddName = ofLine("Llanfairpwllgwyngyll ".repeat(10), CALM);

export const RightToLeftName = ofLine("ليفربول", CALM);

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty = ofLine("North", [null, null]);

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
        ? Promise.resolve(madeUpControl({ lines: { North: CALM } }))
        : Promise.reject(new UnreachableError("https://example.org/data.csv")),
    );
  },
  play: async ({ canvasElement }) => {
    const chart = canvasElement.querySelector<MadeUpControlChart>(
      "made-up-control-chart",
    );
    await chart?.updateComplete;
    await chart?.refresh();
  },
};
