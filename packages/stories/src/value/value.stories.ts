import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../define/commons-value.js";

const meta: Meta = {
  title: "Stories/commons-value",
  component: "commons-value",
};

export default meta;

type Story = StoryObj;

const RATE = { measure: "income-deprivation-rate", area: "E05015309" };
/** Answered by a story. */
const MADE_UP = { ...RATE, commons: "/commons/made-up/catalogue.json" };

type Answer = (url: string, signal?: AbortSignal | null) => Promise<Response>;

/** Lets a story answer in the place of a commons while it is shown. */
function answering(answer: (askServer: typeof fetch) => Answer) {
  return () => {
    const askServer = globalThis.fetch;
    const answered = answer(askServer);
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.includes("/commons/made-up/")
        ? answered(url, init?.signal)
        : askServer(input, init);
    };
    return () => {
      globalThis.fetch = askServer;
    };
  };
}

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
export const Percent: Story = { render: () => sentence(RATE) };

/** A number with its unit in words. */
export const People: Story = {
  render: () => sentence({ ...RATE, measure: "income-deprived-people" }),
};

/** No value, and why: state `empty`. */
export const Empty: Story = {
  render: () => sentence({ ...RATE, area: "E05015332" }),
};

/** The words inside the tag until the number is there: state `loading`. */
export const Loading: Story = {
  beforeEach: answering(
    () => (_url, signal) =>
      new Promise((_answer, reject) => {
        signal?.addEventListener("abort", () => {
          reject(new DOMException("The story was left", "AbortError"));
        });
      }),
  ),
  render: () => sentence(MADE_UP),
};

/** The number fetched before stays when asking again fails: state `stale`. */
export const Stale: Story = {
  beforeEach: answering((askServer) => {
    const asked = new Set<string>();
    return (url) => {
      if (asked.has(url)) return Promise.reject(new TypeError("No answer"));
      asked.add(url);
      return askServer(url.replace("/made-up/", "/lcr/"));
    };
  }),
  render: () => sentence(MADE_UP),
  play: async ({ canvasElement }) => {
    const value = canvasElement.querySelector("commons-value");
    if (!value) return;
    if (value.state === "loading")
      await new Promise((done) => {
        value.addEventListener("commons-load", done, { once: true });
      });
    await value.refresh();
  },
};

/** The words inside the tag stand in: state `forbidden`. */
export const Forbidden: Story = {
  beforeEach: answering(
    () => () => Promise.resolve(new Response("", { status: 403 })),
  ),
  render: () => sentence(MADE_UP),
};

/** The words inside the tag stand in: state `error`. */
export const Failed: Story = {
  render: () =>
    sentence({ ...RATE, commons: "/commons/absent/catalogue.json" }),
};
