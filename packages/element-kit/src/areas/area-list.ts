import { geographyOf } from "@commons-widgets/geography";
import type { Field, Table } from "@commons-widgets/table";

/** What is known of one area besides its values. */
export interface ListedArea {
  readonly name: string;
  /** Code of the larger area it lies in. */
  readonly parent?: string;
  readonly parentName?: string;
}

/** Which areas there are, and what they lie in. */
export interface AreaList {
  /** Codes of the areas that the dataset has rows of, each once. */
  readonly codes: readonly string[];
  /** Codes of the areas of the dataset's own kind and boundaries, each once. */
  readonly ofKind: readonly string[];
  /** Names, by code, of the larger areas that areas of the dataset's kind lie in. */
  readonly parents: ReadonlyMap<string, string>;
  /** What is known of an area, or `undefined` where there is no such area. */
  area(code: string): ListedArea | undefined;
  /** Codes of the areas of one kind and of the same boundaries that lie in a larger area. */
  inside(parent: string): readonly string[];
}

/** Whether fields name areas and what they lie in, so that no other list is needed. */
export function tellAreas(fields: readonly Field[]): boolean {
  return (["area-name", "parent", "parent-name"] as const).every((wanted) =>
    fields.some(({ role }) => role === wanted),
  );
}

/**
 * Reads the areas of a dataset from its own columns. An area without a name is
 * called by its code; one that stands in several rows is described by the last.
 *
 * @param geography the dataset's own, such as "district": areas of another
 *   kind, such as England, are there to compare with and are nobody's peers.
 *   Where it fits no code, all are of one kind
 */
export function listAreas(
  table: Table,
  geography: string | undefined,
): AreaList {
  const areas = readAreas(table);
  const codes = [...areas.keys()];
  const fitting = codes.filter((code) => geographyOf(code) === geography);
  const ofKind = fitting.length > 0 ? fitting : codes;
  const inside = new Map<string, string[]>();
  const parents = new Map<string, string>();
  for (const code of ofKind) {
    const { parent, parentName } = areas.get(code) ?? {};
    if (parent === undefined) continue;
    const others = inside.get(parent);
    if (others) others.push(code);
    else inside.set(parent, [code]);
    parents.set(parent, parentName ?? parent);
  }
  return {
    codes,
    ofKind,
    parents,
    area: (code) => areas.get(code),
    inside: (parent) => inside.get(parent) ?? [],
  };
}

function readAreas(table: Table): ReadonlyMap<string, ListedArea> {
  const textsOf = (role: "area" | "area-name" | "parent" | "parent-name") => {
    const column = table.columnOf(role);
    return column ? table.texts(column.field.name) : [];
  };
  const names = textsOf("area-name");
  const parents = textsOf("parent");
  const parentNames = textsOf("parent-name");
  const areas = new Map<string, ListedArea>();
  textsOf("area").forEach((code, row) => {
    if (code === "") return;
    const [parent, parentName] = [parents[row], parentNames[row]];
    areas.set(code, {
      name: names[row] || code,
      ...(parent ? { parent } : {}),
      ...(parentName ? { parentName } : {}),
    });
  });
  return areas;
}
