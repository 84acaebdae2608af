/** @typedef {{ as: string, way: string, column?: string | undefined }} Statistic */

/**
 * Puts rows together as a database does: empty values make a group of their own,
 * and count for nothing in statistics; sums are those of decimals.
 *
 * @param {readonly Readonly<Record<string, unknown>>[]} rows
 * @param {readonly string[]} by
 * @param {readonly Statistic[]} statistics of `sum`, `min`, `max` and `count`; of
 *   rows where they name no column
 * @returns {Record<string, unknown>[]}
 */
export function groupRows(rows, by, statistics) {
  /** @type {Map<string, Readonly<Record<string, unknown>>[]>} */
  const groups = new Map(by.length === 0 ? [["", []]] : []);
  for (const row of rows) {
    const key =
      by.length === 0
        ? ""
        : JSON.stringify(by.map((name) => row[name] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((members) => ({
    ...Object.fromEntries(by.map((name) => [name, members[0]?.[name] ?? null])),
    ...Object.fromEntries(
      statistics.map((each) => [each.as, statisticOf(members, each)]),
    ),
  }));
}

/**
 * @param {readonly Readonly<Record<string, unknown>>[]} rows
 * @param {Statistic} statistic
 */
function statisticOf(rows, { way, column }) {
  if (column === undefined) return rows.length;
  const values = rows.map((row) => row[column] ?? null);
  const present = values.filter((value) => value !== null).map(Number);
  if (way === "count") return present.length;
  if (present.length === 0) return null;
  if (way === "min") return Math.min(...present);
  if (way === "max") return Math.max(...present);
  const sum = present.reduce((total, value) => total + value, 0);
  return Number(sum.toFixed(9));
}

/**
 * Reads a list of columns and statistics such as `a`, `sum(b) as c`; back quotes
 * may stand around names.
 *
 * @param {string} select
 * @returns {{ names: string[], statistics: Statistic[] }}
 */
export function readSelect(select) {
  const items = select.split(",").map((item) => item.trim());
  const statistics = items.flatMap((item) => {
    const [, way = "", of = "", as = ""] =
      /^(sum|min|max|count)\((.+)\) as (\w+)$/.exec(item) ?? [];
    if (!way) return [];
    return [{ as, way, column: of === "*" ? undefined : bare(of) }];
  });
  const names = items.filter((item) => !item.includes("(")).map(bare);
  return { names, statistics };
}

/** @param {string} name */
function bare(name) {
  return name.trim().replace(/^`(.*)`$/, "$1");
}
