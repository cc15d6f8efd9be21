/**
 * Hashes of numbers: equal numbers of different types have equal hashes, since each is the value modulo
 * the prime 2**61 - 1. The low half is returned, the high half goes to `m.hashHigh`. CPython:
 * Python/pyhash.c (_Py_HashDouble), Objects/longobject.c (long_hash).
 */
import { intBig, intNumber } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

const PRIME = (1n << 61n) - 1n;
const BITS = 61;
const HALF = 2 ** 32;
const INFINITE = 314159;

/** Keeps a hash given as a whole number below 2**53; -1 is not a hash. */
function small(m: Machine, value: number): number {
  if (value === -1) value = -2;
  m.hashHigh = Math.floor(value / HALF) | 0;
  return value | 0;
}

/** Keeps a 64-bit hash. */
function big(m: Machine, value: bigint): number {
  if (value === -1n) value = -2n;
  m.hashHigh = Number(BigInt.asIntN(32, value >> 32n));
  return Number(BigInt.asIntN(32, value));
}

/** hash() of an int. */
export function intHash(m: Machine, object: Address): number {
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return small(m, value);
  const exact = intBig(m, object);
  return big(m, exact < 0n ? -(-exact % PRIME) : exact % PRIME);
}

/** hash() of a double; `object` is the number it belongs to, whose identity is the hash of a nan. */
export function doubleHash(m: Machine, value: number, object: Address): number {
  if (Number.isSafeInteger(value)) return small(m, value);
  if (Number.isNaN(value)) return small(m, m.id(object) / 16);
  if (value === Number.POSITIVE_INFINITY) return small(m, INFINITE);
  if (value === Number.NEGATIVE_INFINITY) return small(m, -INFINITE);
  return rotated(m, value);
}

/** mantissa * 2**exponent modulo the prime: a rotation of the mantissa's 61 bits. */
function rotated(m: Machine, value: number): number {
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (mantissa < 2 ** -500) {
    mantissa *= 2 ** 500;
    exponent -= 500;
  }
  const scale = 52 - Math.floor(Math.log2(mantissa));
  mantissa *= 2 ** scale;
  exponent -= scale;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  const left = ((exponent % BITS) + BITS) % BITS;
  const wrap = 2 ** (BITS - left);
  const below = Math.floor(mantissa / wrap);
  const above = (mantissa - below * wrap) * 2 ** left;
  const aboveHigh = Math.floor(above / HALF);
  const belowHigh = Math.floor(below / HALF);
  let low = above - aboveHigh * HALF + (below - belowHigh * HALF);
  let high = aboveHigh + belowHigh;
  if (value < 0) {
    low = -low;
    high = -high - (low === 0 ? 0 : 1);
  }
  if ((low | 0) === -1 && (high | 0) === -1) low = -2;
  m.hashHigh = high | 0;
  return low | 0;
}

/** hash() of a complex number. CPython: complex_hash. */
export function complexHash(m: Machine, real: number, imag: number, object: Address): number {
  const first = doubleHash(m, real, object);
  const whole = (BigInt(m.hashHigh) << 32n) | BigInt(first >>> 0);
  const second = doubleHash(m, imag, object);
  const other = (BigInt(m.hashHigh) << 32n) | BigInt(second >>> 0);
  return big(m, BigInt.asIntN(64, whole + 1000003n * other));
}
