/**
 * The lines of one channel. Every referent has a lane of its own, an upright line that all references to
 * it share: from the row of each reference to the lane, along it, and from the lane to the referent, which
 * stands to the right of the channel or, like the references, to its left. Lines to different referents
 * never lie on one another; where that cannot be, the reference is left to a label.
 *
 * On the left of a channel a row belongs to one reference or one referent at most, and on its right to one
 * referent: so two lines can only meet where one comes from the left and the other ends on the right, in
 * the same row. The first one then has to have its lane to the left of the other's.
 */
import type { Label } from '../../session/snapshot.ts';

/** A reference from the left of a channel, in rows of the screen. */
export interface Reference {
  readonly from: number;
  readonly to: Label;
  /** The referent's row, and on which side of the channel it stands. */
  readonly row: number;
  readonly side: 'left' | 'right';
}

/** A referent's lane: its number from the left, the referent's row, and the rows of the references. */
export interface Lane {
  readonly to: Label;
  readonly index: number;
  readonly row: number;
  readonly side: 'left' | 'right';
  readonly from: readonly number[];
}

export interface Routes {
  readonly lanes: readonly Lane[];
  /** How many lanes lie side by side. */
  readonly count: number;
  /** References that could not be drawn. */
  readonly left: readonly Reference[];
}

type Wanted = Omit<Lane, 'index'>;

/** Gives every referent a lane; at most `most` of them side by side. */
export function routeChannel(references: readonly Reference[], most: number): Routes {
  const wanted = new Map<Label, Wanted>();
  for (const { from, to, row, side } of references) {
    const known = wanted.get(to);
    wanted.set(to, { to, row, side, from: [...(known?.from ?? []), from] });
  }
  const lanes: Lane[] = [];
  const left: Reference[] = [];
  for (const one of inOrder([...wanted.values()])) {
    const index = laneFor(one, lanes, most);
    if (index !== null) lanes.push({ ...one, index });
    else left.push(...one.from.map((from) => ({ from, to: one.to, row: one.row, side: one.side })));
  }
  return { lanes, count: Math.max(0, ...lanes.map((lane) => lane.index + 1)), left };
}

/** From top to bottom, but a lane that has to be to the right of another one comes after it. */
function inOrder(wanted: readonly Wanted[]): Wanted[] {
  const rest = [...wanted].sort((a, b) => a.row - b.row);
  const ordered: Wanted[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((one) => !rest.some((other) => other !== one && mustBeLeftOf(other, one)));
    ordered.push(...rest.splice(Math.max(0, free), 1));
  }
  return ordered;
}

/** A line of `one` comes from the left in the row in which `other` ends on the right. */
function mustBeLeftOf(one: Wanted, other: Wanted): boolean {
  if (other.side !== 'right') return false;
  return one.from.includes(other.row) || (one.side === 'left' && one.row === other.row);
}

const rowsOf = (one: Wanted) => [Math.min(one.row, ...one.from), Math.max(one.row, ...one.from)] as const;

/** The leftmost lane that can be had; null when there is none. */
function laneFor(one: Wanted, lanes: readonly Lane[], most: number): number | null {
  if (lanes.some((lane) => mustBeLeftOf(one, lane))) return null;
  const [top, bottom] = rowsOf(one);
  let least = 0;
  for (const lane of lanes) if (mustBeLeftOf(lane, one)) least = Math.max(least, lane.index + 1);
  for (let index = least; index < most; index++) {
    const taken = lanes.some((lane) => {
      const [first, last] = rowsOf(lane);
      return lane.index === index && first <= bottom && top <= last;
    });
    if (!taken) return index;
  }
  return null;
}
