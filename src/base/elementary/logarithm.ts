/** Logarithms, correctly rounded but where noted. Pure. */
import { doubleParts, exponentOf, scaled } from '../exact-ratio.ts';
import { INVERSE_LN2, LN2 } from './constants.ts';
import { add, divide, low, multiply } from './double-double.ts';
import { expLow, exponent, expParts } from './exponential.ts';

/** Low part of the last `logParts`. */
export let logLow = 0;

/** Where the series is used instead of the exponential function's inverse. */
const NEAR_ONE = 2 ** -5;

/** ln(1 + t + tl) for |t| < 2**-5. */
function nearOne(t: number, tl: number): number {
  // 2 * atanh(s) with s = t / (2 + t).
  const bottom = add(2, 0, t, tl);
  const s = divide(t, tl, bottom, low);
  const sl = low;
  const square = multiply(s, sl, s, sl);
  const squareLow = low;
  let sum = 0;
  let rest = 0;
  for (let n = 21; n >= 3; n -= 2) {
    const term = divide(1, 0, n, 0);
    sum = add(term, low, sum, rest);
    sum = multiply(sum, low, square, squareLow);
    rest = low;
  }
  sum = multiply(sum, rest, s, sl);
  sum = add(s, sl, sum, low);
  logLow = 2 * low;
  return 2 * sum;
}

/** ln(x + xl) for 0.5 < x < 2: the high part; the low one is in `logLow`. */
function middle(x: number, xl: number): number {
  const shifted = add(x, xl, -1, 0);
  if (Math.abs(shifted) < NEAR_ONE) return nearOne(shifted, low);
  const guess = Math.log(x);
  // ln x = guess + ln(x / e**guess), and that quotient is 1 but for a rounding error.
  const power = expParts(-guess, 0);
  const scale = 2 ** exponent;
  const quotient = multiply(power * scale, expLow * scale, x, xl);
  const error = add(quotient, low, -1, 0);
  const sum = add(guess, 0, error, low - (error * error) / 2);
  logLow = low;
  return sum;
}

/** Power of two that `normal` has taken out. */
let taken = 0;

/** A positive double as a number from 0.7 to 1.42 times a power of two. */
function normal(x: number): number {
  const [mantissa, scale] = doubleParts(x);
  let high = mantissa * 2 ** -52;
  taken = scale + 52;
  if (high > Math.SQRT2) {
    high /= 2;
    taken++;
  }
  return high;
}

/** ln x for a positive finite double: the high part; the low one is in `logLow`. */
export function logParts(x: number): number {
  const high = middle(normal(x), 0);
  if (taken === 0) return high;
  const tail = logLow;
  const twos = multiply(taken, 0, LN2[0], LN2[1]);
  const sum = add(twos, low, high, tail);
  logLow = low;
  return sum;
}

/** What every logarithm says of arguments that have none; undefined for the others. */
function outside(x: number): number | undefined {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x > 0 && x < Number.POSITIVE_INFINITY) return undefined;
  return x > 0 ? x : Number.NaN;
}

/** ln x. */
export function log(x: number): number {
  return outside(x) ?? logParts(x);
}

/** log10(2) in a part of few bits and the rest. */
const LOG10_2 = [0.30102999566361177, 3.694239077158931e-13] as const;

/** The logarithm to base 10, with the rounding of C's usual library. After fdlibm's e_log10. */
export function log10(x: number): number {
  const special = outside(x);
  if (special !== undefined) return special;
  const exponent = exponentOf(x);
  const twos = exponent < 0 ? exponent + 1 : exponent;
  const rest = twos * LOG10_2[1] + Math.LOG10E * log(scaled(x, -twos));
  return rest + twos * LOG10_2[0];
}

/** The logarithm to base 2. */
export function log2(x: number): number {
  const special = outside(x);
  if (special !== undefined) return special;
  const high = middle(normal(x), 0);
  const fraction = multiply(high, logLow, INVERSE_LN2[0], INVERSE_LN2[1]);
  return add(taken, 0, fraction, low);
}
