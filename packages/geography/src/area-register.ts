import type { Column, FieldRole, Table } from "@commons-widgets/table";
import { parentIn, type Area, type Parent, type Vintage } from "./area.js";

/** Every area of one geography, over all its vintages. */
export class AreaRegister {
  readonly #byCode: ReadonlyMap<string, Area>;
  readonly #byVintage = new Map<string, readonly Area[]>();

  /**
   * @param geography as the catalogue names it, such as "ward"
   * @param vintages in order of time, the latest last
   */
  constructor(
    readonly geography: string,
    readonly vintages: readonly Vintage[],
    areas: Iterable<Area>,
  ) {
    this.#byCode = new Map([...areas].map((area) => [area.code, area]));
  }

  /** The area of that code, or `undefined`. */
  area(code: string): Area | undefined {
    return this.#byCode.get(code);
  }

  /** The areas of a vintage, in the register's order; none for an unknown ID. */
  inVintage(id: string): readonly Area[] {
    const known = this.#byVintage.get(id);
    if (known) return known;
    const areas = [...this.#byCode.values()].filter(({ vintages }) =>
      vintages.includes(id),
    );
    this.#byVintage.set(id, areas);
    return areas;
  }

  /** The larger areas that the areas of a vintage lie in, by name. */
  parents(vintage: string): readonly Parent[] {
    const parents = new Map<string, Parent>();
    for (const area of this.inVintage(vintage)) {
      const parent = parentIn(area, vintage);
      if (parent) parents.set(parent.code, parent);
    }
    return [...parents.values()].sort((a, b) =>
      a.name.localeCompare(b.name, "en-GB"),
    );
  }
}

/**
 * Reads the areas of a geography from its table, by the roles of its fields.
 *
 * A row whose code is absent is no area. A code that stands in several rows is
 * one area, named by the last of them and in every vintage that any of them
 * marks. A table without `member` fields holds the areas of every vintage.
 *
 * @throws {FieldNotFoundError} where no field has the role `area`
 */
export function registerAreas(
  table: Table,
  geography: string,
  vintages: readonly Vintage[],
): AreaRegister {
  const codes = table.columnOf("area") ?? table.column("area");
  const read = areaReader(table, vintages);
  const areas = new Map<string, Area>();
  table.texts(codes.field.name).forEach((code, row) => {
    if (code === "") return;
    const area = read(code, row);
    const earlier = areas.get(area.code)?.vintages ?? [];
    areas.set(area.code, {
      ...area,
      vintages: [...new Set([...earlier, ...area.vintages])],
    });
  });
  return new AreaRegister(geography, vintages, areas.values());
}

function areaReader(
  table: Table,
  vintages: readonly Vintage[],
): (code: string, row: number) => Area {
  const names = table.columnOf("area-name");
  const welshNames = table.columnOf("area-name-cy");
  const parents = always(table, "parent");
  const parentNames = always(table, "parent-name");
  const readParents = vintageParents(table);
  const eastings = table.columnOf("point-x");
  const northings = table.columnOf("point-y");
  const members = table.columns.filter(({ field }) => field.role === "member");
  return (code, row) => {
    const parent = textIn(parents, row);
    const parentName = textIn(parentNames, row);
    const nameCy = textIn(welshNames, row);
    const then = readParents?.(row);
    const x = numberIn(eastings, row);
    const y = numberIn(northings, row);
    return {
      code,
      name: textIn(names, row) ?? code,
      ...(nameCy === undefined ? {} : { nameCy }),
      ...(parent === undefined ? {} : { parent }),
      ...(parentName === undefined ? {} : { parentName }),
      ...(x === undefined ? {} : { x }),
      ...(y === undefined ? {} : { y }),
      ...(then === undefined ? {} : { parents: then }),
      vintages:
        members.length === 0
          ? vintages.map(({ id }) => id)
          : vintagesMarked(members, row),
    };
  };
}

/** The column of that role that holds for every vintage. */
function always(table: Table, role: FieldRole): Column | undefined {
  return table.columns.find(
    ({ field }) => field.role === role && field.vintage === undefined,
  );
}

/** Reads the larger areas that are another in some vintage, where the table has any. */
function vintageParents(
  table: Table,
): ((row: number) => ReadonlyMap<string, Parent>) | undefined {
  const columns = table.columns.filter(({ field }) => field.vintage);
  const codes = columns.filter(({ field }) => field.role === "parent");
  if (codes.length === 0) return undefined;
  return (row) =>
    new Map(
      codes.flatMap((column) => {
        const { vintage = "" } = column.field;
        const code = textIn(column, row);
        const names = columns.find(
          ({ field }) =>
            field.role === "parent-name" && field.vintage === vintage,
        );
        return code === undefined
          ? []
          : [[vintage, { code, name: textIn(names, row) ?? code }] as const];
      }),
    );
}

function vintagesMarked(members: readonly Column[], row: number): string[] {
  return members.flatMap(({ field, cells }) =>
    cells[row] === true && field.vintage !== undefined ? [field.vintage] : [],
  );
}

function textIn(column: Column | undefined, row: number): string | undefined {
  const cell = column?.cells[row];
  return typeof cell === "string" && cell !== "" ? cell : undefined;
}

function numberIn(column: Column | undefined, row: number): number | undefined {
  const cell = column?.cells[row];
  return typeof cell === "number" ? cell : undefined;
}
