/** What a field is for; documented in `docs/commons/format.md`. */
export const FIELD_ROLES = [
  "area",
  "area-name",
  "area-name-cy",
  "period",
  "measure",
  "lower",
  "upper",
  "status",
  "denominator",
  "parent",
  "parent-name",
  "member",
  "point-x",
  "point-y",
  "from-area",
  "to-area",
  "weight",
  "note",
] as const;

/** One of {@link FIELD_ROLES}. */
export type FieldRole = (typeof FIELD_ROLES)[number];

/** How a number of this field is said and written. */
export interface Unit {
  /** Words for axes and table headings, such as "% of people". */
  readonly label: string;
  /** Written against the number, such as "%" or "£"; empty for none. */
  readonly symbol: string;
  /** Which side of the number the symbol stands on. */
  readonly position: "before" | "after";
}

/** What a column holds and how it may be used. */
export interface Field {
  /** The name in the file; it is the ID an author writes in `measure`. */
  readonly name: string;
  /** Words for a reader; the name where the publisher gives none. */
  readonly title: string;
  readonly description?: string;
  readonly type: "string" | "number" | "boolean" | "period";
  readonly role?: FieldRole;
  /** For a limit, a status or a note: the measure it belongs to. */
  readonly of?: string;
  readonly unit?: Unit;
  /** Digits shown after the decimal point. */
  readonly decimals?: number;
  /** Which way is good, only where the source itself states it. */
  readonly direction?: "higher-is-better" | "lower-is-better";
  /** How values of several areas may be put together; absent means unknown. */
  readonly aggregate?: "sum" | "weighted-mean" | "none";
  /** The field that weights a `weighted-mean`. */
  readonly weightedBy?: string;
  /** For a `member` field: the vintage whose areas it marks. */
  readonly vintage?: string;
}
