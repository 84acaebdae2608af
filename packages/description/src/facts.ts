import type {
  Cell,
  Field,
  ObservationStatus,
  Period,
  Provenance,
} from "@commons-widgets/table";

/** The 95% confidence limits of a value, where the publisher gives both. */
export interface Limits {
  readonly lower?: number;
  readonly upper?: number;
}

/** What kind of area a figure shows, in one word and in the plural. */
export interface GeographyWords {
  readonly one: string;
  readonly many: string;
}

/** A generation of boundaries, such as "wards of May 2023 to 2025". */
export interface BoundaryVintage {
  readonly id: string;
  readonly label: string;
}

/** What every figure knows about its data. */
export interface FigureFacts {
  readonly dataset: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
  };
  readonly measure: Field;
  readonly provenance: Provenance;
}

/** One area of a map; an area without a value is here too, with the reason. */
export interface AreaFact extends Limits {
  readonly code: string;
  readonly name: string;
  /** The area around it, which tells two areas of one name apart. */
  readonly parentName?: string;
  readonly value: Cell<number>;
  readonly status?: ObservationStatus;
  /** A point inside it, eastward and northward in any one planar unit. */
  readonly x?: number;
  readonly y?: number;
}

/** Boundaries an author asked for that fit the data badly. */
export interface AskedVintage {
  readonly vintage: BoundaryVintage;
  /** How many of the data's codes exist on them. */
  readonly matched: number;
  /** How many codes the data have. */
  readonly of: number;
}

/** What a figure shows that has one value for each of many areas. */
export interface AreasFacts extends FigureFacts {
  readonly period?: Period;
  /** What the areas lie in: "Liverpool", "Liverpool City Region". */
  readonly place: string;
  readonly geography: GeographyWords;
  /** Every area shown, in any order. */
  readonly areas: readonly AreaFact[];
  /** How many cells of the data could not be read. */
  readonly unreadable: number;
}

/** What a ranking of areas shows, drawn as bars. */
export interface RankingFacts extends AreasFacts {
  /** Codes of the areas that the figure is about; none: of all alike. */
  readonly highlighted: readonly string[];
  /** The area that the others are compared with, in the same period. */
  readonly compare?: AreaFact;
  /** How many are drawn from each end, besides those highlighted; absent: all are. */
  readonly ends?: number;
}

/** What a distribution shows. */
export interface DistributionFacts extends AreasFacts {
  /** Code of the area singled out; absent where none is. */
  readonly area?: string;
}

/** What a map shows. */
export interface MapFacts extends AreasFacts {
  readonly vintage?: BoundaryVintage;
  /** Codes of the areas that share a border with one; absent where nobody asked for borders. */
  readonly neighboursOf?: (code: string) => readonly string[];
  /** Codes the data have within the place and these boundaries do not. */
  readonly missingHere: readonly string[];
  /** Present when rows of the data could be joined to no area: which, in a sentence. */
  readonly unjoined?: string | undefined;
  /** Present where figures of other boundaries were put on these, or could not be: which way, in a sentence. */
  readonly carriedOver?: string | undefined;
  /** Present when the author asked for other boundaries than those drawn. */
  readonly asked?: AskedVintage;
  /** Present when no map is drawn, and the areas are those of the data: why, in a sentence. */
  readonly refusal?: string;
}

/** One period of one line. */
export interface SeriesPoint extends Limits {
  readonly period: Period;
  readonly value: Cell<number>;
  readonly status?: ObservationStatus;
}

/** One line of a trend chart. */
export interface Series {
  readonly code: string;
  readonly name: string;
  /** What the line is for: told in words, compared with, or only drawn. */
  readonly role: "focus" | "compare" | "context";
  /** One for each period of the figure, in order; absent where no value. */
  readonly points: readonly SeriesPoint[];
}

/** What a trend chart shows. */
export interface TrendFacts extends FigureFacts {
  /** What the areas lie in: "Liverpool", "Liverpool City Region". */
  readonly place: string;
  readonly series: readonly Series[];
  /** In order of time. */
  readonly periods: readonly Period[];
  /** How many cells of the data could not be read. */
  readonly unreadable: number;
}

/** How one area stands among those it is compared with, itself included. */
export interface PeerFacts {
  /** 1 is the highest; tied areas share the smaller number. */
  readonly rank: number;
  readonly of: number;
  readonly tied: boolean;
  /** What the peers lie in. */
  readonly place: string;
  readonly geography: GeographyWords;
  readonly median: number;
  /** The lowest value among them. */
  readonly lowest: number;
  /** The highest value among them. */
  readonly highest: number;
}

/** What a card shows of one area. */
export interface PlaceFacts extends FigureFacts, Limits {
  readonly area: {
    readonly code: string;
    readonly name: string;
    readonly parentName?: string;
  };
  readonly period?: Period;
  readonly value: Cell<number>;
  readonly status?: ObservationStatus;
  /** The last period before `period` that has a value. */
  readonly previous?: Limits & {
    readonly period: Period;
    readonly value: number;
  };
  readonly peers?: PeerFacts;
  /** Every period of the area, in order. */
  readonly series?: readonly SeriesPoint[];
}
