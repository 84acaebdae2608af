export {
  Absence,
  ABSENCE_REASONS,
  isAbsenceReason,
  isAbsent,
  valueOf,
  type AbsenceReason,
  type Cell,
} from "./absence.js";
export { formatIsoDate } from "./calendar.js";
export {
  formatDatasetId,
  parseDatasetId,
  type DatasetId,
} from "./dataset-id.js";
export {
  AreaNotFoundError,
  CommonsError,
  DatasetNotFoundError,
  ERROR_CODES,
  FieldNotFoundError,
  InvalidDatasetIdError,
  listKnown,
  MeasureNotFoundError,
  PeriodNotFoundError,
  type ErrorCode,
} from "./errors.js";
export { FIELD_ROLES, type Field, type FieldRole, type Unit } from "./field.js";
export {
  formatNumber,
  formatOrdinal,
  parseNumber,
  roundTo,
  type NumberStyle,
} from "./number.js";
export {
  MARKER_SOURCES,
  MARKERS,
  readMarker,
  splitMarked,
  type MarkedText,
  type Marker,
} from "./marker.js";
export { filterRows, groupRows, selectColumns } from "./operations.js";
export { readPeriodColumn, type PeriodColumnReading } from "./period-column.js";
export {
  YEAR_KINDS,
  type PeriodReading,
  type YearKind,
} from "./period-forms.js";
export {
  parsePublishedNumber,
  type NumberReading,
  type PublishedNumber,
} from "./published-number.js";
export { parsePublishedPeriod } from "./published-period.js";
export { comparePeriods, parsePeriod, type Period } from "./period.js";
export {
  withStep,
  type Licence,
  type Provenance,
  type Source,
} from "./provenance.js";
export {
  isObservationStatus,
  OBSERVATION_STATUSES,
  type ObservationStatus,
} from "./status.js";
export {
  Table,
  type Column,
  type UnreadableCell,
  type Value,
} from "./table.js";
