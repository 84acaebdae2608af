import {
  changeOfPlace,
  describePlace,
  formatOfPlace,
  rankOfPlace,
  stateOfPlace,
  statusWords,
  type PlaceChange,
  type PlaceFacts,
} from "@commons-widgets/description";
import {
  chooseMeasure,
  type FigureModel,
  type AreaData,
} from "@commons-widgets/element-kit";
import { isAbsent } from "@commons-widgets/table";
import {
  readPlace,
  type PlaceQuery,
  type PlaceReading,
} from "../place/read-place.js";
import type { PlaceMapSource } from "../place-map/place-map.js";
import type { PlaceMapQuery } from "../place-map/place-map.model.js";
import { drawPeerStrip, type PeerStrip } from "./peer-strip.js";
import { drawSparkline, type Sparkline } from "./sparkline.js";
import * as say from "./story-card.words.js";

/**
 * What an author may ask for as a card's picture: `trend` is the line over time,
 * `peers` the strip, `map` the place among its peers on a map; `auto` is the
 * line where the dataset has several periods, else the strip.
 */
export const PICTURES = ["auto", "none", "trend", "peers", "map"] as const;

/** One of {@link PICTURES}. */
export type CardPicture = (typeof PICTURES)[number];

/** A picture with the words at its two ends, and below it. */
export interface Labelled<P> {
  readonly picture: P;
  readonly start: string;
  readonly end: string;
  readonly note?: string;
}

/** The number of a card and all that stands round it. */
export interface CardFace {
  /** With its symbol: "5.6%". */
  readonly value: string;
  /** "of people aged 16 to 64"; empty where the number says all. */
  readonly unit: string;
  readonly period?: string;
  /** "provisional", where the value carries a mark. */
  readonly status?: string;
  /** "95% confidence interval 62.5% to 72.5%", where both limits are known. */
  readonly interval?: string;
  readonly change?: PlaceChange;
  /** "The third highest of 64 wards in Liverpool". */
  readonly rank?: string;
  /** Where it is wanted and several periods have a value. */
  readonly sparkline?: Labelled<Sparkline>;
  /** Where it is wanted, or a map is, and the place has peers. */
  readonly strip?: Labelled<PeerStrip>;
  /** What the map is drawn from, where one is wanted. */
  readonly map?: PlaceMapQuery & Omit<PlaceMapSource, "ref">;
}

/** What a story card draws and says. */
export interface StoryCardModel extends FigureModel {
  /** What all else is made from; absent while no place is chosen. */
  readonly facts?: PlaceFacts;
  /** Absent where there is no value or no place. */
  readonly face?: CardFace;
}

/** All that an author or a reader may ask of a card. */
export type StoryCardOptions = Omit<PlaceQuery, "area"> & {
  /** Area code; absent where nobody has chosen one yet. */
  readonly area?: string | undefined;
  /** Absent: `auto`. */
  readonly picture?: CardPicture | undefined;
};

/**
 * Makes the model of a story card: its number and what is said, from the facts
 * of which its table is made too.
 *
 * Without an area it is `empty` and asks the reader to choose one; with one
 * that has no value it is `empty` and says why.
 *
 * @throws {CommonsError} where the options name a measure, period or place that
 *   the data have not
 */
export function buildStoryCard(
  data: AreaData,
  options: StoryCardOptions,
): StoryCardModel {
  const { area } = options;
  if (area === undefined) return buildWithoutPlace(data, options);
  const reading = readPlace(data, { ...options, area });
  const { facts } = reading;
  return {
    state: stateOfPlace(facts),
    words: describePlace(facts),
    facts,
    provenance: facts.provenance,
    ...(isAbsent(facts.value)
      ? {}
      : {
          face: {
            ...faceOf(facts, facts.value),
            ...picturesOf(data, reading, options),
          },
        }),
  };
}

function buildWithoutPlace(
  { description, table }: AreaData,
  { measure }: StoryCardOptions,
): StoryCardModel {
  const { title } = chooseMeasure(description, measure);
  return {
    state: "empty",
    words: say.wordsWithoutPlace(title, table.provenance.caveats),
    provenance: table.provenance,
  };
}

function faceOf(facts: PlaceFacts, value: number): CardFace {
  const { measure, period, status, lower, upper, peers } = facts;
  const format = formatOfPlace(facts);
  const change = changeOfPlace(facts);
  const rank = rankOfPlace(facts);
  return {
    value: format.value(value),
    unit: say.unitUnderNumber(measure),
    ...(period ? { period: period.label } : {}),
    ...(status ? { status: statusWords(status) } : {}),
    ...(lower === undefined || upper === undefined
      ? {}
      : {
          interval: say.intervalLine(format.value(lower), format.value(upper)),
        }),
    ...(change ? { change } : {}),
    ...(rank && peers ? { rank: say.rankLine(rank, peers.place) } : {}),
  };
}

function picturesOf(
  { areas, description: { geography } }: AreaData,
  reading: PlaceReading,
  { picture = "auto", within }: StoryCardOptions,
): Pick<CardFace, "sparkline" | "strip" | "map"> {
  if (picture === "none") return {};
  const { facts } = reading;
  if (picture === "auto" || picture === "trend") {
    const sparkline = sparklineOf(facts);
    if (sparkline) return { sparkline };
    if (picture === "trend") return {};
  }
  const strip = stripOf(reading);
  const { code: area } = facts.area;
  return {
    ...(strip ? { strip } : {}),
    ...(picture === "map"
      ? { map: { area, within, geography, codes: areas.codes } }
      : {}),
  };
}

function sparklineOf({
  series = [],
  period,
}: PlaceFacts): Labelled<Sparkline> | undefined {
  const picture = drawSparkline(series, period);
  if (!picture) return undefined;
  return { picture, start: picture.first.label, end: picture.last.label };
}

function stripOf({
  facts,
  peers: all,
}: PlaceReading): Labelled<PeerStrip> | undefined {
  const { area, peers } = facts;
  const picture = peers && drawPeerStrip(all, area.code, peers);
  if (!picture) return undefined;
  const format = formatOfPlace(facts);
  return {
    picture,
    start: format.value(peers.lowest),
    end: format.value(peers.highest),
    note: say.medianNote(format.value(peers.median)),
  };
}
