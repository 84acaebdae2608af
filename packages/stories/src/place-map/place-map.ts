import {
  BoundariesNotFoundError,
  pageClient,
  type DatasetRef,
} from "@commons-widgets/commons";
import { loadBoundaries } from "@commons-widgets/element-kit";
import { html, nothing, type TemplateResult } from "lit";
import {
  drawPlaceMap,
  type PlaceMap,
  type PlaceMapQuery,
} from "./place-map.model.js";
import { lieSentence, outlinesCredit } from "./place-map.words.js";

/** Whose boundaries are wanted. */
export interface PlaceMapSource {
  readonly ref: DatasetRef;
  /** The dataset's own, such as "ward". */
  readonly geography: string | undefined;
  /** Area codes of the dataset. */
  readonly codes: readonly string[];
}

/**
 * Fetches the boundaries that fit a dataset.
 *
 * @returns what draws a place on them; it throws a `BoundariesNotFoundError`
 *   where they have no outline of it
 * @throws {BoundariesNotFoundError} where the commons has none, or the dataset
 *   does not say what kind of areas it is about
 */
export async function loadPlaceMap(
  { ref, geography, codes }: PlaceMapSource,
  signal: AbortSignal,
): Promise<(query: PlaceMapQuery) => TemplateResult> {
  if (geography === undefined)
    throw new BoundariesNotFoundError(
      "The dataset does not say what geography its areas are of.",
    );
  const boundaries = await loadBoundaries(ref, { geography, codes }, signal);
  const { table } = await pageClient().areas(ref, geography, signal);
  const { attribution } = table.provenance;
  return (query) =>
    renderPlaceMap(drawPlaceMap(boundaries, query), [
      ...(attribution ? [outlinesCredit(attribution)] : []),
      ...boundaries.repairs,
    ]);
}

/**
 * The outlines are for the eye alone; where the place lies is said.
 *
 * @param notes the credit that the owner of the outlines asks for, and what they
 *   were mended by
 */
function renderPlaceMap(
  map: PlaceMap,
  notes: readonly string[],
): TemplateResult {
  const { x, y, width, height } = map.viewBox;
  return html`<div class="picture" part="picture">
    <svg
      class="map"
      aria-hidden="true"
      focusable="false"
      viewBox="${x} ${y} ${width} ${height}"
      preserveAspectRatio="xMinYMid"
    >
      <path class="ground" d=${map.ground} />
      <path class="borders" d=${map.borders} />
      <path class="here" d=${map.own} />
    </svg>
    ${map.lie ? html`<p class="note">${lieSentence(map.lie)}</p>` : nothing}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </div>`;
}
