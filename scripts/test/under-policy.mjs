import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { strictPolicy } from "../../test/csp/policy.mjs";

/**
 * Serves the page that holds every element as it stands, under the strict
 * policy, with none of the scripts that the test runner adds to pages.
 *
 * @type {NonNullable<import("@web/test-runner").TestRunnerConfig["middleware"]>[number]}
 */
export async function underPolicy(context, next) {
  if (context.path !== "/test/csp/every-element.html") return next();
  context.body = await readFile(resolve(context.path.slice(1)), "utf8");
  context.type = "html";
  context.set("Content-Security-Policy", strictPolicy());
}
