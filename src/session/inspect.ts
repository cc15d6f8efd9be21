/** Everything about one object at the shown position. Memory is read; nothing is run. */
import type { Timeline } from '../history/timeline.ts';
import { QUIET_BIRTHS } from '../machine/births.ts';
import { generationOf } from '../machine/gc-list.ts';
import { holderOfWord } from '../machine/holder-of-word.ts';
import { Header } from '../machine/layout.ts';
import { MODULE, TYPE, TypeFlag } from '../machine/layouts.ts';
import { holdersOf } from '../machine/ledger.ts';
import type { Machine } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Region } from '../machine/places.ts';
import { typeNameOf } from '../machine/raise.ts';
import { wayFromRoot } from '../machine/way-from-root.ts';
import { firstWeakReference, nextWeakReference, WEAKREF } from '../machine/weak-references.ts';
import { holderWords } from './holder-words.ts';
import type { Moments } from './moment.ts';
import { labelOf } from './object-label.ts';
import { sharedReason } from './shared-reason.ts';
import type { Holder, Inspection, Link, ObjectView, Snapshot } from './snapshot.ts';
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
  const isCounted = !dead && !object.immortal;
  const ledger = isCounted ? holdersOf(m, address).map((one) => holderView(m, one, snapshot)) : [];
  const isConstant = ledger.some((one) => one.words.startsWith('constant '));
  const inspection = {
    object,
    ledger: merged(ledger),
    weakly: dead ? [] : merged(weaklyBy(m, address)),
    names: namesOf(snapshot, object.label),
    why: isCounted ? whyAlive(m, address) : null,
    generation: dead ? null : generationIn(m, address),
    shared: dead ? null : sharedReason(m, address, isConstant),
  };
  const born = birth === 0 ? { step: 0, line: 0 } : birthOf(timeline, birth);
  return { ...inspection, bornAt: born.step, bornAtLine: born.line };
}

/** The count of an object with its holders: `2 = global a + L4[0]`. */
export function ledgerWords({ object, ledger }: Inspection): string {
  const parts = ledger.map(({ words, count }) => (count > 1 ? `${count} × ${words}` : words));
  return parts.length === 0 ? String(object.count) : `${object.count} = ${parts.join(' + ')}`;
}

function holderView(m: Machine, holder: ReturnType<typeof holdersOf>[number], { objects }: Snapshot): Holder {
  const by = holder.object === 0 ? null : labelOf(m, holder.object);
  return {
    words: holderWords(m, holder),
    by: objects.some(({ label }) => label === by) ? by : null,
    count: 1,
  };
}

/** The weak references to an object. */
function weaklyBy(m: Machine, object: Address): Holder[] {
  const found: Holder[] = [];
  for (let weak = firstWeakReference(m, object); weak !== 0; weak = nextWeakReference(m, weak)) {
    const callback = m.load(weak + WEAKREF.callback) === 0 ? '' : ' with a callback';
    const label = labelOf(m, weak);
    const name = label.startsWith('@') ? '' : ` ${label}`;
    found.push({ words: `${typeNameOf(m, weak)}${name}${callback}`, by: label, count: 1 });
  }
  return found;
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

/** The way from a root in words. The dict or tuple in which names are is part of what has them. */
function whyAlive(m: Machine, object: Address): readonly Link[] | null {
  const way = wayFromRoot(m, object);
  if (way === null) return null;
  const links: Link[] = [];
  for (let i = way.length - 1; i >= 0; i--) {
    const { at, holder, referent } = way[i]!;
    const before = way[i - 1];
    const owner = before ?? namespaceOwner(m, holder);
    const words = holderOfWord(m, at, holder, owner ? [owner] : []);
    links.unshift({ words: holderWords(m, words), to: labelOf(m, referent) });
    // It was told of as that of its owner.
    if (
      before !== undefined &&
      words.object !== 0 &&
      words.object !== holder &&
      words.object === before.holder
    )
      i--;
  }
  return links;
}

/** The way may begin at the dict of the program's names. */
function namespaceOwner(m: Machine, dict: Address): { at: Address; holder: Address } | null {
  const module = m.load(Own.mainModule);
  return dict !== 0 && module !== 0 && m.load(module + MODULE.dict) === dict
    ? { at: module + MODULE.dict, holder: module }
    : null;
}

/** The generation of an object that the collector watches. */
function generationIn(m: Machine, object: Address): number | null {
  const collected = (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.collected) !== 0;
  if (object < Region.heap || !collected) return null;
  const generation = generationOf(m, object);
  return generation < 0 ? null : generation;
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
  // Between two ticks it may be one of the step that is not over.
  if (found.step === 0 && birth < QUIET_BIRTHS && timeline.machine.load(Own.births) < birth)
    return { step: here + 1, line: eventAt(timeline.machine).line };
  return found;
}
