import { nameText } from "@commons-widgets/description";
import {
  PLOT_TIERS,
  widthOfText,
  type PlotTier,
  type TieredText,
} from "./plot-tiers.js";

/** A point that is drawn, and may be labelled. */
export interface PlacedPoint {
  readonly key: string;
  readonly name: string;
  /** From the left edge of the plot, 0 to 1. */
  readonly left: number;
  /** From its top edge, 0 to 1. */
  readonly top: number;
}

/** On which side of its point a label stands. */
export type LabelSide = "right" | "left" | "above" | "below";

/** The name of a point, written beside it. */
export interface PointLabel extends TieredText {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly side: LabelSide;
}

/** Characters of a label; the list, the table and the tip have the name whole. */
const LABEL_CHARACTERS = 24;
/** From the middle of a point to its label, in em. */
const OFFSET = 0.7;
const LINE = 1.25;
/** Half the width of the light edge that letters have, in em. */
const EDGE = 0.15;
/** Half the width of a point, in em. */
const POINT = 0.4;

const SIDES: readonly LabelSide[] = ["right", "left", "above", "below"];

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * Labels that touch neither each other, nor another labelled point, nor the
 * edge of the plot, at the least width of each tier and so at every greater one.
 * Of the sides that are free the one that covers fewest points is taken; a point
 * with none free has no label there.
 *
 * @param wanted the points to label, the most important first
 */
export function labelPoints(
  wanted: readonly PlacedPoint[],
  all: readonly PlacedPoint[],
): readonly PointLabel[] {
  const labels = new Map<string, PointLabel>();
  for (const tier of PLOT_TIERS)
    for (const { point, side } of placeIn(tier, wanted, all)) {
      const id = `${point.key} ${side}`;
      const earlier = labels.get(id);
      const { key, left, top, name } = point;
      labels.set(id, {
        key,
        left,
        top,
        side,
        text: nameText(name, LABEL_CHARACTERS),
        tiers: earlier ? `${earlier.tiers} ${tier.name}` : tier.name,
      });
    }
  return [...labels.values()];
}

interface Placed {
  readonly point: PlacedPoint;
  readonly side: LabelSide;
  readonly box: Box;
}

function placeIn(
  tier: PlotTier,
  wanted: readonly PlacedPoint[],
  all: readonly PlacedPoint[],
): readonly Placed[] {
  const dots = new Map(all.map((point) => [point.key, dotBox(point, tier)]));
  const placed: Placed[] = [];
  for (const point of wanted) {
    const kept = wanted.filter(({ key }) => key !== point.key);
    const taken = [
      ...placed.map(({ box }) => box),
      ...kept.flatMap(({ key }) => dots.get(key) ?? []),
    ];
    const free = SIDES.map((side) => ({
      point,
      side,
      box: labelBox(point, side, tier),
    })).filter(
      ({ box }) =>
        isInside(box, tier) && !taken.some((other) => overlap(box, other)),
    );
    const best = leastCovering(free, [...dots.values()]);
    if (best) placed.push(best);
  }
  return placed;
}

function leastCovering(
  free: readonly Placed[],
  dots: readonly Box[],
): Placed | undefined {
  const covered = ({ box }: Placed) =>
    dots.filter((dot) => overlap(box, dot)).length;
  return free
    .map((placed) => ({ placed, covers: covered(placed) }))
    .sort((a, b) => a.covers - b.covers)[0]?.placed;
}

function dotBox({ left, top }: PlacedPoint, { width, height }: PlotTier): Box {
  const [x, y] = [left * width, top * height];
  return { x0: x - POINT, x1: x + POINT, y0: y - POINT, y1: y + POINT };
}

function labelBox(point: PlacedPoint, side: LabelSide, tier: PlotTier): Box {
  const size = widthOfText(nameText(point.name, LABEL_CHARACTERS));
  const [x, y] = [point.left * tier.width, point.top * tier.height];
  const x0 = {
    right: x + OFFSET,
    left: x - OFFSET - size,
    above: x - size / 2,
    below: x - size / 2,
  }[side];
  const y0 = {
    right: y - LINE / 2,
    left: y - LINE / 2,
    above: y - OFFSET - LINE + 0.2,
    below: y + OFFSET - 0.2,
  }[side];
  return {
    x0: x0 - EDGE,
    x1: x0 + size + EDGE,
    y0: y0 - EDGE,
    y1: y0 + LINE + EDGE,
  };
}

function isInside({ x0, x1, y0, y1 }: Box, tier: PlotTier): boolean {
  return x0 >= 0 && x1 <= tier.width && y0 >= 0 && y1 <= tier.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
