import type { Adapter } from "@commons-widgets/commons";
import {
  isAbsent,
  type AbsenceReason,
  type Field,
  type Table,
} from "@commons-widgets/table";

/** How much of a measure is there. */
export interface MeasureCoverage {
  readonly field: Field;
  readonly present: number;
  /** How many cells hold no value, by the reason. */
  readonly absent: ReadonlyMap<AbsenceReason, number>;
}

/** What a dataset's table covers. */
export interface Coverage {
  /** Absent where no column holds areas. */
  readonly areas?: number;
  /** In order of time, as the publisher writes them; absent without a column. */
  readonly periods?: {
    readonly count: number;
    readonly first: string;
    readonly last: string;
  };
  readonly measures: readonly MeasureCoverage[];
}

/**
 * Reads a dataset as a figure would and counts what is there.
 *
 * @param id the dataset's, for that adapter
 * @throws {CommonsError} where it cannot be read
 */
export async function readCoverage(
  adapter: Adapter,
  id: string,
): Promise<Coverage> {
  return coverageOf(await adapter.read(id, {}));
}

function coverageOf(table: Table): Coverage {
  const areas = table.columnOf("area")?.field.name;
  const periods = periodsOf(table);
  return {
    ...(areas ? { areas: new Set(table.texts(areas)).size } : {}),
    ...(periods ? { periods } : {}),
    measures: table.columns
      .filter(({ field }) => field.role === "measure")
      .map(({ field, cells }) => {
        const absent = new Map<AbsenceReason, number>();
        for (const cell of cells)
          if (isAbsent(cell))
            absent.set(cell.reason, (absent.get(cell.reason) ?? 0) + 1);
        const missing = [...absent.values()].reduce((sum, n) => sum + n, 0);
        return { field, present: cells.length - missing, absent };
      }),
  };
}

function periodsOf(table: Table): Coverage["periods"] {
  const column = table.columnOf("period")?.field.name;
  if (!column) return undefined;
  const periods = new Map(
    table
      .periods(column)
      .flatMap((period) =>
        isAbsent(period) ? [] : [[period.id, period] as const],
      ),
  );
  const ordered = [...periods.values()].sort((a, b) => a.start - b.start);
  const [first, last] = [ordered[0], ordered.at(-1)];
  return first && last
    ? { count: ordered.length, first: first.label, last: last.label }
    : undefined;
}
