import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import { Absence } from "@commons-widgets/table";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { madeUpMap, mapOfValues } from "./made-up-map.harness.js";
import { MADE_UP, type MadeUpWardMap } from "./ward-map.harness.js";
import type { WardMapData } from "./ward-map.model.js";
import "../define/commons-ward-map.js";

const meta: Meta = {
  title: "Maps/commons-ward-map",
  component: "commons-ward-map",
};

export default meta;

type Story = StoryObj;

function made(answer: () => Promise<WardMapData>) {
  return html`<made-up-ward-map
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    .answer=${answer}
  ></made-up-ward-map>`;
}

/** 63 of 64 wards have a value: state `partial`. */
export const Liverpool: Story = {
  render: () =>
    html`<commons-ward-map
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      within="E08000012"
    ></commons-ward-map>`,
};

/** Every ward of the region, in natural breaks. */
export const Region: Story = {
  render: () =>
    html`<commons-ward-map
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2025"
      measure="imd-score"
      breaks="jenks"
      classes="7"
    ></commons-ward-map>`,
};

/** Data of 2019 asked for on boundaries of 2025: its own are shown. */
export const OtherBoundaries: Story = {
  render: () =>
    html`<commons-ward-map
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2019"
      measure="imd-score"
      vintage="2025"
    ></commons-ward-map>`,
};

/** Two hues, parting from the median. */
export const Diverging: Story = {
  render: () =>
    html`<commons-ward-map
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:deprivation-2025"
      measure="health-score"
      within="E08000015"
      palette="diverging"
    ></commons-ward-map>`,
};

/** Districts with 95% limits: state `ready`. */
export const Districts: Story = {
  render: () =>
    html`<commons-ward-map
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:employment-rate"
    ></commons-ward-map>`,
};

/** Votes of 2018 on the wards of 2025, by the lookup of the commons: estimated. */
export const OnBoundariesAskedFor: Story = {
  render: () =>
    html`<commons-ward-map
      commons="/commons/lcr/catalogue.json"
      dataset="lcr:elections-2018"
      measure="leading-share"
      within="E08000012"
      vintage="2025"
    ></commons-ward-map>`,
};

export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

export const Empty: Story = {
  render: () =>
    made(() =>
      Promise.resolve(
        mapOfValues(new Absence("missing"), new Absence("suppressed")),
      ),
    ),
};

export const AllEqual: Story = {
  render: () => made(() => Promise.resolve(mapOfValues(4, 4, 4, 4))),
};

export const OddNames: Story = {
  render: () =>
    made(() =>
      Promise.resolve(
        madeUpMap({
          names: {
            A: "<b>Not bold</b>",
            B: "Llanfairpwllgwyngyll ".repeat(10).trim(),
            C: "ليفربول",
          },
          rows: [
            { code: "A", value: -3 },
            { code: "B", value: 0 },
            { code: "C", value: 1e15 },
          ],
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
        ? Promise.resolve(mapOfValues(1, 2, 3))
        : Promise.reject(new UnreachableError("https://example.org/data.csv")),
    );
  },
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector<MadeUpWardMap>("made-up-ward-map");
    await map?.updateComplete;
    await map?.refresh();
  },
};
