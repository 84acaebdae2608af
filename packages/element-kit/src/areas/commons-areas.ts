import {
  BoundariesNotFoundError,
  pageClient,
  type AreasDataset,
  type DatasetRef,
} from "@commons-widgets/commons";
import { chooseVintage, registerAreas } from "@commons-widgets/geography";
import type { AreaList } from "./area-list.js";

/**
 * Asks a commons for its list of the areas of a geography.
 *
 * @returns `undefined` where it holds none, for a dataset may be about areas
 *   that its commons does not list
 */
export async function askForAreas(
  ref: DatasetRef,
  geography: string,
  signal: AbortSignal,
): Promise<AreasDataset | undefined> {
  try {
    return await pageClient().areas(ref, geography, signal);
  } catch (error) {
    if (error instanceof BoundariesNotFoundError) return undefined;
    throw error;
  }
}

/**
 * A dataset's list of areas, completed from that of its commons: it names them,
 * knows those that the dataset has no row of, and who are peers is told by the
 * boundaries that fit the dataset best. A commons without any boundaries tells
 * names alone.
 */
export function completeAreas(own: AreaList, listed: AreasDataset): AreaList {
  const { table, geography, outlines } = listed;
  const register = registerAreas(table, geography, outlines);
  const vintage =
    outlines.length === 0
      ? ""
      : chooseVintage(register, own.codes).used.vintage.id;
  return {
    codes: own.codes,
    ofKind:
      vintage === ""
        ? own.ofKind
        : register.inVintage(vintage).map(({ code }) => code),
    parents: new Map(
      register.parents(vintage).map(({ code, name }) => [code, name]),
    ),
    area: (code) => register.area(code) ?? own.area(code),
    inside: (parent) =>
      register
        .inVintage(vintage)
        .filter((area) => area.parent === parent)
        .map(({ code }) => code),
  };
}
