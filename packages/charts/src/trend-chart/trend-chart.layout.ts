import { isAbsent } from "@commons-widgets/table";
import { periodTicks } from "./period-ticks.js";
import { placeLabels } from "./place-labels.js";
import { textWidth, wrapText } from "./text-width.js";
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

/** How many lines may be named at their ends; above it the grey ones are not. */
export const MOST_LABELS = 10;
const LINE_HEIGHT = 1.25;
const LABEL_GAP = 10;

/**
 * Lays a trend out at a width: ticks that fit, labels that do not overlap.
 *
 * @param width of the whole picture, in pixels
 * @param fontSize in pixels
 */
export function layOutTrend(
  model: TrendModel,
  width: number,
  fontSize: number,
): TrendPicture {
  const height = heightAt(width);
  const padding = paddingAt(model, width, fontSize);
  const plotWidth = Math.max(1, width - padding.left - padding.right);
  const frame: Frame = { model, padding, fontSize, plotWidth, height };
  return {
    width,
    height,
    padding,
    fontSize,
    xDomain: timeSpan(model),
    yDomain: model.scale.domain,
    xTicks: periodTicks(model.periods, plotWidth, fontSize),
    yTicks: model.scale.ticks,
    points: model.lines.flatMap(pointsOf),
    labels: width < NARROW ? [] : labelsOf(frame),
  };
}

interface Frame {
  readonly model: TrendModel;
  readonly padding: TrendPadding;
  readonly fontSize: number;
  readonly plotWidth: number;
  readonly height: number;
}

/** The height of the picture at a width, both in pixels; known before drawing. */
export function heightAt(width: number): number {
  if (width < NARROW) return 260;
  return Math.round(Math.min(420, Math.max(300, width * 0.52)));
}

function paddingAt(
  { scale, periods }: TrendModel,
  width: number,
  fontSize: number,
): TrendPadding {
  const ticks = scale.ticks.map(({ text }) => textWidth(text, fontSize));
  const lastTick = periodTicks(periods.slice(-1), 1, fontSize)[0]?.text ?? "";
  const halfTick = textWidth(lastTick, fontSize) / 2;
  return {
    top: 12,
    right:
      width < NARROW
        ? Math.ceil(halfTick) + 4
        : Math.round(Math.min(170, width * 0.24)),
    bottom: Math.ceil(fontSize * 2.2),
    left: Math.ceil(Math.max(...ticks, halfTick, 16) + 12),
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

function labelsOf(frame: Frame): readonly TrendLabel[] {
  const { model, padding, fontSize, height } = frame;
  const named = model.lines.filter(
    ({ role }) => role !== "context" || model.lines.length <= MOST_LABELS,
  );
  const room = padding.right - LABEL_GAP;
  const ends = named.flatMap((line) => endOf(line, room, fontSize));
  const toPixel = pixelOf(frame);
  const middles = placeLabels(
    ends.map(({ y, text }) => ({
      at: toPixel(y),
      height: text.length * fontSize * LINE_HEIGHT,
    })),
    0,
    height - padding.bottom + fontSize,
  );
  const [from, to] = timeSpan(model);
  return ends.map(({ line, x, y, text }, index): TrendLabel => {
    const { code, role, slot } = line;
    const middle = middles[index] ?? toPixel(y);
    const firstLine = middle - ((text.length - 1) * fontSize * LINE_HEIGHT) / 2;
    const beyond = ((to - x) / Math.max(1, to - from)) * frame.plotWidth;
    return {
      series: code,
      role,
      slot,
      x,
      y,
      dx: beyond + LABEL_GAP,
      dy: firstLine - toPixel(y),
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

/** Where a line's last value stands; none where it has no value at all. */
function endOf(
  line: TrendLine,
  room: number,
  fontSize: number,
): readonly LineEnd[] {
  const last = line.points.findLast(({ value }) => !isAbsent(value));
  if (!last || isAbsent(last.value)) return [];
  const text = wrapText(line.name, room, fontSize);
  return [{ line, x: last.period.start, y: last.value, text }];
}

function pixelOf({ model, padding, height }: Frame): (y: number) => number {
  const [low, high] = model.scale.domain;
  const plotHeight = height - padding.top - padding.bottom;
  return (y) => padding.top + (1 - (y - low) / (high - low)) * plotHeight;
}
