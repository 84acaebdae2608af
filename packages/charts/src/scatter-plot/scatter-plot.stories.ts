import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import {
  madeUpCode,
  madeUpRow,
  madeUpScatter,
  type MadeUpPlace,
} from "./made-up-scatter.harness.js";
import { MADE_UP, type MadeUpScatterPlot } from "./scatter-plot.harness.js";
import "../define/commons-scatter-plot.js";

const meta: Meta = {
  title: "Charts/commons-scatter-plot",
  component: "commons-scatter-plot",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

function made(answer: MadeUpScatterPlot["answer"], highlight = "") {
  return html`<made-up-scatter-plot
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    measure=${MADE_UP.measure}
    against=${MADE_UP.against}
    highlight=${highlight}
    .answer=${answer}
  ></made-up-scatter-plot>`;
}

function ofPlaces(
  places: readonly MadeUpPlace[],
  highlight: readonly string[] = [],
): Story {
  const answer = () => Promise.resolve(madeUpScatter(places));
  return { render: () => made(answer, highlight.join(" ")) };
}

/** Two datasets joined by code; four wards had no election: state `partial`. */
export const TwoDatasets: Story = {
  render: () =>
    html`<commons-scatter-plot
      commons=${COMMONS}
      dataset="lcr:deprivation-2019"
      measure="imd-score"
      against-dataset="lcr:elections-2018"
      against="leading-share"
    ></commons-scatter-plot>`,
};

/** Two wards in colour, those far from the median line named. */
export const Highlighted: Story = {
  render: () =>
    html`<commons-scatter-plot
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      against="health-score"
      within="E08000012"
      highlight="E05015309 E05015279"
    ></commons-scatter-plot>`,
};

/** On a phone. */
export const Narrow: Story = {
  render: Highlighted.render!,
  globals: { viewport: { value: "mobile1" } },
};

/** One measure in two years, of six districts: no correlation is stated. */
export const ThenAndNow: Story = {
  render: () =>
    html`<commons-scatter-plot
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      period="2005"
      against-period="2025"
    ></commons-scatter-plot>`,
};

/** Wards of other boundaries: those without a match are counted. */
export const OtherBoundaries: Story = {
  render: () =>
    html`<commons-scatter-plot
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="imd-score"
      against-dataset="lcr:elections-2018"
      against="votes"
    ></commons-scatter-plot>`,
};

export const Ready = ofPlaces(madeUpRow());

export const NoClearLink = ofPlaces(
  [5, 1, 6, 2, 5, 3, 1, 6, 2, 4, 1, 5].map((y, x) => [`Place ${x}`, x, y]),
);

export const OnePlace = ofPlaces([["North", 3, 4]]);

export const AllEqual = ofPlaces(madeUpRow().map(([name]) => [name, 4, 4]));

export const OddNames = ofPlaces(
  [
    ["<b>Not bold</b>", 1, 9],
    ["Llanfairpwllgwyngyll ".repeat(10), 5, 2],
    ["ليفربول", 8, 6],
    ...madeUpRow(),
  ],
  [0, 1, 2].map(madeUpCode),
);

/** More than 200 places: the keys reach those that stand out. */
export const ManyPlaces = ofPlaces(
  Array.from({ length: 600 }, (_, at) => [
    `Place ${at}`,
    Math.round(500 * Math.sin(at) + at),
    Math.round(400 * Math.sin(at * 1.7) - at),
  ]),
);

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty = ofPlaces([["North", 3, null]]);

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
