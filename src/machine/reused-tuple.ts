/**
 * The tuple that enumerate, zip and the like give: as long as nobody keeps the last one, it is the same
 * object with other items. CPython: zip_next, enum_next, and in itertools.
 */
import { isTracked, track } from './gc-list.ts';
import { TUPLE_ITEMS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static } from './places.ts';
import { allocateTuple } from './tuple-object.ts';

/** A tuple of `size` times None, tracked. New. */
export function tupleOfNone(m: Machine, size: number): Address {
  if (size === 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, size);
  for (let i = 0; i < size; i++) m.words[(tuple + TUPLE_ITEMS + 8 * i) >> 2] = Static.None;
  track(m, tuple);
  return tuple;
}

/** A tuple of `size` (> 0) empty places, tracked. New. CPython: PyTuple_New. */
export function emptyPlaces(m: Machine, size: number): Address {
  const tuple = allocateTuple(m, size);
  track(m, tuple);
  return tuple;
}

/** Whether a tuple that an iterator keeps (borrowed) can be given again: nobody else has it. */
export function isReusable(m: Machine, tuple: Address): boolean {
  return m.words[tuple >> 2] === 1;
}

/** The collector may have let go of a tuple that is about to get other items. */
export function trackAgain(m: Machine, tuple: Address): void {
  if (!isTracked(m, tuple)) track(m, tuple);
}
