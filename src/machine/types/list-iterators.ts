/** The iterators of lists, forward and backward. CPython: Objects/listobject.c (listiter_next and what follows). */
import { defineType, method } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import { listItem, listSize, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { plainSize } from '../protocol/c-int.ts';
import { newTuple } from '../tuple-object.ts';

/** Both have the same shape; the index is -1 at the end. */
export const LIST_ITERATOR = layout('list_iterator', {
  index: word('next index, -1 at the end'),
  list: reference('what is iterated, 0 at the end'),
});

const ITER = name('iter');
const REVERSED = name('reversed');

function make(m: Machine, type: Type, list: Address, index: number): Address {
  const iterator = m.newCollected(type, LIST_ITERATOR.end);
  m.store(iterator + LIST_ITERATOR.index, index);
  m.store(iterator + LIST_ITERATOR.list, m.hold(list));
  track(m, iterator);
  return iterator;
}

/** An iterator over a list (held). New. */
export function newListIterator(m: Machine, list: Address): Address {
  return make(m, Type.list_iterator, list, 0);
}

/** An iterator over a list (held) from its end. New. */
export function newListReverseIterator(m: Machine, list: Address): Address {
  return make(m, Type.list_reverseiterator, list, listSize(m, list) - 1);
}

/** The next item of a list_iterator: new, 0 at the end. */
export function listIteratorNext(m: Machine, self: Address): Address {
  const W = m.words;
  const at = (self + LIST_ITERATOR.index) >> 2;
  const index = W[at]!;
  if (index < 0) return 0;
  const list = W[(self + LIST_ITERATOR.list) >> 2]!;
  if (index >= listSize(m, list)) return finish(m, self);
  W[at] = index + 1;
  return m.hold(listItem(m, list, index));
}

function previous(m: Machine, self: Address): Address {
  const index = m.load(self + LIST_ITERATOR.index);
  if (index < 0) return 0;
  const list = m.load(self + LIST_ITERATOR.list);
  if (index >= listSize(m, list)) return finish(m, self);
  m.store(self + LIST_ITERATOR.index, index - 1);
  return m.hold(listItem(m, list, index));
}

/** The list is let go of as soon as the end is seen. */
function finish(m: Machine, self: Address): Address {
  m.store(self + LIST_ITERATOR.index, -1);
  m.drop(self + LIST_ITERATOR.list);
  return 0;
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + LIST_ITERATOR.list);
  m.freeCollected(self);
}

function hint(m: Machine, self: Address): Address {
  const index = m.load(self + LIST_ITERATOR.index);
  if (index < 0) return newInt(m, 0);
  return newInt(m, Math.max(0, listSize(m, m.load(self + LIST_ITERATOR.list)) - index));
}

function reverseHint(m: Machine, self: Address): Address {
  const list = m.load(self + LIST_ITERATOR.list);
  const left = m.load(self + LIST_ITERATOR.index) + 1;
  return newInt(m, list === 0 || listSize(m, list) < left ? 0 : left);
}

/** (iter, (list,), index), or (iter, ([],)) at the end. */
function reduceWith(m: Machine, self: Address, builtin: Address): Address {
  const index = m.load(self + LIST_ITERATOR.index);
  const list = m.load(self + LIST_ITERATOR.list);
  const iter = dictGetName(m, m.load(Own.builtins), builtin);
  m.hold(iter);
  if (index < 0) return newTuple(m, iter, newTuple(m, newList(m)));
  return newTuple(m, iter, newTuple(m, m.hold(list)), newInt(m, index));
}

/** The largest index that may be set is `beyond` more than that of the last item. */
function setState(m: Machine, self: Address, state: Address, beyond: number): Address {
  const list = m.load(self + LIST_ITERATOR.list);
  const index = plainSize(m, state);
  if (list === 0) return Static.None;
  const last = listSize(m, list) - 1 + beyond;
  m.store(self + LIST_ITERATOR.index, Math.min(Math.max(index, -1), last));
  return Static.None;
}

const COMMON = {
  layout: LIST_ITERATOR,
  collected: true,
  final: true,
  abstract: true,
  dealloc,
  iter: (m: Machine, self: Address) => m.hold(self),
};

defineType('list_iterator', { ...COMMON, at: Type.list_iterator, next: listIteratorNext }, [
  method('__length_hint__', hint, '()'),
  method('__reduce__', (m, self) => reduceWith(m, self, ITER), '()'),
  method('__setstate__', (m, self, state) => setState(m, self, state, 1), '(object, /)'),
]);

defineType('list_reverseiterator', { ...COMMON, at: Type.list_reverseiterator, next: previous }, [
  method('__length_hint__', reverseHint, '()'),
  method('__reduce__', (m, self) => reduceWith(m, self, REVERSED), '()'),
  method('__setstate__', (m, self, state) => setState(m, self, state, 0), '(object, /)'),
]);
