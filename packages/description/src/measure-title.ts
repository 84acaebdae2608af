import type { Field } from "@commons-widgets/table";
import { nameText, shorten } from "./names.js";
import { unitInBrackets } from "./phrases/en-GB/words.js";

const TITLE_CHARACTERS = 90;

/** A measure's title as sentences write it, alone and with its unit. */
export function titleOf({ measure }: { readonly measure: Field }): {
  readonly title: string;
  readonly measure: string;
} {
  const title = nameText(measure.title, TITLE_CHARACTERS);
  const unit = shorten(measure.unit?.label ?? "", TITLE_CHARACTERS);
  return { title, measure: `${title}${unitInBrackets(title, unit)}` };
}
