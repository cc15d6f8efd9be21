/** tuple and list objects as other files make and read them. CPython: Objects/tupleobject.c, listobject.c. */
import { FreeList, freeListPop } from './free-lists.ts';
import { track } from './gc-list.ts';
import { LIST, TUPLE, TUPLE_ITEMS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';

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
  if (count === 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, count);
  for (let i = 0; i < count; i++) {
    m.words[(tuple + TUPLE_ITEMS + 8 * i) >> 2] = m.hold(m.words[(from + 8 * i) >> 2]!);
  }
  track(m, tuple);
  return tuple;
}

export function tupleSize(m: Machine, tuple: Address): number {
  return m.words[(tuple + TUPLE.size) >> 2]!;
}

/** Borrowed. */
export function tupleItem(m: Machine, tuple: Address, index: number): Address {
  return m.words[(tuple + TUPLE_ITEMS + 8 * index) >> 2]!;
}

/** An empty list. New. */
export function newList(m: Machine): Address {
  let list = freeListPop(m, FreeList.lists);
  if (list !== 0) m.initObject(list, Type.list);
  else list = m.newCollected(Type.list, LIST.end);
  const W = m.words;
  W[(list + LIST.size) >> 2] = 0;
  W[(list + LIST.items) >> 2] = 0;
  W[(list + LIST.allocated) >> 2] = 0;
  track(m, list);
  return list;
}

/** A list with exactly room for these items (no over-allocation). Steals every item. CPython: PyList_New. */
export function listOf(m: Machine, items: readonly Address[]): Address {
  const list = newList(m);
  if (items.length === 0) return list;
  const block = m.heap.allocate(8 * items.length);
  const W = m.words;
  for (let i = 0; i < items.length; i++) {
    W[(block + 8 * i) >> 2] = items[i]!;
    W[(block + 8 * i + 4) >> 2] = 0;
  }
  W[(list + LIST.items) >> 2] = block;
  W[(list + LIST.size) >> 2] = items.length;
  W[(list + LIST.allocated) >> 2] = items.length;
  return list;
}

export function listSize(m: Machine, list: Address): number {
  return m.words[(list + LIST.size) >> 2]!;
}

/** Borrowed. */
export function listItem(m: Machine, list: Address, index: number): Address {
  return m.words[(m.words[(list + LIST.items) >> 2]! + 8 * index) >> 2]!;
}

/** Appends to a list. Steals the item. CPython: _PyList_AppendTakeRef. */
export function listAppend(m: Machine, list: Address, item: Address): void {
  const size = m.words[(list + LIST.size) >> 2]!;
  listResize(m, list, size + 1);
  m.words[(m.words[(list + LIST.items) >> 2]! + 8 * size) >> 2] = item;
}

/** Sets the size, over-allocating as CPython does; new slots are undefined. CPython: list_resize. */
export function listResize(m: Machine, list: Address, size: number): void {
  const W = m.words;
  const allocated = W[(list + LIST.allocated) >> 2]!;
  if (allocated >= size && size >= allocated >> 1) {
    W[(list + LIST.size) >> 2] = size;
    return;
  }
  const old = W[(list + LIST.size) >> 2]!;
  let room = (size + (size >> 3) + 6) & ~3;
  if (size - old > room - size) room = (size + 3) & ~3;
  if (size === 0) room = 0;
  const items = W[(list + LIST.items) >> 2]!;
  if (room === 0) {
    if (items !== 0) m.heap.free(items);
    W[(list + LIST.items) >> 2] = 0;
  } else {
    const block = m.heap.resize(items, 8 * room);
    W[(list + LIST.items) >> 2] = block;
    for (let i = old; i < size; i++) W[(block + 8 * i + 4) >> 2] = 0;
  }
  W[(list + LIST.size) >> 2] = size;
  W[(list + LIST.allocated) >> 2] = room;
}
