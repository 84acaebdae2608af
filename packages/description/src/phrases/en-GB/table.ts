import { startSentence } from "./words.js";

/** Heading of a column of areas: "Ward". */
export function areaHeading(one: string): string {
  return startSentence(one);
}

/** Heading of the areas around areas: the district of a ward, say. */
export function parentHeading(): string {
  return "Part of";
}

/** Heading of a column of periods. */
export function periodHeading(): string {
  return "Period";
}

/** Heading of a lower 95% limit. */
export function lowerHeading(of: string): string {
  return `${of}, lower 95% limit`;
}

/** Heading of an upper 95% limit. */
export function upperHeading(of: string): string {
  return `${of}, upper 95% limit`;
}

/** Heading of a column of ranks. */
export function rankHeading(): string {
  return "Rank (1 is highest)";
}

/** Heading of marks on values. */
export function statusHeading(of: string): string {
  return `${of}, remark`;
}

/** A rank, and whether another area shares it: "4", "4 (tied)". */
export function rankText(rank: string, tied: boolean): string {
  return tied ? `${rank} (tied)` : rank;
}

/** An area's place where it has no value to rank. */
export function unrankedText(): string {
  return "not ranked";
}

/** A value without any mark. */
export function noRemarkText(): string {
  return "none";
}

/** "Crime score, wards in Liverpool, 2025. Source: MHCLG." */
export function tableCaption(
  subheading: string,
  source: string | undefined,
): string {
  return source === undefined
    ? subheading
    : `${subheading}. Source: ${source}.`;
}
