import { isAbsent, type Table } from "@commons-widgets/table";

/** A number of a table by the area, the time and the measure it is of. */
export type Figures = ReadonlyMap<string, number>;

/**
 * Every number of a table under "area, month the period begins in, measure": what two
 * tables of the same figures have alike, however their rows are laid out.
 *
 * @param when the start of the period of a table that has no column of periods
 * @param nameOf how the other table calls a measure
 */
export function figuresOf(
  table: Table,
  when: number,
  nameOf: (measure: string) => string = (measure) => measure,
): Figures {
  const areas = table.texts(table.columnOf("area")?.field.name ?? "");
  const periods = table.columnOf("period")?.cells;
  const startOf = (cell: unknown) =>
    typeof cell === "object" && cell !== null && "start" in cell
      ? monthOf(Number(cell.start))
      : undefined;
  const figures = new Map<string, number>();
  for (const { field, cells } of table.columns) {
    if (!/^(?:measure|lower|upper)$/.test(field.role ?? "")) continue;
    cells.forEach((cell, row) => {
      if (isAbsent(cell) || typeof cell !== "number") return;
      const start = periods ? startOf(periods[row]) : monthOf(when);
      figures.set(
        `${areas[row] ?? ""} ${String(start)} ${nameOf(field.name)}`,
        cell,
      );
    });
  }
  return figures;
}

/** A portal that has no days for periods says the month that one begins in. */
function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
