/**
 * Arithmetic of ints. Operands are ints of any class (borrowed); results are new references to exact ints:
 * shared from -5 to 256, else fresh, but where CPython gives the operand itself back. The loop calls these
 * directly. CPython: Objects/longobject.c.
 */
import {
  addMagnitudes,
  compareMagnitudes,
  multiplyCompact,
  multiplyDigits,
  remainderShort,
  SHORT,
  shiftLeft,
  shiftRight,
  subtractMagnitudes,
} from './int-digits.ts';
import {
  allocateInt,
  exactInt,
  intBig,
  intNumber,
  intSign,
  intSize,
  newBigInt,
  newInt,
} from './int-object.ts';
import { INT, INT_DIGITS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { checkIntBits, MOST_INT_BITS, raiseMemoryError } from './memory-error.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';
import { Compare } from './slot-numbers.ts';
import { newTuple } from './tuple-object.ts';

/** Products of ints with at most so many digits on both sides are made digit by digit. */
const DIGITWISE = 24;

const TAG = INT.tag >> 2;
const FIRST = INT_DIGITS >> 2;

/** a + b. */
export function intAdd(m: Machine, a: Address, b: Address): Address {
  const W = m.words;
  const tagA = W[(a >> 2) + TAG]!;
  const tagB = W[(b >> 2) + TAG]!;
  if (tagA < 16 && tagB < 16) {
    return newInt(m, (1 - (tagA & 3)) * W[(a >> 2) + FIRST]! + (1 - (tagB & 3)) * W[(b >> 2) + FIRST]!);
  }
  const negative = (tagA & 3) === 2;
  if (negative === ((tagB & 3) === 2)) return addMagnitudes(m, a, b, negative);
  return negative ? subtractMagnitudes(m, b, a, false) : subtractMagnitudes(m, a, b, false);
}

/** a - b. */
export function intSubtract(m: Machine, a: Address, b: Address): Address {
  const W = m.words;
  const tagA = W[(a >> 2) + TAG]!;
  const tagB = W[(b >> 2) + TAG]!;
  if (tagA < 16 && tagB < 16) {
    return newInt(m, (1 - (tagA & 3)) * W[(a >> 2) + FIRST]! - (1 - (tagB & 3)) * W[(b >> 2) + FIRST]!);
  }
  const negative = (tagA & 3) === 2;
  if (negative !== ((tagB & 3) === 2)) return addMagnitudes(m, a, b, negative);
  return subtractMagnitudes(m, a, b, negative);
}

/** a * b. */
export function intMultiply(m: Machine, a: Address, b: Address): Address {
  const W = m.words;
  const tagA = W[(a >> 2) + TAG]!;
  const tagB = W[(b >> 2) + TAG]!;
  if (tagA < 16 && tagB < 16) {
    return multiplyCompact(
      m,
      (1 - (tagA & 3)) * W[(a >> 2) + FIRST]!,
      (1 - (tagB & 3)) * W[(b >> 2) + FIRST]!,
    );
  }
  const sizeA = tagA >> 3;
  const sizeB = tagB >> 3;
  if (sizeA === 0 || sizeB === 0) return newInt(m, 0);
  if (sizeA + sizeB > MOST_DIGITS) checkIntBits(m, 30 * (sizeA + sizeB - 1));
  const negative = ((tagA ^ tagB) & 2) !== 0;
  if (sizeA <= 2 || sizeB <= 2 || (sizeA <= DIGITWISE && sizeB <= DIGITWISE)) {
    return multiplyDigits(m, a, b, negative);
  }
  return newBigInt(m, intBig(m, a) * intBig(m, b), sizeA + sizeB);
}

/** Raises ZeroDivisionError. */
function divisionByZero(m: Machine, message: string): never {
  raise(m, Type.ZeroDivisionError, message);
}

const DIVISION = 'integer division or modulo by zero';

/** a // b. */
export function intFloorDivide(m: Machine, a: Address, b: Address): Address {
  const x = intNumber(m, a);
  const y = intNumber(m, b);
  if (y === 0) divisionByZero(m, DIVISION);
  if (x >= 0 && y > 0 && x < 0x40000000) return newInt(m, (x / y) | 0);
  if (!Number.isNaN(x) && !Number.isNaN(y)) return newInt(m, floorQuotient(x, y));
  return newBigInt(m, floorQuotientBig(intBig(m, a), intBig(m, b)), quotientRoom(m, a, b));
}

/** x // y for whole numbers below 2**53. */
export function floorQuotient(x: number, y: number): number {
  const rest = x % y;
  const quotient = (x - rest) / y;
  return rest !== 0 && rest < 0 !== y < 0 ? quotient - 1 : quotient;
}

/** x // y of bigints. */
export function floorQuotientBig(x: bigint, y: bigint): bigint {
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

/** Digits that a quotient gets room for. CPython: divrem1, x_divrem. */
function quotientRoom(m: Machine, a: Address, b: Address): number {
  const size = intSize(m, b);
  return size === 1 ? intSize(m, a) : Math.max(0, intSize(m, a) - size + 1);
}

/** a % b. */
export function intRemainder(m: Machine, a: Address, b: Address): Address {
  const x = intNumber(m, a);
  const y = intNumber(m, b);
  if (y === 0) divisionByZero(m, 'integer modulo by zero');
  if (x >= 0 && y > 0 && x < 0x40000000 && y < 0x40000000) return newInt(m, x % y);
  return remainderOf(m, a, b, x, y);
}

/** Whether |a| < |b| shows in the number of digits or in the first one, and not both have one. CPython: long_rem. */
function isPlainlyLess(m: Machine, a: Address, b: Address): boolean {
  const size = intSize(m, a);
  const sizeB = intSize(m, b);
  if (size !== sizeB) return size < sizeB;
  const top = INT_DIGITS + 4 * (size - 1);
  return size > 1 && m.load(a + top) < m.load(b + top);
}

/** `x` and `y` are the values where they fit a number. The dividend itself is the answer where it is less. */
function remainderOf(m: Machine, a: Address, b: Address, x: number, y: number): Address {
  const sameSign = intSign(m, a) === intSign(m, b);
  if (sameSign && isPlainlyLess(m, a, b)) return exactInt(m, a);
  if (!Number.isNaN(x) && !Number.isNaN(y)) {
    const rest = x % y;
    return newInt(m, rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest);
  }
  if (y < SHORT && y > -SHORT) return remainderShort(m, a, y);
  const divisor = intBig(m, b);
  const rest = intBig(m, a) % divisor;
  return newBigInt(m, rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest, intSize(m, b));
}

/** divmod(a, b): a tuple. */
export function intDivmod(m: Machine, a: Address, b: Address): Address {
  if (intSign(m, b) === 0) divisionByZero(m, DIVISION);
  if (intSize(m, b) > 1) {
    const rest = intRemainder(m, a, b);
    return newTuple(m, intFloorDivide(m, a, b), rest);
  }
  const quotient = intFloorDivide(m, a, b);
  return newTuple(m, quotient, intRemainder(m, a, b));
}

/** a << b. */
export function intShiftLeft(m: Machine, a: Address, b: Address): Address {
  const by = shiftCount(m, b);
  if (intSign(m, a) === 0) return newInt(m, 0);
  if (by > MOST_BITS) tooManyBits(m, b);
  const tag = m.words[(a >> 2) + TAG]!;
  if (by < 30 && tag < 16) return multiplyCompact(m, intNumber(m, a), 2 ** by);
  const bits = by % 30;
  return shiftLeft(m, a, (by - bits) / 30, bits, (tag & 3) === 2);
}

/** Factors with more digits together are looked at: powers below the limit never come here. */
const MOST_DIGITS = (2 * MOST_INT_BITS) / 30;

/** More bits than any memory has, and how many CPython could not even ask memory for. */
const MOST_BITS = 2 ** 40;
const UNTHINKABLE_BITS = 30n * 2n ** 61n;

function tooManyBits(m: Machine, by: Address): never {
  if (intBig(m, by) >= UNTHINKABLE_BITS) raise(m, Type.OverflowError, 'too many digits in integer');
  return raiseMemoryError(m, MOST_BITS / 8);
}

/** How far to shift: Infinity for a count above 2**53. */
function shiftCount(m: Machine, b: Address): number {
  if (intSign(m, b) < 0) raise(m, Type.ValueError, 'negative shift count');
  const by = intNumber(m, b);
  return Number.isNaN(by) ? Number.POSITIVE_INFINITY : by;
}

/** a >> b. */
export function intShiftRight(m: Machine, a: Address, b: Address): Address {
  const by = shiftCount(m, b);
  const negative = intSign(m, a) < 0;
  const digits = Math.floor(by / 30);
  if (digits >= intSize(m, a)) return newInt(m, negative ? -1 : 0);
  if (m.words[(a >> 2) + TAG]! < 16) return newInt(m, intNumber(m, a) >> by);
  return shiftRight(m, a, digits, by - 30 * digits, negative);
}

/** a & b. */
export function intAnd(m: Machine, a: Address, b: Address): Address {
  if (bothCompact(m, a, b)) return newInt(m, intNumber(m, a) & intNumber(m, b));
  const [smaller, larger] = intSize(m, a) < intSize(m, b) ? [a, b] : [b, a];
  const both = intSign(m, a) < 0 && intSign(m, b) < 0 ? 1 : 0;
  const room = intSize(m, intSign(m, smaller) < 0 ? larger : smaller) + both;
  return newBigInt(m, intBig(m, a) & intBig(m, b), room);
}

/** a | b. */
export function intOr(m: Machine, a: Address, b: Address): Address {
  if (bothCompact(m, a, b)) return newInt(m, intNumber(m, a) | intNumber(m, b));
  const [smaller, larger] = intSize(m, a) < intSize(m, b) ? [a, b] : [b, a];
  const either = intSign(m, a) < 0 || intSign(m, b) < 0 ? 1 : 0;
  const room = intSize(m, intSign(m, smaller) < 0 ? smaller : larger) + either;
  return newBigInt(m, intBig(m, a) | intBig(m, b), room);
}

/** a ^ b. */
export function intXor(m: Machine, a: Address, b: Address): Address {
  if (bothCompact(m, a, b)) return newInt(m, intNumber(m, a) ^ intNumber(m, b));
  const differ = intSign(m, a) < 0 !== intSign(m, b) < 0 ? 1 : 0;
  const room = Math.max(intSize(m, a), intSize(m, b)) + differ;
  return newBigInt(m, intBig(m, a) ^ intBig(m, b), room);
}

function bothCompact(m: Machine, a: Address, b: Address): boolean {
  return m.words[(a >> 2) + TAG]! < 16 && m.words[(b >> 2) + TAG]! < 16;
}

/** -a. */
export function intNegative(m: Machine, a: Address): Address {
  if (intSize(m, a) <= 1) return newInt(m, -intNumber(m, a));
  const W = m.words;
  const size = intSize(m, a);
  const result = allocateInt(m, size);
  const from = (a >> 2) + TAG;
  W.copyWithin((result >> 2) + TAG, from, from + 2 + size);
  W[(result >> 2) + TAG] = W[from]! ^ 2;
  return result;
}

/** ~a. */
export function intInvert(m: Machine, a: Address): Address {
  if (intSize(m, a) <= 1) return newInt(m, ~intNumber(m, a));
  const one = newInt(m, 1);
  if (intSign(m, a) < 0) return subtractMagnitudes(m, a, one, false);
  return addMagnitudes(m, a, one, true);
}

/** abs(a): the int itself when it is exact and not negative. */
export function intAbsolute(m: Machine, a: Address): Address {
  return intSign(m, a) < 0 ? intNegative(m, a) : exactInt(m, a);
}

/** -1, 0 or 1: how a stands to b. */
export function intOrder(m: Machine, a: Address, b: Address): number {
  const W = m.words;
  const tagA = W[(a >> 2) + TAG]!;
  const tagB = W[(b >> 2) + TAG]!;
  const signA = 1 - (tagA & 3);
  if (tagA < 16 && tagB < 16) {
    const x = signA * W[(a >> 2) + FIRST]!;
    const y = (1 - (tagB & 3)) * W[(b >> 2) + FIRST]!;
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const signB = 1 - (tagB & 3);
  if (signA !== signB) return signA < signB ? -1 : 1;
  return signA * compareMagnitudes(m, a, b);
}

/** Whether `a how b` is true. */
export function intCompare(m: Machine, a: Address, b: Address, how: Compare): boolean {
  return holds(a === b ? 0 : intOrder(m, a, b), how);
}

/** What an order (-1, 0, 1) says to a comparison. CPython: Py_RETURN_RICHCOMPARE. */
export function holds(order: number, how: Compare): boolean {
  switch (how) {
    case Compare.lt:
      return order < 0;
    case Compare.le:
      return order <= 0;
    case Compare.eq:
      return order === 0;
    case Compare.ne:
      return order !== 0;
    case Compare.gt:
      return order > 0;
    default:
      return order >= 0;
  }
}
