/** Two objects side by side: is it one, are they equal, and why. */
import type { Timeline } from '../history/timeline.ts';
import { canEvaluate } from '../machine/evaluate-text.ts';
import { PYTHON_ERROR } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { compare } from '../machine/protocol/compare.ts';
import { reprText } from '../machine/protocol/text.ts';
import { typeNameOf } from '../machine/raise.ts';
import { Compare } from '../machine/slot-numbers.ts';
import { nameIn } from './change-words.ts';
import { sameValue } from './same-value.ts';
import type { Comparison, Label, ObjectView, Snapshot } from './snapshot.ts';
import { slotWords } from './snapshot.ts';
import { messageOf } from './watch-step.ts';

/** Differences that are told. */
const MOST = 20;

/** Milliseconds that a `__eq__` of the program may take. */
const PATIENCE = 1000;

/**
 * Compares two objects of the snapshot, whose position the machine shows; null where one is not there. What
 * a class of the program has to say is asked aside: nothing is changed by it.
 */
export function compareObjects(
  timeline: Timeline,
  snapshot: Snapshot,
  one: Label,
  other: Label,
): Comparison | null {
  const left = viewOf(snapshot, one);
  const right = viewOf(snapshot, other);
  if (!left || !right) return null;
  const same = left.label === right.label;
  const equal = sameValue(timeline.machine, left.id - ID_BASE, right.id - ID_BASE);
  return {
    same,
    equal:
      equal === null ? askEqual(timeline, left.id - ID_BASE, right.id - ID_BASE) : equal ? 'True' : 'False',
    how: howWords(left, right, equal),
    left,
    right,
    differences: same ? [] : differencesOf(left, right, nameIn(snapshot)),
  };
}

/** What `==` answers as the program would hear it, or what it raises. */
function askEqual(timeline: Timeline, left: Address, right: Address): string {
  if (!canEvaluate(timeline.machine, timeline.machine.frame)) return 'not known: the program is over';
  const done = timeline.aside(
    PATIENCE,
    () => undefined,
    (m) => {
      try {
        return reprText(m, m.keep(compare(m, left, right, Compare.eq)));
      } catch (error) {
        if (error !== PYTHON_ERROR) throw error;
        const exception = m.load(Own.pending);
        const message = messageOf(m, exception);
        return `raises ${typeNameOf(m, exception)}${message ? `: ${message}` : ''}`;
      }
    },
  );
  return done === null ? 'takes too long' : done.value;
}

/** What died in the step is not there any more. */
function viewOf({ objects }: Snapshot, label: Label): ObjectView | undefined {
  return objects.find((one) => one.label === label && one.state !== 'freed');
}

function howWords(left: ObjectView, right: ObjectView, equal: boolean | null): string {
  if (equal === null) return `what == answers is up to ${left.type} and ${right.type}`;
  if (left.type !== right.type && !equal) return `== compares a ${left.type} with a ${right.type}`;
  return left.length === null ? '== compares values' : '== compares contents, not identities';
}

/** Slots that refer to different objects. */
function differencesOf(left: ObjectView, right: ObjectView, name: (label: Label) => string): string[] {
  const isPlace = ({ slot }: ObjectView['references'][number]) =>
    slot.kind !== 'key' && slot.kind !== 'member';
  const seconds = new Map(right.references.filter(isPlace).map(({ slot, to }) => [slotWords(slot), to]));
  const words: string[] = [];
  for (const { slot, to } of left.references.filter(isPlace)) {
    const where = slotWords(slot);
    const second = seconds.get(where);
    seconds.delete(where);
    if (second === undefined) words.push(`${where}: ${name(to)}, and nothing on the other side`);
    else if (second !== to) words.push(`${where}: ${name(to)} and ${name(second)}`);
  }
  for (const [where, to] of seconds) words.push(`${where}: nothing, and ${name(to)} on the other side`);
  return words.length <= MOST ? words : [...words.slice(0, MOST), `… ${words.length - MOST} more`];
}
