/** Between ints and doubles. CPython: Objects/longobject.c (PyLong_AsDouble, long_true_divide, PyLong_FromDouble). */
import { ratioToDouble } from '../base/exact-ratio.ts';
import { newFloat } from './float-object.ts';
import { intBig, intNumber, intSign, newBigInt, newInt } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';

/** The double nearest to an int (borrowed). Raises OverflowError. CPython: PyLong_AsDouble. */
export function doubleOfInt(m: Machine, object: Address): number {
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return value;
  const double = Number(intBig(m, object));
  if (!Number.isFinite(double)) raise(m, Type.OverflowError, 'int too large to convert to float');
  return double;
}

/** a / b of two ints (borrowed): a new float. */
export function intTrueDivide(m: Machine, a: Address, b: Address): Address {
  const x = intNumber(m, a);
  const y = intNumber(m, b);
  if (y === 0) raise(m, Type.ZeroDivisionError, 'division by zero');
  if (x === 0) return newFloat(m, intSign(m, b) < 0 ? -0 : 0);
  if (!Number.isNaN(x) && !Number.isNaN(y)) return newFloat(m, x / y);
  const numerator = intBig(m, a);
  const denominator = intBig(m, b);
  const quotient =
    denominator < 0n ? ratioToDouble(-numerator, -denominator) : ratioToDouble(numerator, denominator);
  if (!Number.isFinite(quotient)) {
    raise(m, Type.OverflowError, 'integer division result too large for a float');
  }
  return newFloat(m, quotient);
}

/** The int of a double, cut towards zero. New. CPython: PyLong_FromDouble. */
export function intOfDouble(m: Machine, value: number): Address {
  if (Number.isNaN(value)) raise(m, Type.ValueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) raise(m, Type.OverflowError, 'cannot convert float infinity to integer');
  const whole = Math.trunc(value);
  return Math.abs(whole) <= 2 ** 53 ? newInt(m, whole) : newBigInt(m, BigInt(whole));
}
