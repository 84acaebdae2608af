import {
  formatMeasure,
  median,
  rankAll,
  type PeerFacts,
} from "@commons-widgets/description";
import {
  chooseVintage,
  geographyWords,
  type AreaRegister,
} from "@commons-widgets/geography";
import {
  AreaNotFoundError,
  valueOf,
  type Field,
  type Period,
} from "@commons-widgets/table";
import type { Observation } from "./place-rows.js";

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
 * The areas of the same kind and boundaries that lie in the same larger area,
 * with their values in the same period.
 *
 * @returns `undefined` where the area has no value then, is no such area
 *   itself (England among districts), or has no peer with a value
 * @throws {AreaNotFoundError} where `within` is no larger area of these
 */
export function findPeers(
  register: AreaRegister,
  measure: Field,
  observed: ReadonlyMap<string, readonly Observation[]>,
  { area, period, within }: PeerQuery,
): Peers | undefined {
  const vintage = chooseVintage(register, observed.keys()).used.vintage.id;
  const around = within ?? register.area(area)?.parent;
  const parent = parentOf(register, vintage, around, within !== undefined);
  const all = register
    .inVintage(vintage)
    .filter((one) => one.parent === parent?.code)
    .flatMap(({ code }): Peer[] => {
      const value = valueAt(observed.get(code) ?? [], period);
      return value === undefined ? [] : [{ code, value }];
    })
    .sort((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));
  const values = all.map(({ value }) => value);
  const self = all.find(({ code }) => code === area);
  const rank = self && rankAll(all, formatMeasure(measure, values)).get(self);
  const [middle, lowest, highest] = [median(values), values[0], values.at(-1)];
  if (!rank || !parent || all.length < 2) return undefined;
  if (middle === undefined || lowest === undefined || highest === undefined)
    return undefined;
  const geography = geographyWords(register.geography);
  const place = parent.name;
  return {
    all,
    facts: { ...rank, place, geography, median: middle, lowest, highest },
  };
}

function parentOf(
  register: AreaRegister,
  vintage: string,
  code: string | undefined,
  isAsked: boolean,
) {
  const parents = register.parents(vintage);
  const parent = parents.find((one) => one.code === code);
  if (!parent && isAsked && code !== undefined)
    throw new AreaNotFoundError(
      code,
      parents.map((one) => one.code),
    );
  return parent;
}

function valueAt(
  observations: readonly Observation[],
  period: Period | undefined,
): number | undefined {
  const found = observations.find((one) => one.period?.id === period?.id);
  return found && valueOf(found.value);
}
