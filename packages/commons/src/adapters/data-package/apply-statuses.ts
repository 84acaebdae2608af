import {
  Absence,
  isAbsenceReason,
  isAbsent,
  isObservationStatus,
  type Cell,
  type Column,
  type ObservationStatus,
  type Value,
} from "@commons-widgets/table";
import type { FieldReading } from "./field-metadata.js";

/**
 * Gives each measure the reasons, marks and notes of the columns about it: its
 * own status and note, or a note that belongs to the whole row.
 *
 * @param readings one for each column, in the same order
 */
export function applyStatuses(
  columns: readonly Column[],
  readings: readonly FieldReading[],
): readonly Column[] {
  const rowNote = columns.find(
    ({ field }) => field.role === "note" && field.of === undefined,
  );
  return columns.map((column) => {
    const { name, role } = column.field;
    const status = columns.findIndex(
      ({ field }) => field.role === "status" && field.of === name,
    );
    const note =
      columns.find(({ field }) => field.role === "note" && field.of === name) ??
      (role === "measure" ? rowNote : undefined);
    if (status < 0 && !note) return column;
    const labels = readLabels(columns[status], readings[status]);
    return explainColumn(column, labels, note);
  });
}

/** The words of a status column: our own for the publisher's codes. */
function readLabels(
  status: Column | undefined,
  reading: FieldReading | undefined,
): readonly (string | undefined)[] {
  return (status?.cells ?? []).map((cell) => {
    // A code that the schema also lists among its missing values.
    if (isAbsent(cell))
      return cell.reason === "missing" ? undefined : cell.reason;
    return typeof cell === "string"
      ? (reading?.categories.get(cell) ?? cell)
      : undefined;
  });
}

function explainColumn(
  column: Column,
  labels: readonly (string | undefined)[],
  note: Column | undefined,
): Column {
  const statuses = new Map<number, ObservationStatus>(column.statuses);
  const cells = column.cells.map((cell, row) => {
    const label = labels[row];
    if (isAbsent(cell)) return explainAbsence(cell, label, note?.cells[row]);
    if (label && isObservationStatus(label)) statuses.set(row, label);
    return cell;
  });
  return {
    field: column.field,
    cells,
    ...(statuses.size > 0 ? { statuses } : {}),
  };
}

function explainAbsence(
  absence: Absence,
  label: string | undefined,
  note: Cell<Value> | undefined,
): Absence {
  if (absence.reason === "unreadable") return absence;
  const reason = label && isAbsenceReason(label) ? label : absence.reason;
  return typeof note === "string"
    ? new Absence(reason, note)
    : new Absence(reason);
}
