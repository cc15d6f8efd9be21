/** Slices of ranges, whose bounds may be of any size. CPython: Objects/sliceobject.c (_PySlice_GetLongIndices). */
import { intBig } from './int-object.ts';
import { SLICE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';
import { isIndex } from './protocol/index-value.ts';
import { index } from './protocol/number.ts';
import { raise } from './raise.ts';

export interface BigSlice {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
}

/** A bound that is not None. May run `__index__`. */
function bound(m: Machine, object: Address): bigint {
  if (!isIndex(m, object)) {
    raise(m, Type.TypeError, 'slice indices must be integers or None or have an __index__ method');
  }
  const int = m.keep(index(m, object));
  const value = intBig(m, int);
  m.release(m.unkeep());
  return value;
}

/** The positions that a slice (borrowed) means in a sequence of `length` items. */
export function bigSliceIndices(m: Machine, slice: Address, length: bigint): BigSlice {
  const step = m.load(slice + SLICE.step) === Static.None ? 1n : bound(m, m.load(slice + SLICE.step));
  if (step === 0n) raise(m, Type.ValueError, 'slice step cannot be zero');
  const backward = step < 0n;
  const lower = backward ? -1n : 0n;
  const upper = backward ? length - 1n : length;
  const start = bigBound(m, m.load(slice + SLICE.start), length, lower, upper, backward ? upper : lower);
  const stop = bigBound(m, m.load(slice + SLICE.stop), length, lower, upper, backward ? lower : upper);
  return { start, stop, step };
}

function bigBound(
  m: Machine,
  object: Address,
  length: bigint,
  lower: bigint,
  upper: bigint,
  otherwise: bigint,
): bigint {
  if (object === Static.None) return otherwise;
  let value = bound(m, object);
  if (value < 0n) {
    value += length;
    return value < lower ? lower : value;
  }
  return value > upper ? upper : value;
}
