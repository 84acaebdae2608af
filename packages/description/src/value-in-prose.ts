import { isAbsent, type Field } from "@commons-widgets/table";
import type { Observed } from "./absences.js";
import { formatMeasure } from "./measure-format.js";
import { remarked, withUnitWords } from "./phrases/en-GB/prose.js";
import { absenceWords, statusWords } from "./phrases/en-GB/words.js";

/**
 * A value as it stands inside a sentence: "60.6%", "£605", "3,400 people", and
 * for an absent one its reason, "not available".
 *
 * A unit without a symbol is written out. A value that carries a mark says so.
 */
export function valueInProse(
  { value, status }: Observed,
  measure: Field,
): string {
  if (isAbsent(value)) return absenceWords(value.reason);
  const written = formatMeasure(measure, [value]).value(value);
  const { symbol = "", label = "" } = measure.unit ?? {};
  const text = symbol === "" ? withUnitWords(written, label) : written;
  return status ? remarked(text, statusWords(status)) : text;
}
