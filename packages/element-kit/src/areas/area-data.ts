import { pageClient, type DatasetRef } from "@commons-widgets/commons";
import { loadDataset, type DatasetData } from "../figure/load-dataset.js";
import { listAreas, tellAreas, type AreaList } from "./area-list.js";

/** A dataset, and which areas there are. */
export interface AreaData extends DatasetData {
  readonly areas: AreaList;
  /** Whether the commons may list areas that `areas` does not know. */
  readonly mayListMore: boolean;
}

/** What a figure is about, so far as its areas must be known. */
export interface AreaWish {
  /** Area code; absent where none is singled out. */
  readonly area: string | undefined;
  /** Code of a larger area whose parts are shown; absent: what the area lies in, or all. */
  readonly within: string | undefined;
}

/**
 * Reads a dataset and, where its columns do not tell of the areas wished for,
 * the commons' list of areas: at the same time where no column names areas and
 * what they lie in, else only once the wish is found to be missing.
 */
export async function loadAreaData(
  ref: DatasetRef,
  wish: AreaWish,
  signal: AbortSignal,
): Promise<AreaData> {
  const [dataset, complete] = await Promise.all([
    loadDataset(ref, signal),
    completionWithoutColumns(ref, signal),
  ]);
  const { geography } = dataset.description;
  const own = listAreas(dataset.table, geography);
  if (!complete && knowsWish(own, wish))
    return { ...dataset, areas: own, mayListMore: geography !== undefined };
  const completed = complete ?? (await askCommons(ref, geography, signal));
  return { ...dataset, areas: completed(own), mayListMore: false };
}

/** Whether a list knows the place and the larger area wished for. */
export function knowsWish(
  areas: AreaList,
  { area, within }: AreaWish,
): boolean {
  return (
    (area === undefined || areas.area(area) !== undefined) &&
    (within === undefined || areas.parents.has(within))
  );
}

/** Makes a dataset's own list of areas whole. */
type Completion = (own: AreaList) => AreaList;

async function completionWithoutColumns(
  ref: DatasetRef,
  signal: AbortSignal,
): Promise<Completion | undefined> {
  const { fields, geography } = await pageClient().describe(ref, signal);
  return tellAreas(fields) ? undefined : askCommons(ref, geography, signal);
}

async function askCommons(
  ref: DatasetRef,
  geography: string | undefined,
  signal: AbortSignal,
): Promise<Completion> {
  if (geography === undefined) return (own) => own;
  const { askForAreas, completeAreas } = await import("./commons-areas.js");
  const listed = await askForAreas(ref, geography, signal);
  return (own) => (listed ? completeAreas(own, listed) : own);
}
