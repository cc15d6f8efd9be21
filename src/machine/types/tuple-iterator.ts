/** The iterator of tuples. CPython: Objects/tupleobject.c (tupleiter_next and what follows). */
import { defineType, method } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';

export const TUPLE_ITERATOR = layout('tuple_iterator', {
  index: word('next index'),
  tuple: reference('what is iterated, 0 at the end'),
});

const ITER = name('iter');

/** An iterator over a tuple (held). New. */
export function newTupleIterator(m: Machine, tuple: Address): Address {
  const iterator = m.newCollected(Type.tuple_iterator, TUPLE_ITERATOR.end);
  m.store(iterator + TUPLE_ITERATOR.index, 0);
  m.store(iterator + TUPLE_ITERATOR.tuple, m.hold(tuple));
  track(m, iterator);
  return iterator;
}

/** The next item: new, 0 at the end, where the tuple is let go of. */
export function tupleIteratorNext(m: Machine, self: Address): Address {
  const W = m.words;
  const tuple = W[(self + TUPLE_ITERATOR.tuple) >> 2]!;
  if (tuple === 0) return 0;
  const at = (self + TUPLE_ITERATOR.index) >> 2;
  const index = W[at]!;
  if (index < tupleSize(m, tuple)) {
    W[at] = index + 1;
    return m.hold(tupleItem(m, tuple, index));
  }
  m.drop(self + TUPLE_ITERATOR.tuple);
  return 0;
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + TUPLE_ITERATOR.tuple);
  m.freeCollected(self);
}

function hint(m: Machine, self: Address): Address {
  const tuple = m.load(self + TUPLE_ITERATOR.tuple);
  return newInt(m, tuple === 0 ? 0 : tupleSize(m, tuple) - m.load(self + TUPLE_ITERATOR.index));
}

/** (iter, (tuple,), index), or (iter, ((),)) at the end. */
function reduce(m: Machine, self: Address): Address {
  const tuple = m.load(self + TUPLE_ITERATOR.tuple);
  const iter = m.hold(dictGetName(m, m.load(Own.builtins), ITER));
  if (tuple === 0) return newTuple(m, iter, newTuple(m, Static.emptyTuple));
  return newTuple(m, iter, newTuple(m, m.hold(tuple)), newInt(m, m.load(self + TUPLE_ITERATOR.index)));
}

function setState(m: Machine, self: Address, state: Address): Address {
  const tuple = m.load(self + TUPLE_ITERATOR.tuple);
  const index = sizeArgument(m, state);
  if (tuple === 0) return Static.None;
  m.store(self + TUPLE_ITERATOR.index, Math.min(Math.max(index, 0), tupleSize(m, tuple)));
  return Static.None;
}

defineType(
  'tuple_iterator',
  {
    at: Type.tuple_iterator,
    layout: TUPLE_ITERATOR,
    collected: true,
    final: true,
    abstract: true,
    dealloc,
    iter: (m, self) => m.hold(self),
    next: tupleIteratorNext,
  },
  [
    method('__length_hint__', hint, '()'),
    method('__reduce__', reduce, '()'),
    method('__setstate__', setState, '(object, /)'),
  ],
);
