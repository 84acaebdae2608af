import type { CreateAdapter } from "../adapter.js";
import { NoCatalogueError } from "../failures.js";
import { fetchPart } from "../fetch-part.js";
import { createDataPackageAdapter } from "./data-package/data-package.js";
import { PORTALS } from "./portals.js";

/**
 * The ways of speaking to a commons, by the name an author writes in `type`.
 * Each is fetched by the page that names it; the first is in every page.
 */
const ADAPTERS = new Map<string, () => CreateAdapter | Promise<CreateAdapter>>([
  ["data-package", () => createDataPackageAdapter],
  ["dcat", async () => (await import("./dcat/dcat.js")).createDcatAdapter],
  ["csvw", async () => (await import("./csvw/csvw.js")).createCsvwAdapter],
  ...PORTALS,
  [
    "memory",
    async () => (await import("./memory/memory.js")).createMemoryAdapter,
  ],
]);

/**
 * Finds what makes adapters of a type.
 *
 * @throws {NoCatalogueError} where there is no such type
 * @throws {CommonsError} `commons/unreachable` where it cannot be fetched now
 */
export async function findAdapter(type: string): Promise<CreateAdapter> {
  const find = ADAPTERS.get(type);
  if (find) return fetchPart(async () => find());
  throw new NoCatalogueError(
    `There is no adapter "${type}". Accepted: ${[...ADAPTERS.keys()].join(", ")}.`,
  );
}
