import {
  isAbsent,
  parsePeriod,
  type Cell,
  type Table,
  type Value,
} from "@commons-widgets/table";
import type { FieldDescriptor } from "../keeping/descriptor.js";
import { matchPattern } from "./match-pattern.js";

/** What a constraint asks of the cells of a column. */
export interface Demand {
  /** The constraint's, such as `minimum`. */
  readonly name: string;
  /** What is accepted, in words. */
  readonly accepted: string;
  readonly isMet: (row: number) => boolean;
}

/** A constraint that nothing can be held to. */
export interface Misuse {
  readonly name: string;
  /** A sentence or two: what is accepted. */
  readonly fault: string;
}

interface Column {
  readonly cells: readonly Cell<Value>[];
  readonly texts: readonly string[];
}

type MakeDemand = (stated: unknown, column: Column) => Made | undefined;
type Made = Omit<Demand, "name"> | Omit<Misuse, "name">;

/**
 * What the constraints of a field ask of its column. A cell without a value is
 * held to `required` only; one that cannot be read, to nothing.
 *
 * Source: https://datapackage.org/standard/table-schema/#field-constraints
 *
 * @param table has the column
 */
export function demandsOf(
  { name: field, constraints = {} }: FieldDescriptor,
  table: Table,
): readonly (Demand | Misuse)[] {
  const { cells } = table.column(field);
  const column = { cells, texts: table.texts(field) };
  return Object.entries(constraints).flatMap(([name, stated]) => {
    const made = MAKERS.get(name)?.(stated, column);
    return made ? [{ name, ...made }] : [];
  });
}

const MAKERS: ReadonlyMap<string, MakeDemand> = new Map<string, MakeDemand>([
  ["required", makeRequired],
  ["unique", makeUnique],
  ["minimum", makeLimit("at least", (order) => order >= 0)],
  ["maximum", makeLimit("at most", (order) => order <= 0)],
  ["exclusiveMinimum", makeLimit("more than", (order) => order > 0)],
  ["exclusiveMaximum", makeLimit("less than", (order) => order < 0)],
  ["minLength", makeLength("at least", (length, bound) => length >= bound)],
  ["maxLength", makeLength("at most", (length, bound) => length <= bound)],
  ["pattern", makePattern],
  ["enum", makeEnum],
]);

function makeRequired(stated: unknown, { cells }: Column) {
  if (stated !== true) return undefined;
  const isMet = (row: number) => {
    const cell = cells[row];
    return !isAbsent(cell) || cell.reason === "unreadable";
  };
  return { accepted: "a value", isMet };
}

function makeUnique(stated: unknown, { cells, texts }: Column) {
  if (stated !== true) return undefined;
  const first = new Map<string, number>();
  texts.forEach((text, row) => {
    if (!first.has(text)) first.set(text, row);
  });
  const isMet = (row: number) =>
    isAbsent(cells[row]) || first.get(texts[row] ?? "") === row;
  return { accepted: "a value that no row before it has", isMet };
}

function makeLimit(words: string, accepts: (order: number) => boolean) {
  return (stated: unknown, { cells }: Column): Made => {
    const bound = String(stated);
    const orders = cells.map((cell) =>
      isAbsent(cell) ? undefined : orderOf(cell, bound),
    );
    if (orders.some(Number.isNaN))
      return {
        fault: `It was given "${bound}". Accepted: a number for a column of numbers, a day, month or year for one of those; other columns have no order.`,
      };
    const isMet = (row: number) => {
      const order = orders[row];
      return order === undefined || accepts(order);
    };
    return { accepted: `${words} ${bound}`, isMet };
  };
}

const ISO_TIME = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+Z?)?)?)?$/;

/** Below 0 where a value comes before a bound; `NaN` where that means nothing. */
function orderOf(value: Value, bound: string): number {
  if (typeof value === "number")
    return bound.trim() === "" ? NaN : value - Number(bound);
  if (typeof value === "object")
    return value.start - (parsePeriod(bound)?.start ?? NaN);
  const text = String(value);
  if (!ISO_TIME.test(text) || !ISO_TIME.test(bound)) return NaN;
  return text < bound ? -1 : Number(text > bound);
}

function makeLength(
  words: string,
  accepts: (length: number, bound: number) => boolean,
) {
  return (stated: unknown, { cells, texts }: Column) => {
    const bound = Number(stated);
    const isMet = (row: number) =>
      isAbsent(cells[row]) ||
      accepts(Array.from(texts[row] ?? "").length, bound);
    return { accepted: `${words} ${bound} characters`, isMet };
  };
}

function makePattern(stated: unknown, { cells, texts }: Column): Made {
  const pattern = String(stated);
  const matches = matchPattern(pattern, texts);
  if (typeof matches === "string")
    return { fault: `It was given "${pattern}". ${matches}` };
  const isMet = (row: number) => isAbsent(cells[row]) || matches[row] === true;
  return { accepted: `what matches ${pattern}`, isMet };
}

/** More values than these are counted, not named. */
const NAMED = 10;

function makeEnum(stated: unknown, { cells, texts }: Column) {
  const values = (stated as readonly unknown[]).map(String);
  const numbers = new Set(values.map(Number));
  const isMet = (row: number) => {
    const cell = cells[row];
    return (
      isAbsent(cell) ||
      values.includes(texts[row] ?? "") ||
      (typeof cell === "number" && numbers.has(cell))
    );
  };
  const more = values.length - NAMED;
  const named = values.slice(0, NAMED).join(", ");
  const accepted = more > 0 ? `${named} and ${more} more` : named;
  return { accepted: `one of ${accepted}`, isMet };
}
