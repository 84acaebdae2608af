import { FaultServer } from "../../test/faults/fault-server.mjs";

/** @type {Promise<FaultServer> | undefined} */
let started;

/**
 * Starts the server of faults when a test asks for it, and tells its origin at
 * `/fault-server`: one of its own, as a commons is to most pages.
 *
 * @type {NonNullable<import("@web/test-runner").TestRunnerConfig["middleware"]>[number]}
 */
export async function faultServer(context, next) {
  if (context.path !== "/fault-server") return next();
  const server = await (started ??= start());
  context.type = "text";
  context.body = server.hrefOf(
    String(context.query["fault"]),
    /** @type {import("../../test/faults/sample-files.mjs").Resource} */ (
      context.query["resource"]
    ),
  );
  return undefined;
}

async function start() {
  const server = new FaultServer();
  await server.start();
  return server;
}
