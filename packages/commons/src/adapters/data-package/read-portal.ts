import { Table, type Provenance } from "@commons-widgets/table";
import type { AdapterContext, GroupedQuery, ReadQuery } from "../../adapter.js";
import { UnreadableError } from "../../failures.js";
import { fetchPart } from "../../fetch-part.js";
import { objectAt, textAt, type JsonObject } from "../../json.js";
import { narrowTable } from "../../narrow-table.js";
import { readsAsDescribed } from "../../portal/described-adapter.js";
import { PORTALS } from "../portals.js";
import { parsePublishedFields } from "./published-fields.js";

/** What a resource at a portal is read with. */
export interface PortalContext extends Omit<AdapterContext, "href"> {
  /** What the package says; of its address, the portal's is relative. */
  readonly provenance: Provenance;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads a resource whose rows are at a portal (`docs/commons/format.md`): the
 * columns as its schema describes them, and of what the package says of their
 * source all that it says.
 *
 * @throws {UnreadableError} where the package does not say which portal, or
 *   describes a column that is not there
 * @throws {CommonsError} what the portal's adapter throws
 */
export async function readPortal(
  item: JsonObject,
  query: ReadQuery,
  context: PortalContext,
): Promise<Table> {
  const { adapter, id, described } = await openPortal(item, context);
  const found = await adapter.readAs(id, described, query, context.signal);
  return narrowTable(withOwnWord(found, context.provenance), query);
}

/**
 * Has the portal put the rows of such a resource together.
 *
 * @returns `undefined` where it cannot, or not certainly to the same as the page
 * @throws {UnreadableError | CommonsError} as {@link readPortal}
 */
export async function aggregatePortal(
  item: JsonObject,
  query: GroupedQuery,
  context: PortalContext,
): Promise<Table | undefined> {
  const { adapter, id, described } = await openPortal(item, context);
  const { signal, provenance } = context;
  const found = await adapter.aggregateAs?.(id, described, query, signal);
  return found && withOwnWord(found, provenance);
}

async function openPortal(
  item: JsonObject,
  { provenance, signal: _, ...context }: PortalContext,
) {
  const { type, href, id } = parsePortal(item, provenance.url);
  const find = PORTALS.get(type);
  const create = find && (await fetchPart(find));
  const adapter = create?.({ ...context, href });
  if (!adapter || !readsAsDescribed(adapter))
    throw new UnreadableError(
      provenance.url,
      `its table is at a portal of type "${type}". Accepted: ${[...PORTALS.keys()].sort().join(", ")}.`,
    );
  const described = parsePublishedFields(objectAt(item, "schema"));
  return { adapter, id, described };
}

function withOwnWord(
  { columns, rowCount, unreadable, provenance }: Table,
  own: Provenance,
): Table {
  const joined = overrideProvenance(own, provenance);
  return new Table(columns, rowCount, joined, unreadable);
}

function parsePortal(item: JsonObject, base: string) {
  const portal = objectAt(objectAt(item, "commons"), "portal");
  const type = textAt(portal, "type");
  const href = textAt(portal, "href");
  const dataset = textAt(portal, "dataset");
  if (!type || !dataset || href === undefined || !URL.canParse(href, base))
    throw new UnreadableError(
      base,
      'it has a table at a portal without its "type", "href" or "dataset".',
    );
  const isAddress = URL.canParse(dataset) && /^https?:/i.test(dataset);
  return {
    type,
    href: new URL(href, base).href,
    id: isAddress ? dataset : `${type}:${dataset}`,
  };
}

/** The package's word stands; the portal's where it has none. */
function overrideProvenance(own: Provenance, portal: Provenance): Provenance {
  return {
    ...portal,
    ...own,
    version: own.version || portal.version,
    sources: own.sources.length > 0 ? own.sources : portal.sources,
    url: portal.url,
    steps: [...own.steps, ...portal.steps],
    caveats: [...new Set([...own.caveats, ...portal.caveats])],
  };
}
