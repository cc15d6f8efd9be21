/** The iterator of memoryviews. CPython: Objects/memoryobject.c (memoryiter_next). */
import { MEMORYVIEW } from '../buffer.ts';
import { defineType } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { checkView, dimensions, formatOf, shapeAt, strideAt, unpackItem } from './memoryview-items.ts';

const ITERATOR = layout('memory_iterator', {
  index: word('next index'),
  view: reference('what is iterated, 0 at the end'),
  length: word('number of items'),
  format: word('not used'),
});

/** An iterator over a view (held). New. CPython: memory_iter. */
export function newMemoryIterator(m: Machine, view: Address): Address {
  checkView(m, view);
  const count = dimensions(m, view);
  if (count === 0) raise(m, Type.TypeError, 'invalid indexing of 0-dim memory');
  if (count > 1) raise(m, Type.NotImplementedError, 'multi-dimensional sub-views are not implemented');
  const iterator = m.newCollected(spec.address, ITERATOR.end);
  m.store(iterator + ITERATOR.index, 0);
  m.store(iterator + ITERATOR.view, m.hold(view));
  m.store(iterator + ITERATOR.length, shapeAt(m, view, 0));
  m.store(iterator + ITERATOR.format, 0);
  track(m, iterator);
  return iterator;
}

function next(m: Machine, self: Address): Address {
  const view = m.load(self + ITERATOR.view);
  if (view === 0) return 0;
  const index = m.load(self + ITERATOR.index);
  if (index >= m.load(self + ITERATOR.length)) {
    m.drop(self + ITERATOR.view);
    return 0;
  }
  checkView(m, view);
  m.store(self + ITERATOR.index, index + 1);
  return unpackItem(m, formatOf(m, view), m.load(view + MEMORYVIEW.data) + index * strideAt(m, view, 0));
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + ITERATOR.view);
  m.freeCollected(self);
}

const spec = defineType('memory_iterator', {
  layout: ITERATOR,
  collected: true,
  final: true,
  abstract: true,
  dealloc,
  iter: (m, self) => m.hold(self),
  next,
});
