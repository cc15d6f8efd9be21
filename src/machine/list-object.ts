/**
 * list objects as other files make, read and change them. CPython: Objects/listobject.c.
 *
 * The items lie in a block of their own with room to spare; `items` is 0 as long as a list never had
 * any or was cleared, and `Own.noItems` once it has shrunk to nothing: the next growth tells them apart.
 */
import { FreeList, freeListPop } from './free-lists.ts';
import { track } from './gc-list.ts';
import { LIST, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';

/** An empty list. New. CPython: PyList_New(0). */
export function newList(m: Machine): Address {
  let list = freeListPop(m, FreeList.lists);
  if (list !== 0) m.initObject(list, Type.list);
  else list = m.newCollected(Type.list, LIST.end);
  const l = list >> 2;
  const W = m.words;
  W[l + 4] = 0;
  W[l + 5] = 0;
  W[l + 6] = 0;
  W[l + 7] = 0;
  W[l + 8] = 0;
  W[l + 9] = 0;
  track(m, list);
  return list;
}

/** A list of `count` items, no more room than that; the caller fills them in at once. New. CPython: PyList_New. */
export function newListOf(m: Machine, count: number): Address {
  const list = newList(m);
  if (count > 0) giveRoom(m, list, count, count);
  return list;
}

/** A list with exactly room for these items. Steals every item. CPython: PyList_New. */
export function listOf(m: Machine, items: readonly Address[]): Address {
  const list = newListOf(m, items.length);
  const at = listItems(m, list) >> 2;
  for (let i = 0; i < items.length; i++) m.words[at + 2 * i] = items[i]!;
  return list;
}

/** A list of `count` references standing 8 bytes apart from `from` on. Steals them. CPython: _PyList_FromArraySteal. */
export function newListFromStack(m: Machine, from: Address, count: number): Address {
  const list = newListOf(m, count);
  const W = m.words;
  const to = listItems(m, list) >> 2;
  const source = from >> 2;
  for (let i = 0; i < 2 * count; i += 2) W[to + i] = W[source + i]!;
  return list;
}

/** A list of `count` borrowed references standing 8 bytes apart from `from` on. New. CPython: list_slice. */
export function listFrom(m: Machine, from: Address, count: number): Address {
  const list = newList(m);
  if (count <= 0) return list;
  giveRoom(m, list, count, count);
  copyHeld(m, listItems(m, list), from, count);
  return list;
}

/** Copies `count` references to an array, taking a new one to each. */
export function copyHeld(m: Machine, to: Address, from: Address, count: number): void {
  const W = m.words;
  const target = to >> 2;
  const source = from >> 2;
  for (let i = 0; i < 2 * count; i += 2) {
    const item = W[source + i]!;
    const references = W[item >> 2]!;
    if (references >= 0) W[item >> 2] = references + 1;
    W[target + i] = item;
  }
}

/** Gives an empty list a block for `room` items and this size. New slots are 0. */
function giveRoom(m: Machine, list: Address, room: number, size: number): void {
  const block = m.heap.allocate(8 * room);
  const W = m.words;
  W.fill(0, block >> 2, (block + 8 * room) >> 2);
  W[(list + LIST.items) >> 2] = block;
  W[(list + LIST.size) >> 2] = size;
  W[(list + LIST.allocated) >> 2] = room;
}

/** Whether the object is a list or an instance of a class derived from it. */
export function isList(m: Machine, object: Address): boolean {
  return (m.words[(m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.listSubclass) !== 0;
}

export function listSize(m: Machine, list: Address): number {
  return m.words[(list + LIST.size) >> 2]!;
}

/** Address of the first item's word. */
export function listItems(m: Machine, list: Address): Address {
  return m.words[(list + LIST.items) >> 2]!;
}

/** Borrowed. The index must be in range. */
export function listItem(m: Machine, list: Address, index: number): Address {
  return m.words[(m.words[(list + LIST.items) >> 2]! + 8 * index) >> 2]!;
}

/** Appends to a list. Steals the item. CPython: _PyList_AppendTakeRef. */
export function listAppend(m: Machine, list: Address, item: Address): void {
  const W = m.words;
  const size = W[(list + LIST.size) >> 2]!;
  if (size < W[(list + LIST.allocated) >> 2]!) W[(list + LIST.size) >> 2] = size + 1;
  else listResize(m, list, size + 1);
  W[(W[(list + LIST.items) >> 2]! + 8 * size) >> 2] = item;
}

/**
 * Sets the size, with room to spare when the block must grow; new slots are undefined, and what is cut
 * off is the caller's. CPython: list_resize.
 */
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
  const items = W[(list + LIST.items) >> 2]!;
  if (size === 0) {
    room = 0;
    if (items !== 0) m.heap.free(items);
    W[(list + LIST.items) >> 2] = Own.noItems;
  } else {
    const block = m.heap.resize(items, 8 * room);
    W[(list + LIST.items) >> 2] = block;
    for (let i = (block >> 2) + 2 * old + 1, end = (block >> 2) + 2 * room; i < end; i += 2) W[i] = 0;
  }
  W[(list + LIST.size) >> 2] = size;
  W[(list + LIST.allocated) >> 2] = room;
}

/** A first block of an even number of items, at least `count`. CPython: list_preallocate_exact. */
export function listPreallocate(m: Machine, list: Address, count: number): void {
  giveRoom(m, list, (count + 1) & ~1, 0);
}

/** Appends `count` (> 0) borrowed references from an array that growing cannot move. CPython: list_extend_fast. */
export function appendHeld(m: Machine, list: Address, from: Address, count: number): void {
  const size = listSize(m, list);
  listGrow(m, list, count);
  copyHeld(m, listItems(m, list) + 8 * size, from, count);
}

/** Makes a list `count` (> 0) items longer; they are undefined. */
function listGrow(m: Machine, list: Address, count: number): void {
  const size = listSize(m, list);
  if (listItems(m, list) !== 0) {
    listResize(m, list, size + count);
    return;
  }
  listPreallocate(m, list, count);
  m.words[(list + LIST.size) >> 2] = count;
}

/** Turns the order of the items between two positions around. CPython: reverse_slice. */
export function reverseRange(m: Machine, items: Address, low: number, high: number): void {
  const W = m.words;
  for (let a = (items >> 2) + 2 * low, b = (items >> 2) + 2 * (high - 1); a < b; a += 2, b -= 2) {
    const item = W[a]!;
    W[a] = W[b]!;
    W[b] = item;
  }
}

/** list.reverse(). */
export function listReverse(m: Machine, list: Address): void {
  reverseRange(m, listItems(m, list), 0, listSize(m, list));
}

/** Removes every item, the last first; the list is empty before the first of them goes. CPython: list_clear. */
export function listClear(m: Machine, list: Address): void {
  const W = m.words;
  const items = W[(list + LIST.items) >> 2]!;
  if (items === 0) return;
  const size = W[(list + LIST.size) >> 2]!;
  W[(list + LIST.size) >> 2] = 0;
  W[(list + LIST.items) >> 2] = 0;
  W[(list + LIST.allocated) >> 2] = 0;
  const mark = m.kept;
  m.keepArray(items, size);
  m.releaseTo(mark);
}
