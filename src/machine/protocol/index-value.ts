/**
 * Objects as positions and sizes: `__index__` in host numbers. CPython: Objects/abstract.c
 * (PyNumber_AsSsize_t), Python/ceval.c (_PyEval_SliceIndex), and Argument Clinic's Py_ssize_t.
 *
 * A value beyond 2**53 comes back rounded, which is as far out of any range as the exact one.
 */
import { intBig, intNumber, isCompact, isExactInt } from '../int-object.ts';
import { INT, INT_DIGITS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { index } from './number.ts';

/** sys.maxsize as a host number, rounded up. */
export const MAX_SIZE = 2 ** 63;

/** Whether the object has `__index__`. CPython: _PyIndex_Check. */
export function isIndex(m: Machine, object: Address): boolean {
  return m.load(m.typeOf(object) + Slot.index) !== 0;
}

/** The value when the object is an int of at most 30 bits, else NaN. */
function small(m: Machine, object: Address): number {
  if (!isExactInt(m, object) || !isCompact(m, object)) return Number.NaN;
  const tag = m.words[(object + INT.tag) >> 2]!;
  return (1 - (tag & 3)) * m.words[(object + INT_DIGITS) >> 2]!;
}

/** The value of an int; NaN when it does not fit 64 bits. */
function sizeOf(m: Machine, int: Address): number {
  const value = intNumber(m, int);
  if (!Number.isNaN(value)) return value;
  const big = intBig(m, int);
  return BigInt.asIntN(64, big) === big ? Number(big) : Number.NaN;
}

/** The index; where it does not fit, an exception of type `overflow`. CPython: PyNumber_AsSsize_t. */
export function indexValue(m: Machine, object: Address, overflow: Type = Type.IndexError): number {
  const known = small(m, object);
  if (!Number.isNaN(known)) return known;
  const int = m.keep(index(m, object));
  const value = sizeOf(m, int);
  if (Number.isNaN(value)) {
    raise(m, overflow, `cannot fit '${typeNameOf(m, object)}' into an index-sized integer`);
  }
  m.release(m.unkeep());
  return value;
}

/** The index; where it does not fit, the nearest that does. CPython: PyNumber_AsSsize_t without an exception. */
export function clampedIndex(m: Machine, object: Address): number {
  const known = small(m, object);
  if (!Number.isNaN(known)) return known;
  const int = m.keep(index(m, object));
  let value = sizeOf(m, int);
  if (Number.isNaN(value)) value = intBig(m, int) < 0n ? -MAX_SIZE : MAX_SIZE;
  m.release(m.unkeep());
  return value;
}

/** An argument of type Py_ssize_t. */
export function sizeArgument(m: Machine, object: Address): number {
  const known = small(m, object);
  if (!Number.isNaN(known)) return known;
  const int = m.keep(index(m, object));
  const value = sizeOf(m, int);
  if (Number.isNaN(value)) raise(m, Type.OverflowError, 'Python int too large to convert to C ssize_t');
  m.release(m.unkeep());
  return value;
}

/** `sizeArgument`, or `otherwise` for an argument that was left out. */
export function optionalSize(m: Machine, object: Address, otherwise: number): number {
  return object === 0 ? otherwise : sizeArgument(m, object);
}

/** An argument that is the start or stop of a slice, None not allowed; `otherwise` when it was left out. */
export function sliceArgument(m: Machine, object: Address, otherwise: number): number {
  if (object === 0) return otherwise;
  if (!isIndex(m, object)) {
    raise(m, Type.TypeError, 'slice indices must be integers or have an __index__ method');
  }
  return clampedIndex(m, object);
}

/** The same where None stands for `otherwise`, as in str.find. CPython: _PyEval_SliceIndex. */
export function sliceBound(m: Machine, object: Address, otherwise: number): number {
  if (object === 0 || object === Static.None) return otherwise;
  if (!isIndex(m, object)) {
    raise(m, Type.TypeError, 'slice indices must be integers or None or have an __index__ method');
  }
  return clampedIndex(m, object);
}
