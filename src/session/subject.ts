/** What a question or a search is about: found in memory, and put into words. */
import { QUIET_BIRTHS } from '../machine/births.ts';
import { Header } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { ID_BASE } from '../machine/memory.ts';
import { nameIn } from './change-words.ts';
import type { Subject } from './commands.ts';
import { framesOf } from './frames.ts';
import type { Living } from './life.ts';
import { isReadable, type Label, type Slot, type Snapshot, slotWords } from './snapshot.ts';
import { NameTracker } from './track-name.ts';
import { ObjectTracker } from './track-object.ts';
import type { Tracker } from './tracker.ts';

/** An object of a snapshot in memory, which shows its position; null where it is not there. */
export function livingOf(m: Machine, { objects }: Snapshot, label: Label): Living | null {
  const object = objects.find((one) => one.label === label);
  if (object === undefined) return null;
  const address = object.id - ID_BASE;
  // The number of a readable label outlasts the object.
  const birth = isReadable(label)
    ? Number(label.replace(/^\D+/, ''))
    : m.words[(address + Header.birth) >> 2]!;
  return { label, address, birth: isReadable(label) || birth >= QUIET_BIRTHS ? birth : 0 };
}

/** What follows a subject from the position on that the machine shows; null where it is not there. */
export function trackerOf(m: Machine, snapshot: Snapshot, subject: Subject): Tracker | null {
  if (subject.kind === 'name') {
    const frame = framesOf(m)[subject.frame];
    return frame === undefined ? null : new NameTracker(m, frame, subject.name);
  }
  const living = livingOf(m, snapshot, subject.label);
  if (living === null) return null;
  const wanted = subject.kind === 'slot' ? keyOf(subject.slot, snapshot) : null;
  return new ObjectTracker(living.address, living.birth, wanted === null ? null : (key) => key === wanted);
}

/** A slot as the tracker knows it; null for the whole of the object. */
function keyOf(slot: Slot, { objects }: Snapshot): string | null {
  const addressOf = (label: Label) =>
    (objects.find((one) => one.label === label)?.id ?? Number.parseInt(label.slice(1), 16)) - ID_BASE;
  switch (slot.kind) {
    case 'index':
      return String(slot.index);
    case 'key':
    case 'value':
      return `${slot.kind} ${addressOf(slot.key)}`;
    case 'attribute':
      return `.${slot.name}`;
    // A member is no place that something else could come to be in.
    case 'member':
      return null;
  }
}

/** The subject in a sentence. */
export function nameOf(subject: Subject, snapshot: Snapshot): string {
  const name = nameIn(snapshot);
  switch (subject.kind) {
    case 'name':
      return subject.name;
    case 'object':
      return name(subject.label);
    case 'slot':
      return `${name(subject.label)}${slotWords(subject.slot)}`;
  }
}
