/** The iterator of sets and frozensets. CPython: Objects/setobject.c (setiter_iternext). */
import { defineType, method } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { setEntryKey, setNext, setSize } from '../set-object.ts';

const ITERATOR = layout('set_iterator', {
  set: reference('what is iterated, 0 at the end'),
  used: word('number of elements at the start'),
  position: word('place where the next element is looked for'),
  left: word('elements still to come'),
});

/** An iterator over a set (held). New. */
export function newSetIterator(m: Machine, set: Address): Address {
  const iterator = m.newCollected(Type.set_iterator, ITERATOR.end);
  m.store(iterator + ITERATOR.set, m.hold(set));
  m.store(iterator + ITERATOR.used, setSize(m, set));
  m.store(iterator + ITERATOR.position, 0);
  m.store(iterator + ITERATOR.left, setSize(m, set));
  track(m, iterator);
  return iterator;
}

function next(m: Machine, self: Address): Address {
  const set = m.load(self + ITERATOR.set);
  if (set === 0) return 0;
  if (m.load(self + ITERATOR.used) !== setSize(m, set)) {
    m.store(self + ITERATOR.used, -1);
    raise(m, Type.RuntimeError, 'Set changed size during iteration');
  }
  const at = setNext(m, set, m.load(self + ITERATOR.position));
  if (at === 0) {
    m.drop(self + ITERATOR.set);
    return 0;
  }
  m.store(self + ITERATOR.position, at);
  m.store(self + ITERATOR.left, m.load(self + ITERATOR.left) - 1);
  return m.hold(setEntryKey(m, set, at));
}

function lengthHint(m: Machine, self: Address): Address {
  const set = m.load(self + ITERATOR.set);
  const same = set !== 0 && m.load(self + ITERATOR.used) === setSize(m, set);
  return newInt(m, same ? m.load(self + ITERATOR.left) : 0);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + ITERATOR.set);
  m.freeCollected(self);
}

defineType(
  'set_iterator',
  {
    at: Type.set_iterator,
    layout: ITERATOR,
    collected: true,
    final: true,
    abstract: true,
    dealloc,
    iter: (m, self) => m.hold(self),
    next,
  },
  [method('__length_hint__', lengthHint, '()')],
);
