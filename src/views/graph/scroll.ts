/**
 * Which part of a graph that is higher than its pane is shown. It follows from the picture alone, so that
 * it is the same from whichever step one comes; and it moves by half pages, so that it seldom moves.
 */
import type { Label } from '../../session/snapshot.ts';
import type { Placed, PlacedBox } from './place.ts';

/** What should be seen: the selected object before all, then what the step changed, then what is near. */
export interface Interest {
  readonly selected: Label | null;
  /** What the names of the innermost frame refer to. */
  readonly near: ReadonlySet<Label>;
}

const WEIGHTS = { selected: 1000, changed: 10, near: 1 } as const;

/** The greatest number of rows that can be left out above. */
export function lastScroll(placed: Placed, height: number): number {
  return Math.max(0, placed.height - height);
}

/** Rows to leave out above. */
export function scrollFor(placed: Placed, interest: Interest, height: number): number {
  const last = lastScroll(placed, height);
  if (last === 0) return 0;
  const page = Math.max(1, Math.floor(height / 2));
  const worth = [...placed.boxes.values()]
    .map((one) => ({ one, weight: weightOf(one, interest) }))
    .filter(({ weight }) => weight > 0);
  let best = 0;
  let most = -1;
  for (let scroll = 0; ; scroll = Math.min(last, scroll + page)) {
    const sum = worth.reduce((all, { one, weight }) => all + weight * seen(one, scroll, height), 0);
    if (sum > most) {
      most = sum;
      best = scroll;
    }
    if (scroll === last) return best;
  }
}

function weightOf({ box }: PlacedBox, { selected, near }: Interest): number {
  if (box.label === selected) return WEIGHTS.selected;
  const { state } = box.object;
  if (state === 'new' || state === 'changed' || state === 'freed') return WEIGHTS.changed;
  return near.has(box.label) ? WEIGHTS.near : 0;
}

/** Rows of a large box with which it counts as seen. */
const ENOUGH = 8;

/** How much of a box is seen: 1 for as much as there has to be. Without its title it is worth less. */
function seen({ row, box }: PlacedBox, scroll: number, height: number): number {
  const top = Math.max(row, scroll);
  const bottom = Math.min(row + box.height, scroll + height);
  const part = Math.max(0, bottom - top) / Math.min(ENOUGH, box.height);
  return top === row ? Math.min(1, part) : Math.min(1, part) / 2;
}
