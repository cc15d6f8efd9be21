/** Sine, cosine and tangent, correctly rounded. Pure. */
import { doubleParts } from '../exact-ratio.ts';
import { HALF_PI } from './constants.ts';
import { add, divide, low, multiply } from './double-double.ts';

/** pi / 2 in parts of 33 bits, so that a product with a whole number below 2**20 is exact. */
const PARTS = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32,
] as const;

/** 1/n! for n from 0 to 27, in two doubles. */
const HIGH: number[] = [1];
const LOW: number[] = [0];
for (let n = 1; n <= 27; n++) {
  HIGH.push(divide(HIGH[n - 1]!, LOW[n - 1]!, n, 0));
  LOW.push(low);
}

/** The quarter turn that the last `reduce` was in, and the low part of what was left. */
let quarter = 0;
let restLow = 0;

/** x less the nearest multiple of pi / 2. */
function reduce(x: number): number {
  if (Math.abs(x) > 1e6) return reduceLarge(x);
  const k = Math.round(x / HALF_PI[0]);
  quarter = k & 3;
  if (k === 0) {
    restLow = 0;
    return x;
  }
  let high = add(x, 0, -k * PARTS[0], 0);
  for (let i = 1; i < 4; i++) high = add(high, low, -k * PARTS[i]!, 0);
  restLow = low;
  return high;
}

/** Binary places of pi that every double can be reduced with. */
const PLACES = 1200n;
let piDigits = 0n;

/** pi * 2**PLACES, by Machin's formula. */
function pi(): bigint {
  if (piDigits === 0n) {
    const places = PLACES + 20n;
    const inverse = (n: bigint): bigint => {
      let term = (1n << places) / n;
      let sum = 0n;
      for (let i = 1n; term !== 0n; i += 4n) {
        sum += term / i;
        term /= n * n;
        sum -= term / (i + 2n);
        term /= n * n;
      }
      return sum;
    };
    piDigits = (16n * inverse(5n) - 4n * inverse(239n)) >> 20n;
  }
  return piDigits;
}

/**
 * `reduce` for arguments of any size, in whole numbers. The error of pi grows with the quotient, and
 * PLACES leaves more than 100 bits of the rest.
 */
function reduceLarge(x: number): number {
  const [mantissa, exponent] = doubleParts(x);
  const twice = BigInt(mantissa) << (PLACES + BigInt(exponent) + 1n);
  const turn = pi();
  let k = twice / turn;
  let rest = twice - k * turn;
  if (2n * rest > turn) {
    k += 1n;
    rest -= turn;
  } else if (2n * rest < -turn) {
    k -= 1n;
    rest += turn;
  }
  quarter = Number(((k % 4n) + 4n) % 4n);
  // Doubles end at 2**1024, so the last 300 places are left out first.
  const shown = rest >> 300n;
  const high = Number(shown);
  const scale = 2 ** -(Number(PLACES) - 299);
  restLow = Number(shown - BigInt(high)) * scale;
  return high * scale;
}

/** Sum of (-1)**n r**(2n) / (2n + first)! from n = 1 on. */
function series(square: number, squareLow: number, first: number): number {
  let sum = 0;
  let rest = 0;
  for (let n = 13; n >= 1; n--) {
    const at = 2 * n + first;
    const sign = n % 2 === 0 ? 1 : -1;
    sum = add(sign * HIGH[at]!, sign * LOW[at]!, sum, rest);
    sum = multiply(sum, low, square, squareLow);
    rest = low;
  }
  resultLow = rest;
  return sum;
}

/** Low part of the last result in two doubles. */
export let resultLow = 0;

/** The sine of r + rl for |r| < 0.8; the low part is in `resultLow`. */
export function sinParts(r: number, rl: number): number {
  const square = multiply(r, rl, r, rl);
  const sum = series(square, low, 1);
  const product = multiply(sum, resultLow, r, rl);
  const high = add(r, rl, product, low);
  resultLow = low;
  return high;
}

/** The cosine of r + rl for |r| < 0.8; the low part is in `resultLow`. */
export function cosParts(r: number, rl: number): number {
  const square = multiply(r, rl, r, rl);
  const sum = series(square, low, 0);
  const high = add(1, 0, sum, resultLow);
  resultLow = low;
  return high;
}

/** Sine (shift 0) or cosine (shift 1) of any finite x, in two doubles. */
function turned(x: number, shift: number): number {
  const rest = reduce(x);
  const at = (quarter + shift) & 3;
  const high = at % 2 === 0 ? sinParts(rest, restLow) : cosParts(rest, restLow);
  if (at < 2) return high;
  resultLow = -resultLow;
  return -high;
}

/** Below, an argument is its own sine, and its cosine is 1. */
const TINY = 2 ** -30;

/** The sine of x. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (x === 0) return x;
  if (Math.abs(x) < TINY) return x - (x * x * x) / 6;
  return turned(x, 0);
}

/** The cosine of x. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  return Math.abs(x) < TINY ? 1 - (x * x) / 2 : turned(x, 1);
}

/** The tangent of x. */
export function tan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < TINY) return x + (x * x * x) / 3;
  const sine = turned(x, 0);
  const sineLow = resultLow;
  const cosine = turned(x, 1);
  return divide(sine, sineLow, cosine, resultLow);
}

/** Sine and cosine of x for the inverse functions: any |x| <= pi. Low parts in the last two. */
export const circle = { sin: 0, cos: 0, sinLow: 0, cosLow: 0 };

/** Fills `circle` with the sine and cosine of x. */
export function fillCircle(x: number): void {
  circle.sin = turned(x, 0);
  circle.sinLow = resultLow;
  circle.cos = turned(x, 1);
  circle.cosLow = resultLow;
}
