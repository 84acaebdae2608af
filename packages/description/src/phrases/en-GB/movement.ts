import type { Period } from "@commons-widgets/table";
import type { MovementKind } from "../../movement.js";
import { startSentence, when } from "./words.js";

/** A value in a sentence about time. */
export interface DatedValue {
  /** With its range, where it has one. */
  readonly value: string;
  readonly period: Period;
}

/** "In Liverpool it rose from 64.6% in 2004 to 70.1% in 2023, up 5.5 …". */
export function movementSentence(
  area: string,
  kind: MovementKind,
  first: DatedValue,
  last: DatedValue,
  change: string,
): string {
  const from = `${first.value}${when(first.period)}`;
  const to = `${last.value}${when(last.period)}`;
  const lead = `In ${area} it`;
  switch (kind) {
    case "rose":
    case "fell":
      return `${lead} ${kind} from ${from} to ${to}, ${change}.`;
    case "unsteady":
      return `${lead} went up and down, from ${from} to ${to}: ${change} in all.`;
    case "returned":
      return `${lead} went up and down, but ended close to where it began: ${from} and ${to}.`;
    case "level":
      return `${lead} changed little, from ${from} to ${to}.`;
    case "similar":
      return `${lead} was ${from} and ${to}; the ranges overlap, so the two are similar.`;
  }
}

/** "In Liverpool the only value is 64.6% in 2004." */
export function onlyValueSentence(area: string, only: DatedValue): string {
  return `In ${area} the only value is ${only.value}${when(only.period)}.`;
}

/** "Liverpool has no value." */
export function noValueSentence(area: string): string {
  return `${startSentence(area)} has no value.`;
}
