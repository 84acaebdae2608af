import { geographyOf } from "@commons-widgets/geography";
import {
  AreaNotFoundError,
  FieldNotFoundError,
  type Table,
} from "@commons-widgets/table";
import type { TrendRole } from "./trend-chart.picture.js";

/** Which lines an author asks for, all by area code. */
export interface SeriesQuery {
  /** The areas drawn; empty: every area of the dataset's own geography. */
  readonly areas?: readonly string[];
  /** Code of the area around those drawn, or of the one drawn. */
  readonly within?: string | undefined;
  /** The areas in colour, four at most. */
  readonly highlight?: readonly string[];
  /** The area compared with. */
  readonly compare?: string | undefined;
}

/** An area that has a line, with its rows in the table. */
export interface ChosenSeries {
  readonly code: string;
  readonly name: string;
  readonly role: TrendRole;
  readonly rows: readonly number[];
}

/** How many lines may be in colour. */
export const MOST_IN_COLOUR = 4;

interface Place {
  readonly code: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly rows: number[];
}

/**
 * Chooses the lines of a trend, those in colour first, then the comparator,
 * then the rest.
 *
 * A code given twice has one line; one that is compared with is drawn so, not
 * in colour. Without `highlight` all are in colour where there are up to four of them;
 * of more, none is until `highlightExtremes` has looked at their values.
 *
 * @param geography the dataset's own, such as "district": areas of another
 *   kind are there to compare with and are drawn only when asked for
 * @throws {AreaNotFoundError} where a code asked for is not in the data
 */
export function chooseSeries(
  table: Table,
  geography: string | undefined,
  query: SeriesQuery,
): readonly ChosenSeries[] {
  const places = readPlaces(table);
  const { compare, highlight = [] } = query;
  const drawn = drawnPlaces(places, geography, query);
  const focus = [...new Set(highlight)]
    .filter((code) => code !== compare)
    .map((code) => placeOf(places, code));
  const others = drawn.filter(
    (place) => place.code !== compare && !focus.includes(place),
  );
  const few = focus.length === 0 && others.length <= MOST_IN_COLOUR;
  const comparator =
    compare === undefined ? undefined : placeOf(places, compare);
  return [
    ...focus.map(as("focus")),
    ...(few ? others.map(as("focus")) : []),
    ...(comparator ? [as("compare")(comparator)] : []),
    ...(few ? [] : others.map(as("context"))),
  ];
}

function as(role: TrendRole) {
  return ({ code, name, rows }: Place): ChosenSeries => ({
    code,
    name,
    role,
    rows,
  });
}

function readPlaces(table: Table): ReadonlyMap<string, Place> {
  const field = table.columnOf("area")?.field.name;
  if (field === undefined)
    throw new FieldNotFoundError(
      "area",
      table.fields.map(({ name }) => name),
    );
  const textsOf = (role: "area-name" | "parent") => {
    const name = table.columnOf(role)?.field.name;
    return name === undefined ? undefined : table.texts(name);
  };
  const names = textsOf("area-name");
  const parents = textsOf("parent");
  const places = new Map<string, Place>();
  table.texts(field).forEach((code, row) => {
    if (code === "") return;
    const known = places.get(code);
    if (known) known.rows.push(row);
    else
      places.set(code, {
        code,
        name: names?.[row] ?? code,
        parent: parents?.[row],
        rows: [row],
      });
  });
  return places;
}

function drawnPlaces(
  places: ReadonlyMap<string, Place>,
  geography: string | undefined,
  { areas = [], within }: SeriesQuery,
): readonly Place[] {
  if (areas.length > 0)
    return [...new Set(areas)].map((code) => placeOf(places, code));
  const all = [...places.values()];
  if (within !== undefined) {
    const inside = all.filter(({ parent }) => parent === within);
    return inside.length > 0 ? inside : [placeOf(places, within)];
  }
  const own = all.filter(({ code }) => geographyOf(code) === geography);
  return own.length > 0 ? own : all;
}

function placeOf(places: ReadonlyMap<string, Place>, code: string): Place {
  const place = places.get(code);
  if (place) return place;
  const known = [...places.values()].map((each) => `${each.code} ${each.name}`);
  throw new AreaNotFoundError(code, known);
}
