/** A label that wants to stand at a height, and how high it is. */
export interface WantedLabel {
  /** Pixels from the top, of its middle. */
  readonly at: number;
  readonly height: number;
}

/**
 * Moves labels apart so that none overlaps another and all stay between two
 * bounds, in the order of their wishes and as near to them as that allows.
 *
 * Labels that touch become a block that stands around the mean of its wishes
 * (the pool-adjacent-violators way of isotonic regression). Where all together
 * are higher than the room, they stand close and leave it at the bottom.
 *
 * @returns each label's middle, in pixels from the top, in the order given
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b);
  const blocks: Block[] = [];
  for (const index of order) {
    const label = labels[index];
    if (!label) continue;
    let block = settle(
      {
        members: [index],
        height: label.height,
        wish: label.at - label.height / 2,
        start: 0,
      },
      top,
      bottom,
    );
    for (
      let above = blocks.at(-1);
      above && above.start + above.height > block.start;
      above = blocks.at(-1)
    ) {
      blocks.pop();
      block = settle(joinBlocks(above, block), top, bottom);
    }
    blocks.push(block);
  }
  return middlesOf(blocks, labels);
}

interface Block {
  readonly members: readonly number[];
  readonly height: number;
  /** Where its top would stand by the mean of its members' wishes. */
  readonly wish: number;
  readonly start: number;
}

function settle(block: Block, top: number, bottom: number): Block {
  const start = Math.max(top, Math.min(block.wish, bottom - block.height));
  return { ...block, start };
}

function joinBlocks(above: Block, below: Block): Block {
  const [n, m] = [above.members.length, below.members.length];
  return {
    members: [...above.members, ...below.members],
    height: above.height + below.height,
    wish: (above.wish * n + (below.wish - above.height) * m) / (n + m),
    start: 0,
  };
}

function middlesOf(
  blocks: readonly Block[],
  labels: readonly WantedLabel[],
): readonly number[] {
  const middles = new Array<number>(labels.length).fill(0);
  for (const { members, start } of blocks) {
    let offset = start;
    for (const index of members) {
      const height = labels[index]?.height ?? 0;
      middles[index] = offset + height / 2;
      offset += height;
    }
  }
  return middles;
}
