/**
 * The columns of the graph. Their places depend on the width of the pane alone, so that no box ever moves
 * sideways: a channel for lines, a column of boxes, the next channel, and so on; the last channel is for
 * lines between boxes of the last column.
 */

export interface Grid {
  readonly columns: number;
  readonly boxWidth: number;
  /** Columns of the screen before each column of boxes. */
  readonly channel: number;
}

/** What a title needs, a two-digit label and a count of references in it; more where there is room. */
const leastBox = (width: number): number => (width < 70 ? 20 : 24);
const MOST_BOX = 46;

/** Columns of the screen for lines: an arrow at each end, and the lanes in between. */
function channelWidth(width: number): number {
  if (width < 70) return 5;
  return width < 110 ? 6 : 8;
}

/** The grid of a pane that is so wide inside. The last channel needs no cell for arrows to the right. */
export function gridFor(width: number): Grid {
  const channel = channelWidth(width);
  const room = width - (channel - 1);
  const columns = Math.max(1, Math.floor(room / (channel + leastBox(width))));
  const fair = Math.floor(room / columns) - channel;
  return { columns, channel, boxWidth: Math.max(1, Math.min(MOST_BOX, fair)) };
}

/** How far from the pane's left edge the boxes of a column stand. */
export function columnX({ boxWidth, channel }: Grid, column: number): number {
  return channel + column * (boxWidth + channel);
}

/** How many lines can run up and down side by side in a channel. */
export function lanesIn({ channel }: Grid): number {
  return channel - 2;
}
