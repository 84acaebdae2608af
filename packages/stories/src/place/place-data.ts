import {
  BoundariesNotFoundError,
  pageClient,
  type DatasetRef,
} from "@commons-widgets/commons";
import { loadDataset, type DatasetData } from "@commons-widgets/element-kit";
import { registerAreas, type AreaRegister } from "@commons-widgets/geography";

/** What a place's facts are read from. */
export interface PlaceData extends DatasetData {
  /** The areas of the dataset's geography; absent where the commons has none. */
  readonly register?: AreaRegister;
}

/** Reads a dataset and, at the same time, the areas it is about. */
export async function loadPlaceData(
  ref: DatasetRef,
  signal: AbortSignal,
): Promise<PlaceData> {
  const [dataset, register] = await Promise.all([
    loadDataset(ref, signal),
    loadRegister(ref, signal),
  ]);
  return register ? { ...dataset, register } : dataset;
}

async function loadRegister(
  ref: DatasetRef,
  signal: AbortSignal,
): Promise<AreaRegister | undefined> {
  const client = pageClient();
  const { geography } = await client.describe(ref, signal);
  if (geography === undefined) return undefined;
  try {
    const { table, outlines } = await client.areas(ref, geography, signal);
    const vintages = outlines.map(({ id, label }) => ({ id, label }));
    return registerAreas(table, geography, vintages);
  } catch (error) {
    // A dataset may be about areas that its commons holds no list of.
    if (error instanceof BoundariesNotFoundError) return undefined;
    throw error;
  }
}
