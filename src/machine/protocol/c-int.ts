/** Arguments that are a C int. CPython: Objects/longobject.c (PyLong_AsInt). */
import { intNumber } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { index } from './number.ts';

/** An argument of type int: 32 bits. */
export function asCIntArgument(m: Machine, object: Address): number {
  const int = m.keep(index(m, object));
  const value = intNumber(m, int);
  if (value !== (value | 0)) raise(m, Type.OverflowError, 'Python int too large to convert to C int');
  m.release(m.unkeep());
  return value;
}
