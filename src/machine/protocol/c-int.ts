/** Arguments that are a C int or long. CPython: Python/getargs.c, Objects/longobject.c (PyLong_AsInt). */
import { intBig, intNumber } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { index } from './number.ts';

/** An argument of type int: 32 bits. */
export function asCIntArgument(m: Machine, object: Address): number {
  const int = m.keep(index(m, object));
  const value = intNumber(m, int);
  if (value !== (value | 0)) {
    const long = Number.isNaN(value) && BigInt.asIntN(64, intBig(m, int)) !== intBig(m, int);
    raise(m, Type.OverflowError, `Python int too large to convert to C ${long ? 'long' : 'int'}`);
  }
  m.release(m.unkeep());
  return value;
}
