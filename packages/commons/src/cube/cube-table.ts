import {
  Absence,
  isAbsent,
  parseNumber,
  readMarker,
  readPeriodColumn,
  Table,
  type Cell,
  type Column,
  type ObservationStatus,
  type Provenance,
  type UnreadableCell,
  type Value,
} from "@commons-widgets/table";
import {
  labelOfCategory,
  type Cube,
  type CubeCategory,
  type CubeLimits,
  type CubeObservation,
} from "./cube.js";
import type { CubeRowField } from "./cube-fields.js";
import type { CubeLayout, CubeMeasure } from "./cube-layout.js";

/** A row of the table: where it is in the cube, and its values by the column. */
interface CubeRow {
  readonly at: readonly number[];
  readonly values: Map<string, readonly CubeObservation[]>;
}

/**
 * Writes a cube as a table. A row without any value keeps its place, and a
 * value that the portal does not give is absent as `missing` or as its mark
 * says. Where a portal gives several values for one place that are not the
 * same, the cell is absent as `unreadable` and listed.
 */
export function tableOfCube(
  cube: Cube,
  layout: CubeLayout,
  rowFields: readonly CubeRowField[],
  provenance: Provenance,
): Table {
  const rows = rowsOf(cube, layout);
  const unreadable: UnreadableCell[] = [];
  const periods = readPeriods(cube);
  const columns = [
    ...rowFields.map((each) => {
      const place = layout.down.indexOf(each.dimension);
      const places = rows.map(({ at }) => at[place] ?? 0);
      return rowColumn(each, cube, places, periods.read, unreadable);
    }),
    ...layout.measures.map((measure) => {
      const key = measure.at.join();
      const observed = rows.map(({ values }) => values.get(key) ?? []);
      return measureColumn(measure, observed, unreadable);
    }),
  ];
  const steps = [...provenance.steps, ...layout.steps, ...periods.conclusions];
  return new Table(columns, rows.length, { ...provenance, steps }, unreadable);
}

function rowsOf(
  { observations }: Cube,
  { down, across }: CubeLayout,
): readonly CubeRow[] {
  const rows = new Map<string, CubeRow>();
  for (const observation of observations) {
    const at = down.map((dimension) => observation.at[dimension] ?? 0);
    const key = at.join();
    const row: CubeRow = rows.get(key) ?? { at, values: new Map() };
    rows.set(key, row);
    const column = across
      .map((dimension) => observation.at[dimension] ?? 0)
      .join();
    row.values.set(column, [...(row.values.get(column) ?? []), observation]);
  }
  return [...rows.values()].sort((a, b) => compareAt(a.at, b.at));
}

function compareAt(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, index) => number !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function readPeriods({ dimensions }: Cube) {
  const texts = dimensions
    .filter(({ role }) => role === "period")
    .flatMap(({ categories }) => categories.map(textOfPeriod));
  const { periods, conclusions } = readPeriodColumn(texts);
  const read = (category: CubeCategory) =>
    periods.get(textOfPeriod(category)) ?? "It is not a period.";
  return { read, conclusions };
}

/** The text by which a category says which period it is. */
export function textOfPeriod({ period, code }: CubeCategory): string {
  return period ?? code;
}

function rowColumn(
  { field, dimension, isLabel }: CubeRowField,
  { dimensions }: Cube,
  places: readonly number[],
  periodOf: (category: CubeCategory) => Value,
  unreadable: UnreadableCell[],
): Column {
  const categories = dimensions[dimension]?.categories ?? [];
  const cells = places.map((place, row): Cell<Value> => {
    const category = categories[place];
    if (!category) return new Absence("missing");
    if (field.type !== "period")
      return isLabel ? labelOfCategory(category) : category.code;
    const period = periodOf(category);
    if (typeof period !== "string") return period;
    const text = textOfPeriod(category);
    unreadable.push(listed(row, field.name, text, period));
    return new Absence("unreadable", text);
  });
  return { field, cells };
}

function measureColumn(
  { field, limit }: CubeMeasure,
  observed: readonly (readonly CubeObservation[])[],
  unreadable: UnreadableCell[],
): Column {
  const statuses = new Map<number, ObservationStatus>();
  const cells = observed.map((observations, row): Cell<number> => {
    const cell = readValue(observations, limit);
    if (typeof cell === "object" && "text" in cell) {
      unreadable.push(listed(row, field.name, cell.text, cell.doubt));
      return new Absence("unreadable", cell.text);
    }
    const status = observations[0]?.mark?.status;
    if (!isAbsent(cell) && status && !limit) statuses.set(row, status);
    return cell;
  });
  return { field, cells, ...(statuses.size > 0 ? { statuses } : {}) };
}

interface Doubt {
  readonly text: string;
  readonly doubt: string;
}

function readValue(
  observations: readonly CubeObservation[],
  limit: keyof CubeLimits | undefined,
): Cell<number> | Doubt {
  const [first] = observations;
  if (!first) return new Absence("missing");
  const valueOf = ({ value, limits }: CubeObservation) =>
    limit ? limits?.[limit] : value;
  const texts = new Set(
    observations.map((each) => String(valueOf(each) ?? "")),
  );
  if (texts.size > 1)
    return {
      text: [...texts].join(", "),
      doubt: "The portal gives several values for this.",
    };
  const { mark } = first;
  const value = valueOf(first);
  const text = String(value ?? "").trim();
  const number = typeof value === "number" ? value : parseNumber(text);
  if (number !== undefined && Number.isFinite(number)) return number;
  const marked = text === "" ? new Absence("missing") : readMarker(text);
  if (!marked) return { text, doubt: "It is not a number." };
  return new Absence(mark?.reason ?? marked.reason, mark?.note);
}

function listed(
  row: number,
  field: string,
  text: string,
  reason: string,
): UnreadableCell {
  return { row, line: row + 1, field, text, reason };
}
