/** Powers and lengths of complex numbers as natives have them. CPython: Objects/complexobject.c. */
import { type Complex, complexPowerOf } from '../base/complex-numbers.ts';
import { hypot } from '../base/elementary/roots.ts';
import { newComplex } from './complex-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';

/** a ** b: a new complex. */
export function complexPower(m: Machine, a: Complex, b: Complex): Address {
  const result = complexPowerOf(a, b);
  if (result === 'zero') raise(m, Type.ZeroDivisionError, '0.0 to a negative or complex power');
  if (result === 'range') raise(m, Type.OverflowError, 'complex exponentiation');
  return newComplex(m, result.re, result.im);
}

/** abs(a). Raises OverflowError. CPython: _Py_c_abs. */
export function complexAbsolute(m: Machine, a: Complex): number {
  const result = hypot(a.re, a.im);
  const infinite = !Number.isFinite(a.re) || !Number.isFinite(a.im);
  if (result === Number.POSITIVE_INFINITY && !infinite) {
    raise(m, Type.OverflowError, 'absolute value too large');
  }
  return result;
}
