/** The quotient of two ints as a double, rounded once. CPython: Objects/longobject.c (long_true_divide). */

/** Bits that decide how a quotient rounds: those of a double, and two more. */
const BITS = 55;

/** The smallest double is 2 ** -1074; two bits below it decide how it rounds. */
const DEEPEST = 1076;

function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

/** left / right, right not 0; Infinity (of either sign) where it is too large. */
export function trueQuotient(left: bigint, right: bigint): number {
  const sign = left < 0n !== right < 0n ? -1 : 1;
  const a = left < 0n ? -left : left;
  const b = right < 0n ? -right : right;
  const shift = Math.min(DEEPEST, BITS - (bitLength(a) - bitLength(b)));
  const scaledA = shift > 0 ? a << BigInt(shift) : a;
  const scaledB = shift < 0 ? b << BigInt(-shift) : b;
  const whole = scaledA / scaledB;
  // A last bit that stands for everything behind: it only matters that there is something.
  const sticky = scaledA === whole * scaledB ? 0n : 1n;
  const exact = whole * 2n + sticky;
  return left === 0n ? 0 : sign * scale(Number(exact), -shift - 1);
}

/** value * 2 ** exponent, where the power alone may be too large or too small. */
function scale(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
