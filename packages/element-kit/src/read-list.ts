/** An attribute's list of codes, parted by spaces or commas; absent is empty. */
export function readList(given: string | null | undefined): readonly string[] {
  return (given ?? "").split(/[\s,]+/).filter(Boolean);
}
