import type { AbsenceReason, ObservationStatus } from "@commons-widgets/table";
import type { CubeMark } from "../cube/cube.js";

const REASONS: ReadonlyMap<string, AbsenceReason> = new Map([
  ["c", "suppressed"],
  ["q", "suppressed"],
  ["m", "not-applicable"],
  ["z", "not-applicable"],
  ["l", "not-collected"],
  ["o", "missing"],
  ["h", "missing"],
  ["x", "missing"],
]);

const STATUSES: ReadonlyMap<string, ObservationStatus> = new Map([
  ["e", "estimated"],
  ["i", "estimated"],
  ["p", "provisional"],
  ["r", "revised"],
  ["u", "low-reliability"],
]);

const WORDS: readonly (readonly [RegExp, CubeMark])[] = [
  [/confidential|suppress|disclos/i, { reason: "suppressed" }],
  [/not applicable|cannot exist/i, { reason: "not-applicable" }],
  [/not collected/i, { reason: "not-collected" }],
  [/not comparable/i, { reason: "not-comparable" }],
  [/not yet/i, { reason: "not-yet-published" }],
  [/missing|not available|unavailable/i, { reason: "missing" }],
  [/provisional|preliminary/i, { status: "provisional" }],
  [/estimate|imput/i, { status: "estimated" }],
  [/revis/i, { status: "revised" }],
  [/reliab/i, { status: "low-reliability" }],
];

/**
 * Reads an observation status: by the portal's own words for its code where it
 * gives any, else by the code lists of SDMX and Eurostat and the symbols of UK
 * statistics, which agree where they meet. A reason is why there is no value; it
 * is not to be heeded where there is one.
 *
 * Source: https://registry.sdmx.org/items/codelist.html (CL_OBS_STATUS)
 *
 * @returns `undefined` for a code that says nothing of the value, such as `A`
 *   (normal) or `B` (break in the series)
 */
export function readObservationStatus(
  code: string,
  words?: string,
): CubeMark | undefined {
  if (code === "") return undefined;
  const said = words && WORDS.find(([form]) => form.test(words))?.[1];
  if (said) return { ...said, note: words };
  const letter = code.toLowerCase();
  const reason = REASONS.get(letter);
  const status = STATUSES.get(letter);
  if (!reason && !status) return undefined;
  return {
    ...(reason ? { reason } : {}),
    ...(status ? { status } : {}),
    ...(words ? { note: words } : {}),
  };
}
