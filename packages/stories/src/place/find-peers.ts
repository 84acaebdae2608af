import {
  formatMeasure,
  median,
  rankAll,
  type PeerFacts,
} from "@commons-widgets/description";
import { geographyWords } from "@commons-widgets/geography";
import {
  AreaNotFoundError,
  valueOf,
  type Field,
  type Period,
} from "@commons-widgets/table";
import type { Observation, AreaData } from "@commons-widgets/element-kit";

/** An area that a place is compared with, itself included. */
export interface Peer {
  readonly code: string;
  readonly value: number;
}

/** Who a place is compared with. */
export interface Peers {
  /** By value, lowest first; only those that have one. */
  readonly all: readonly Peer[];
  readonly facts: PeerFacts;
}

/** What peers are found by. */
export interface PeerQuery {
  readonly area: string;
  readonly period: Period | undefined;
  /** Code of the larger area they lie in; absent: the one the area lies in. */
  readonly within: string | undefined;
}

/**
 * The areas of the same kind that lie in the same larger area, with their values
 * in the same period.
 *
 * They stand in the order of their values as published. Those that are written
 * the same, once rounded as a figure of all of them rounds, share a rank and are
 * said to be joint: to part 12.31 from 12.34 would claim more than a reader who
 * sees "12.3" twice can check, and maps and tables of the same areas do likewise.
 *
 * @returns `undefined` where the area has no value then, is no such area
 *   itself (England among districts), or has no peer with a value
 * @throws {AreaNotFoundError} where `within` is no larger area of these, unless
 *   the commons may list more
 */
export function findPeers(
  { areas, mayListMore, description }: AreaData,
  measure: Field,
  observed: ReadonlyMap<string, readonly Observation[]>,
  { area, period, within }: PeerQuery,
): Peers | undefined {
  if (within !== undefined && !areas.parents.has(within) && !mayListMore)
    throw new AreaNotFoundError(within, [...areas.parents.keys()]);
  const parent = within ?? areas.area(area)?.parent ?? "";
  const all = areas
    .inside(parent)
    .flatMap((code): Peer[] => {
      const value = valueAt(observed.get(code) ?? [], period);
      return value === undefined ? [] : [{ code, value }];
    })
    .sort((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));
  const values = all.map(({ value }) => value);
  const self = all.find(({ code }) => code === area);
  const rank = self && rankAll(all, formatMeasure(measure, values)).get(self);
  const [middle, lowest, highest] = [median(values), values[0], values.at(-1)];
  if (!rank || all.length < 2) return undefined;
  if (middle === undefined || lowest === undefined || highest === undefined)
    return undefined;
  const geography = geographyWords(description.geography ?? "");
  const place = areas.parents.get(parent) ?? parent;
  return {
    all,
    facts: { ...rank, place, geography, median: middle, lowest, highest },
  };
}

function valueAt(
  observations: readonly Observation[],
  period: Period | undefined,
): number | undefined {
  const found = observations.find((one) => one.period?.id === period?.id);
  return found && valueOf(found.value);
}
