/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */

/**
 * A table of the sample as a statistical office would keep it.
 *
 * @typedef {object} SampleCube
 * @property {readonly { code: string, name: string }[]} areas
 * @property {readonly string[]} periods as the table has them; "2019" where it has none
 * @property {readonly { name: string, title: string, unit?: { label: string, symbol: string } }[]} measures
 *   with their limits
 * @property {(area: string, period: string, measure: string) => number | null} valueOf
 */

/** The numbers of a table: its measures, and what bounds them. */
const NUMBERS = ["measure", "lower", "upper"];

/**
 * @param {SampleTable} table
 * @returns {SampleCube}
 */
export function cubeOf(table) {
  const nameOf = (/** @type {string} */ role) =>
    table.fields.find(({ commons }) => commons.role === role)?.name ?? "";
  const [area, areaName, period] = [
    nameOf("area"),
    nameOf("area-name"),
    nameOf("period"),
  ];
  const periodOf = (/** @type {Readonly<Record<string, string>>} */ row) =>
    row[period] ?? table.modified.slice(0, 4);
  const names = new Map(table.rows.map((row) => [row[area], row[areaName]]));
  const rows = new Map(
    table.rows.map((row) => [`${row[area]} ${periodOf(row)}`, row]),
  );
  const measures = table.fields.flatMap(({ name, title, commons }) =>
    NUMBERS.includes(commons.role ?? "")
      ? [{ name, title, ...(commons.unit ? { unit: commons.unit } : {}) }]
      : [],
  );
  return {
    areas: [...names].map(([code = "", name = ""]) => ({ code, name })),
    periods: [...new Set(table.rows.map(periodOf))],
    measures,
    valueOf: (code, when, measure) => {
      const text = rows.get(`${code} ${when}`)?.[measure] ?? "";
      const number = Number(text);
      return text !== "" && Number.isFinite(number) ? number : null;
    },
  };
}
