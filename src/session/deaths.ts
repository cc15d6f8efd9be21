/** Everything that dies in one step, whether it was shown or not. */
import type { Timeline } from '../history/timeline.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { typeNameOf } from '../machine/raise.ts';
import { labelOf } from './object-label.ts';
import type { Death } from './snapshot.ts';

/** Deaths that are told of. */
const MOST = 5000;

/** The deaths of the step that leads to a position, in order. */
export function deathsIn(timeline: Timeline, step: number): Death[] {
  if (step === 0) return [];
  const m = timeline.machine;
  const deaths: Death[] = [];
  const made = new Set<Address>();
  timeline.scan(step - 1, step, () => true, {
    born: (object) => void made.add(object),
    died: (object) => {
      const passing = made.delete(object);
      const why = m.load(Own.collecting) === 0 ? 'last reference gone' : 'collected';
      if (deaths.length < MOST)
        deaths.push({ label: labelOf(m, object), type: typeNameOf(m, object), why, passing });
    },
  });
  return deaths;
}
