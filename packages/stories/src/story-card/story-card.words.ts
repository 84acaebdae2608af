import {
  nameText,
  startSentence,
  withArticle,
  type FigureWords,
  type PlaceChange,
} from "@commons-widgets/description";
import type { Field } from "@commons-widgets/table";

/** What is written under the number: its unit without the symbol it carries. */
export function unitUnderNumber({ unit }: Field): string {
  if (!unit) return "";
  const { label, symbol } = unit;
  return symbol !== "" && label.startsWith(symbol)
    ? label.slice(symbol.length).trim()
    : label;
}

/** "The third highest of 64 wards in Liverpool". */
export function rankLine(rank: string, place: string): string {
  return startSentence(`${rank} in ${withArticle(nameText(place))}`);
}

/** A mark for the eye beside the words for a change. */
export function changeMark({ direction }: PlaceChange): string {
  return { up: "▲", down: "▼", none: "=", similar: "≈" }[direction];
}

/** "95% confidence interval 62.5% to 72.5%". */
export function intervalLine(lower: string, upper: string): string {
  return `95% confidence interval ${lower} to ${upper}`;
}

/** "Dashed: the median, 30.7%". */
export function medianNote(value: string): string {
  return `Dashed: the median, ${value}`;
}

/** What a card says while nobody has chosen a place for it. */
export function wordsWithoutPlace(
  title: string,
  caveats: readonly string[],
): FigureWords {
  return {
    headline: `${title}: no place chosen yet`,
    subheading: title,
    short: "Choose a place in another figure to see its value here.",
    coverage: "",
    caveats,
  };
}
