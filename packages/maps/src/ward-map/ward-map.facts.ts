import type { DatasetDescription } from "@commons-widgets/commons";
import type { AreaFact, MapFacts } from "@commons-widgets/description";
import { chooseMeasure } from "@commons-widgets/element-kit";
import {
  areasWithin,
  geographyWords,
  listCodes,
  type Area,
  type AreaRegister,
  type VintageChoice,
} from "@commons-widgets/geography";
import {
  Absence,
  FieldNotFoundError,
  withStep,
  type Field,
  type Period,
  type Table,
} from "@commons-widgets/table";
import { choosePeriod } from "./choose-period.js";
import { drawnOn, partOf, placeOf } from "./ward-map.words.js";

/** What a map's facts are read from. */
export interface WardMapSource {
  readonly description: DatasetDescription;
  readonly table: Table;
  readonly register: AreaRegister;
  readonly choice: VintageChoice;
  /** What the outlines were mended or left short by, for the provenance. */
  readonly repairs: readonly string[];
  /** Which rows of the data could be joined to no area, in a sentence; absent where all could. */
  readonly unjoined?: string | undefined;
  /** How figures of other boundaries came on these, or why they could not, in a sentence. */
  readonly carriedOver?: string | undefined;
  /** Why no map can be drawn of these data, in a sentence; absent where one can. */
  readonly refusal?: string | undefined;
}

/** Which of those facts are wanted. */
export interface WardMapQuery {
  /** Name of a measure; needed only where the dataset has several. */
  readonly measure?: string | undefined;
  /** A period as the publisher writes it; absent: the latest with a value. */
  readonly period?: string | undefined;
  /** Code of the larger area that the map shows, or the codes of areas; absent: everywhere. */
  readonly within?: string | undefined;
}

/** The rows of each area, by its code. */
type RowsByArea = ReadonlyMap<string, readonly number[]>;

/**
 * Reads what a map shows: every area of the vintage within the place, each with
 * its value or the reason why there is none.
 *
 * @throws {MeasureNotFoundError} where the measure is not in the dataset
 * @throws {PeriodNotFoundError} where the period is not in it
 * @throws {AreaNotFoundError} where no area of the vintage lies in that place
 * @throws {FieldNotFoundError} where the dataset has no field of area codes
 */
export function readMapFacts(
  source: WardMapSource,
  query: WardMapQuery,
): MapFacts {
  const { description, table, register, choice, repairs, refusal } = source;
  const measure = chooseMeasure(description, query.measure);
  const { vintage } = choice.used;
  const rows = rowsByArea(table);
  const areas =
    refusal === undefined
      ? areasWithin(register, vintage.id, query.within)
      : areasOfData(table, rows);
  const period = choosePeriod(
    table,
    measure,
    areas.flatMap(({ code }) => rows.get(code) ?? []),
    query.period,
  );
  const whole = query.within === undefined ? description.place : undefined;
  const part = listCodes(query.within).some((code) => register.area(code));
  const place = whole ?? (part ? partOf(placeOf(areas)) : placeOf(areas));
  const geography = geographyWords(register.geography);
  const readArea = areaReader(table, measure, period, rows);
  return {
    dataset: description,
    measure,
    ...(period ? { period } : {}),
    place,
    geography,
    areas: areas.map(readArea),
    ...(refusal === undefined
      ? {
          vintage,
          missingHere: missingWithin(register, choice, query.within),
          unjoined: source.unjoined,
          carriedOver: source.carriedOver,
          ...askedOf(choice),
        }
      : { refusal, missingHere: [] }),
    provenance: (refusal === undefined
      ? [drawnOn(areas.length, geography, place, vintage.label), ...repairs]
      : [refusal]
    ).reduce(withStep, table.provenance),
    unreadable: table.unreadable.filter(({ field }) =>
      isUsed(table, measure, field),
    ).length,
  };
}

/** The areas that the data name, for a table where no map is drawn. */
function areasOfData(table: Table, rows: RowsByArea): readonly Area[] {
  const names = table.columnOf("area-name")?.cells;
  return [...rows].map(([code, [row = 0]]) => {
    const name = names?.[row];
    return { code, name: typeof name === "string" ? name : code, vintages: [] };
  });
}

function rowsByArea(table: Table): RowsByArea {
  const codes = table.columnOf("area");
  if (!codes)
    throw new FieldNotFoundError(
      "area",
      table.fields.map(({ name }) => name),
    );
  const rows = new Map<string, number[]>();
  table.texts(codes.field.name).forEach((code, row) => {
    const earlier = rows.get(code);
    if (earlier) earlier.push(row);
    else rows.set(code, [row]);
  });
  return rows;
}

function areaReader(
  table: Table,
  measure: Field,
  period: Period | undefined,
  rows: RowsByArea,
): (area: Area) => AreaFact {
  const values = table.numbers(measure.name);
  const statuses = table.column(measure.name).statuses;
  const lower = table.columnOf("lower", measure.name)?.cells;
  const upper = table.columnOf("upper", measure.name)?.cells;
  const periods = table.columnOf("period")?.cells;
  return ({ code, name, parentName, x, y }) => {
    const row = rows
      .get(code)
      ?.find((each) => !periods || samePeriod(periods[each], period));
    const status = row === undefined ? undefined : statuses?.get(row);
    return {
      code,
      name,
      ...(parentName === undefined ? {} : { parentName }),
      ...(x === undefined || y === undefined ? {} : { x, y }),
      value:
        (row === undefined ? undefined : values[row]) ?? new Absence("missing"),
      ...(status ? { status } : {}),
      ...limit("lower", lower, row),
      ...limit("upper", upper, row),
    };
  };
}

function samePeriod(cell: unknown, period: Period | undefined): boolean {
  return (cell as Period | undefined)?.id === period?.id;
}

function limit(
  name: "lower" | "upper",
  cells: readonly unknown[] | undefined,
  row: number | undefined,
): Partial<Record<typeof name, number>> {
  const cell = row === undefined ? undefined : cells?.[row];
  return typeof cell === "number" ? { [name]: cell } : {};
}

/**
 * Codes the data have here and these boundaries do not. A code that is an area
 * of no vintage, such as England among districts, is there to compare with.
 */
function missingWithin(
  register: AreaRegister,
  { used }: VintageChoice,
  within: string | undefined,
): readonly string[] {
  return used.missingHere.filter((code) => {
    const area = register.area(code);
    if (area?.vintages.length === 0) return false;
    const place = listCodes(within);
    return place.length === 0 || place.includes(area?.parent ?? "");
  });
}

function askedOf({ asked }: VintageChoice): Pick<MapFacts, "asked"> {
  if (!asked) return {};
  const { vintage, matched, missingHere } = asked;
  return {
    asked: {
      vintage,
      matched: matched.length,
      of: matched.length + missingHere.length,
    },
  };
}

function isUsed(table: Table, measure: Field, name: string): boolean {
  if (name === measure.name) return true;
  const field = table.fields.find((each) => each.name === name);
  return (
    field?.of === measure.name ||
    field?.role === "area" ||
    field?.role === "period"
  );
}
