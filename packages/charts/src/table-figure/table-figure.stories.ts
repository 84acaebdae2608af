import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { AreaData } from "@commons-widgets/element-kit";
import "@commons-widgets/element-kit/define/commons-selection.js";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import {
  madeUpTable,
  manyAreas,
  type MadeUpTable,
} from "./made-up-table.harness.js";
import { MADE_UP, type MadeUpCommonsTable } from "./table-figure.harness.js";

const meta: Meta = {
  title: "Charts/commons-table",
  component: "commons-table",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

function made(answer: MadeUpCommonsTable["answer"], bars = "") {
  return html`<made-up-table
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    bars=${bars}
    .answer=${answer}
  ></made-up-table>`;
}

function ofAreas(table: MadeUpTable, bars?: string): Story {
  return ofData(() => madeUpTable(table), bars);
}

function ofData(data: () => AreaData, bars?: string): Story {
  return { render: () => made(() => Promise.resolve(data()), bars) };
}

/** Several measures of 159 wards, one of them without a value: state `partial`. */
export const Measures: Story = {
  render: () =>
    html`<commons-table
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measures="income-deprivation-rate income-deprived-people people crime-score"
      bars="income-deprivation-rate crime-score"
      sort="income-deprivation-rate"
    ></commons-table>`,
};

/** Years in columns, with 95% limits; no totals, for nobody says how. */
export const Periods: Story = {
  render: () =>
    html`<commons-table
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measures="female"
      layout="periods"
    ></commons-table>`,
};

/** Names are buttons where others follow what is chosen. */
export const InASelection: Story = {
  render: () =>
    html`<commons-selection area="E05015309">
      <commons-table
        commons=${COMMONS}
        dataset="lcr:deprivation-2025"
        measures="income-deprivation-rate people"
        within="E08000012"
      ></commons-table>
    </commons-selection>`,
};

/** On a phone the table scrolls in its own region, and names stay. */
export const Narrow: Story = {
  render: Measures.render!,
  globals: { viewport: { value: "mobile1" } },
};

/** 10,000 rows, a hundred at a time. */
export const ManyRows = ofData(() => manyAreas(10_000));

export const MarksLimitsAndReasons = ofAreas(
  {
    areas: {
      North: [{ value: 5.2, lower: 4.1, upper: 6.3, status: "provisional" }, 3],
      South: ["suppressed", 4],
      West: [{ value: 2.5, status: "estimated" }, "not-collected"],
    },
    measures: [{ title: "Rate" }, { title: "People", aggregate: "sum" }],
  },
  "rate",
);

export const BarsBothSidesOfZero = ofAreas(
  { areas: { North: [-3], South: [1], West: [0], East: [-8] } },
  "rate",
);

export const OneArea = ofAreas({ areas: { North: [3] } });

export const AllEqual = ofAreas({ areas: { North: [4], South: [4] } }, "rate");

export const OddNames = ofAreas({
  areas: {
    "<b>Not bold</b>": [1],
    ["Llanfairpwllgwyngyll ".repeat(10)]: [2],
    ليفربول: [3],
    "Church#1": [4],
    "Church#2": [5],
  },
  parents: ["North", "North", "North", "North", "South"],
});

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty = ofAreas({ areas: { North: ["missing"] } });

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

/** Shown, then asked again in vain: what was fetched stays. */
export const Stale: Story = {
  render: () => {
    let asked = 0;
    return made(() =>
      asked++ === 0
        ? Promise.resolve(madeUpTable({ areas: { North: [1], South: [2] } }))
        : Promise.reject(new UnreachableError("https://example.org/data.csv")),
    );
  },
  play: async ({ canvasElement }) => {
    const table =
      canvasElement.querySelector<MadeUpCommonsTable>("made-up-table");
    await table?.updateComplete;
    await table?.refresh();
  },
};
