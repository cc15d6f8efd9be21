/** Everything about one object at the shown position. */
import type { Timeline } from '../history/timeline.ts';
import { Header } from '../machine/layout.ts';
import { holdersOf } from '../machine/ledger.ts';
import type { Machine } from '../machine/machine.ts';
import { ID_BASE } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { holderWords } from './holder-words.ts';
import type { Moments } from './moment.ts';
import { labelOf } from './object-label.ts';
import { sharedReason } from './shared-reason.ts';
import type { Holder, Inspection, ObjectView, Snapshot } from './snapshot.ts';
import { eventAt } from './stepping.ts';

/** Inspects. The machine is at the snapshot's position afterwards. */
export function inspectionOf(
  timeline: Timeline,
  moments: Moments,
  snapshot: Snapshot,
  object: ObjectView,
): Inspection {
  moments.snapshotAt(snapshot.position);
  const m = timeline.machine;
  const address = object.id - ID_BASE;
  const birth = m.words[(address + Header.birth) >> 2]!;
  const dead = object.state === 'freed';
  const ledger = dead || object.immortal ? [] : holdersOf(m, address).map((one) => holderView(m, one));
  const shared = dead
    ? null
    : sharedReason(
        m,
        address,
        ledger.some((one) => one.words.startsWith('constant ')),
      );
  const born = birth === 0 ? { step: 0, line: 0 } : birthOf(timeline, birth);
  return {
    object,
    ledger: merged(ledger),
    names: namesOf(snapshot, object.label),
    bornAt: born.step,
    bornAtLine: born.line,
    shared,
  };
}

function holderView(m: Machine, holder: ReturnType<typeof holdersOf>[number]): Holder {
  return {
    words: holderWords(m, holder),
    by: holder.object === 0 ? null : labelOf(m, holder.object),
    count: 1,
  };
}

/** Holders of the same words as one with a larger count. */
function merged(holders: readonly Holder[]): readonly Holder[] {
  const known = new Map<string, Holder>();
  for (const holder of holders) {
    const before = known.get(holder.words);
    known.set(holder.words, before ? { ...before, count: before.count + holder.count } : holder);
  }
  return [...known.values()];
}

/** The names that refer to an object, innermost frame first. */
function namesOf(snapshot: Snapshot, label: string): readonly string[] {
  return snapshot.frames
    .toReversed()
    .flatMap((frame) =>
      frame.bindings
        .filter((binding) => binding.object === label)
        .map((binding) => `${binding.name} in ${frame.name === '<module>' ? 'global' : frame.name}`),
    );
}

/** The step in which the birth of this number happened, by running the stretch again where it lies. */
function birthOf(timeline: Timeline, birth: number): { readonly step: number; readonly line: number } {
  const here = timeline.position;
  const from = timeline.lastBefore((read) => read(Own.births) < birth);
  let found = { step: 0, line: 0 };
  let previous = { step: from, line: 0 };
  timeline.seek(from);
  previous = eventAt(timeline.machine);
  timeline.scan(from, here, (m) => {
    if (m.load(Own.births) >= birth) {
      found = { step: previous.step + 1, line: previous.line };
      return false;
    }
    previous = eventAt(m);
    return true;
  });
  timeline.seek(here);
  return found;
}
