import { CommonsClient } from "@commons-widgets/commons";
import { parseOutlines } from "@commons-widgets/geography";
import { CommonsError } from "@commons-widgets/table";
import { FAULTS } from "./fault-list.mjs";
import type { FaultServer } from "./fault-server.mjs";
import { DATASETS, RESOURCES, type Resource } from "./sample-files.mjs";

/** What came of asking for a file at fault. */
export interface Outcome {
  /** `read`, or the code of the error. */
  readonly code: string;
  readonly retryable: boolean;
  /** What an author is told. */
  readonly message: string;
  readonly milliseconds: number;
}

/** Faults that end only when the client has waited long enough. */
const ENDLESS = ["slow-headers", "slow-body", "stalled", "gigabyte"];

/** The kinds of file that a fault can happen to. */
export function resourcesOf(fault: string): readonly Resource[] {
  return FAULTS[fault]?.of ?? RESOURCES;
}

/**
 * Asks for a dataset, or for outlines, as a figure does, where one kind of file
 * is at fault.
 *
 * @throws whatever is not an error of this library
 */
export async function meet(
  server: FaultServer,
  fault: string,
  resource: Resource,
  dataset = DATASETS[0] ?? "",
): Promise<Outcome> {
  const client = new CommonsClient();
  if (ENDLESS.includes(fault)) client.limits.timeout = 600;
  const href = server.hrefOf(fault, resource);
  const begun = performance.now();
  const end = (error?: CommonsError): Outcome => ({
    code: error?.code ?? "read",
    retryable: error?.retryable ?? false,
    message: error?.message ?? "",
    milliseconds: performance.now() - begun,
  });
  try {
    if (resource === "outlines") await drawOutlines(client, href);
    else await readDataset(client, href, `lcr:${dataset}`);
    return end();
  } catch (error) {
    if (error instanceof CommonsError) return end(error);
    throw error;
  }
}

async function readDataset(
  client: CommonsClient,
  href: string,
  id: string,
): Promise<void> {
  const { fields } = await client.describe({ href, id });
  const table = await client.read({ href, id });
  if (fields.length === 0 || table.rowCount === 0)
    throw new Error("read, and nothing is there");
}

async function drawOutlines(
  client: CommonsClient,
  href: string,
): Promise<void> {
  const { outlines } = await client.areas({ href }, "ward");
  const resource = outlines.at(-1)!;
  const drawn = parseOutlines(await resource.read(), resource.object);
  drawn.innerBorders(drawn.codes);
  for (const code of drawn.codes)
    if (!drawn.path(code).startsWith("M")) throw new Error(`no path: ${code}`);
}
