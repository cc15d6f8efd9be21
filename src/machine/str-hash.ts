/**
 * The hash of a str, computed once and kept in the object. CPython: Python/pyhash.c (SipHash-1-3),
 * Objects/unicodeobject.c (unicode_hash); the key is zero, as under PYTHONHASHSEED=0.
 */
import { STR } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { dataOf, kindOf, strLength } from './str-object.ts';

/** Low half of the hash of a str; the high half is in `m.hashHigh`. Runs no Python code. */
export function strHash(m: Machine, str: Address): number {
  const W = m.words;
  const at = (str + STR.hash) >> 2;
  const low = W[at]!;
  const high = W[at + 1]!;
  if (low !== -1 || high !== -1) {
    m.hashHigh = high;
    return low;
  }
  const hash = hashMemory(m, dataOf(m, str), strLength(m, str) * kindOf(m, str));
  W[at] = hash;
  W[at + 1] = m.hashHigh;
  return hash;
}

/** Rounds after the last block. */
const FINAL = 3;

/**
 * The hash of `length` bytes at an address that is a multiple of 8, as str and bytes objects have it. The four
 * 64-bit words of SipHash are in halves, and in variables of their own, which the host keeps in registers. Each
 * turn mixes a block in (none at the end) and does one SipRound: rotations by 13 and 16, then by 17 and 21.
 */
export function hashMemory(m: Machine, from: Address, length: number): number {
  m.hashHigh = 0;
  if (length === 0) return 0;
  const W = m.words;
  const first = from >> 2;
  const blocks = length >> 3;
  let low0 = 0x70736575;
  let high0 = 0x736f6d65;
  let low1 = 0x6e646f6d;
  let high1 = 0x646f7261;
  let low2 = 0x6e657261;
  let high2 = 0x6c796765;
  let low3 = 0x79746573;
  let high3 = 0x74656462;
  for (let i = 0; i <= blocks + FINAL; i++) {
    let low = 0;
    let high = 0;
    if (i < blocks) {
      low = W[first + 2 * i]!;
      high = W[first + 2 * i + 1]!;
    } else if (i === blocks) {
      low = lastBytes(m, from + 8 * blocks, length & 7);
      high = ((length & 0xff) << 24) | lastBytes(m, from + 8 * blocks + 4, (length & 7) - 4);
    } else if (i === blocks + 1) low2 ^= 0xff;
    low3 ^= low;
    high3 ^= high;
    let sum = (low0 + low1) | 0;
    high0 = (high0 + high1 + (sum >>> 0 < low0 >>> 0 ? 1 : 0)) | 0;
    low0 = high0;
    high0 = sum;
    let carried = low1;
    low1 = ((low1 << 13) | (high1 >>> 19)) ^ sum;
    high1 = ((high1 << 13) | (carried >>> 19)) ^ low0;
    sum = (low2 + low3) | 0;
    high2 = (high2 + high3 + (sum >>> 0 < low2 >>> 0 ? 1 : 0)) | 0;
    low2 = sum;
    carried = low3;
    low3 = ((low3 << 16) | (high3 >>> 16)) ^ low2;
    high3 = ((high3 << 16) | (carried >>> 16)) ^ high2;
    sum = (low2 + low1) | 0;
    high2 = (high2 + high1 + (sum >>> 0 < low2 >>> 0 ? 1 : 0)) | 0;
    low2 = high2;
    high2 = sum;
    carried = low1;
    low1 = ((low1 << 17) | (high1 >>> 15)) ^ sum;
    high1 = ((high1 << 17) | (carried >>> 15)) ^ low2;
    sum = (low0 + low3) | 0;
    high0 = (high0 + high3 + (sum >>> 0 < low0 >>> 0 ? 1 : 0)) | 0;
    low0 = sum;
    carried = low3;
    low3 = ((low3 << 21) | (high3 >>> 11)) ^ low0;
    high3 = ((high3 << 21) | (carried >>> 11)) ^ high0;
    low0 ^= low;
    high0 ^= high;
  }
  const result = low0 ^ low1 ^ low2 ^ low3;
  m.hashHigh = high0 ^ high1 ^ high2 ^ high3;
  return result === -1 && m.hashHigh === -1 ? -2 : result;
}

/** Up to four bytes as a word, lowest first. */
function lastBytes(m: Machine, from: Address, count: number): number {
  let word = 0;
  for (let i = Math.min(count, 4) - 1; i >= 0; i--) word = (word << 8) | m.bytes[from + i]!;
  return word;
}
