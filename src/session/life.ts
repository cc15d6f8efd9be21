/**
 * The life of one object: made, changed, freed, and whose its id was before. Found by running all that is
 * recorded again, with an eye on the object's address.
 */
import type { Timeline } from '../history/timeline.ts';
import { QUIET_BIRTHS } from '../machine/births.ts';
import { Header } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import type { HeapObserver } from '../machine/outside.ts';
import { Own } from '../machine/own-words.ts';
import { typeNameOf } from '../machine/raise.ts';
import { changeWords } from './change-words.ts';
import { eachChange } from './find-change.ts';
import type { Moments } from './moment.ts';
import { labelOf } from './object-label.ts';
import type { Change, Label, Life, When } from './snapshot.ts';
import { eventAt, type Search } from './stepping.ts';
import { ObjectTracker } from './track-object.ts';

/** Changes that are told of. */
const MOST_CHANGES = 12;

/** An object at a position where it is alive. */
export interface Living {
  readonly label: Label;
  readonly address: Address;
  /** Number of its birth, 0 where it has none. */
  readonly birth: number;
}

type Death = NonNullable<Life['died']>;

/** An end of a life at the address: whose, and in which step. */
interface End {
  readonly label: Label;
  readonly type: string;
  readonly step: number;
}

/** Notes who has an address. Steps are those of the picture that shows it. */
class AddressWatcher implements HeapObserver {
  readonly #m: Machine;
  readonly #address: Address;
  /** Number of the birth of the object that it is about; 0 where it has none. */
  readonly #birth: number;
  birth: number | null = null;
  previous: End | null = null;
  death: { readonly step: number; readonly why: Death['why'] } | null = null;
  #last: End | null = null;

  constructor(m: Machine, { address, birth }: Living) {
    this.#m = m;
    this.#address = address;
    this.#birth = birth;
  }

  born(object: Address): void {
    if (object !== this.#address) return;
    this.birth = this.#m.steps;
    this.previous = this.#last;
  }

  died(object: Address): void {
    const m = this.#m;
    if (object !== this.#address) return;
    const why = m.load(Own.collecting) === 0 ? 'last reference gone' : 'collected';
    const isIt = this.#birth === 0 || m.words[(object + Header.birth) >> 2] === this.#birth;
    if (isIt) this.death ??= { step: m.steps, why };
    this.#last = { label: labelOf(m, object), type: typeNameOf(m, object), step: m.steps };
  }
}

/** Everything about the life of an object that is alive at position `here`. */
export async function lifeOf(
  timeline: Timeline,
  search: Search,
  moments: Moments,
  living: Living,
  here: number,
): Promise<Life> {
  const m = timeline.machine;
  const before = new AddressWatcher(m, living);
  await search.through(0, here, (start, to) => {
    timeline.scan(start, to, () => true, before);
    return true;
  });
  // Between two ticks it may be one of the step that is not over.
  timeline.seek(here);
  const isUnborn = living.birth > m.load(Own.births) && living.birth < QUIET_BIRTHS;
  const born = isUnborn ? here + 1 : before.birth;
  const previous = isUnborn ? null : before.previous;
  const steps = isUnborn ? [] : await changesOf(timeline, search, living, born, here);
  const after = new AddressWatcher(m, living);
  await search.through(here, timeline.last, (start, to) => {
    timeline.scan(start, to, () => after.death === null, after);
    return after.death === null;
  });
  const when = (step: number): When => ({ step, line: lineBefore(timeline, step) });
  const told = steps.slice(-MOST_CHANGES).reverse();
  return {
    born: born === null ? null : when(born),
    changes: told.map((step): Change => {
      const snapshot = moments.snapshotAt({ step, tick: 0 });
      return { step, line: snapshot.ranLine, what: changeWords(snapshot, living.label) };
    }),
    earlier: steps.length - told.length,
    died:
      after.death === null
        ? null
        : { ...when(Math.min(after.death.step, timeline.last)), why: after.death.why },
    previous:
      previous === null ? null : { ...when(previous.step), label: previous.label, type: previous.type },
  };
}

/** The positions, up to `here`, at which the object is another than at the one before. */
async function changesOf(
  timeline: Timeline,
  search: Search,
  { address, birth }: Living,
  born: number | null,
  here: number,
): Promise<number[]> {
  if (birth === 0) return [];
  const tracker = new ObjectTracker(address, birth);
  const steps: number[] = [];
  await search.through(born ?? 0, here, (start, to) => {
    timeline.seek(start);
    tracker.start(timeline.machine);
    eachChange(timeline, tracker, start, to, (position) => {
      steps.push(position);
      return true;
    });
    return true;
  });
  return steps;
}

/** The line that ran in the step before a position. */
function lineBefore(timeline: Timeline, step: number): number {
  timeline.seek(Math.max(0, step - 1));
  return eventAt(timeline.machine).line;
}
