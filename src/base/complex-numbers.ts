/** Arithmetic of complex numbers, with CPython's order of operations. CPython: Objects/complexobject.c. Pure. */
import { exp } from './elementary/exponential.ts';
import { atan2 } from './elementary/inverse-trigonometric.ts';
import { log } from './elementary/logarithm.ts';
import { power } from './elementary/power.ts';
import { hypot } from './elementary/roots.ts';
import { cos, sin } from './elementary/trigonometric.ts';

export interface Complex {
  readonly re: number;
  readonly im: number;
}

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

/** Whole exponents up to this are done by multiplying. */
const SMALL_EXPONENT = 100;

/** a ** b, or why there is none. CPython: complex_pow. */
export function complexPowerOf(a: Complex, b: Complex): Complex | 'zero' | 'range' {
  const whole = b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= SMALL_EXPONENT;
  const result = whole ? wholePower(a, b.re) : polarPower(a, b);
  if (result === null) return 'zero';
  const infinite =
    Math.abs(result.re) === Number.POSITIVE_INFINITY || Math.abs(result.im) === Number.POSITIVE_INFINITY;
  return infinite ? 'range' : result;
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

/** C's pow of a base that is not negative. */
function realPower(x: number, y: number): number {
  return x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y) ? x ** y : power(x, y);
}

/** a ** b by length and angle; null for zero to a negative or complex power, and for an angle that is infinite. CPython: _Py_c_pow. */
function polarPower(a: Complex, b: Complex): Complex | null {
  if (b.re === 0 && b.im === 0) return ONE;
  if (a.re === 0 && a.im === 0) return b.im !== 0 || b.re < 0 ? null : { re: 0, im: 0 };
  const size = hypot(a.re, a.im);
  let length = realPower(size, b.re);
  const angle = atan2(a.im, a.re);
  let phase = angle * b.re;
  if (b.im !== 0) {
    length /= exp(angle * b.im);
    phase += b.im * log(size);
  }
  // C's cosine of infinity is an error of domain, which CPython takes for that of zero.
  if (Math.abs(phase) === Number.POSITIVE_INFINITY) return null;
  return { re: length * cos(phase), im: length * sin(phase) };
}
