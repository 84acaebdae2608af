import type { MeasureFormat } from "./measure-format.js";

/** Where a value stands among others. */
export interface Rank {
  /** 1 is the highest; tied values share the smaller number. */
  readonly rank: number;
  /** How many values are ranked. */
  readonly of: number;
  /** Whether another value is written the same. */
  readonly tied: boolean;
}

/** Things whose values are written the same. */
export interface Tie<T> {
  /** The value as it is written, with its unit. */
  readonly text: string;
  readonly members: readonly T[];
}

/**
 * Things from the highest value to the lowest, those that are written the same
 * together: a reader cannot tell 12.31 from 12.34 where both read "12.3".
 *
 * Members of a tie keep the order they came in.
 */
export function rankTies<T extends { readonly value: number }>(
  things: readonly T[],
  format: Pick<MeasureFormat, "value">,
): readonly Tie<T>[] {
  const ties = new Map<string, Set<T>>();
  for (const thing of [...things].sort((a, b) => b.value - a.value)) {
    const text = format.value(thing.value);
    const members = ties.get(text);
    if (members) members.add(thing);
    else ties.set(text, new Set([thing]));
  }
  const places = new Map(things.map((thing, index) => [thing, index]));
  const placeOf = (thing: T) => places.get(thing) ?? 0;
  return [...ties].map(([text, members]) => ({
    text,
    members: [...members].sort((a, b) => placeOf(a) - placeOf(b)),
  }));
}

/** Each thing's rank; ties are as {@link rankTies} finds them. */
export function rankAll<T extends { readonly value: number }>(
  things: readonly T[],
  format: Pick<MeasureFormat, "value">,
): ReadonlyMap<T, Rank> {
  const ranks = new Map<T, Rank>();
  for (const { members } of rankTies(things, format)) {
    const rank = ranks.size + 1;
    for (const member of members)
      ranks.set(member, { rank, of: things.length, tied: members.length > 1 });
  }
  return ranks;
}
