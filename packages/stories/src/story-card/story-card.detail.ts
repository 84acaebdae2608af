import {
  tabulatePlace,
  tellPlace,
  type FigureTable,
} from "@commons-widgets/description";
import type { StoryCardModel } from "./story-card.model.js";

/** The place as a table; one without rows while no place is chosen. */
export function tabulate({ facts, words }: StoryCardModel): FigureTable {
  return facts
    ? tabulatePlace(facts)
    : { caption: words.subheading, columns: [], rows: [] };
}

/** The card in full sentences; while no place is chosen, how to choose one. */
export function tell({ facts, words }: StoryCardModel): readonly string[] {
  return facts ? tellPlace(facts) : [words.short];
}
