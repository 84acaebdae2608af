import { createCommonsServer, listen } from "@commons-widgets/cli";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the built repository, ending in a slash. */
    root: string;
  }
}

/** Serves the built repository while the end-to-end tests run. */
export default async function serveRepository(project: TestProject) {
  const listening = await listen(createCommonsServer({ root: "." }));
  project.provide("root", listening.url);
  return () => listening.close();
}
