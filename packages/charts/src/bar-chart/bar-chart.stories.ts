import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { MADE_UP, type MadeUpBarChart } from "./bar-chart.harness.js";
import {
  madeUpBars,
  madeUpParts,
  type MadeUpBars,
} from "./made-up-bars.harness.js";
import "../define/commons-bar-chart.js";

const meta: Meta = {
  title: "Charts/commons-bar-chart",
  component: "commons-bar-chart",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

function made(answer: MadeUpBarChart["answer"]) {
  return html`<made-up-bar-chart
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    .answer=${answer}
  ></made-up-bar-chart>`;
}

function ofBars(bars: MadeUpBars): Story {
  return { render: () => made(() => Promise.resolve(madeUpBars(bars))) };
}

/** Limits, a comparator and one district in colour. */
export const Compared: Story = {
  render: () =>
    html`<commons-bar-chart
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measure="female"
      compare="E92000001"
      highlight="E08000011"
    ></commons-bar-chart>`,
};

/** The ends of 64 wards, one of which has no value: state `partial`. */
export const Ends: Story = {
  render: () =>
    html`<commons-bar-chart
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      within="E08000012"
      ends="5"
    ></commons-bar-chart>`,
};

/** Scores on both sides of zero, with a ward kept in sight between the ends. */
export const BothSidesOfZero: Story = {
  render: () =>
    html`<commons-bar-chart
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="crime-score"
      within="E08000012"
      ends="4"
      highlight="E05015279"
    ></commons-bar-chart>`,
};

/** Every ward of the region. */
export const All: Story = {
  render: () =>
    html`<commons-bar-chart
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
    ></commons-bar-chart>`,
};

/** On a phone a bar stands below its name. */
export const Narrow: Story = {
  render: Compared.render!,
  globals: { viewport: { value: "mobile1" } },
};

/** Two measures of each district, with a key. */
export const Grouped: Story = {
  render: () =>
    html`<commons-bar-chart
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measures="female male"
    ></commons-bar-chart>`,
};

/** Parts that add up, end to end; one has no value, so no bar is drawn there. */
export const Stacked: Story = {
  render: () =>
    html`<made-up-bar-chart
      commons=${MADE_UP.commons}
      dataset=${MADE_UP.dataset}
      measures="owned rented"
      layout="stacked"
      .answer=${() =>
        Promise.resolve(
          madeUpParts(
            { owned: { aggregate: "sum" }, rented: { aggregate: "sum" } },
            { North: [30, 20], South: [10, 60], East: [5, null] },
          ),
        )}
    ></made-up-bar-chart>`,
};

/** Asked to be stacked, but nobody says that they may be added up. */
export const NotStacked: Story = {
  render: () =>
    html`<commons-bar-chart
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measures="female male"
      layout="stacked"
    ></commons-bar-chart>`,
};

export const OneBar = ofBars({ North: 3 });

export const AllEqual = ofBars({ North: 4, South: 4, East: 4 });

export const Provisional = ofBars({
  North: { value: 6, status: "provisional" },
  South: 5,
});

export const Huge = ofBars({ North: 1e15, South: 3e15, East: -2e15 });

export const OddNames = ofBars({
  "<b>Not bold</b>": 3,
  ["Llanfairpwllgwyngyll ".repeat(10)]: 2,
  ليفربول: 1,
  "Church#1": 2.5,
  "Church#2": 2.2,
});

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty = ofBars({ North: null, South: null });

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
