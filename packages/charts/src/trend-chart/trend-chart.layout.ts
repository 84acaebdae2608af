import { isAbsent } from "@commons-widgets/table";
import { periodTicks } from "./period-ticks.js";
import { placeLabels } from "./place-labels.js";
import { guessTextWidth, wrapText, type TextWidth } from "./text-width.js";
import {
  pointKey,
  type TrendLine,
  type TrendModel,
} from "./trend-chart.model.js";
import type {
  TrendLabel,
  TrendPadding,
  TrendPicture,
  TrendPoint,
} from "./trend-chart.picture.js";

/** Narrower than this, lines are named in a key above and not at their ends. */
export const NARROW = 480;

/** The height of the picture, in pixels, and as a share of a wide one's width. */
export const HEIGHT = { narrow: 260, least: 300, share: 0.52, most: 420 };

/** How many lines may be named at their ends; above it the grey ones are not. */
export const MOST_LABELS = 10;
const LINE_HEIGHT = 1.25;
/** From a line's end to its name, in pixels: straight, or with a leader. */
const STRAIGHT_GAP = 12;
const LEADER_GAP = 30;
/** Where every name is nearer than this to its line's end, in pixels, none is led. */
const NEAR = 3;

/**
 * Lays a trend out at a width: ticks that fit, labels that do not overlap.
 *
 * @param width of the whole picture, in pixels
 * @param fontSize in pixels
 * @param textWidth how wide a text is drawn at that size
 */
export function layOutTrend(
  model: TrendModel,
  width: number,
  fontSize: number,
  textWidth: TextWidth = guessTextWidth(fontSize),
): TrendPicture {
  const height = heightAt(width);
  const ends = width < NARROW ? [] : endsOf(model, width, textWidth);
  const padding = paddingAt(model, ends, fontSize, textWidth);
  const plotWidth = Math.max(1, width - padding.left - padding.right);
  const frame: Frame = { model, padding, fontSize, plotWidth, height };
  return {
    width,
    height,
    padding,
    fontSize,
    xDomain: timeSpan(model),
    yDomain: model.scale.domain,
    xTicks: periodTicks(model.periods, plotWidth, textWidth),
    yTicks: model.scale.ticks,
    points: model.lines.flatMap(pointsOf),
    labels: labelsOf(frame, ends),
  };
}

interface Frame {
  readonly model: TrendModel;
  readonly padding: TrendPadding;
  readonly fontSize: number;
  readonly plotWidth: number;
  readonly height: number;
}

function heightAt(width: number): number {
  if (width < NARROW) return HEIGHT.narrow;
  const wished = Math.round(width * HEIGHT.share);
  return Math.min(HEIGHT.most, Math.max(HEIGHT.least, wished));
}

function paddingAt(
  { scale, periods }: TrendModel,
  ends: readonly LineEnd[],
  fontSize: number,
  textWidth: TextWidth,
): TrendPadding {
  const ticks = scale.ticks.map(({ text }) => textWidth(text));
  const lastTick = periodTicks(periods.slice(-1), 1, textWidth)[0]?.text ?? "";
  const halfTick = textWidth(lastTick) / 2;
  const names = ends.flatMap(({ text }) => text.map(textWidth));
  const named = names.length > 0 ? LEADER_GAP + Math.max(...names) : 0;
  return {
    top: 12,
    right: Math.ceil(Math.max(halfTick + 2, named)),
    bottom: Math.ceil(fontSize * 2.4),
    left: Math.ceil(Math.max(...ticks, halfTick - 10, 16) + 10),
  };
}

function timeSpan({ periods }: TrendModel): readonly [number, number] {
  const first = periods[0]?.start ?? 0;
  const last = periods.at(-1)?.start ?? first;
  // One period stands in the middle of its own year, not at an edge.
  return first === last
    ? [first - 180 * 86_400_000, last + 180 * 86_400_000]
    : [first, last];
}

function pointsOf(line: TrendLine): readonly TrendPoint[] {
  const { code, role, slot } = line;
  const banded = role === "focus";
  return line.points.map(
    ({ period, value, lower, upper, status }): TrendPoint => ({
      key: pointKey(code, period),
      series: code,
      role,
      slot,
      x: period.start,
      y: isAbsent(value) ? null : value,
      lower: (banded ? lower : undefined) ?? null,
      upper: (banded ? upper : undefined) ?? null,
      provisional: status === "provisional",
    }),
  );
}

function labelsOf(
  frame: Frame,
  ends: readonly LineEnd[],
): readonly TrendLabel[] {
  const { model, padding, fontSize, height } = frame;
  const toPixel = pixelOf(frame);
  const middles = placeLabels(
    ends.map(({ y, text }) => ({
      at: toPixel(y),
      height: text.length * fontSize * LINE_HEIGHT,
    })),
    0,
    height - padding.bottom + fontSize,
  );
  const offsets = ends.map(
    ({ y }, index) => (middles[index] ?? 0) - toPixel(y),
  );
  // All names are led to their lines or none is, so that they stand in a column.
  const led = offsets.some((offset) => Math.abs(offset) > NEAR);
  const gap = led ? LEADER_GAP : STRAIGHT_GAP;
  const [from, to] = timeSpan(model);
  return ends.map(({ line, x, y, text }, index): TrendLabel => {
    const { code, role, slot } = line;
    const beyond = ((to - x) / Math.max(1, to - from)) * frame.plotWidth;
    const above = ((text.length - 1) * fontSize * LINE_HEIGHT) / 2;
    const offset = offsets[index] ?? 0;
    return {
      series: code,
      role,
      slot,
      x,
      y,
      dx: beyond + gap,
      dy: offset - above,
      leader: led ? offset : null,
      align: "left",
      text,
    };
  });
}

interface LineEnd {
  readonly line: TrendLine;
  readonly x: number;
  readonly y: number;
  readonly text: readonly string[];
}

/** Where the lines that are to be named have their last value. */
function endsOf(
  { lines }: TrendModel,
  width: number,
  textWidth: TextWidth,
): readonly LineEnd[] {
  const room = Math.min(170, width * 0.24) - LEADER_GAP;
  return lines
    .filter(({ role }) => role !== "context" || lines.length <= MOST_LABELS)
    .flatMap((line) => {
      const last = line.points.findLast(({ value }) => !isAbsent(value));
      if (!last || isAbsent(last.value)) return [];
      const text = wrapText(line.name, room, textWidth);
      return [{ line, x: last.period.start, y: last.value, text }];
    });
}

function pixelOf({ model, padding, height }: Frame): (y: number) => number {
  const [low, high] = model.scale.domain;
  const plotHeight = height - padding.top - padding.bottom;
  return (y) => padding.top + (1 - (y - low) / (high - low)) * plotHeight;
}
