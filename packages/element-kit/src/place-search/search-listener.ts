import type { Area, GeographyWords } from "@commons-widgets/geography";
import type { ReactiveControllerHost } from "lit";

/** The element a search stands in. */
export type SearchHost = ReactiveControllerHost & {
  readonly shadowRoot: ShadowRoot | null;
};

/** What a search looks through. */
export interface SearchedPlaces {
  readonly areas: readonly Area[];
  readonly geography: GeographyWords;
}

/** Whom the search tells what happens in it. */
export interface SearchListener {
  /** The reader took an area. */
  readonly take: (code: string) => void;
  /** Something for the status region. */
  readonly say: (sentence: string) => void;
}
