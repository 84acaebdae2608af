import {
  parsePublishedNumber,
  parsePublishedPeriod,
  readMarker,
} from "@commons-widgets/table";
import { countFilled } from "./published-rows.js";

/** Where the names of a file's columns stand, and what they are. */
export interface Header {
  /** One for each column, none blank, no two alike but where `repeats` says so. */
  readonly names: readonly string[];
  /** Number of the first of the rows that name the columns, from 0. */
  readonly first: number;
  /** Number of the first row after them. */
  readonly end: number;
  readonly conclusions: readonly string[];
}

const MAX_DEPTH = 4;

/**
 * Finds the row or rows that name the columns, when it is known which names
 * there must be: the first that hold every one, alone or with the merged
 * headings above them.
 *
 * @returns `undefined` where no row holds all of them
 */
export function findNamedHeader(
  rows: readonly (readonly string[])[],
  wanted: readonly string[],
): Header | undefined {
  for (const foldName of [tidyName, looseName]) {
    const folded = wanted.map(foldName);
    for (let depth = 1; depth <= MAX_DEPTH; depth++)
      for (let first = 0; first + depth <= rows.length; first++) {
        const names = mergeHeadings(rows.slice(first, first + depth));
        const places = new Map(
          names.map((name, index) => [foldName(name), index]),
        );
        if (!folded.every((name) => places.has(name))) continue;
        const given = [...names];
        wanted.forEach((name, index) => {
          names.forEach((other, place) => {
            if (foldName(other) === folded[index]) given[place] = name;
          });
        });
        return headerOf(rows, first, depth, given, names);
      }
  }
  return undefined;
}

/**
 * Finds the row or rows that most likely name the columns, when nothing says
 * so: the first row that is about as wide as most, with the rows around it
 * where its own names are blank or alike.
 */
export function findLikelyHeader(
  rows: readonly (readonly string[])[],
): Header | undefined {
  const width = usualWidth(rows);
  const firstWide = rows.findIndex((cells) => isWide(cells, width));
  if (firstWide < 0) return undefined;
  let last = firstWide;
  while (isHeading(rows, last + 1, width)) last += 1;
  let first = last;
  while (first > 0 && last - first + 1 < MAX_DEPTH && isMerged(rows, first - 1))
    first -= 1;
  const bottom = (rows[last] ?? []).map(tidyName);
  const from = areDistinct(bottom) ? last : first;
  const merged = mergeHeadings(rows.slice(from, last + 1));
  const names = merged.map((name, column) => {
    const own = bottom[column] ?? "";
    return own && isOnce(bottom, own) ? own : name;
  });
  return headerOf(rows, from, last - from + 1, distinctNames(names), names);
}

function headerOf(
  rows: readonly (readonly string[])[],
  first: number,
  depth: number,
  names: readonly string[],
  found: readonly string[],
): Header {
  const renamed = names.flatMap((name, index) =>
    name === found[index] ? [] : [`"${found[index] ?? ""}" as "${name}"`],
  );
  return {
    names,
    first,
    end: first + depth,
    conclusions: [
      ...(depth > 1
        ? [`The names of the columns are put together from ${depth} rows.`]
        : []),
      ...(renamed.length > 0 && rows.length > 0
        ? [
            `Columns are named anew: ${renamed.slice(0, 8).join(", ")}${renamed.length > 8 ? ` and ${renamed.length - 8} more` : ""}.`,
          ]
        : []),
    ],
  };
}

/** A heading that spans several columns stands in the first of them. */
function mergeHeadings(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const spread = rows.map((cells, depth) => {
    const isBottom = depth === rows.length - 1;
    let above = "";
    return Array.from({ length: width }, (_, column) => {
      const name = tidyName(cells[column] ?? "");
      if (isBottom) return name;
      above = name || above;
      return above;
    });
  });
  return Array.from({ length: width }, (_, column) =>
    [...new Set(spread.map((names) => names[column] ?? ""))]
      .filter(Boolean)
      .join(" "),
  );
}

function distinctNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const base = name || `column ${index + 1}`;
    let own = base;
    for (let count = 2; used.has(own); count++) own = `${base} (${count})`;
    used.add(own);
    return own;
  });
}

/** Trimmed, with each run of white space as one space. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}

function looseName(name: string): string {
  return tidyName(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");
}

/** How many cells most rows have filled: of several, the most. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    const filled = countFilled(cells);
    if (filled > 0) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  const [width = 1] =
    [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return width;
}

function isWide(cells: readonly string[], width: number): boolean {
  return countFilled(cells) >= Math.max(1, Math.ceil(width * 0.6));
}

/** Whether the row after a heading whose names are not enough is one too. */
function isHeading(
  rows: readonly (readonly string[])[],
  index: number,
  width: number,
): boolean {
  const above = (rows[index - 1] ?? []).map(tidyName);
  const cells = rows[index];
  if (!cells || areDistinct(above) || !isWide(cells, width)) return false;
  const next = rows.slice(index + 1).find((row) => countFilled(row) > 0) ?? [];
  return countFigures(cells) === 0 && countFigures(next) > 0;
}

function isOnce(names: readonly string[], name: string): boolean {
  return names.indexOf(name) === names.lastIndexOf(name);
}

function areDistinct(names: readonly string[]): boolean {
  return names.every(Boolean) && new Set(names).size === names.length;
}

function isMerged(
  rows: readonly (readonly string[])[],
  index: number,
): boolean {
  const cells = rows[index] ?? [];
  return countFilled(cells.slice(1)) > 0 && countFigures(cells) === 0;
}

function countFigures(cells: readonly string[]): number {
  return cells.filter((cell) => isFigure(cell)).length;
}

/** Whether a cell holds a number or a mark in its place, and not a year. */
function isFigure(cell: string): boolean {
  if (cell.trim() === "") return false;
  if (typeof parsePublishedPeriod(cell) === "object") return false;
  return (
    typeof parsePublishedNumber(cell) === "object" ||
    readMarker(cell) !== undefined
  );
}
