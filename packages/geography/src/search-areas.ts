import type { Area } from "./area.js";
import { normaliseName } from "./area-name.js";

/** An area as it is searched. */
interface Entry {
  readonly area: Area;
  /** In each of its languages. */
  readonly names: readonly string[];
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
    .map((area) => ({
      area,
      names: [area.name, area.nameCy ?? area.name].map(normaliseName),
      code: area.code.toLowerCase(),
    }));
  indexes.set(areas, index);
  return index;
}

/** The number of its grade, {@link GRADES} for no match. */
function gradeEntry({ names, code }: Entry, wanted: string): number {
  const any = (test: (name: string) => boolean) => names.some(test);
  if (code === wanted || any((name) => name === wanted)) return 0;
  if (any((name) => name.startsWith(wanted))) return 1;
  if (code.startsWith(wanted)) return 2;
  if (any((name) => name.includes(` ${wanted}`))) return 3;
  if (any((name) => name.includes(wanted))) return 4;
  return any((name) => runTogether(name).startsWith(wanted)) ? 5 : GRADES;
}

function runTogether(name: string): string {
  return name.replaceAll(" and ", "").replaceAll(" ", "");
}
