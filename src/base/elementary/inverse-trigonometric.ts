/** Arc functions, correctly rounded: one step of Newton's method from the host's approximation. Pure. */

import { exponentOf, scaled } from '../exact-ratio.ts';
import { HALF_PI } from './constants.ts';
import { add, divide, low, multiply, roundScaled, squareRoot, twoSum } from './double-double.ts';
import { circle, fillCircle } from './trigonometric.ts';

/** The angle of the point (x + xl, y + yl), neither 0 nor of extreme size. */
function angle(y: number, yl: number, x: number, xl: number): number {
  const guess = Math.atan2(y, x);
  fillCircle(guess);
  const { sin, sinLow, cos, cosLow } = circle;
  const left = multiply(y, yl, cos, cosLow);
  const leftLow = low;
  const right = multiply(x, xl, sin, sinLow);
  const across = add(left, leftLow, -right, -low);
  const acrossLow = low;
  const along = x * cos + y * sin;
  const correction = across / along;
  return add(guess, 0, correction, acrossLow / along);
}

/** The angle of a point, as C's atan2 has it. */
export function atan2(y: number, x: number): number {
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const apart = exponentOf(y) - exponentOf(x);
  if (apart > 60) return y > 0 ? HALF_PI[0] : -HALF_PI[0];
  if (apart < -60) return x < 0 ? Math.atan2(y, x) : quotient(y, x);
  const down = -exponentOf(x);
  return angle(scaled(y, down), 0, scaled(x, down), 0);
}

/** y / x for a quotient so small that it is its own arc tangent; x > 0. */
function quotient(y: number, x: number): number {
  const [up, down] = [-exponentOf(y), -exponentOf(x)];
  const high = divide(scaled(y, up), 0, scaled(x, down), 0);
  return roundScaled(high, low, down - up);
}

/** The arc tangent of x. */
export function atan(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) < 2 ** -27) return x - (x * x * x) / 3;
  if (Math.abs(x) > 2 ** 60) return x > 0 ? HALF_PI[0] : -HALF_PI[0];
  return angle(x, 0, 1, 0);
}

/** The square root of 1 - x * x for |x| < 1; the low part is in `low`. */
function other(x: number): number {
  const left = twoSum(1, -x);
  const leftLow = low;
  const right = twoSum(1, x);
  const product = multiply(left, leftLow, right, low);
  return squareRoot(product, low);
}

/** The arc sine of x, NaN outside -1 … 1. */
export function asin(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  if (Math.abs(x) === 1) return x * HALF_PI[0];
  if (Math.abs(x) < 2 ** -27) return x + (x * x * x) / 6;
  const root = other(x);
  return angle(x, 0, root, low);
}

/** The arc cosine of x, NaN outside -1 … 1. */
export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  if (x === 1) return 0;
  if (x === -1) return 2 * HALF_PI[0];
  if (Math.abs(x) < 2 ** -60) return HALF_PI[0];
  const root = other(x);
  return angle(root, low, x, 0);
}
