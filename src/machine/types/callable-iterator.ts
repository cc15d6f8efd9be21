/** callable_iterator: what iter(callable, sentinel) gives. CPython: Objects/iterobject.c (calliter_iternext). */
import { defineType, method } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { track, untrack } from '../gc-list.ts';
import { layout, reference } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { equal } from '../protocol/compare.ts';
import { caught } from '../raise.ts';
import { newTuple } from '../tuple-object.ts';

const ITERATOR = layout('callable_iterator', {
  callable: reference('what is called, 0 at the end'),
  sentinel: reference('the value that ends it, 0 at the end'),
});

const ITER = name('iter');

/** An iterator over the results of a callable until one equals the sentinel; both are held. New. */
export function newCallableIterator(m: Machine, callable: Address, sentinel: Address): Address {
  const iterator = m.newCollected(Type.callable_iterator, ITERATOR.end);
  m.store(iterator + ITERATOR.callable, m.hold(callable));
  m.store(iterator + ITERATOR.sentinel, m.hold(sentinel));
  track(m, iterator);
  return iterator;
}

/** A StopIteration raised by the callable ends it as well. */
function next(m: Machine, self: Address): Address {
  const callable = m.load(self + ITERATOR.callable);
  if (callable === 0) return 0;
  const mark = m.kept;
  let result = 0;
  try {
    result = m.keep(call(m, callable));
  } catch (error) {
    caught(m, error, mark, Type.StopIteration);
    finish(m, self);
    return 0;
  }
  const sentinel = m.load(self + ITERATOR.sentinel);
  const over = sentinel === 0 || equal(m, sentinel, result);
  if (!over) return m.unkeep();
  finish(m, self);
  m.release(m.unkeep());
  return 0;
}

function finish(m: Machine, self: Address): void {
  m.drop(self + ITERATOR.callable);
  m.drop(self + ITERATOR.sentinel);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  finish(m, self);
  m.freeCollected(self);
}

/** (iter, (callable, sentinel)), or (iter, ((),)) at the end. */
function reduce(m: Machine, self: Address): Address {
  const iter = m.hold(dictGetName(m, m.load(Own.builtins), ITER));
  const callable = m.load(self + ITERATOR.callable);
  const sentinel = m.load(self + ITERATOR.sentinel);
  if (callable === 0 || sentinel === 0) return newTuple(m, iter, newTuple(m, Static.emptyTuple));
  return newTuple(m, iter, newTuple(m, m.hold(callable), m.hold(sentinel)));
}

defineType(
  'callable_iterator',
  {
    at: Type.callable_iterator,
    layout: ITERATOR,
    collected: true,
    final: true,
    abstract: true,
    dealloc,
    iter: (m, self) => m.hold(self),
    next,
  },
  [method('__reduce__', reduce, '()')],
);
