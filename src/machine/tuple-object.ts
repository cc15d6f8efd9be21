/** tuple objects as other files make and read them. CPython: Objects/tupleobject.c. */
import { FreeList, freeListPop } from './free-lists.ts';
import { track } from './gc-list.ts';
import { TUPLE, TUPLE_ITEMS, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';

export { listAppend, listItem, listOf, listResize, listReverse, listSize, newList } from './list-object.ts';

/** Tuples of 1 to 20 items are kept for reuse by length. */
export const TUPLE_SAVE_SIZE = 20;

/** A tuple with room for `size` (> 0) items, all 0 and not tracked yet: the caller fills it. New. */
export function allocateTuple(m: Machine, size: number): Address {
  let tuple = 0;
  if (size <= TUPLE_SAVE_SIZE) tuple = freeListPop(m, FreeList.tuples + size - 1);
  if (tuple !== 0) m.initObject(tuple, Type.tuple);
  else tuple = m.newCollected(Type.tuple, TUPLE_ITEMS + 8 * size);
  const W = m.words;
  W[(tuple + TUPLE.size) >> 2] = size;
  W[(tuple + TUPLE.size + 4) >> 2] = 0;
  W.fill(0, (tuple + TUPLE_ITEMS) >> 2, (tuple + TUPLE_ITEMS + 8 * size) >> 2);
  return tuple;
}

/** A tuple of these items. Steals every item. () is shared. */
export function newTuple(m: Machine, ...items: readonly Address[]): Address {
  return tupleOf(m, items);
}

/** `newTuple` from an array. Steals every item. */
export function tupleOf(m: Machine, items: readonly Address[]): Address {
  if (items.length === 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, items.length);
  const at = (tuple + TUPLE_ITEMS) >> 2;
  for (let i = 0; i < items.length; i++) m.words[at + 2 * i] = items[i]!;
  track(m, tuple);
  return tuple;
}

/** A tuple of `count` borrowed references standing 8 bytes apart from `from` on. New references. */
export function tupleFrom(m: Machine, from: Address, count: number): Address {
  if (count <= 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, count);
  for (let i = 0; i < count; i++) {
    m.words[(tuple + TUPLE_ITEMS + 8 * i) >> 2] = m.hold(m.words[(from + 8 * i) >> 2]!);
  }
  track(m, tuple);
  return tuple;
}

/** Arguments as a tuple: new, or the one in which they stand already. */
export function argumentsAsTuple(m: Machine, argv: Address, count: number): Address {
  const tuple = m.argumentsTuple;
  return tuple !== 0 && argv === tuple + TUPLE_ITEMS ? m.hold(tuple) : tupleFrom(m, argv, count);
}

/** A tuple of `count` references standing 8 bytes apart from `from` on. Steals them. CPython: _PyTuple_FromArraySteal. */
export function tupleFromStack(m: Machine, from: Address, count: number): Address {
  if (count === 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, count);
  const W = m.words;
  const to = (tuple + TUPLE_ITEMS) >> 2;
  const source = from >> 2;
  for (let i = 0; i < 2 * count; i += 2) W[to + i] = W[source + i]!;
  track(m, tuple);
  return tuple;
}

/** Whether the object is a tuple or an instance of a class derived from it. */
export function isTuple(m: Machine, object: Address): boolean {
  return (m.words[(m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.tupleSubclass) !== 0;
}

export function tupleSize(m: Machine, tuple: Address): number {
  return m.words[(tuple + TUPLE.size) >> 2]!;
}

/** Borrowed. */
export function tupleItem(m: Machine, tuple: Address, index: number): Address {
  return m.words[(tuple + TUPLE_ITEMS + 8 * index) >> 2]!;
}
