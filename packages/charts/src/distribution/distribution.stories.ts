import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { AreaData } from "@commons-widgets/element-kit";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { madeUpBars } from "../bar-chart/made-up-bars.harness.js";
import { MADE_UP, type MadeUpDistribution } from "./distribution.harness.js";
import "../define/commons-distribution.js";

const meta: Meta = {
  title: "Charts/commons-distribution",
  component: "commons-distribution",
};

export default meta;

type Story = StoryObj;

function made(answer: () => Promise<AreaData>) {
  return html`<made-up-distribution
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    .answer=${answer}
  ></made-up-distribution>`;
}

/** Speke among the wards of Liverpool, one without a value: state `partial`. */
export const OneWard: Story = {
  render: () =>
    html`<commons-distribution
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      within="E08000012"
      area="E05015323"
    ></commons-distribution>`,
};

/** Every ward of the region, none singled out before a reader finds one. */
export const Region: Story = {
  render: () =>
    html`<commons-distribution
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2025"
      measure="imd-score"
    ></commons-distribution>`,
};

/** Six districts with 95% limits, too few for quarters: state `ready`. */
export const Districts: Story = {
  render: () =>
    html`<commons-distribution
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:employment-rate"
      area="E08000011"
    ></commons-distribution>`,
};

/** In the room that a phone has. */
export const Narrow: Story = {
  render: () =>
    html`<commons-distribution
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2025"
      measure="income-deprived-people"
      area="E05015323"
    ></commons-distribution>`,
  globals: { viewport: { value: "mobile1" } },
};

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty: Story = {
  render: () => made(() => Promise.resolve(madeUpBars({ A: null, B: null }))),
};

export const AllEqual: Story = {
  render: () =>
    made(() =>
      Promise.resolve(
        madeUpBars(
          Object.fromEntries(
            Array.from({ length: 30 }, (_, n) => [`Place ${String(n)}`, 4]),
          ),
        ),
      ),
    ),
};

export const OddNames: Story = {
  render: () =>
    made(() =>
      Promise.resolve(
        madeUpBars({
          "<b>Not bold</b>": -3,
          ["Llanfairpwllgwyngyll ".repeat(10).trim()]: 0,
          ليفربول: 1e9,
          "Church#1": 4e8,
          "Church#2": 5e8,
        }),
      ),
    ),
};

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
        ? Promise.resolve(madeUpBars({ A: 1, B: 2, C: 3 }))
        : Promise.reject(new UnreachableError("https://example.org/data.csv")),
    );
  },
  play: async ({ canvasElement }) => {
    const strip = canvasElement.querySelector<MadeUpDistribution>(
      "made-up-distribution",
    );
    await strip?.updateComplete;
    await strip?.refresh();
  },
};
