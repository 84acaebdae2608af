/**
 * Which of some places along an axis to label: the first and the last, and as
 * many between, evenly apart, as leave a gap between any two.
 *
 * @param places in hundredths of the axis, in order
 * @param gap in hundredths of the axis
 * @returns their positions in the list
 */
export function markPeriods(
  places: readonly number[],
  gap: number,
): ReadonlySet<number> {
  const last = places.length - 1;
  const end = places[last] ?? 0;
  const marksOf = (step: number) => {
    const marks = [0];
    for (let at = step; at < last; at += step)
      if (end - (places[at] ?? 0) >= gap) marks.push(at);
    return last > 0 ? [...marks, last] : marks;
  };
  const isWide = (marks: readonly number[]) =>
    marks.every(
      (at, index) =>
        index === 0 ||
        (places[at] ?? 0) - (places[marks[index - 1] ?? 0] ?? 0) >= gap,
    );
  const steps = places
    .map((_, index) => Math.max(1, index))
    .filter((step) => isWide(marksOf(step)));
  const [least = Math.max(1, last)] = steps;
  const even = steps.find((step) => last % step === 0 && step <= 2 * least);
  return new Set(places.length === 0 ? [] : marksOf(even ?? least));
}
