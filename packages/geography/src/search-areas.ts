import type { Area } from "./area.js";
import { normaliseName } from "./area-name.js";

/** An area as it is searched. */
interface Entry {
  readonly area: Area;
  /** In each of its languages. */
  readonly names: readonly string[];
  /** The first of them without a space. */
  readonly together: string;
  readonly code: string;
}

/** By the list that is searched: to normalise thousands of names for every letter typed would be felt. */
const indexes = new WeakMap<object, readonly Entry[]>();

/** What a match is worth, best first. */
const GRADES = 6;

/**
 * Finds areas by what a reader types: a name, in English or Welsh, or a code.
 *
 * Case, accents, apostrophes and punctuation make no difference; "St" finds
 * "Saint" and "&" finds "and", either way round; so do names run together, as
 * in an address. Best first: the whole name or code, the beginning of either,
 * the beginning of a word, anywhere in the name; then by name and parent. Areas
 * of one name are all returned: say their `parentName` to tell them apart.
 *
 * @param areas searched faster when the same list is searched again
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
  const graded = Array.from({ length: GRADES }, (): Area[] => []);
  for (const entry of indexOf(areas))
    graded[gradeEntry(entry, wanted)]?.push(entry.area);
  return graded.flat().slice(0, limit);
}

function indexOf(areas: Iterable<Area>): readonly Entry[] {
  const known = indexes.get(areas);
  if (known) return known;
  const collator = new Intl.Collator("en-GB");
  const index = [...areas]
    .sort(
      (a, b) =>
        collator.compare(a.name, b.name) ||
        collator.compare(a.parentName ?? "", b.parentName ?? "") ||
        (a.code < b.code ? -1 : 1),
    )
    .map(entryOf);
  indexes.set(areas, index);
  return index;
}

function entryOf(area: Area): Entry {
  const { name, nameCy, code } = area;
  const english = normaliseName(name);
  return {
    area,
    names: nameCy ? [english, normaliseName(nameCy)] : [english],
    together: english.replaceAll(" and ", "").replaceAll(" ", ""),
    code: code.toLowerCase(),
  };
}

/** The number of its grade, {@link GRADES} for no match. */
function gradeEntry(entry: Entry, wanted: string): number {
  const { names, together, code } = entry;
  if (code === wanted) return 0;
  const best = Math.min(...names.map((name) => gradeName(name, wanted)));
  if (best > 2 && code.startsWith(wanted)) return 2;
  return best === GRADES && together.startsWith(wanted) ? 5 : best;
}

function gradeName(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return GRADES;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return name.includes(` ${wanted}`) ? 3 : 4;
}
