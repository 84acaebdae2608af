import { BoundariesNotFoundError } from "@commons-widgets/commons";
import {
  addCodesByName,
  geographyWords,
  isPoorMatch,
  matchVintage,
  NAME_RULES,
  parentIn,
  type Area,
  type AreaRegister,
  type GeographyWords,
  type VintageMatch,
} from "@commons-widgets/geography";
import { isAbsent, Table, withStep, type Column } from "@commons-widgets/table";
import * as say from "./match-names.words.js";

/** Data joined to areas by name. */
export interface MatchedNames {
  /** The data with the codes that their names lead to. */
  readonly table: Table;
  /** How they stand against the vintage taken; names without a code are among what is missing. */
  readonly match: VintageMatch;
  /** Which names lead to no area, or to several, in a sentence; absent where none does. */
  readonly unjoined?: string;
  /** Why too few names match for a map, in a sentence; absent where enough do. */
  readonly refusal?: string;
}

/** Which vintage the names may be of. */
export interface NamedVintage {
  /** The one that the author asks for. */
  readonly asked: string | undefined;
  /** The one that the publisher says the data are of. */
  readonly published: string | undefined;
}

interface Candidate {
  readonly table: Table;
  readonly match: VintageMatch;
  /** Names of several areas. */
  readonly ambiguous: readonly string[];
  /** Names of none. */
  readonly unknown: readonly string[];
}

/**
 * Joins data without codes to areas by name, for an author who asks for it.
 *
 * The vintage is the one asked for, else the one that the publisher names, else
 * that in which most names are found, then that with fewest areas left over,
 * then the latest. Names of several areas are refused unless the data name the
 * larger area. Every rule and every name left out is a step of the provenance,
 * and a caveat says what a name cannot.
 *
 * @throws {FieldNotFoundError} where no field has the role `area-name`
 * @throws {CommonsError} `commons/boundaries-not-found` where the register has
 *   no vintage, or not the one asked for
 */
export function matchNames(
  table: Table,
  register: AreaRegister,
  { asked, published }: NamedVintage,
): MatchedNames {
  const ids = register.vintages.map(({ id }) => id);
  const wanted = asked ?? ids.find((id) => id === published);
  const [best] = (wanted === undefined ? ids.reverse() : [wanted])
    .map((id) => joinTo(table, register, id))
    .sort(byFit);
  if (!best)
    throw new BoundariesNotFoundError(
      `The ${register.geography} areas of this commons have no vintage to draw.`,
    );
  const { match, ambiguous, unknown } = best;
  const words = geographyWords(register.geography);
  const told = tellJoin(best, words);
  if (isPoorMatch(match))
    return {
      table: keepUnjoined(told),
      match,
      refusal: say.refuseNames(match, words),
    };
  const unjoined = say.unjoinedNames(ambiguous, unknown, words);
  return { table: told, match, ...(unjoined ? { unjoined } : {}) };
}

function joinTo(table: Table, register: AreaRegister, id: string): Candidate {
  const areas = register.inVintage(id).map((area) => placedIn(area, id));
  const { table: coded, join } = addCodesByName(table, areas);
  const ambiguous = join.ambiguous.map(({ name }) => name);
  const unknown = join.unmatched.filter((name) => name.trim() !== "");
  const codes = join.codes.filter((code) => code !== undefined);
  const named = [...codes, ...ambiguous, ...unknown];
  const match = matchVintage(register, named, id);
  return { table: coded, match, ambiguous, unknown };
}

/** The area with the larger area that it lies in then. */
function placedIn(area: Area, vintage: string): Area {
  const parent = parentIn(area, vintage);
  return parent
    ? { ...area, parent: parent.code, parentName: parent.name }
    : area;
}

function byFit({ match: a }: Candidate, { match: b }: Candidate): number {
  return (
    b.matched.length - a.matched.length ||
    a.withoutData.length - b.withoutData.length
  );
}

function tellJoin(
  { table, unknown }: Candidate,
  { many }: GeographyWords,
): Table {
  const { columns, rowCount, provenance, unreadable } = table;
  const steps = [say.rulesStep(NAME_RULES), ...say.unknownStep(unknown, many)];
  const caveats = [...provenance.caveats, say.nameCaveat(many)];
  const told = steps.reduce(withStep, { ...provenance, caveats });
  return new Table(columns, rowCount, told, unreadable);
}

/** Where no map is drawn, every row has a place in the table under its own name. */
function keepUnjoined(table: Table): Table {
  const names = table.columnOf("area-name")?.cells ?? [];
  const parents = table.columnOf("parent-name")?.cells ?? [];
  const columns = table.columns.map((column): Column => {
    if (column.field.role !== "area") return column;
    const cells = column.cells.map((code, row) =>
      isAbsent(code)
        ? [names[row], parents[row]]
            .filter((part) => typeof part === "string")
            .join(", ")
        : code,
    );
    return { ...column, cells };
  });
  const { rowCount, provenance, unreadable } = table;
  return new Table(columns, rowCount, provenance, unreadable);
}
