/** Arithmetic of complex numbers, with CPython's order of operations. CPython: Objects/complexobject.c. */
import { type Complex, newComplex } from './complex-object.ts';
import { exp } from './elementary/exponential.ts';
import { atan2 } from './elementary/inverse-trigonometric.ts';
import { log } from './elementary/logarithm.ts';
import { power } from './elementary/power.ts';
import { hypot } from './elementary/roots.ts';
import { cos, sin } from './elementary/trigonometric.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';

const ONE: Complex = { re: 1, im: 0 };

/** a * b. */
export function product(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** a / b, null where b is 0. CPython: _Py_c_quot. */
export function quotient(a: Complex, b: Complex): Complex | null {
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    if (b.re === 0) return null;
    const ratio = b.im / b.re;
    const divisor = b.re + b.im * ratio;
    return { re: (a.re + a.im * ratio) / divisor, im: (a.im - a.re * ratio) / divisor };
  }
  if (Math.abs(b.im) >= Math.abs(b.re)) {
    const ratio = b.re / b.im;
    const divisor = b.re * ratio + b.im;
    return { re: (a.re * ratio + a.im) / divisor, im: (a.im * ratio - a.re) / divisor };
  }
  return { re: Number.NaN, im: Number.NaN };
}

/** a ** n for a whole number n. CPython: c_powi, c_powu. */
function wholePower(a: Complex, n: number): Complex | null {
  let result = ONE;
  let square = a;
  const times = Math.abs(n);
  for (let mask = 1; mask <= times; mask *= 2) {
    if ((times & mask) !== 0) result = product(result, square);
    square = product(square, square);
  }
  return n > 0 ? result : quotient(ONE, result);
}

/** pow() of a real base of any size and sign, by the standard library of C. */
function realPower(x: number, y: number): number {
  return x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y) ? x ** y : power(x, y);
}

/** a ** b for any b; null for zero to a negative or complex power. CPython: _Py_c_pow. */
function generalPower(a: Complex, b: Complex): Complex | null {
  if (b.re === 0 && b.im === 0) return ONE;
  if (a.re === 0 && a.im === 0) return b.im !== 0 || b.re < 0 ? null : { re: 0, im: 0 };
  const size = hypot(a.re, a.im);
  let length = realPower(size, b.re);
  const angle = atan2(a.im, a.re);
  let phase = angle * b.re;
  if (b.im !== 0) {
    length *= exp(-angle * b.im);
    phase += b.im * log(size);
  }
  return { re: length * cos(phase), im: length * sin(phase) };
}

/** (a + bi) ** (c + di): a new complex. CPython: complex_pow. */
export function complexPower(m: Machine, a: number, b: number, c: number, d: number): Address {
  const whole = d === 0 && Number.isInteger(c) && Math.abs(c) <= 100;
  const base: Complex = { re: a, im: b };
  const result = whole ? wholePower(base, c) : generalPower(base, { re: c, im: d });
  if (result === null) raise(m, Type.ZeroDivisionError, '0.0 to a negative or complex power');
  if (Math.abs(result.re) === Number.POSITIVE_INFINITY || Math.abs(result.im) === Number.POSITIVE_INFINITY) {
    raise(m, Type.OverflowError, 'complex exponentiation');
  }
  return newComplex(m, result.re, result.im);
}

/** abs(a). Raises OverflowError. CPython: _Py_c_abs. */
export function complexAbsolute(m: Machine, a: Complex): number {
  if (Math.abs(a.re) === Number.POSITIVE_INFINITY || Math.abs(a.im) === Number.POSITIVE_INFINITY) {
    return Number.POSITIVE_INFINITY;
  }
  const result = hypot(a.re, a.im);
  if (result === Number.POSITIVE_INFINITY) raise(m, Type.OverflowError, 'absolute value too large');
  return result;
}
