import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Packages are tested as they are written, not as they were last built.
  ssr: {
    resolve: {
      conditions: ["@commons-widgets/source", ...defaultServerConditions],
    },
  },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/scripts/**/*.test.{ts,mjs}",
      "scripts/**/*.test.{ts,mjs}",
      "test/*.test.ts",
      "test/{faults,fuzz}/*.test.ts",
    ],
    exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
  },
});
