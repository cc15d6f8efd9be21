/**
 * Arithmetic on the digits of ints where they lie in memory, for values of more than one digit. Room is
 * made as CPython makes it: before it is known how many digits the result has. CPython:
 * Objects/longobject.c (x_add, x_sub, x_mul, long_lshift1, long_rshift1).
 */
import { allocateInt, DIGIT, intNumber, intSign, intSize, newInt, setIntSize } from './int-object.ts';
import { INT_DIGITS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

const MASK = DIGIT - 1;

/** Index into the words of an int's first digit. */
function digitsOf(int: Address): number {
  return (int + INT_DIGITS) >> 2;
}

/** Ends a result whose `count` lowest digits are written: steals it, returns it or the shared small int. */
function finish(m: Machine, result: Address, count: number, negative: boolean): Address {
  const at = digitsOf(result);
  while (count > 0 && m.words[at + count - 1] === 0) count--;
  setIntSize(m, result, count, negative);
  if (count > 1 || (count === 1 && m.words[at]! > 256)) return result;
  const value = intNumber(m, result);
  if (value < -5 || value > 256) return result;
  m.release(result);
  return newInt(m, value);
}

/** |a| + |b| with a sign of its own. Borrows; new. CPython: x_add. */
export function addMagnitudes(m: Machine, a: Address, b: Address, negative: boolean): Address {
  if (intSize(m, a) < intSize(m, b)) return addMagnitudes(m, b, a, negative);
  const W = m.words;
  const sizeA = intSize(m, a);
  const sizeB = intSize(m, b);
  const result = allocateInt(m, sizeA + 1);
  const from = digitsOf(a);
  const other = digitsOf(b);
  const to = digitsOf(result);
  let carry = 0;
  for (let i = 0; i < sizeA; i++) {
    const sum = W[from + i]! + (i < sizeB ? W[other + i]! : 0) + carry;
    W[to + i] = sum & MASK;
    carry = sum >>> 30;
  }
  W[to + sizeA] = carry;
  return finish(m, result, sizeA + 1, negative);
}

/** |a| - |b|, its sign turned round when `negative`. Borrows; new. CPython: x_sub. */
export function subtractMagnitudes(m: Machine, a: Address, b: Address, negative: boolean): Address {
  const W = m.words;
  let size = intSize(m, a);
  const sizeB = intSize(m, b);
  if (size < sizeB) return subtractMagnitudes(m, b, a, !negative);
  const from = digitsOf(a);
  const other = digitsOf(b);
  if (size === sizeB) {
    while (size > 0 && W[from + size - 1] === W[other + size - 1]) size--;
    if (size === 0) return newInt(m, 0);
    if (W[from + size - 1]! < W[other + size - 1]!) return subtractDigits(m, b, a, size, size, !negative);
  }
  return subtractDigits(m, a, b, size, Math.min(size, sizeB), negative);
}

/** The difference of the lowest digits of a larger and a smaller magnitude. */
function subtractDigits(
  m: Machine,
  a: Address,
  b: Address,
  sizeA: number,
  sizeB: number,
  negative: boolean,
): Address {
  const W = m.words;
  const result = allocateInt(m, sizeA);
  const from = digitsOf(a);
  const other = digitsOf(b);
  const to = digitsOf(result);
  let borrow = 0;
  for (let i = 0; i < sizeA; i++) {
    const difference = W[from + i]! - (i < sizeB ? W[other + i]! : 0) - borrow;
    W[to + i] = difference & MASK;
    borrow = difference < 0 ? 1 : 0;
  }
  return finish(m, result, sizeA, negative);
}

/** a * b by the digits, for sizes where that is quick. Borrows; new. CPython: x_mul. */
export function multiplyDigits(m: Machine, a: Address, b: Address, negative: boolean): Address {
  const W = m.words;
  const sizeA = intSize(m, a);
  const sizeB = intSize(m, b);
  const result = allocateInt(m, sizeA + sizeB);
  const from = digitsOf(a);
  const other = digitsOf(b);
  const to = digitsOf(result);
  W.fill(0, to, to + sizeA + sizeB);
  for (let i = 0; i < sizeA; i++) {
    const factor = W[from + i]!;
    let carry = 0;
    for (let j = 0; j < sizeB; j++) {
      const digit = W[other + j]!;
      const low = Math.imul(factor, digit) & MASK;
      // The product has up to 60 bits: its rounded high part is exact once the low digit is taken off.
      const high = Math.round((factor * digit - low) / DIGIT);
      const sum = W[to + i + j]! + low + carry;
      W[to + i + j] = sum & MASK;
      carry = high + (sum >>> 30);
    }
    W[to + i + sizeB] = carry;
  }
  return finish(m, result, sizeA + sizeB, negative);
}

/** The product of two digits. New. */
export function multiplyCompact(m: Machine, x: number, y: number): Address {
  const product = x * y;
  if (product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER) return newInt(m, product);
  const a = x < 0 ? -x : x;
  const b = y < 0 ? -y : y;
  const low = Math.imul(a, b) & MASK;
  const result = allocateInt(m, 2);
  const to = digitsOf(result);
  m.words[to] = low;
  m.words[to + 1] = Math.round((a * b - low) / DIGIT);
  setIntSize(m, result, 2, product < 0);
  return result;
}

/** |a| << (30 * digits + bits), with the sign of a. Borrows; new. */
export function shiftLeft(m: Machine, a: Address, digits: number, bits: number, negative: boolean): Address {
  const W = m.words;
  const size = intSize(m, a);
  const total = size + digits + (bits > 0 ? 1 : 0);
  const result = allocateInt(m, total);
  const from = digitsOf(a);
  const to = digitsOf(result);
  W.fill(0, to, to + digits);
  let carry = 0;
  for (let i = 0; i < size; i++) {
    const digit = W[from + i]!;
    W[to + digits + i] = ((digit << bits) & MASK) | carry;
    carry = bits === 0 ? 0 : digit >>> (30 - bits);
  }
  if (bits > 0) W[to + digits + size] = carry;
  return finish(m, result, total, negative);
}

/** a >> (30 * digits + bits), rounded down, for an int with more digits than that. Borrows; new. */
export function shiftRight(m: Machine, a: Address, digits: number, bits: number, negative: boolean): Address {
  const W = m.words;
  const left = intSize(m, a) - digits;
  const result = allocateInt(m, left + (negative ? 1 : 0));
  const from = digitsOf(a);
  const to = digitsOf(result);
  let lost = false;
  if (negative) {
    for (let i = 0; i < digits; i++) lost ||= W[from + i] !== 0;
    lost ||= (W[from + digits]! & ((1 << bits) - 1)) !== 0;
  }
  let carry = lost ? 1 : 0;
  for (let i = 0; i < left; i++) {
    const next = i + 1 < left ? W[from + digits + i + 1]! : 0;
    const above = bits === 0 ? 0 : (next << (30 - bits)) & MASK;
    const digit = (W[from + digits + i]! >>> bits) + above + carry;
    W[to + i] = digit & MASK;
    carry = digit >>> 30;
  }
  if (negative) W[to + left] = carry;
  return finish(m, result, left + (negative ? 1 : 0), negative);
}

/** -1, 0 or 1: how |a| stands to |b|. */
export function compareMagnitudes(m: Machine, a: Address, b: Address): number {
  const size = intSize(m, a);
  const sizeB = intSize(m, b);
  if (size !== sizeB) return size < sizeB ? -1 : 1;
  const W = m.words;
  const from = digitsOf(a);
  const other = digitsOf(b);
  for (let i = size - 1; i >= 0; i--) {
    const x = W[from + i]!;
    const y = W[other + i]!;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Divisors below can be divided by half a digit at a time: the rest before, moved up by it, is exact. */
export const SHORT = 2 ** 38;

/** a % divisor, for a divisor between -SHORT and SHORT that is not 0. Borrows; new. CPython: rem1, l_mod. */
export function remainderShort(m: Machine, a: Address, divisor: number): Address {
  const size = divisor < 0 ? -divisor : divisor;
  let rest = 0;
  for (let at = digitsOf(a) + intSize(m, a) - 1; at >= digitsOf(a); at--) {
    const digit = m.words[at]!;
    rest = shortRest(rest * HALF + (digit >>> 15), size);
    rest = shortRest(rest * HALF + (digit & (HALF - 1)), size);
  }
  const negative = divisor < 0;
  if (rest !== 0 && intSign(m, a) < 0 !== negative) rest = size - rest;
  return newInt(m, negative ? -rest : rest);
}

/** Half of what a digit holds. */
const HALF = 1 << 15;

/** x % size; the host's own `%` of doubles takes several times as long. The quotient may be one too large. */
function shortRest(x: number, size: number): number {
  const rest = x - Math.floor(x / size) * size;
  return rest < 0 ? rest + size : rest;
}
