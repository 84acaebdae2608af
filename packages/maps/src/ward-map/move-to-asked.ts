import { pageClient, type CommonsRef } from "@commons-widgets/commons";
import { chooseMeasure, loadBoundaries } from "@commons-widgets/element-kit";
import {
  isPoorMatch,
  moveTable,
  readLookup,
  type Lookup,
  type MovedTable,
  type Vintage,
  type VintageMatch,
} from "@commons-widgets/geography";
import {
  mergeProvenance,
  Table,
  withStep,
  type Provenance,
} from "@commons-widgets/table";
import * as say from "./move-to-asked.words.js";
import type { WardMapData } from "./ward-map.model.js";

/** Data that can be shown on the boundaries asked for, or say why not. */
export interface OnAsked {
  /**
   * What a map of that measure shows; absent where there is no lookup.
   *
   * @throws {MeasureNotFoundError} where the measure is not in the dataset
   */
  readonly onAsked?: (measure: string | undefined) => WardMapData;
}

/**
 * Puts data on the boundaries that the author asked for and that other data
 * would fit better, by the lookup that the commons has from the one vintage to
 * the other. A measure that may not be divided or put together stays on its own
 * boundaries; so does everything where there is no lookup, or none that knows
 * enough of the areas. A sentence says so.
 *
 * @throws {CommonsError} of every code that names a request, where the lookup or
 *   the outlines cannot be read
 * @throws {FieldNotFoundError} where the lookup lacks a field it needs
 */
export async function moveToAsked<T extends WardMapData>(
  loaded: T,
  asked: Vintage,
  commons: CommonsRef,
  signal: AbortSignal,
): Promise<T & OnAsked> {
  const { register, choice } = loaded;
  const own = choice.used.vintage;
  const id = await findLookup(commons, register.geography, own, asked, signal);
  if (id === undefined)
    return { ...loaded, table: withNote(loaded, say.noLookup(own, asked)) };
  const codes = register.inVintage(asked.id).map(({ code }) => code);
  const query = { geography: register.geography, codes, vintage: asked.id };
  const [rows, boundaries] = await Promise.all([
    pageClient().read({ ...commons, id }, {}, signal),
    loadBoundaries(commons, query, signal),
  ]);
  const { lookup, unusable } = readLookup(rows);
  const moved = moveTable(loaded.table, lookup, codes);
  const used = matchMoved(moved, lookup, boundaries.choice.used);
  if (isPoorMatch(used)) return stayOnOwn(loaded, say.tooFewKnown(lookup));
  const there: WardMapData = {
    ...loaded,
    ...boundaries,
    choice: { used },
    table: withProvenance(
      moved.table,
      joinProvenance(loaded.table, moved.table, rows, unusable.length),
    ),
    carriedOver: say.putOnAsked(own, lookup),
  };
  return {
    ...loaded,
    onAsked: (measure) => {
      const { name } = chooseMeasure(loaded.description, measure);
      const reason = moved.refused.get(name);
      return reason === undefined ? there : stayOnOwn(loaded, reason);
    },
  };
}

async function findLookup(
  commons: CommonsRef,
  geography: string,
  own: Vintage,
  asked: Vintage,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { lookups } = await pageClient().areas(commons, geography, signal);
  return lookups?.find(
    (item) =>
      item.geography === geography &&
      item.vintage === own.id &&
      item.toVintage === asked.id,
  )?.id;
}

/** How the areas asked for stand against those that the lookup fills. */
function matchMoved(
  { lost }: MovedTable,
  lookup: Lookup,
  { vintage, matched }: VintageMatch,
): VintageMatch {
  const isFilled = (code: string) => lookup.partsOf(code).length > 0;
  return {
    vintage,
    matched: matched.filter(isFilled),
    missingHere: lost,
    withoutData: matched.filter((code) => !isFilled(code)),
  };
}

function stayOnOwn<T extends WardMapData>(loaded: T, reason: string): T {
  const words = say.notMoved(reason);
  return { ...loaded, table: withNote(loaded, words), carriedOver: words };
}

function withNote({ table }: WardMapData, note: string): Table {
  const { caveats } = table.provenance;
  const noted = { ...table.provenance, caveats: [...caveats, note] };
  return withProvenance(table, withStep(noted, note));
}

function withProvenance(table: Table, provenance: Provenance): Table {
  const { columns, rowCount, unreadable } = table;
  return new Table(columns, rowCount, provenance, unreadable);
}

/**
 * Whoever made the lookup is named beside whoever made the figures, and what was
 * done with it is told among the caveats, where readers meet it.
 */
function joinProvenance(
  { provenance: before }: Table,
  { provenance: figures }: Table,
  { provenance: lookup }: Table,
  unusable: number,
): Provenance {
  const { title, url, sources } = lookup;
  const steps = [...figures.steps, ...say.unusableRows(unusable)];
  const done = steps.slice(before.steps.length);
  const both = mergeProvenance(figures, {
    ...lookup,
    steps: [],
    sources: [{ title, url }, ...sources],
  });
  return {
    ...both,
    steps,
    caveats: [...new Set([...figures.caveats, ...done, ...both.caveats])],
  };
}
