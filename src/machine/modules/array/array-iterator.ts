/** The iterator of arrays. CPython: Modules/arraymodule.c (arrayiter_next and its neighbours). */
import { defineType, method } from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Static } from '../../places.ts';
import { plainSize } from '../../protocol/c-int.ts';
import { newTuple } from '../../tuple-object.ts';
import { arraySize } from './array-object.ts';
import { arrayItem } from './item-values.ts';

const ITERATOR = layout('array.arrayiterator', {
  index: word('next index'),
  array: reference('what is iterated, 0 at the end'),
});

const ITER = name('iter');

/** An iterator over an array (held). New. */
export function newArrayIterator(m: Machine, array: Address): Address {
  const iterator = m.newCollected(spec.address, ITERATOR.end);
  m.store(iterator + ITERATOR.index, 0);
  m.store(iterator + ITERATOR.array, m.hold(array));
  track(m, iterator);
  return iterator;
}

function next(m: Machine, self: Address): Address {
  const array = m.load(self + ITERATOR.array);
  if (array === 0) return 0;
  const index = m.load(self + ITERATOR.index);
  if (index >= arraySize(m, array)) {
    m.drop(self + ITERATOR.array);
    return 0;
  }
  m.store(self + ITERATOR.index, index + 1);
  return arrayItem(m, array, index);
}

/** (iter, (array,), index), or (iter, ((),)) at the end. */
function reduce(m: Machine, self: Address): Address {
  const iter = m.hold(dictGetName(m, m.load(Own.builtins), ITER));
  const array = m.load(self + ITERATOR.array);
  if (array === 0) return newTuple(m, iter, newTuple(m, Static.emptyTuple));
  return newTuple(m, iter, newTuple(m, m.hold(array)), newInt(m, m.load(self + ITERATOR.index)));
}

function setState(m: Machine, self: Address, state: Address): Address {
  const index = plainSize(m, state);
  const array = m.load(self + ITERATOR.array);
  if (array !== 0) m.store(self + ITERATOR.index, Math.min(Math.max(index, 0), arraySize(m, array)));
  return Static.None;
}

const spec = defineType(
  'arrayiterator',
  {
    module: 'array',
    layout: ITERATOR,
    collected: true,
    final: true,
    abstract: true,
    dealloc: (m, self) => {
      untrack(m, self);
      m.drop(self + ITERATOR.array);
      m.freeCollected(self);
    },
    iter: (m, self) => m.hold(self),
    next,
  },
  [method('__reduce__', reduce, '()'), method('__setstate__', setState, '(object, /)')],
);
