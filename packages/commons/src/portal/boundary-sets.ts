import type { Table } from "@commons-widgets/table";
import type { AreasDataset, OutlineResource } from "../adapter.js";
import { BoundariesNotFoundError } from "../failures.js";
import { AREA_ROLES, tableOfAreas } from "./areas-table.js";
import {
  labelOf,
  readBoundaryName,
  timeOf,
  type BoundaryName,
} from "./boundary-name.js";
import { areasIn } from "./code-column.js";
import { inferReadings, type InferredReadings } from "./infer-readings.js";
import { readPortalTable, type PortalDataset } from "./portal-dataset.js";

/** A table of areas whose rows have outlines. */
export interface BoundarySet {
  readonly dataset: PortalDataset;
  /** The set's own name, which may say the kind of area and the year. */
  readonly name: string;
  /** Reads the outlines as GeoJSON, with these of the table's columns. */
  readOutlines(
    fields: readonly string[],
    signal?: AbortSignal,
  ): Promise<unknown>;
}

/** A set, and what its areas are. */
interface NamedSet extends BoundarySet {
  readonly inferred: InferredReadings;
  readonly areas: BoundaryName;
}

/** What the vintage of a set is called whose names say no year. */
const UNDATED = "undated";

/**
 * Makes the areas of a geography from sets of outlines, one vintage each.
 *
 * What a set holds is said by the name of its column of codes, `WD24CD`, else by
 * its own name; one that says neither is taken for what is asked for, since an
 * author has named it. A vintage is called by its year, and where there are two
 * of a year, by year and month; of two sets of one month or year the first is
 * taken.
 *
 * @throws {BoundariesNotFoundError} where no set holds that geography
 */
export async function areasOfSets(
  sets: readonly BoundarySet[],
  geography: string,
  signal?: AbortSignal,
): Promise<AreasDataset> {
  const named = sets.flatMap((set) => nameSet(set, geography));
  const wanted = onePerTime(
    named.filter(({ areas }) => areas.geography === geography),
  );
  const tables = await Promise.all(wanted.map((set) => readNames(set, signal)));
  const ids = idsOf(wanted.map(({ areas }) => areas));
  const vintages = tables.map((table, index) => ({
    id: ids[index] ?? UNDATED,
    table,
  }));
  const latest = tables.at(-1);
  if (!latest)
    throw boundariesNotFound(
      geography,
      named.map(({ areas }) => areas.geography),
    );
  return {
    geography,
    table: tableOfAreas(vintages, latest.provenance),
    outlines: wanted.map((set, index) => outlineOf(set, ids[index] ?? UNDATED)),
  };
}

/** The error that there are no boundaries, with the kinds of area there are. */
function boundariesNotFound(
  geography: string,
  others: readonly string[],
): BoundariesNotFoundError {
  const kinds = [...new Set(others)].join(", ");
  return new BoundariesNotFoundError(
    `Nothing at this address has boundaries for "${geography}".${kinds ? ` It has: ${kinds}.` : ""} Name the address of a layer or collection that has them, or a commons of plain files (data-package).`,
  );
}

function nameSet(set: BoundarySet, geography: string): readonly NamedSet[] {
  const { columns, sample } = set.dataset;
  const inferred = inferReadings(columns, sample);
  const fields = inferred.readings.map(({ field }) => field);
  if (!fields.some(({ role }) => role === "area")) return [];
  const column = areasIn(fields);
  const name = readBoundaryName(set.name);
  const year = column?.vintage ?? name?.year;
  const areas = {
    ...name,
    geography: column?.geography ?? name?.geography ?? geography,
    ...(year ? { year } : {}),
  };
  return [{ ...set, inferred, areas }];
}

/** Codes and names of the areas, and of those they lie in. */
function readNames(
  { dataset, inferred }: NamedSet,
  signal?: AbortSignal,
): Promise<Table> {
  const fields = inferred.readings
    .filter(({ field: { role } }) => AREA_ROLES.some((each) => each === role))
    .map(({ field }) => field.name);
  return readPortalTable(dataset, inferred, { fields }, signal);
}

function outlineOf(set: NamedSet, id: string): OutlineResource {
  const fields = set.inferred.readings
    .map(({ field }) => field)
    .filter(({ role }) => role === "area" || role === "area-name")
    .map(({ name }) => name);
  return {
    id,
    label: labelOf(set.areas),
    read: (signal) => set.readOutlines(fields, signal),
  };
}

/** The first set of each month or year, in order of time. */
function onePerTime(sets: readonly NamedSet[]): readonly NamedSet[] {
  const byTime = new Map<string, NamedSet>();
  for (const set of sets) {
    const time = timeOf(set.areas);
    if (!byTime.has(time)) byTime.set(time, set);
  }
  return [...byTime]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, set]) => set);
}

function idsOf(areas: readonly BoundaryName[]): readonly string[] {
  return areas.map((each) => {
    const alone = areas.filter(({ year }) => year === each.year).length === 1;
    return (alone ? each.year : timeOf(each)) || UNDATED;
  });
}
