import { ForbiddenError, UnreachableError } from "@commons-widgets/commons";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { madeUpPlaces } from "../place/made-up-place.harness.js";
import type { AreaData } from "@commons-widgets/element-kit";
import { MADE_UP } from "./story-card.harness.js";

const meta: Meta = {
  title: "Stories/commons-story-card",
  component: "commons-story-card",
};

export default meta;

type Story = StoryObj;

const COMMONS = "/commons/lcr/catalogue.json";

function made(answer: () => Promise<AreaData>) {
  return html`<made-up-story-card
    commons=${MADE_UP.commons}
    dataset=${MADE_UP.dataset}
    area="E1"
    .answer=${answer}
  ></made-up-story-card>`;
}

const years = (...values: readonly (number | null)[]) =>
  madeUpPlaces(
    values.map((value, index) => ({
      area: "E1",
      period: String(2010 + index),
      value,
    })),
  );

/** A district over time, with its line: state `ready`. */
export const District: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      area="E08000012"
    ></commons-story-card>`,
};

/** A ward of one period, among its peers. */
export const Ward: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      area="E05015309"
    ></commons-story-card>`,
};

/** A ward on a map of its district. */
export const OnAMap: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      area="E05015309"
      picture="map"
    ></commons-story-card>`,
};

/** A place of a series among its peers, in place of its line. */
export const AmongPeers: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      area="E08000012"
      picture="peers"
    ></commons-story-card>`,
};

/** No picture, the number and its words alone. */
export const NoPicture: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:claimant-count"
      area="E08000012"
      picture="none"
    ></commons-story-card>`,
};

/** A survey's estimate with its 95% limits. */
export const Limits: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:healthy-life-expectancy"
      measure="female"
      area="E08000011"
      heading="Women in Knowsley can expect 54 years of good health"
      heading-level="3"
    ></commons-story-card>`,
};

/** A line with a gap. */
export const Gap: Story = {
  render: () => made(() => Promise.resolve(years(4, 5, null, 7, 6.5))),
};

/** A place without a value: state `empty`. */
export const Empty: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:deprivation-2025"
      measure="income-deprivation-rate"
      area="E05015332"
    ></commons-story-card>`,
};

/** Nobody has chosen a place yet: state `empty`. */
export const NoPlace: Story = {
  render: () =>
    html`<commons-story-card
      commons=${COMMONS}
      dataset="lcr:claimant-count"
    ></commons-story-card>`,
};

/** Waiting for its data: state `loading`. */
export const Loading: Story = {
  render: () => made(() => new Promise(() => undefined)),
};

/** Shown before, and asked for again in vain: state `stale`. */
export const Stale: Story = {
  render: () => {
    let asked = 0;
    return made(() =>
      asked++ === 0
        ? Promise.resolve(years(4, 5))
        : Promise.reject(new UnreachableError("/made-up.json")),
    );
  },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector("made-up-story-card");
    await card?.updateComplete;
    await card?.refresh();
  },
};

/** The reader may not have the data: state `forbidden`. */
export const Forbidden: Story = {
  render: () =>
    made(() => Promise.reject(new ForbiddenError("/made-up.json", 403))),
};

/** The commons does not answer: state `error`. */
export const Failed: Story = {
  render: () =>
    made(() => Promise.reject(new UnreachableError("/made-up.json"))),
};
