/** Powers of doubles, correctly rounded. Pure. */
import { doubleParts } from '../exact-ratio.ts';
import { divide, low, multiply, roundScaled } from './double-double.ts';
import { expLow, exponent, expParts } from './exponential.ts';
import { logLow, logParts } from './logarithm.ts';

/** Whole exponents up to here are powers by multiplication, exact where the result is short. */
const MOST_PRODUCTS = 64;

/** x ** y for finite x other than 0 and finite y; x may be negative when y is whole. */
export function power(x: number, y: number): number {
  if (x < 0) {
    const size = power(-x, y);
    return y % 2 === 0 ? size : -size;
  }
  if (Number.isInteger(y) && Math.abs(y) <= MOST_PRODUCTS) return wholePower(x, y);
  if (x === 1) return 1;
  const logarithm = logParts(x);
  const estimate = logarithm * y;
  if (estimate > 720) return Number.POSITIVE_INFINITY;
  if (estimate < -760) return 0;
  if (Math.abs(estimate) < 2 ** -70) return 1 + estimate;
  const product = multiply(logarithm, logLow, y, 0);
  const high = expParts(product, low);
  return roundScaled(high, expLow, exponent);
}

function wholePower(x: number, n: number): number {
  const [mantissa, scale] = doubleParts(x);
  let square = mantissa * 2 ** -52;
  let squareLow = 0;
  let twos = scale + 52;
  if (square > Math.SQRT2) {
    square /= 2;
    twos++;
  }
  let high = 1;
  let tail = 0;
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      high = multiply(high, tail, square, squareLow);
      tail = low;
    }
    square = multiply(square, squareLow, square, squareLow);
    squareLow = low;
  }
  if (n >= 0) return roundScaled(high, tail, twos * n);
  high = divide(1, 0, high, tail);
  return roundScaled(high, low, twos * n);
}
