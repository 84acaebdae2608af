/** Bars that are drawn one after another, and how many are left out before them. */
export interface Drawn<T> {
  readonly thing: T;
  /** How many things stand between it and the one drawn before. */
  readonly skipped: number;
}

/**
 * Which of some ranked things are drawn: so many from each end, and those that
 * must be; in their order.
 *
 * @param ends how many from each end; `undefined`: all
 * @returns with each the number left out before it; none is left out at the end
 */
export function chooseBars<T>(
  ranked: readonly T[],
  ends: number | undefined,
  must: (thing: T) => boolean,
): readonly Drawn<T>[] {
  let last = -1;
  return ranked.flatMap((thing, index) => {
    const isDrawn =
      ends === undefined ||
      index < ends ||
      index >= ranked.length - ends ||
      must(thing);
    if (!isDrawn) return [];
    const skipped = index - last - 1;
    last = index;
    return [{ thing, skipped }];
  });
}
