import type { Area } from "./area.js";
import { normaliseName } from "./area-name.js";
import { groupBy } from "./group-by.js";
import type { AreaJoin } from "./join-areas.js";
import { LOOSE_RULES, NAME_RULES } from "./name-rules.js";

/** What a row says of its place where it has no code. */
export interface NameOfRow {
  readonly name: string;
  /** Code or name of the larger area, which tells two of one name apart. */
  readonly parent?: string;
}

/** A name that several areas have. */
export interface AmbiguousName {
  readonly name: string;
  readonly areas: readonly Area[];
}

/** A join by name, with what it took for the same and what it refused. */
export interface NameJoin extends AreaJoin {
  /** Names that several areas have; never joined. */
  readonly ambiguous: readonly AmbiguousName[];
  /** Names that were joined only by one of {@link LOOSE_RULES}, with the area's own. */
  readonly loosely: readonly (readonly [given: string, name: string])[];
}

/** Every rule by which names are joined, in words. */
export function describeNameRules(): readonly string[] {
  return [...NAME_RULES, ...LOOSE_RULES].map(({ words }) => words);
}

/**
 * Joins rows to areas by name, for an author who asks for it. A name that
 * several areas have, such as “Church”, is refused unless the row's `parent`
 * tells which it is. Spellings are compared by {@link NAME_RULES}, and where
 * none is found so, by each of {@link LOOSE_RULES} in turn.
 */
export function joinByName(
  rows: readonly NameOfRow[],
  areas: readonly Area[],
): NameJoin {
  const find = nameFinder(areas);
  const ambiguous = new Map<string, AmbiguousName>();
  const loosely = new Map<string, string>();
  const codes = rows.map((row) => {
    const found = find(row);
    if (found.areas.length > 1)
      ambiguous.set(row.name, { name: row.name, areas: found.areas });
    const [area] = found.areas.length === 1 ? found.areas : [];
    if (area && found.loosely) loosely.set(row.name, area.name);
    return area?.code;
  });
  const joined = new Set(codes);
  const unmatched = rows
    .map(({ name }) => name)
    .filter((name, row) => codes[row] === undefined && !ambiguous.has(name));
  return {
    codes,
    unmatched: [...new Set(unmatched)],
    withoutData: areas
      .map(({ code }) => code)
      .filter((code) => !joined.has(code)),
    ambiguous: [...ambiguous.values()],
    loosely: [...loosely],
    notes: notesOn([...ambiguous.keys()], [...loosely]),
  };
}

interface Found {
  readonly areas: readonly Area[];
  readonly loosely: boolean;
}

function nameFinder(areas: readonly Area[]): (row: NameOfRow) => Found {
  const keys = keyMakers();
  const indexes = keys.map((key) => groupBy(areas, ({ name }) => key(name)));
  return ({ name, parent }) => {
    for (const [index, key] of keys.entries()) {
      const wanted = key(name);
      const found = wanted === "" ? [] : (indexes[index]?.get(wanted) ?? []);
      if (found.length > 0)
        return { areas: narrow(found, parent), loosely: index > 0 };
    }
    return { areas: [], loosely: false };
  };
}

/** The strict way to compare first, then each looser than the one before. */
function keyMakers(): readonly ((name: string) => string)[] {
  return [
    normaliseName,
    ...LOOSE_RULES.map(
      (_, last) => (name: string) =>
        LOOSE_RULES.slice(0, last + 1).reduce(
          (text, { apply }) => apply(text),
          normaliseName(name),
        ),
    ),
  ];
}

function narrow(
  areas: readonly Area[],
  parent: string | undefined,
): readonly Area[] {
  if (parent === undefined) return areas;
  const wanted = normaliseName(parent);
  return areas.filter(
    (area) =>
      area.parent === parent || normaliseName(area.parentName ?? "") === wanted,
  );
}

function notesOn(
  ambiguous: readonly string[],
  loosely: readonly (readonly [string, string])[],
): readonly string[] {
  const notes = ["Rows were joined to areas by name, as the author asked."];
  if (loosely.length > 0)
    notes.push(
      `Taken for the same: ${loosely.map(([given, name]) => `“${given}” and “${name}”`).join(", ")}.`,
    );
  if (ambiguous.length > 0)
    notes.push(
      `Not joined, since several areas have the name: ${ambiguous.join(", ")}.`,
    );
  return notes;
}
