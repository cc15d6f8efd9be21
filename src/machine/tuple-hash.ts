/**
 * The hash of tuples: xxHash in CPython's variant, on 64 bits in two halves. CPython:
 * Objects/tupleobject.c (tuplehash).
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { hashOf } from './protocol/compare.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const PRIME_1 = [0x9e3779b1, 0x85ebca87] as const;
const PRIME_2 = [0xc2b2ae3d, 0x27d4eb4f] as const;
const PRIME_5 = [0x27d4eb2f, 0x165667c5] as const;

/** The high half of the last product. */
let high = 0;

/** Low half of a product modulo 2**64; the high half is in `high`. Everything as Int32. */
function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const cross = a0 * b1 + (middle & 0xffff);
  const carry = (middle >>> 16) + (cross >>> 16);
  high = (a1 * b1 + carry + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
  return Math.imul(aLow, bLow);
}

/** Low half of a sum modulo 2**64; the high half is in `high`. */
function add(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const low = (aLow >>> 0) + (bLow >>> 0);
  high = (aHigh + bHigh + (low > 0xffffffff ? 1 : 0)) | 0;
  return low | 0;
}

/** Low half of hash(tuple); the high half goes to `m.hashHigh`. */
export function tupleHash(m: Machine, tuple: Address): number {
  const size = tupleSize(m, tuple);
  let low: number = PRIME_5[1] | 0;
  let top: number = PRIME_5[0] | 0;
  for (let i = 0; i < size; i++) {
    const laneLow = hashOf(m, tupleItem(m, tuple, i));
    const lane = multiply(m.hashHigh, laneLow, PRIME_2[0], PRIME_2[1]);
    low = add(top, low, high, lane);
    top = high;
    const rotatedLow = (low << 31) | (top >>> 1);
    const rotatedHigh = (top << 31) | (low >>> 1);
    low = multiply(rotatedHigh, rotatedLow, PRIME_1[0], PRIME_1[1]);
    top = high;
  }
  low = add(top, low, PRIME_5[0], size ^ PRIME_5[1] ^ 3527539);
  m.hashHigh = high;
  if (low !== -1 || high !== -1) return low;
  // -1 stands for failure in CPython.
  m.hashHigh = 0;
  return 1546275796;
}
