/**
 * Numbers of about 106 bits as the exact sum of two doubles. A function returns the high part and leaves
 * the low one in `low`, to be read at once. With these the elementary functions come out correctly
 * rounded but for about one in 2**40 arguments. Method: Dekker 1971; Knuth, volume 2. Pure.
 */
import { exponentOf, scaled } from '../exact-ratio.ts';

/** Low part of the last result. */
export let low = 0;

const SPLITTER = 134217729;

/** a + b exactly. */
export function twoSum(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  low = a - (sum - part) + (b - part);
  return sum;
}

/** a + b exactly, where |a| >= |b| or a is 0. */
export function quickSum(a: number, b: number): number {
  const sum = a + b;
  low = b - (sum - a);
  return sum;
}

/** a * b exactly, for magnitudes below 2**500 and above 2**-450. */
export function twoProduct(a: number, b: number): number {
  const product = a * b;
  const wideA = SPLITTER * a;
  const highA = wideA - (wideA - a);
  const lowA = a - highA;
  const wideB = SPLITTER * b;
  const highB = wideB - (wideB - b);
  const lowB = b - highB;
  low = highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
  return product;
}

/** (a + al) + (b + bl). */
export function add(a: number, al: number, b: number, bl: number): number {
  const sum = twoSum(a, b);
  const error = low;
  const lows = twoSum(al, bl);
  const lowError = low;
  const first = quickSum(sum, error + lows);
  return quickSum(first, low + lowError);
}

/** (a + al) * (b + bl). */
export function multiply(a: number, al: number, b: number, bl: number): number {
  const product = twoProduct(a, b);
  return quickSum(product, low + (a * bl + al * b));
}

/** (a + al) / (b + bl). */
export function divide(a: number, al: number, b: number, bl: number): number {
  const first = a / b;
  const back = multiply(b, bl, first, 0);
  const rest = add(a, al, -back, -low);
  const second = rest / b;
  const again = multiply(b, bl, second, 0);
  const third = add(rest, low, -again, -low) / b;
  const sum = quickSum(first, second);
  return quickSum(sum, low + third);
}

/** The square root of a + al > 0. */
export function squareRoot(a: number, al: number): number {
  const root = Math.sqrt(a);
  const square = twoProduct(root, root);
  const rest = add(a, al, -square, -low);
  return quickSum(root, rest / (2 * root));
}

/** The double nearest to (high + low) * 2**exponent, rounded once even where it is subnormal. */
export function roundScaled(high: number, lowPart: number, exponent: number): number {
  if (high === 0 || exponentOf(high) + exponent >= -1021) return scaled(high, exponent);
  // In units of the smallest double the result is a whole number.
  const units = scaled(high, exponent + 1074);
  const rest = scaled(lowPart, exponent + 1074);
  const floor = Math.floor(units);
  const fraction = units - floor;
  const above = fraction > 0.5 || (fraction === 0.5 && rest > 0);
  const even = fraction === 0.5 && rest === 0 && floor % 2 !== 0;
  return scaled(above || even ? floor + 1 : floor, -1074);
}
