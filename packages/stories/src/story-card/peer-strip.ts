import type { PeerFacts } from "@commons-widgets/description";
import type { Peer } from "../place/find-peers.js";
import { shareOf } from "./sparkline.js";

/** Width and height of the space a strip is drawn in. */
export const STRIP_BOX = { width: 200, height: 28 } as const;

const MARGIN = 3;

/** Where a place stands among its peers, each a tick on one scale. */
export interface PeerStrip {
  /** A tick for each peer. */
  readonly ticks: string;
  /** The tick of the place itself. */
  readonly own: string;
  /** The tick of the median. */
  readonly middle: string;
}

/**
 * Draws every peer as a tick from the lowest value to the highest.
 *
 * @returns `undefined` where all have the same value
 */
export function drawPeerStrip(
  peers: readonly Peer[],
  area: string,
  { lowest, highest, median }: PeerFacts,
): PeerStrip | undefined {
  const own = peers.find(({ code }) => code === area);
  if (!own || lowest === highest) return undefined;
  const { width, height } = STRIP_BOX;
  const x = (value: number) =>
    MARGIN + shareOf(value, lowest, highest) * (width - 2 * MARGIN);
  const tick = (value: number, inset: number) =>
    `M${Math.round(x(value) * 10) / 10} ${inset}V${height - inset}`;
  return {
    ticks: peers.map(({ value }) => tick(value, 7)).join(""),
    own: tick(own.value, 0),
    middle: tick(median, 3),
  };
}
