/** hash() of a Decimal: that of an equal int or float. CPython: Modules/_decimal/_decimal.c (_dec_hash). */
import { Kind } from '../../../base/decimal/decimal.ts';
import { hashAddress } from '../../address-hash.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { raise } from '../../raise.ts';
import { DECIMAL, decimalValue } from './decimal-object.ts';

const PRIME = (1n << 61n) - 1n;
/** The inverse of 10 modulo the prime. */
const TENTH = 2075258708292324556n;
const INFINITE = 314159n;

function powerOf(base: bigint, exponent: number): bigint {
  let result = 1n;
  for (const bit of BigInt(exponent).toString(2)) {
    result = (result * result) % PRIME;
    if (bit === '1') result = (result * base) % PRIME;
  }
  return result;
}

/** The slot; the hash is kept in the object. */
export function decimalHash(m: Machine, self: Address): number {
  const W = m.words;
  const at = (self + DECIMAL.hash) >> 2;
  if (W[at] !== -1 || W[at + 1] !== -1) {
    m.hashHigh = W[at + 1]!;
    return W[at]!;
  }
  const low = computed(m, self);
  W[at] = low;
  W[at + 1] = m.hashHigh;
  return low;
}

function computed(m: Machine, self: Address): number {
  const { kind, negative, coefficient, exponent } = decimalValue(m, self);
  if (kind === Kind.signalling) raise(m, Type.TypeError, 'Cannot hash a signaling NaN value');
  if (kind === Kind.nan) return hashAddress(m, self);
  let value = INFINITE;
  if (kind === Kind.finite) {
    const scale = exponent >= 0 ? powerOf(10n, exponent) : powerOf(TENTH, -exponent);
    value = ((coefficient % PRIME) * scale) % PRIME;
  }
  if (negative) value = -value;
  if (value === -1n) value = -2n;
  m.hashHigh = Number(BigInt.asIntN(32, value >> 32n));
  return Number(BigInt.asIntN(32, value));
}
