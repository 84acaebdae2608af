import { formatNumber, type AbsenceReason } from "@commons-widgets/table";
import { absenceWords, listOf } from "./words.js";

/** "Anfield has none", "Anfield and Church are suppressed", "12 have none". */
export function areasWithout(
  reason: AbsenceReason,
  count: number,
  names: readonly string[] | undefined,
): string {
  const who = names ? listOf(names) : formatNumber(count);
  if (reason === "missing")
    return `${who} ${count === 1 ? "has" : "have"} none`;
  return `${who} ${count === 1 ? "is" : "are"} ${absenceWords(reason)}`;
}

/** "2 codes in the data are not on these boundaries: E05000886 and E05000887". */
export function codesNotDrawn(
  count: number,
  named: readonly string[] | undefined,
): string {
  const codes = count === 1 ? "1 code" : `${formatNumber(count)} codes`;
  const which = named ? `: ${listOf(named)}` : "";
  return `${codes} in the data ${count === 1 ? "is" : "are"} not on these boundaries${which}`;
}

/** Why other boundaries are drawn than those asked for. */
export function askedVintageSentence(
  used: string,
  asked: string,
  matched: number,
  of: number,
): string {
  return `This dataset uses ${used}: ${formatNumber(matched)} of its ${formatNumber(of)} codes exist on the ${asked}, so its own boundaries are shown.`;
}
