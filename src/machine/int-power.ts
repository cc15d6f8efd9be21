/**
 * Powers of ints, with a modulus or without. The intermediate products are objects like any others, made
 * and freed in CPython's order. CPython: Objects/longobject.c (long_pow, long_invmod).
 */
import { floatPower } from './float-arithmetic.ts';
import { intMultiply, intNegative, intRemainder, intSubtract } from './int-arithmetic.ts';
import { doubleOfInt } from './int-double.ts';
import { intBig, intNumber, intSign, intSize, newBigInt, newInt } from './int-object.ts';
import { INT_DIGITS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { checkIntBits } from './memory-error.ts';
import { Static, Type } from './places.ts';
import { raise } from './raise.ts';

/** Exponents of more digits take another way in CPython. */
const HUGE_EXPONENT = 8;

/** a ** b, or pow(a, b, modulus); borrows ints, `modulus` may be None. New: a float where b < 0. */
export function intPower(m: Machine, a: Address, b: Address, modulus: Address): Address {
  if (modulus === Static.None) {
    if (intSign(m, b) < 0) return floatPower(m, doubleOfInt(m, a), doubleOfInt(m, b));
    checkPower(m, a, intNumber(m, b));
    return raiseTo(m, m.hold(a), b, 0);
  }
  const sign = intSign(m, modulus);
  if (sign === 0) raise(m, Type.ValueError, 'pow() 3rd argument cannot be 0');
  const positive = sign < 0 ? intNegative(m, modulus) : m.hold(modulus);
  if (intNumber(m, positive) === 1) {
    m.release(positive);
    return newInt(m, 0);
  }
  m.keep(positive);
  const result = modular(m, a, b, positive);
  m.unkeep();
  const below = sign < 0 && intSign(m, result) !== 0;
  const answer = below ? intSubtract(m, result, positive) : m.hold(result);
  m.release(result);
  m.release(positive);
  return answer;
}

/** MemoryError for a power that would have too many bits; an exponent beyond 2**53 is NaN. */
function checkPower(m: Machine, a: Address, exponent: number): void {
  const size = intSize(m, a);
  if (size === 0) return;
  const bits = 30 * (size - 1) + 31 - Math.clz32(m.words[(a + INT_DIGITS + 4 * (size - 1)) >> 2]!);
  if (bits > 0) checkIntBits(m, bits * (Number.isNaN(exponent) ? Number.POSITIVE_INFINITY : exponent));
}

/** pow(a, b, modulus) for a modulus above 1 (borrowed). New. */
function modular(m: Machine, a: Address, b: Address, modulus: Address): Address {
  const negative = intSign(m, b) < 0;
  let base = negative ? newBigInt(m, inverse(m, intBig(m, a), intBig(m, modulus))) : m.hold(a);
  const exponent = negative ? intNegative(m, b) : m.hold(b);
  if (intSign(m, base) < 0 || intSize(m, base) > intSize(m, modulus)) {
    const reduced = intRemainder(m, base, modulus);
    m.release(base);
    base = reduced;
  }
  const result = raiseTo(m, base, exponent, modulus);
  m.release(exponent);
  return result;
}

/** base ** exponent for an exponent that is not negative; `modulus` 0 when there is none. Steals base. New. */
function raiseTo(m: Machine, base: Address, exponent: Address, modulus: Address): Address {
  const size = intSize(m, exponent);
  let result: Address;
  if (size > HUGE_EXPONENT && modulus !== 0) {
    result = newBigInt(m, modularPower(intBig(m, base), intBig(m, exponent), intBig(m, modulus)));
  } else if (size <= 1 && intNumber(m, exponent) <= 3) {
    result = smallPower(m, base, intNumber(m, exponent), modulus);
  } else result = leftToRight(m, base, exponent, modulus);
  m.release(base);
  return result;
}

/** x * y, reduced; `old` (stolen) is given back in between, as CPython does it. New. */
function multiply(m: Machine, x: Address, y: Address, modulus: Address, old: Address): Address {
  const product = intMultiply(m, x, y);
  m.release(old);
  if (modulus === 0) return product;
  const reduced = intRemainder(m, product, modulus);
  m.release(product);
  return reduced;
}

/** Exponents from 0 to 3. */
function smallPower(m: Machine, base: Address, exponent: number, modulus: Address): Address {
  const one = newInt(m, 1);
  if (exponent === 0) return one;
  if (exponent === 1) return multiply(m, base, one, modulus, one);
  const square = multiply(m, base, base, modulus, one);
  return exponent === 2 ? square : multiply(m, square, base, modulus, square);
}

function leftToRight(m: Machine, base: Address, exponent: Address, modulus: Address): Address {
  let result = m.hold(base);
  let place = intSize(m, exponent) - 1;
  let digit = m.words[(exponent + INT_DIGITS + 4 * place) >> 2]!;
  // The bit after the first one that is set.
  let bit = (1 << (31 - Math.clz32(digit))) >> 1;
  for (;;) {
    for (; bit !== 0; bit >>= 1) {
      result = multiply(m, result, result, modulus, result);
      if ((digit & bit) !== 0) result = multiply(m, result, base, modulus, result);
    }
    place--;
    if (place < 0) return result;
    digit = m.words[(exponent + INT_DIGITS + 4 * place) >> 2]!;
    bit = 1 << 29;
  }
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

/** The inverse of a modulo n. */
function inverse(m: Machine, a: bigint, n: bigint): bigint {
  let [x, y] = [((a % n) + n) % n, n];
  let [b, c] = [1n, 0n];
  while (y !== 0n) {
    const quotient = x / y;
    [x, y] = [y, x - quotient * y];
    [b, c] = [c, b - quotient * c];
  }
  if (x !== 1n) raise(m, Type.ValueError, 'base is not invertible for the given modulus');
  return b;
}
