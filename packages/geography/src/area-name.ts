/**
 * A name as it is compared, so that two spellings of it are the same;
 * `NAME_RULES` tells in words what is done here, step by step.
 */
export function normaliseName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replaceAll("&", " and ")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()
    .replace(/\bsaint\b/g, "st");
}
