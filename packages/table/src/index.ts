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
export { CannotCombineError } from "./operations/cannot-combine.js";
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
export { aggregateRows } from "./operations/aggregate-rows.js";
export {
  aggregateSummaries,
  type GroupSummary,
  type SummarisedPart,
} from "./operations/aggregate-summaries.js";
export {
  aggregationRule,
  type Aggregation,
  type AggregationRule,
  type AggregationWay,
} from "./operations/aggregation-rule.js";
export { filterRows } from "./operations/filter-rows.js";
export { groupRows } from "./operations/group-rows.js";
export { joinTables, type Join } from "./operations/join-tables.js";
export { pivotRows, type Pivot } from "./operations/pivot-rows.js";
export { selectColumns } from "./operations/select-columns.js";
export { unpivotColumns, type Unpivot } from "./operations/unpivot-columns.js";
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
export { mergeProvenance } from "./merge-provenance.js";
export {
  withStep,
  type Governance,
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
