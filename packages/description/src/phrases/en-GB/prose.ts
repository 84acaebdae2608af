const NO_UNIT = /^(?:index|rank|rate|ratio|score)s?$/i;
const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/^people\b/, "person"],
  [/^children\b/, "child"],
  [/^([a-z ]*[^s\s])s\b/, "$1"],
];

/** "3,400 people", "1 person"; a bare number where the unit is a score. */
export function withUnitWords(number: string, unit: string): string {
  if (unit === "" || NO_UNIT.test(unit)) return number;
  return `${number} ${number === "1" ? singular(unit) : unit}`;
}

/** "12.3% (provisional)". */
export function remarked(value: string, remark: string): string {
  return `${value} (${remark})`;
}

function singular(unit: string): string {
  const rule = SINGULARS.find(([plural]) => plural.test(unit));
  return rule ? unit.replace(rule[0], rule[1]) : unit;
}
