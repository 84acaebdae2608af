import {
  absenceWords,
  describeMap,
  readMap,
  stateOfMap,
  statusWords,
  type AreaFact,
  type GeographyWords,
  type MapFacts,
} from "@commons-widgets/description";
import type { FigureModel } from "@commons-widgets/element-kit";
import {
  type Area,
  type Box,
  type CompassWalk,
  type Outlines,
} from "@commons-widgets/geography";
import { isAbsent } from "@commons-widgets/table";
import type { ClassOptions } from "./classify-values.js";
import {
  classAreas,
  type ClassedAreas,
  type LegendClass,
} from "./class-areas.js";
import {
  readMapFacts,
  type WardMapQuery,
  type WardMapSource,
} from "./ward-map.facts.js";
import type { Tone } from "./ward-map.palette.js";
import * as say from "./ward-map.words.js";

/** All that a ward map is made of. */
export interface WardMapData extends WardMapSource {
  readonly outlines: Outlines;
}

/** All that an author may ask of it. */
export type WardMapOptions = WardMapQuery & ClassOptions;

/** One area of the map. */
export interface MapShape {
  readonly code: string;
  /** Its name, told apart from another of the same name. */
  readonly name: string;
  /** The `d` of an SVG path; empty where the commons has no outline of it. */
  readonly path: string;
  /** Its value with its unit, or in words why there is none. */
  readonly value: string;
  /** Its colour; absent where it has no value. */
  readonly tone?: Tone;
  /** "highest of 63"; absent where it has no value, or nobody else has one. */
  readonly rank?: string;
  /** "95% confidence interval 11.2% to 14.0%", where both limits are known. */
  readonly interval?: string;
  /** "provisional", where the value carries a mark. */
  readonly status?: string;
  /** Name, value, rank and class, as a screen reader says them. */
  readonly sentence: string;
}

/** What a ward map draws and says. */
export interface WardMapModel extends FigureModel {
  /** What everything here, the table and the full sentences are made from. */
  readonly facts: MapFacts;
  readonly geography: GeographyWords;
  readonly place: string;
  /** Whether these figures fit no boundaries, so that there is a table and no map. */
  readonly isRefused: boolean;
  /** The measure with its unit, over the legend. */
  readonly legendTitle: string;
  /** Classes that hold a value, lowest first. */
  readonly classes: readonly LegendClass[];
  /** "Middle: 24.1%, the median", for a diverging palette. */
  readonly midpoint?: string;
  /** How many areas have no value. */
  readonly absentCount: number;
  /** From the highest value to the lowest, then those without one. */
  readonly shapes: readonly MapShape[];
  /** The same areas by their codes. */
  readonly shapeOf: ReadonlyMap<string, MapShape>;
  /** The same areas, for place search. */
  readonly areas: readonly Area[];
  /** What is drawn, for who touches whom. */
  readonly outlines: Outlines;
  readonly viewBox: Box;
  /** Borders between areas, each once. */
  readonly borders: string;
  /** Borders between larger areas, and the edge of all. */
  readonly edges: string;
  /** Where the arrow keys lead; fetched and made when it is first asked for. */
  readonly walk: () => Promise<CompassWalk>;
}

/**
 * Makes the model of a ward map: what is drawn, said and walked, all from the
 * facts of which its table is made too.
 *
 * Values that are written the same have the same class and rank. An area
 * without a value has neither, and is drawn and said as such.
 *
 * @throws {CommonsError} where the options name a measure, period or place that
 *   the data have not
 */
export function buildWardMap(
  data: WardMapData,
  options: WardMapOptions,
): WardMapModel {
  const facts = readMapFacts(data, options);
  const drawing = classAreas(facts, options);
  const { ties, absent, labels } = readMap(facts);
  const inOrder = [...ties.flatMap(({ members }) => members), ...absent];
  const shapes = inOrder.map((fact) =>
    drawShape(fact, labels.get(fact.code) ?? fact.code, drawing, data.outlines),
  );
  return {
    state: stateOfMap(facts),
    words: describeMap(facts),
    facts,
    provenance: facts.provenance,
    geography: facts.geography,
    place: facts.place,
    isRefused: facts.refusal !== undefined,
    legendTitle: legendTitleOf(facts),
    classes: drawing.classes,
    ...(drawing.midpoint ? { midpoint: drawing.midpoint } : {}),
    absentCount: facts.areas.filter(({ value }) => isAbsent(value)).length,
    shapes,
    shapeOf: new Map(shapes.map((shape) => [shape.code, shape])),
    areas: facts.areas.flatMap(({ code }) => data.register.area(code) ?? []),
    outlines: data.outlines,
    ...outlinesOf(data, shapes),
  };
}

function drawShape(
  fact: AreaFact,
  name: string,
  drawing: ClassedAreas,
  outlines: Outlines,
): MapShape {
  const { code } = fact;
  const shape = {
    code,
    name,
    path: outlines.has(code) ? outlines.path(code) : "",
  };
  if (isAbsent(fact.value)) {
    const value = absenceWords(fact.value.reason);
    return { ...shape, value, sentence: `${name}, ${value}` };
  }
  return { ...shape, ...saidOf(fact, name, drawing) };
}

function saidOf(
  { code, lower, upper, status }: AreaFact,
  name: string,
  { format, classes, present }: ClassedAreas,
): Omit<MapShape, "code" | "name" | "path"> {
  const seen = present.get(code);
  if (!seen) return { value: "", sentence: name };
  const value = seen.text;
  const rank = say.rankWords(seen.rank);
  const mark = status ? statusWords(status) : undefined;
  const interval =
    lower === undefined || upper === undefined
      ? undefined
      : say.intervalWords(format.value(lower), format.value(upper));
  const place = say.classWords(seen.class + 1, classes.length);
  const tone = classes[seen.class]?.tone;
  return {
    value,
    ...(rank ? { rank } : {}),
    ...(mark ? { status: mark } : {}),
    ...(interval ? { interval } : {}),
    ...(tone ? { tone } : {}),
    sentence: [name, value, mark, rank, interval, place]
      .filter(Boolean)
      .join(", "),
  };
}

function legendTitleOf({ measure: { title, unit } }: MapFacts): string {
  return unit && !title.includes(unit.label)
    ? `${title}, ${unit.label}`
    : title;
}

function outlinesOf(
  { outlines, register }: WardMapData,
  shapes: readonly MapShape[],
): Pick<WardMapModel, "viewBox" | "borders" | "edges" | "walk"> {
  const drawn = shapes
    .map(({ code }) => code)
    .filter((code) => outlines.has(code));
  const parentOf = (code: string) => register.area(code)?.parent;
  let walk: Promise<CompassWalk> | undefined;
  return {
    viewBox: outlines.viewBox(drawn),
    borders: outlines.innerBorders(drawn),
    edges:
      outlines.bordersBetween(drawn, parentOf) + outlines.outerBorders(drawn),
    walk: () =>
      (walk ??= layOutWalk(outlines, drawn).catch((cause: unknown) => {
        walk = undefined;
        throw cause;
      })),
  };
}

async function layOutWalk(
  outlines: Outlines,
  codes: readonly string[],
): Promise<CompassWalk> {
  const { createCompassWalk } = await import("./compass-walk.js");
  return createCompassWalk(outlines, codes);
}
