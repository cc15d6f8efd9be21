/** Python's arithmetic of doubles where it is not the host's. CPython: Objects/floatobject.c. Pure. */
import { power } from './elementary/power.ts';

/** The zero with the sign of a number. */
export function zeroLike(value: number): number {
  return value < 0 || Object.is(value, -0) ? -0 : 0;
}

/** x % y, with the sign of y. */
export function moduloOf(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return zeroLike(y);
  return y < 0 !== rest < 0 ? rest + y : rest;
}

/** x // y. CPython: _float_div_mod. */
export function floorQuotientOf(x: number, y: number): number {
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && y < 0 !== rest < 0) quotient -= 1;
  if (quotient === 0) return zeroLike(x / y);
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/**
 * x ** y, or why there is none: zero to a negative power, a result out of range, or one that is complex.
 * CPython: float_pow.
 */
export function powerOf(x: number, y: number): number | 'zero' | 'range' | 'complex' {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === 0 && y < 0) return Number.isFinite(y) ? 'zero' : Number.POSITIVE_INFINITY;
  if (x === -1 && !Number.isFinite(y)) return 1;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (x < 0 && !Number.isInteger(y)) return 'complex';
  const result = power(x, y);
  return Number.isFinite(result) ? result : 'range';
}
