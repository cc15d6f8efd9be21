/**
 * list.sort and sorted. While a list is sorted it is empty, and its items and keys lie in arrays that
 * the keep stack owns; what is sorted is an array of their numbers, so that every reference stays where
 * it is until the end. CPython: Objects/listobject.c (list_sort_impl); the comparisons made are the same
 * ones in the same order.
 */
import { LIST } from './layouts.ts';
import { reverseRange } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { MergeSort } from './merge-sort.ts';
import { Type } from './places.ts';
import { call } from './protocol/call.ts';
import { raise } from './raise.ts';
import { chooseLess, type Less } from './sort-compare.ts';

/** Lists of at least this many items get a block for their keys. CPython: MERGESTATE_TEMP_SIZE / 2. */
const KEYS_APART = 128;

/** Says that nothing has touched the list since it was emptied. */
const UNTOUCHED = -1;

/** Sorts a list (borrowed); `key` (borrowed) is 0 or called for every item first. */
export function listSort(m: Machine, list: Address, key: Address, reverse: boolean): void {
  const size = m.load(list + LIST.size);
  const items = m.load(list + LIST.items);
  const allocated = m.load(list + LIST.allocated);
  m.store(list + LIST.size, 0);
  m.store(list + LIST.items, 0);
  m.store(list + LIST.allocated, UNTOUCHED);
  const mark = m.kept;
  m.keepArray(items, size);
  try {
    sortDetached(m, items, size, key, reverse);
    if (m.load(list + LIST.allocated) !== UNTOUCHED) raise(m, Type.ValueError, 'list modified during sort');
  } finally {
    if (!m.abandoned) putBack(m, list, mark, size, allocated);
  }
}

/** Gives the list its items back; what somebody has put into it meanwhile goes. */
function putBack(m: Machine, list: Address, mark: Address, size: number, allocated: number): void {
  m.releaseTo(mark + 16);
  const items = m.unkeepArray();
  const added = m.load(list + LIST.items);
  const count = m.load(list + LIST.size);
  m.store(list + LIST.size, size);
  m.store(list + LIST.items, items);
  m.store(list + LIST.allocated, allocated);
  if (added === 0) return;
  m.keepArray(added, count);
  m.releaseTo(mark);
}

/** Sorts the references of an array. */
function sortDetached(m: Machine, items: Address, size: number, key: Address, reverse: boolean): void {
  const mark = m.kept;
  const keys = key === 0 ? items : makeKeys(m, items, size, key);
  if (size > 1) sortBy(m, items, keys, size, reverse);
  m.releaseTo(mark);
}

/** Array of the keys, owned by the keep stack. */
function makeKeys(m: Machine, items: Address, size: number, key: Address): Address {
  let keys = m.kept;
  if (size >= KEYS_APART) {
    keys = m.heap.allocate(8 * size);
    m.words.fill(0, keys >> 2, (keys + 8 * size) >> 2);
    m.keepArray(keys, size);
    for (let i = 0; i < size; i++) m.store(keys + 8 * i, call(m, key, m.load(items + 8 * i)));
  } else for (let i = 0; i < size; i++) m.keep(call(m, key, m.load(items + 8 * i)));
  return keys;
}

/**
 * Sorts the numbers of the items by their keys, then the items and keys by that. The keys end up from the
 * greatest to the least: the keep stack lets go of its last one first.
 */
function sortBy(m: Machine, items: Address, keys: Address, size: number, reverse: boolean): void {
  const order = new Int32Array(size);
  for (let i = 0; i < size; i++) order[i] = reverse ? size - 1 - i : i;
  const less: Less = chooseLess(m, keys, size);
  const W = m.words;
  const base = keys >> 2;
  const sort = new MergeSort(order, (a, b) => less(m, W[base + 2 * a]!, W[base + 2 * b]!));
  try {
    sort.run();
  } finally {
    if (!m.abandoned) {
      if (keys !== items) {
        permute(W, keys, order);
        reverseRange(m, keys, 0, size);
      }
      if (reverse) order.reverse();
      permute(W, items, order);
    }
  }
}

/** Puts the reference that was at order[i] to place i. */
function permute(words: Int32Array, array: Address, order: Int32Array): void {
  const base = array >> 2;
  const old = words.slice(base, base + 2 * order.length);
  for (let i = 0; i < order.length; i++) words[base + 2 * i] = old[2 * order[i]!]!;
}
