import "@commons-widgets/charts/define/commons-trend-chart.js";
import "@commons-widgets/element-kit/define/commons-selection.js";
import "@commons-widgets/element-kit/define/commons-source.js";
import "@commons-widgets/maps/define/commons-ward-map.js";
import "@commons-widgets/stories/define/commons-story-card.js";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";

const meta: Meta = { title: "Shared/commons-source and commons-selection" };

export default meta;

type Story = StoryObj;

const CATALOGUE = "/commons/lcr/catalogue.json";

/** A source alone binds its prefix for the whole page. */
export const OneSourceForAPage: Story = {
  render: () =>
    html`<commons-source prefix="lcr" href=${CATALOGUE}></commons-source>
      <commons-story-card
        dataset="lcr:claimant-count"
        area="E08000012"
      ></commons-story-card>`,
};

/** A source around figures binds it for those. */
export const SourceAroundAFigure: Story = {
  render: () =>
    html`<commons-source prefix="lcr" href=${CATALOGUE}>
      <commons-story-card
        dataset="lcr:weekly-pay"
        area="E08000014"
      ></commons-story-card>
    </commons-source>`,
};

/** A figure whose prefix nothing binds says so. */
export const NoSource: Story = {
  render: () =>
    html`<commons-story-card
      dataset="nobody:claimant-count"
      area="E08000012"
    ></commons-story-card>`,
};

/** A ward chosen on the map moves the card. */
export const WardsOfOneSelection: Story = {
  render: () =>
    html`<commons-source prefix="lcr" href=${CATALOGUE}></commons-source>
      <commons-selection area="E05015309">
        <commons-ward-map
          dataset="lcr:deprivation-2025"
          measure="income-deprivation-rate"
          within="E08000012"
        ></commons-ward-map>
        <commons-story-card
          dataset="lcr:deprivation-2025"
          measure="income-deprivation-rate"
          within="E08000012"
        ></commons-story-card>
      </commons-selection>`,
};

/** A district chosen in the chart sets the wards of the map. */
export const DistrictsOfOneSelection: Story = {
  render: () =>
    html`<commons-source prefix="lcr" href=${CATALOGUE}></commons-source>
      <commons-selection series="E08000012">
        <commons-trend-chart
          dataset="lcr:claimant-count"
          compare="E92000001"
        ></commons-trend-chart>
        <commons-ward-map
          dataset="lcr:deprivation-2025"
          measure="income-deprivation-rate"
        ></commons-ward-map>
      </commons-selection>`,
};
