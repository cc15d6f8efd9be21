/** All lines of the graph: each reference that has room for one, as a way on the screen. */
import type { Rect } from '../../base/geometry.ts';
import type { Label } from '../../session/snapshot.ts';
import { columnX, type Grid, lanesIn } from './grid.ts';
import type { Placed, Target } from './place.ts';
import { type Lane, type Reference, routeChannel } from './route.ts';

/** A name's row on the screen, the column where its line can start, and the box it refers to. */
export interface NameAnchor {
  readonly x: number;
  readonly y: number;
  readonly to: Label;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a line starts, and whether it is that of a weak reference. */
interface LineStart extends Point {
  readonly weak: boolean;
  /** The object whose slot it is; null for a name. */
  readonly of: Label | null;
}

/** The lines to one referent in one channel: from each start to the lane, along it, and to the end. */
export interface DrawnLane {
  readonly to: Label;
  readonly x: number;
  readonly starts: readonly LineStart[];
  /** The cell of the arrow, beside the referent. */
  readonly end: Point;
  readonly side: Lane['side'];
}

export interface DrawnLines {
  readonly lanes: readonly DrawnLane[];
  /** Names and lines of boxes that have a line; all others need a label. */
  readonly anchors: ReadonlySet<NameAnchor>;
  readonly slots: ReadonlySet<string>;
}

/** A line of a box, by its number, as one word. */
export const slotKey = (box: Label, line: number): string => `${box} ${line}`;

export interface LineInput {
  readonly placed: Placed;
  readonly grid: Grid;
  readonly anchors: readonly NameAnchor[];
  /** The inside of the pane, and how many rows of the graph are left out above. */
  readonly place: Rect;
  readonly scroll: number;
}

/** A reference, where its line starts, and what it is a reference of. */
interface Start extends Reference {
  readonly x: number;
  readonly anchor: NameAnchor | null;
  readonly slot: string;
  readonly weak: boolean;
  readonly of: Label | null;
}

/** Finds a way for as many references as there is room for. */
export function drawLines(input: LineInput): DrawnLines {
  const lanes: DrawnLane[] = [];
  const anchors = new Set<NameAnchor>();
  const slots = new Set<string>();
  for (let channel = 0; channel <= input.grid.columns; channel++) {
    const starts = channel === 0 ? nameStarts(input) : boxStarts(input, channel - 1);
    const most = Math.max(
      lanesIn(input.grid),
      Math.min(MOST_LANES, lanesIn(input.grid) + spareLanes(input, channel)),
    );
    const routes = routeChannel(starts, most);
    const left = new Set(routes.left.map(({ from }) => from));
    for (const { from, anchor, slot } of starts) {
      if (left.has(from)) continue;
      if (anchor) anchors.add(anchor);
      else slots.add(slot);
    }
    const step = routes.count * 2 <= lanesIn(input.grid) ? 2 : 1;
    const shift = Math.max(0, routes.count - lanesIn(input.grid));
    for (const lane of routes.lanes) lanes.push(drawnLane(lane, { step, shift, channel }, starts, input));
  }
  return { lanes, anchors, slots };
}

/** More lines side by side are a thicket. */
const MOST_LANES = 8;

/** Lanes for which there is room to the left of a channel, beside the boxes of its column. */
function spareLanes(input: LineInput, channel: number): number {
  if (channel === 0) return 0;
  const widest = input.placed.columns[channel - 1]!.reduce((most, one) => Math.max(most, one.box.width), 0);
  return Math.max(0, input.grid.boxWidth - widest);
}

/** The column of the screen where boxes of a column of the graph stand. */
export function boxX({ grid, place }: Pick<LineInput, 'grid' | 'place'>, column: number): number {
  return place.x + columnX(grid, column);
}

/** How the lanes of a channel lie: so far apart, and so far to the left of it. */
interface LanePlaces {
  readonly step: number;
  readonly shift: number;
  readonly channel: number;
}

function drawnLane(
  lane: Lane,
  { step, shift, channel }: LanePlaces,
  starts: readonly Start[],
  input: LineInput,
): DrawnLane {
  const { grid } = input;
  const target = input.placed.targets.get(lane.to)!;
  const left = boxX(input, channel) - grid.channel;
  const endX = lane.side === 'right' ? boxX(input, channel) - 1 : rightOf(target, input);
  return {
    to: lane.to,
    x: left + 1 - shift + lane.index * step,
    starts: lane.from.map((y) => {
      const { x, weak, of } = starts.find(({ from }) => from === y)!;
      return { x, y, weak, of };
    }),
    end: { x: endX, y: lane.row },
    side: lane.side,
  };
}

/** The first column of the screen to the right of a box. */
function rightOf({ box, column }: Target, input: LineInput): number {
  return boxX(input, column) + Math.min(box.width, input.grid.boxWidth);
}

const screenRow = ({ place, scroll }: LineInput, row: number): number => place.y + row - scroll;

/** Whether a row of the screen lies in the pane. */
const isVisible = ({ place }: LineInput, y: number): boolean => y >= place.y && y < place.y + place.height;

function nameStarts(input: LineInput): Start[] {
  return input.anchors.flatMap((anchor) => {
    const target = input.placed.targets.get(anchor.to);
    if (target?.column !== 0) return [];
    const row = screenRow(input, target.row);
    if (!isVisible(input, row)) return [];
    const line = { weak: false, of: null, anchor, slot: '' };
    return [{ from: anchor.y, to: anchor.to, row, side: 'right', x: anchor.x, ...line }];
  });
}

/** References from the boxes of a column to the next one, and to others of the same column. */
function boxStarts(input: LineInput, column: number): Start[] {
  const starts: Start[] = [];
  for (const one of input.placed.columns[column]!) {
    one.box.lines.forEach(({ to, weak = false }, i) => {
      const target = to === null ? undefined : input.placed.targets.get(to);
      if (to === null || !target || (target.column !== column && target.column !== column + 1)) return;
      const from = screenRow(input, one.row + 1 + i);
      const row = screenRow(input, target.row);
      if (!isVisible(input, from) || !isVisible(input, row)) return;
      const side = target.column === column ? 'left' : 'right';
      const slot = slotKey(one.box.label, i);
      const line = { weak, of: one.box.label, anchor: null, slot };
      starts.push({ from, to, row, side, x: rightOf(one, input) - 1, ...line });
    });
  }
  return starts;
}
