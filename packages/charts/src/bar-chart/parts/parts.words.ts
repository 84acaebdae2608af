import { startSentence } from "@commons-widgets/description";

const INSTEAD = "The measures stand side by side and are not stacked:";

/** Why measures are not stacked: one may not be summed. */
export function notSummed(): string {
  return `${INSTEAD} the data do not say that they may be added up.`;
}

/** Why measures are not stacked: one is below zero. */
export function belowZero(area: string): string {
  return `${INSTEAD} in ${area} one is below zero.`;
}

/** Why measures are not stacked: they do not make up the whole that is stated. */
export function notTheWhole(area: string): string {
  return `${INSTEAD} in ${area} they do not add up to the whole.`;
}

/** Why measures cannot be drawn on one axis. */
export function unlikeUnits(names: readonly string[]): string {
  return `The measures ${names.map((name) => `"${name}"`).join(", ")} are not in one unit, so one axis cannot hold them.`;
}

/** Title of the column of parts added up. */
export function totalTitle(): string {
  return "All parts together";
}

/** "Added up, the parts are from 80 (Holt) to 120 (Bold)." */
export function totalsSentence(
  least: string,
  leastArea: string,
  most: string,
  mostArea: string,
): string {
  return `Added up, the parts are from ${least} (${leastArea}) to ${most} (${mostArea}).`;
}

/** "Females: 53.7 (range 48.7 to 58.7)". */
export function partNote(label: string, value: string): string {
  return `${label}: ${value}`;
}

/** What a value of several measures is called under one name, with its unit. */
export function axisTitle(common: string, unit: string): string {
  if (common === "") return startSentence(unit);
  return unit === "" || common.includes(unit) ? common : `${common} (${unit})`;
}
