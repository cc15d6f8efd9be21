/** When what is followed changes next, and when it did last. The position is that of the picture that shows it. */
import type { Timeline } from '../history/timeline.ts';
import type { Direction } from './commands.ts';
import type { Search } from './stepping.ts';
import type { Tracker } from './tracker.ts';

/** The first position after `from` at which it is another than before, or the last one before; null without one. */
export async function findChange(
  timeline: Timeline,
  search: Search,
  tracker: Tracker,
  from: number,
  direction: Direction,
): Promise<number | null> {
  let over = false;
  const look = (start: number, to: number): number | null => {
    timeline.seek(start);
    const isThere = tracker.start(timeline.machine);
    if (direction < 0) over = !isThere;
    let found: number | null = null;
    eachChange(timeline, tracker, start, to, (position) => {
      found = position;
      return direction < 0;
    });
    if (direction > 0) over = tracker.over;
    return found;
  };
  return direction > 0 ? search.forwardIn(from, look, () => over) : search.backwardIn(from, look, () => over);
}

/**
 * Tells of the positions after `start` up to `to` at which what is followed is another than before, until
 * `tell` says no. The tracker has begun at `start`, where the machine is.
 */
export function eachChange(
  timeline: Timeline,
  tracker: Tracker,
  start: number,
  to: number,
  tell: (position: number) => boolean,
): void {
  if (to <= start) return;
  timeline.scan(
    start,
    to,
    (m) => {
      if (tracker.changed(m)) return tell(Math.max(0, m.steps - 1));
      return !tracker.over;
    },
    tracker,
  );
}
