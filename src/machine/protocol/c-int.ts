/** Arguments that are a C int. CPython: Objects/longobject.c (PyLong_AsInt). */
import { intBig, intNumber } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { isInstance, raise } from '../raise.ts';
import { index } from './number.ts';

/** An argument of type int: 32 bits. */
export function asCIntArgument(m: Machine, object: Address): number {
  const int = m.keep(index(m, object));
  const value = intNumber(m, int);
  if (value !== (value | 0)) raise(m, Type.OverflowError, 'Python int too large to convert to C int');
  m.release(m.unkeep());
  return value;
}

/** A size that must be an int itself. CPython: PyLong_AsSsize_t. */
export function plainSize(m: Machine, object: Address): number {
  if (!isInstance(m, object, Type.int)) raise(m, Type.TypeError, 'an integer is required');
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return value;
  const big = intBig(m, object);
  if (BigInt.asIntN(64, big) === big) return Number(big);
  raise(m, Type.OverflowError, 'Python int too large to convert to C ssize_t');
}
