/**
 * What a slice means for a sequence of some length, in host numbers. CPython: Objects/sliceobject.c
 * (PySlice_Unpack, PySlice_AdjustIndices).
 */
import { SLICE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { MAX_SIZE, sliceBound } from './protocol/index-value.ts';
import { raise } from './raise.ts';

/** The positions start, start + step … : `count` of them. */
export interface SliceIndices {
  start: number;
  stop: number;
  step: number;
  count: number;
}

/** Whether the object is a slice. */
export function isSlice(m: Machine, object: Address): boolean {
  return m.typeOf(object) === Type.slice;
}

/**
 * The bounds of a slice (borrowed) as they are written; `count` is not known yet. May run `__index__`,
 * so the length of a sequence that could change by that is to be asked for afterwards.
 */
export function unpackSlice(m: Machine, slice: Address): SliceIndices {
  const step = sliceBound(m, m.load(slice + SLICE.step), 1);
  if (step === 0) raise(m, Type.ValueError, 'slice step cannot be zero');
  const start = sliceBound(m, m.load(slice + SLICE.start), step < 0 ? MAX_SIZE : 0);
  const stop = sliceBound(m, m.load(slice + SLICE.stop), step < 0 ? -MAX_SIZE : MAX_SIZE);
  return { start, stop, step, count: 0 };
}

/** Cuts the bounds to a sequence of `length` items and counts the positions. Changes and returns `slice`. */
export function adjustSlice(slice: SliceIndices, length: number): SliceIndices {
  const { step } = slice;
  slice.start = cut(slice.start, step, length);
  slice.stop = cut(slice.stop, step, length);
  const span = step < 0 ? slice.start - slice.stop : slice.stop - slice.start;
  slice.count = span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1;
  return slice;
}

function cut(bound: number, step: number, length: number): number {
  if (bound < 0) {
    const fromEnd = bound + length;
    return fromEnd >= 0 ? fromEnd : step < 0 ? -1 : 0;
  }
  return bound < length ? bound : step < 0 ? length - 1 : length;
}

/** The positions that a slice means in a sequence of `length` items. Borrows the slice. */
export function sliceIndices(m: Machine, slice: Address, length: number): SliceIndices {
  return adjustSlice(unpackSlice(m, slice), length);
}
