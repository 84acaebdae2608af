import type { PlaceFacts } from "@commons-widgets/description";
import {
  chooseMeasure,
  type ListedArea,
  type AreaData,
  observe,
  periodsOf,
  pointsOf,
} from "@commons-widgets/element-kit";
import { AreaNotFoundError } from "@commons-widgets/table";
import { chooseObservation, previousTo } from "./choose-observation.js";
import { findPeers, type Peer } from "./find-peers.js";

/** Which facts of which place are wanted. */
export interface PlaceQuery {
  /** Name of a measure; needed only where the dataset has several. */
  readonly measure?: string | undefined;
  /** Area code. */
  readonly area: string;
  /** A period as the publisher writes it; absent: the latest with a value. */
  readonly period?: string | undefined;
  /** Code of the larger area whose areas it is ranked among. */
  readonly within?: string | undefined;
}

/** A place's facts, and those it is compared with. */
export interface PlaceReading {
  readonly facts: PlaceFacts;
  /** By value, lowest first; empty where there is nobody to compare with. */
  readonly peers: readonly Peer[];
}

/**
 * Reads what is known of one place.
 *
 * An area that the commons lists, or may yet list, and the dataset has no row
 * for is `missing`.
 *
 * @throws {MeasureNotFoundError} where the measure is not in the dataset
 * @throws {AreaNotFoundError} where neither knows the area, or `within`
 * @throws {PeriodNotFoundError} where the dataset has no such period
 */
export function readPlace(data: AreaData, query: PlaceQuery): PlaceReading {
  const { description, table, areas } = data;
  const measure = chooseMeasure(description, query.measure);
  const observed = observe(table, measure);
  const own = observed.get(query.area) ?? [];
  const area = areas.area(query.area);
  if (!area && !data.mayListMore)
    throw new AreaNotFoundError(query.area, areas.codes);
  const periods = periodsOf(table);
  const now = chooseObservation(own, query.period, periods);
  const { period, ...value } = now;
  const previous = previousTo(own, now);
  const peers = findPeers(data, measure, observed, {
    area: query.area,
    period,
    within: query.within,
  });
  const series = pointsOf(own);
  return {
    facts: {
      dataset: description,
      measure,
      provenance: table.provenance,
      area: areaFact(query.area, area),
      ...value,
      ...(period ? { period } : {}),
      ...(previous ? { previous } : {}),
      ...(peers ? { peers: peers.facts } : {}),
      ...(series.length > 1 ? { series } : {}),
    },
    peers: peers?.all ?? [],
  };
}

function areaFact(code: string, area: ListedArea | undefined) {
  const { name = code, parentName } = area ?? {};
  return { code, name, ...(parentName === undefined ? {} : { parentName }) };
}
