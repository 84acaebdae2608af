import type { Period } from "@commons-widgets/table";
import { shareOf } from "../scale/share-of.js";
import { shortPeriodLabel } from "../trend-chart/period-label.js";
import { placeLabels } from "../trend-chart/place-labels.js";
import type { ControlModel, ControlStop } from "./control-chart.model.js";
import { lineLabel } from "./control-chart.words.js";
import { markPeriods } from "./mark-periods.js";

/** How high the plot is, in its own type size: labels grow as the plot does. */
export const HEIGHT = 20;

const LABEL_HEIGHT = 1.35;

/** Room beside the first and the last mark, in hundredths of the width. */
const MARGIN = 2;

/** At least between two labelled periods, in hundredths of the width. */
const GAPS = { wide: 17, narrow: 31 } as const;
/**
 * For each letter of the longest label, one and a half letters: the first begins
 * at its period, the next stands around its own.
 */
const LETTER_GAPS = { wide: 2.7, narrow: 6 } as const;

/** A place in the plot, in hundredths of its width and height, from the top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A stop that has a value, and where it stands. */
export interface PlacedStop extends Place {
  readonly stop: ControlStop;
}

/** A labelled period under the plot. */
export interface PeriodTick {
  readonly x: number;
  readonly text: string;
  /** Where its text is set: the first and the last must not stand out. */
  readonly anchor: "start" | "middle" | "end";
  /** Whether a narrow chart labels it too. */
  readonly isAlways: boolean;
}

/** A line across the plot, and its name at the right. */
export interface LevelLine {
  readonly kind: "mean" | "upper" | "lower" | "target";
  readonly y: number;
  readonly label: string;
  /** Where the label stands so that it touches no other. */
  readonly labelY: number;
}

/** Everything drawn, placed without being measured. */
export interface ControlLayout {
  readonly marks: readonly PlacedStop[];
  /** The joining line as path data; it breaks where there is no value. */
  readonly path: string;
  readonly levels: readonly LevelLine[];
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly xTicks: readonly PeriodTick[];
  /** From where to where the limits are worked out, if not from all. */
  readonly baseline?: { readonly from: number; readonly to: number };
}

/** Places a control chart's marks, lines and labels. */
export function layOutControl(model: ControlModel): ControlLayout {
  const { stops, scale } = model;
  const places = stops.map((stop) => placeOf(model, stop));
  const baseline = baselineOf(model);
  return {
    marks: stops.flatMap((stop, index) => {
      const place = places[index];
      return place && stop.value !== undefined ? [{ stop, ...place }] : [];
    }),
    path: pathOf(stops, places),
    levels: levelsOf(model),
    yTicks: scale.ticks.map(({ at, text }) => ({
      y: heightOf(model, at),
      text,
    })),
    xTicks: ticksOf(stops, places),
    ...(baseline ? { baseline } : {}),
  };
}

/** Where a stop stands; one without a value stands at the bottom. */
export function placeOf(model: ControlModel, stop: ControlStop): Place {
  const { value } = stop;
  return {
    x: timeOf(model, stop.period.start),
    y: value === undefined ? 100 : heightOf(model, value),
  };
}

function timeOf({ stops }: ControlModel, at: number): number {
  const first = stops[0]?.period.start ?? 0;
  const span = (stops.at(-1)?.period.start ?? 0) - first;
  if (span <= 0) return 50;
  const share = Math.min(1, Math.max(0, (at - first) / span));
  return round(MARGIN + (100 - 2 * MARGIN) * share);
}

function heightOf({ scale }: ControlModel, value: number): number {
  return round(100 - parseFloat(shareOf(scale, value)));
}

function pathOf(
  stops: readonly ControlStop[],
  places: readonly Place[],
): string {
  return stops
    .map(({ value }, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 };
      if (value === undefined) return "";
      const isJoined = stops[index - 1]?.value !== undefined;
      return `${isJoined ? "L" : "M"}${x} ${y}`;
    })
    .join("");
}

function levelsOf(model: ControlModel): readonly LevelLine[] {
  const { reading, facts } = model;
  const { limits, limitFormat, targetText } = reading;
  const lines = [
    ...(["upper", "mean", "lower"] as const).flatMap((kind) =>
      limits
        ? [{ kind, at: limits[kind], text: limitFormat.value(limits[kind]) }]
        : [],
    ),
    ...(facts.target === undefined || targetText === undefined
      ? []
      : [{ kind: "target" as const, at: facts.target, text: targetText }]),
  ].map(({ kind, at, text }) => ({
    kind,
    y: heightOf(model, at),
    label: lineLabel(kind, text),
  }));
  const middles = placeLabels(
    lines.map(({ y }) => ({ at: (y / 100) * HEIGHT, height: LABEL_HEIGHT })),
    -LABEL_HEIGHT / 2,
    HEIGHT + LABEL_HEIGHT / 2,
  );
  return lines.map((line, index) => ({
    ...line,
    labelY: round((100 * (middles[index] ?? 0)) / HEIGHT),
  }));
}

function ticksOf(
  stops: readonly ControlStop[],
  places: readonly Place[],
): readonly PeriodTick[] {
  const across = places.map(({ x }) => x);
  const texts = stops.map(({ period }) => shortPeriodLabel(period));
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  const gap = (at: "wide" | "narrow") =>
    Math.max(GAPS[at], longest * LETTER_GAPS[at]);
  const wide = [...markPeriods(across, gap("wide"))];
  const narrow = markPeriods(
    wide.map((index) => across[index] ?? 0),
    gap("narrow"),
  );
  const last = stops.length - 1;
  return wide.map((index, order): PeriodTick => ({
    x: across[index] ?? 0,
    text: texts[index] ?? "",
    anchor: anchorOf(index, last),
    isAlways: narrow.has(order),
  }));
}

function anchorOf(index: number, last: number): PeriodTick["anchor"] {
  if (last === 0) return "middle";
  if (index === 0) return "start";
  return index === last ? "end" : "middle";
}

function baselineOf(model: ControlModel): ControlLayout["baseline"] {
  const periods = model.facts.baseline?.map(({ period }) => period) ?? [];
  const drawn = periods.filter((period) => isDrawn(model, period));
  const [first] = drawn;
  const last = drawn.at(-1);
  if (!first || !last) return undefined;
  const half = (100 - 2 * MARGIN) / Math.max(2, 2 * (model.stops.length - 1));
  return {
    from: round(Math.max(0, timeOf(model, first.start) - half)),
    to: round(Math.min(100, timeOf(model, last.start) + half)),
  };
}

function isDrawn({ stops }: ControlModel, period: Period): boolean {
  return stops.some(({ key }) => key === period.id);
}

function round(share: number): number {
  return Number(share.toFixed(3));
}
