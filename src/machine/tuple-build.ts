/**
 * Tuples of any iterable, parts, sums and multiples of tuples: which of them are the same object again.
 * CPython: Objects/tupleobject.c, Objects/abstract.c (PySequence_Tuple).
 */
import { isTracked, track, untrack } from './gc-list.ts';
import { TUPLE, TUPLE_ITEMS } from './layouts.ts';
import { copyHeld, listItems, listSize } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { raiseMemoryError } from './memory-error.ts';
import { Static, Type } from './places.ts';
import { iterate, next } from './protocol/iterate.ts';
import { lengthHint } from './protocol/length-hint.ts';
import { raise, typeNameOf } from './raise.ts';
import { adjustSlice, unpackSlice } from './slice-indices.ts';
import { allocateTuple, isTuple, tupleFrom, tupleSize } from './tuple-object.ts';

/** tuple(iterable): an exact tuple is handed back, anything else gives a new one. New reference. */
export function toTuple(m: Machine, iterable: Address): Address {
  const type = m.typeOf(iterable);
  if (type === Type.tuple) return m.hold(iterable);
  if (type === Type.list) return tupleFrom(m, listItems(m, iterable), listSize(m, iterable));
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  let room = lengthHint(m, iterable, 10);
  let size = 0;
  let tuple = m.keep(trackedTuple(m, room));
  const holder = (m.kept - 8) >> 2;
  for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) {
    if (size >= room) {
      room += 10;
      room += room >> 2;
      tuple = m.words[holder] = resizeTuple(m, tuple, room);
    }
    m.words[(tuple + TUPLE_ITEMS + 8 * size) >> 2] = item;
    size++;
  }
  if (size < room) m.words[holder] = resizeTuple(m, tuple, size);
  return m.releaseUnder(mark);
}

function trackedTuple(m: Machine, size: number): Address {
  if (size > 0x7ffffff) raiseMemoryError(m, 8 * size);
  if (size === 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, size);
  track(m, tuple);
  return tuple;
}

/**
 * Changes the size of a tuple to which there is one reference (stolen); it may move. New slots are 0, and
 * so must be those cut off. Returns the reference. CPython: _PyTuple_Resize.
 */
export function resizeTuple(m: Machine, tuple: Address, size: number): Address {
  const old = tupleSize(m, tuple);
  if (old === size) return tuple;
  if (old === 0) return trackedTuple(m, size);
  if (size === 0) {
    m.release(tuple);
    return Static.emptyTuple;
  }
  if (isTracked(m, tuple)) untrack(m, tuple);
  const front = m.preHeader(Type.tuple);
  const moved = m.heap.resize(tuple - front, front + TUPLE_ITEMS + 8 * size) + front;
  if (moved !== tuple && m.observer !== null) {
    m.observer.died(tuple);
    m.observer.born(moved);
  }
  const W = m.words;
  W[(moved + TUPLE.size) >> 2] = size;
  if (size > old) W.fill(0, (moved + TUPLE_ITEMS + 8 * old) >> 2, (moved + TUPLE_ITEMS + 8 * size) >> 2);
  track(m, moved);
  return moved;
}

/** tuple[slice]: the whole of an exact tuple is the tuple. New. CPython: tuplesubscript. */
export function tupleSlice(m: Machine, tuple: Address, slice: Address): Address {
  const size = tupleSize(m, tuple);
  const { start, step, count } = adjustSlice(unpackSlice(m, slice), size);
  if (count <= 0) return Static.emptyTuple;
  if (start === 0 && step === 1 && count === size && m.typeOf(tuple) === Type.tuple) return m.hold(tuple);
  const items = tuple + TUPLE_ITEMS;
  if (step === 1) return tupleFrom(m, items + 8 * start, count);
  const result = allocateTuple(m, count);
  const to = result + TUPLE_ITEMS;
  for (let i = 0; i < count; i++) copyHeld(m, to + 8 * i, items + 8 * (start + i * step), 1);
  track(m, result);
  return result;
}

/** left + right: where one is empty, the other exact tuple. New. */
export function tupleConcat(m: Machine, left: Address, right: Address): Address {
  const size = tupleSize(m, left);
  if (size === 0 && m.typeOf(right) === Type.tuple) return m.hold(right);
  if (!isTuple(m, right)) {
    raise(m, Type.TypeError, `can only concatenate tuple (not "${typeNameOf(m, right)}") to tuple`);
  }
  const more = tupleSize(m, right);
  if (more === 0 && m.typeOf(left) === Type.tuple) return m.hold(left);
  if (size + more === 0) return Static.emptyTuple;
  const result = allocateTuple(m, size + more);
  copyHeld(m, result + TUPLE_ITEMS, left + TUPLE_ITEMS, size);
  copyHeld(m, result + TUPLE_ITEMS + 8 * size, right + TUPLE_ITEMS, more);
  track(m, result);
  return result;
}

/** tuple * times: once is the exact tuple itself. New. */
export function tupleRepeat(m: Machine, tuple: Address, times: number): Address {
  const size = tupleSize(m, tuple);
  if ((size === 0 || times === 1) && m.typeOf(tuple) === Type.tuple) return m.hold(tuple);
  if (size === 0 || times <= 0) return Static.emptyTuple;
  if (size * times > 0x7ffffff) raiseMemoryError(m, 8 * size * times);
  const result = allocateTuple(m, size * times);
  const to = result + TUPLE_ITEMS;
  for (let i = 0; i < times; i++) copyHeld(m, to + 8 * i * size, tuple + TUPLE_ITEMS, size);
  track(m, result);
  return result;
}
