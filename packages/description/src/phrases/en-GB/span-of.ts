import type { Period } from "@commons-widgets/table";

/** From the start of one period to the end of another: "2011 to 2024". */
export function spanOf(first: Period, last: Period): string {
  if (first.id === last.id) return first.label;
  const start = first.label.split(" to ")[0] ?? first.label;
  const end = last.label.split(" to ").at(-1) ?? last.label;
  return `${start} to ${end}`;
}
