import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../define/commons-value.js";

const meta: Meta = {
  title: "Stories/commons-value",
  component: "commons-value",
};

export default meta;

type Story = StoryObj;

function sentence(attributes: {
  readonly measure: string;
  readonly area: string;
  readonly commons?: string;
}) {
  const { measure, area, commons = "/commons/lcr/catalogue.json" } = attributes;
  return html`<p>
    Of the people of this ward
    <commons-value
      commons=${commons}
      dataset="lcr:deprivation-2025"
      measure=${measure}
      area=${area}
      >three in five</commons-value
    >
    are income deprived.
  </p>`;
}

/** A number with its symbol: state `ready`. */
export const Percent: Story = {
  render: () =>
    sentence({ measure: "income-deprivation-rate", area: "E05015309" }),
};

/** A number with its unit in words. */
export const People: Story = {
  render: () =>
    sentence({ measure: "income-deprived-people", area: "E05015309" }),
};

/** No value, and why: state `empty`. */
export const Empty: Story = {
  render: () =>
    sentence({ measure: "income-deprivation-rate", area: "E05015332" }),
};

/** The words inside the tag stand in: state `error`. */
export const Failed: Story = {
  render: () =>
    sentence({
      commons: "/commons/absent/catalogue.json",
      measure: "income-deprivation-rate",
      area: "E05015309",
    }),
};
