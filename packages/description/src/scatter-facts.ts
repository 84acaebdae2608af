import type {
  Cell,
  Field,
  ObservationStatus,
  Period,
  Provenance,
} from "@commons-widgets/table";
import type { GeographyWords, Limits } from "./facts.js";

/** One of the two measures that a scatter plot sets against each other. */
export interface ScatterSide {
  /** Title of the dataset it is of. */
  readonly dataset: string;
  readonly measure: Field;
  readonly period?: Period;
}

/** What one of them says of an area; absent with the reason. */
export interface ScatterValue extends Limits {
  readonly value: Cell<number>;
  readonly status?: ObservationStatus;
}

/** An area with what both measures say of it. */
export interface ScatterArea {
  readonly code: string;
  readonly name: string;
  /** The area around it, which tells two areas of one name apart. */
  readonly parentName?: string;
  readonly across: ScatterValue;
  readonly up: ScatterValue;
  /** The one dataset that knows its code; absent where both do. */
  readonly onlyIn?: "across" | "up";
}

/** What a scatter plot shows: two measures of the same areas. */
export interface ScatterFacts {
  readonly across: ScatterSide;
  readonly up: ScatterSide;
  /** What the areas lie in: "Liverpool", "Liverpool City Region". */
  readonly place: string;
  readonly geography: GeographyWords;
  /** Every area that either dataset has, each code once, in any order. */
  readonly areas: readonly ScatterArea[];
  /** How many cells of the two measures could not be read. */
  readonly unreadable: number;
  /** Of both datasets. */
  readonly provenance: Provenance;
}
