/** How a file's cells and rows are told apart. */
export interface Dialect {
  readonly delimiter: string;
  /** `null` where a quotation mark means nothing. */
  readonly quote?: string | null;
  /** Stands before a quotation mark inside a quoted cell; absent: the mark doubled. */
  readonly escape?: string;
  /** What a line begins with that is no row. */
  readonly comment?: string;
}

/** The dialect in Papa Parse's words. */
export function papaDialect({
  delimiter,
  quote = '"',
  escape,
  comment,
}: Dialect) {
  // An empty mark is none; where it is missing, Papa takes its own.
  const quoteChar = quote ?? "";
  return {
    delimiter,
    quoteChar,
    escapeChar: escape ?? quoteChar,
    comments: comment ?? (false as const),
  };
}
