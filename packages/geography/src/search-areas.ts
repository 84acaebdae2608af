import type { Area } from "./area.js";
import { normaliseName } from "./area-name.js";

/**
 * Finds areas by what a reader types: a name or a code.
 *
 * Case, accents, apostrophes and punctuation make no difference; "St" finds
 * "Saint" and "&" finds "and", either way round. Best first: the whole name or
 * code, the beginning of either, the beginning of a word, anywhere in the name;
 * then by name and parent. Areas of one name are all returned: say their
 * `parentName` to tell them apart.
 *
 * @param limit the most that are returned, from 0
 * @returns none where nothing but punctuation is typed
 */
export function searchAreas(
  areas: Iterable<Area>,
  text: string,
  limit: number,
): readonly Area[] {
  const wanted = normaliseName(text);
  if (wanted === "") return [];
  return [...areas]
    .map((area) => ({ area, grade: gradeArea(area, wanted) }))
    .filter(({ grade }) => Number.isFinite(grade))
    .sort((a, b) => a.grade - b.grade || byNameAndParent(a.area, b.area))
    .slice(0, limit)
    .map(({ area }) => area);
}

function gradeArea(area: Area, wanted: string): number {
  const name = normaliseName(area.name);
  const code = area.code.toLowerCase();
  if (name === wanted || code === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (code.startsWith(wanted)) return 2;
  if (name.includes(` ${wanted}`)) return 3;
  return name.includes(wanted) ? 4 : Infinity;
}

function byNameAndParent(a: Area, b: Area): number {
  return (
    a.name.localeCompare(b.name, "en-GB") ||
    (a.parentName ?? "").localeCompare(b.parentName ?? "", "en-GB") ||
    (a.code < b.code ? -1 : 1)
  );
}
