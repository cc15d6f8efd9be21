/**
 * The positions that a slice object means for a sequence. CPython: Objects/sliceobject.c
 * (PySlice_Unpack, PySlice_AdjustIndices).
 */
import { SLICE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { MAX_SIZE, sliceBound } from './index-value.ts';

/** The last slice that was unpacked: read at once, before anything else can be. */
export const sliced = { start: 0, stop: 0, step: 1 };

/** Whether the object is a slice. */
export function isSlice(m: Machine, object: Address): boolean {
  return m.typeOf(object) === Type.slice;
}

/** Reads start, stop and step, which may run `__index__`, into `sliced`. */
export function unpackSlice(m: Machine, slice: Address): void {
  const step = sliceBound(m, m.load(slice + SLICE.step), 1);
  if (step === 0) raise(m, Type.ValueError, 'slice step cannot be zero');
  const start = sliceBound(m, m.load(slice + SLICE.start), step < 0 ? MAX_SIZE : 0);
  const stop = sliceBound(m, m.load(slice + SLICE.stop), step < 0 ? -MAX_SIZE : MAX_SIZE);
  sliced.step = step;
  sliced.start = start;
  sliced.stop = stop;
}

/** Fits `sliced` to a sequence of this length. Returns the number of items. */
export function adjustSlice(length: number): number {
  const { step } = sliced;
  const start = (sliced.start = clamp(sliced.start, length, step));
  const stop = (sliced.stop = clamp(sliced.stop, length, step));
  if (step < 0) return stop < start ? Math.floor((start - stop - 1) / -step) + 1 : 0;
  return start < stop ? Math.floor((stop - start - 1) / step) + 1 : 0;
}

function clamp(position: number, length: number, step: number): number {
  if (position < 0) {
    const fromEnd = position + length;
    return fromEnd < 0 ? (step < 0 ? -1 : 0) : fromEnd;
  }
  if (position >= length) return step < 0 ? length - 1 : length;
  return position;
}
