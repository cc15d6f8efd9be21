/** The iterator of objects that only have `__getitem__`. CPython: Objects/iterobject.c (PySeqIter). */
import { defineType } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { caught } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';

const SEQUENCE_ITERATOR = layout('iterator', {
  index: word('next index'),
  sequence: reference('what is iterated, 0 at the end'),
});

/** An iterator over `sequence` (held). New. */
export function newSequenceIterator(m: Machine, sequence: Address): Address {
  const iterator = m.newCollected(Type.sequence_iterator, SEQUENCE_ITERATOR.end);
  m.store(iterator + SEQUENCE_ITERATOR.index, 0);
  m.store(iterator + SEQUENCE_ITERATOR.sequence, m.hold(sequence));
  track(m, iterator);
  return iterator;
}

/** Asks for the next index; IndexError and StopIteration mean the end. */
function next(m: Machine, self: Address): Address {
  const sequence = m.load(self + SEQUENCE_ITERATOR.sequence);
  if (sequence === 0) return 0;
  const index = m.load(self + SEQUENCE_ITERATOR.index);
  const mark = m.kept;
  try {
    const key = m.keep(newInt(m, index));
    const item = natives[m.load(m.typeOf(sequence) + Slot.getItem)]!(m, sequence, key);
    m.releaseTo(mark);
    m.store(self + SEQUENCE_ITERATOR.index, index + 1);
    return item;
  } catch (error) {
    caughtEnd(m, error, mark);
    m.drop(self + SEQUENCE_ITERATOR.sequence);
    return 0;
  }
}

function caughtEnd(m: Machine, error: unknown, mark: Address): void {
  try {
    caught(m, error, mark, Type.IndexError);
  } catch (other) {
    caught(m, other, mark, Type.StopIteration);
  }
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.releaseMaybe(m.load(self + SEQUENCE_ITERATOR.sequence));
  m.freeCollected(self);
}

defineType('iterator', {
  at: Type.sequence_iterator,
  layout: SEQUENCE_ITERATOR,
  collected: true,
  abstract: true,
  final: true,
  dealloc,
  iter: (m, self) => m.hold(self),
  next,
});
