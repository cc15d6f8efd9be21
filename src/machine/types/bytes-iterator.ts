/** The iterators of bytes and bytearray. CPython: Objects/bytesobject.c, Objects/bytearrayobject.c. */
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
import { plainSize } from '../protocol/c-int.ts';
import { newTuple } from '../tuple-object.ts';
import { bytesData, bytesLength } from './byte-results.ts';

const ITERATOR = layout('bytes_iterator', {
  index: word('next index'),
  bytes: reference('what is iterated, 0 at the end'),
});

const ITER = name('iter');

const maker = (type: Type) => (m: Machine, bytes: Address) => {
  const iterator = m.newCollected(type, ITERATOR.end);
  m.store(iterator + ITERATOR.index, 0);
  m.store(iterator + ITERATOR.bytes, m.hold(bytes));
  track(m, iterator);
  return iterator;
};

/** An iterator over the bytes of an object (held). New. */
export const newBytesIterator = maker(Type.bytes_iterator);
export const newBytearrayIterator = maker(Type.bytearray_iterator);

function next(m: Machine, self: Address): Address {
  const bytes = m.load(self + ITERATOR.bytes);
  if (bytes === 0) return 0;
  const index = m.load(self + ITERATOR.index);
  if (index >= bytesLength(m, bytes)) {
    m.drop(self + ITERATOR.bytes);
    return 0;
  }
  m.store(self + ITERATOR.index, index + 1);
  return newInt(m, m.bytes[bytesData(m, bytes) + index]!);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + ITERATOR.bytes);
  m.freeCollected(self);
}

function hint(m: Machine, self: Address): Address {
  const bytes = m.load(self + ITERATOR.bytes);
  const left = bytes === 0 ? 0 : bytesLength(m, bytes) - m.load(self + ITERATOR.index);
  return newInt(m, Math.max(0, left));
}

/** (iter, (bytes,), index), or (iter, ((),)) at the end. */
function reduce(m: Machine, self: Address): Address {
  const iter = m.hold(dictGetName(m, m.load(Own.builtins), ITER));
  const bytes = m.load(self + ITERATOR.bytes);
  if (bytes === 0) return newTuple(m, iter, newTuple(m, Static.emptyTuple));
  return newTuple(m, iter, newTuple(m, m.hold(bytes)), newInt(m, m.load(self + ITERATOR.index)));
}

function setState(m: Machine, self: Address, state: Address): Address {
  const index = plainSize(m, state);
  const bytes = m.load(self + ITERATOR.bytes);
  if (bytes !== 0) m.store(self + ITERATOR.index, Math.min(Math.max(index, 0), bytesLength(m, bytes)));
  return Static.None;
}

for (const [typeName, at] of [
  ['bytes_iterator', Type.bytes_iterator],
  ['bytearray_iterator', Type.bytearray_iterator],
] as const) {
  defineType(
    typeName,
    {
      at,
      layout: ITERATOR,
      collected: true,
      final: true,
      abstract: true,
      dealloc,
      iter: (m, self) => m.hold(self),
      next,
    },
    [
      method('__length_hint__', hint, '()'),
      method('__reduce__', reduce, '()'),
      method('__setstate__', setState, '(object, /)'),
    ],
  );
}
