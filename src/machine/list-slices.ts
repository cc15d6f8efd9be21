/** Reading, replacing and deleting parts of lists. CPython: Objects/listobject.c (list_ass_slice and what follows). */
import { fastItems, fastSequence, fastSize, listCopy } from './fast-sequence.ts';
import { LIST } from './layouts.ts';
import { copyHeld, listClear, listFrom, listItems, listResize, listSize, newListOf } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';
import { adjustSlice, type SliceIndices, unpackSlice } from './slice-indices.ts';

/** Items that go are remembered without a block of their own up to this many. CPython: recycle_on_stack. */
const FEW = 8;

/** list[slice]: a new list. */
export function listGetSlice(m: Machine, list: Address, slice: Address): Address {
  const unpacked = unpackSlice(m, slice);
  const { start, step, count } = adjustSlice(unpacked, listSize(m, list));
  const items = listItems(m, list);
  if (step === 1 || count <= 0) return listFrom(m, items + 8 * start, count);
  const result = newListOf(m, count);
  const to = listItems(m, result);
  for (let i = 0; i < count; i++) copyHeld(m, to + 8 * i, items + 8 * (start + i * step), 1);
  return result;
}

/** list[slice] = value. Borrows all. CPython: list_ass_subscript. */
export function listSetSlice(m: Machine, list: Address, slice: Address, value: Address): void {
  const where = unpackSlice(m, slice);
  const sequence = m.keep(
    list === value ? listCopy(m, value) : fastSequence(m, value, 'must assign iterable to extended slice'),
  );
  fitToList(m, list, where);
  const { start, stop, step } = where;
  if (step !== 1) replaceSteps(m, list, where, sequence);
  else replaceRange(m, list, start, stop, fastItems(m, sequence), fastSize(m, sequence));
  m.release(m.unkeep());
}

/** Fits a slice to the list; an empty range stays where it starts. CPython: adjust_slice_indexes. */
function fitToList(m: Machine, list: Address, where: SliceIndices): void {
  const { start, stop, step } = adjustSlice(where, listSize(m, list));
  if ((step < 0 && start < stop) || (step > 0 && start > stop)) where.stop = start;
}

function replaceSteps(m: Machine, list: Address, where: SliceIndices, sequence: Address): void {
  const { start, step, count } = where;
  const size = fastSize(m, sequence);
  if (size !== count) {
    raise(
      m,
      Type.ValueError,
      `attempt to assign sequence of size ${size} to extended slice of size ${count}`,
    );
  }
  if (count === 0) return;
  const mark = m.kept;
  const items = listItems(m, list);
  const source = fastItems(m, sequence);
  const gone = m.heap.allocate(8 * count);
  for (let i = 0; i < count; i++) {
    const at = items + 8 * (start + i * step);
    m.store(gone + 8 * (count - 1 - i), m.load(at));
    m.store(at, m.hold(m.load(source + 8 * i)));
  }
  m.keepArray(gone, count);
  m.releaseTo(mark);
}

/** del list[slice]. */
export function listDeleteSlice(m: Machine, list: Address, slice: Address): void {
  const where = unpackSlice(m, slice);
  fitToList(m, list, where);
  if (where.step === 1) replaceRange(m, list, where.start, where.stop, 0, 0);
  else if (where.count > 0) deleteSteps(m, list, where);
}

/** The first of the items goes first. */
function deleteSteps(m: Machine, list: Address, where: SliceIndices): void {
  const { start, count } = where;
  const W = m.words;
  const mark = m.kept;
  const size = listSize(m, list);
  const items = listItems(m, list) >> 2;
  const step = Math.abs(where.step);
  const first = where.step > 0 ? start : start - step * (count - 1);
  const gone = m.heap.allocate(8 * count);
  let to = first;
  let taken = 0;
  for (let from = first; from < size; from++) {
    if (taken < count && from === first + taken * step) {
      m.store(gone + 8 * (count - 1 - taken), W[items + 2 * from]!);
      taken++;
    } else W[items + 2 * to++] = W[items + 2 * from]!;
  }
  m.store(list + LIST.size, size - count);
  listResize(m, list, size - count);
  m.keepArray(gone, count);
  m.releaseTo(mark);
}

/**
 * list[low:high] = `count` borrowed references from `source` on. What goes, goes last first, once the
 * list is in order again. CPython: list_ass_slice.
 */
export function replaceRange(
  m: Machine,
  list: Address,
  low: number,
  high: number,
  source: Address,
  count: number,
): void {
  const W = m.words;
  const size = listSize(m, list);
  low = Math.min(Math.max(low, 0), size);
  high = Math.min(Math.max(high, low), size);
  const removed = high - low;
  const change = count - removed;
  if (size + change === 0) {
    listClear(m, list);
    return;
  }
  const mark = m.kept;
  let items = listItems(m, list);
  if (removed > FEW) {
    const gone = m.heap.allocate(8 * removed);
    W.copyWithin(gone >> 2, (items + 8 * low) >> 2, (items + 8 * high) >> 2);
    m.keepArray(gone, removed);
  } else for (let i = low; i < high; i++) m.keep(W[(items + 8 * i) >> 2]!);
  const tail = (to: number, block: Address) =>
    W.copyWithin((block + 8 * to) >> 2, (block + 8 * high) >> 2, (block + 8 * size) >> 2);
  if (change < 0) {
    tail(high + change, items);
    listResize(m, list, size + change);
    items = listItems(m, list);
  } else if (change > 0) {
    listResize(m, list, size + change);
    items = listItems(m, list);
    tail(high + change, items);
  }
  copyHeld(m, items + 8 * low, source, count);
  m.releaseTo(mark);
}
