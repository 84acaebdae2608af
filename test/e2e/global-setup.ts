import { createCommonsServer, listen } from "@commons-widgets/cli";
import type { TestProject } from "vitest/node";
import { withPortals } from "../portals/portal-server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the built repository, ending in a slash. */
    root: string;
  }
}

/** Serves the built repository, portals included, while the end-to-end tests run. */
export default async function serveRepository(project: TestProject) {
  const files = createCommonsServer({ root: "." });
  const listening = await listen(withPortals(files));
  project.provide("root", listening.url);
  return () => listening.close();
}
