/// <reference types="vite/client" />
import {
  setCustomElementsManifest,
  type Preview,
} from "@storybook/web-components-vite";

/** What `npm run build` found out about each element; none before a build. */
const manifests = import.meta.glob<{ modules: object[] }>(
  "../packages/*/custom-elements.json",
  { eager: true, import: "default" },
);

setCustomElementsManifest({
  schemaVersion: "1.0.0",
  modules: Object.values(manifests).flatMap(({ modules }) => modules),
});

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
  },
  tags: ["autodocs"],
};

export default preview;
