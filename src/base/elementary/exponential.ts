/** The exponential functions, correctly rounded. Pure. */
import { LN2 } from './constants.ts';
import { add, divide, low, multiply, quickSum, roundScaled } from './double-double.ts';

/** ln 2 in parts of 40 bits, so that a product with a whole number below 2**12 is exact. */
const LN2_PARTS = [0.6931471805592082, 7.371002565161996e-13, 5.8029889835956905e-25] as const;

/** 1/n! for n from 2 to 12, in two doubles. */
const FACTORIAL_HIGH: number[] = [];
const FACTORIAL_LOW: number[] = [];
for (let n = 2, high = 1, rest = 0; n <= 12; n++) {
  high = divide(high, rest, n, 0);
  rest = low;
  FACTORIAL_HIGH.push(high);
  FACTORIAL_LOW.push(rest);
}

/** Power of two that the last `expParts` leaves out. */
export let exponent = 0;

/** The argument is made so much smaller, and the result squared as often. */
const HALVINGS = 8;

/** e**(x + xl) - 1 for |x| <= 0.35, in two doubles. */
function smallExpm1(x: number, xl: number): number {
  const scale = 2 ** -HALVINGS;
  const r = x * scale;
  const rl = xl * scale;
  let sum = FACTORIAL_HIGH[10]!;
  let rest = FACTORIAL_LOW[10]!;
  for (let i = 9; i >= 0; i--) {
    sum = multiply(sum, rest, r, rl);
    sum = add(FACTORIAL_HIGH[i]!, FACTORIAL_LOW[i]!, sum, low);
    rest = low;
  }
  // sum is 1/2 + r/6 + …: e**r - 1 = r + r * r * sum.
  let high = multiply(sum, rest, r, rl);
  high = multiply(high, low, r, rl);
  high = add(r, rl, high, low);
  let tail = low;
  for (let i = 0; i < HALVINGS; i++) {
    // (1 + t)**2 - 1 = 2t + t * t.
    const square = multiply(high, tail, high, tail);
    high = add(2 * high, 2 * tail, square, low);
    tail = low;
  }
  low0 = tail;
  return high;
}

/** Low part of the last `smallExpm1`. */
let low0 = 0;

/** x + xl less the nearest multiple of ln 2, whose number goes to `exponent`. */
function reduce(x: number, xl: number): number {
  const k = Math.round(x / LN2[0]);
  exponent = k;
  if (k === 0) return quickSum(x, xl);
  let high = add(x, 0, -k * LN2_PARTS[0], 0);
  high = add(high, low, -k * LN2_PARTS[1], 0);
  let tail = low;
  high = add(high, tail, xl, 0);
  tail = low;
  return add(high, tail, -k * LN2_PARTS[2], 0);
}

/** e**(x + xl) / 2**exponent for |x| < 800: the high part; the low one is in `expLow`. */
export function expParts(x: number, xl: number): number {
  const reduced = reduce(x, xl);
  const high = smallExpm1(reduced, low);
  const sum = add(1, 0, high, low0);
  expLow = low;
  return sum;
}

/** Low part of the last `expParts`. */
export let expLow = 0;

/** e**x. */
export function exp(x: number): number {
  if (Number.isNaN(x) || x > 710) return x + Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  if (Math.abs(x) < 1e-18) return 1 + x;
  const high = expParts(x, 0);
  return roundScaled(high, expLow, exponent);
}

/** 2**x. */
export function exp2(x: number): number {
  if (Number.isNaN(x) || x >= 1024) return x + Number.POSITIVE_INFINITY;
  if (x < -1076) return 0;
  const whole = Math.round(x);
  if (whole === x) return roundScaled(1, 0, x);
  const power = multiply(x - whole, 0, LN2[0], LN2[1]);
  const high = expParts(power, low);
  return roundScaled(high, expLow, exponent + whole);
}
