/** The total, added from the smallest up so that order cannot change it. */
export function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((all, one) => all + one, 0);
}

/** The plain mean; `NaN` for no values. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Each value's place from 1 (lowest), tied values sharing their mean place. */
export function midRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && at(end) === at(start)) end++;
    for (let i = start; i < end; i++)
      ranks[order[i] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;

  function at(place: number): number | undefined {
    return values[order[place] ?? 0];
  }
}
