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

/** The hash of `length` bytes at an address that is a multiple of 8, as str and bytes objects have it. */
export function hashMemory(m: Machine, from: Address, length: number): number {
  m.hashHigh = 0;
  if (length === 0) return 0;
  start();
  const W = m.words;
  const blocks = from + (length & ~7);
  for (let at = from; at < blocks; at += 8) absorb(W[at >> 2]!, W[(at >> 2) + 1]!);
  let low = 0;
  let high = (length & 0xff) << 24;
  for (let i = 0; i < (length & 7); i++) {
    const byte = m.bytes[blocks + i]!;
    if (i < 4) low |= byte << (8 * i);
    else high |= byte << (8 * (i - 4));
  }
  absorb(low, high);
  low2 ^= 0xff;
  round();
  round();
  round();
  low = low0 ^ low1 ^ low2 ^ low3;
  high = high0 ^ high1 ^ high2 ^ high3;
  m.hashHigh = high;
  return low === -1 && high === -1 ? -2 : low;
}

/** The four 64-bit words of SipHash, in halves. Scratch: nothing survives a call. */
let low0 = 0;
let high0 = 0;
let low1 = 0;
let high1 = 0;
let low2 = 0;
let high2 = 0;
let low3 = 0;
let high3 = 0;

function start(): void {
  low0 = 0x70736575;
  high0 = 0x736f6d65;
  low1 = 0x6e646f6d;
  high1 = 0x646f7261;
  low2 = 0x6e657261;
  high2 = 0x6c796765;
  low3 = 0x79746573;
  high3 = 0x74656462;
}

/** Mixes eight bytes in. */
function absorb(low: number, high: number): void {
  low3 ^= low;
  high3 ^= high;
  round();
  low0 ^= low;
  high0 ^= high;
}

/** One SipRound: two half rounds that rotate by 13 and 16, then by 17 and 21. */
function round(): void {
  let low = (low0 >>> 0) + (low1 >>> 0);
  high0 = (high0 + high1 + (low > 0xffffffff ? 1 : 0)) | 0;
  low0 = low | 0;
  low = (low2 >>> 0) + (low3 >>> 0);
  high2 = (high2 + high3 + (low > 0xffffffff ? 1 : 0)) | 0;
  low2 = low | 0;
  let carried = low1;
  low1 = ((low1 << 13) | (high1 >>> 19)) ^ low0;
  high1 = ((high1 << 13) | (carried >>> 19)) ^ high0;
  carried = low3;
  low3 = ((low3 << 16) | (high3 >>> 16)) ^ low2;
  high3 = ((high3 << 16) | (carried >>> 16)) ^ high2;
  carried = low0;
  low0 = high0;
  high0 = carried;
  low = (low2 >>> 0) + (low1 >>> 0);
  high2 = (high2 + high1 + (low > 0xffffffff ? 1 : 0)) | 0;
  low2 = low | 0;
  low = (low0 >>> 0) + (low3 >>> 0);
  high0 = (high0 + high3 + (low > 0xffffffff ? 1 : 0)) | 0;
  low0 = low | 0;
  carried = low1;
  low1 = ((low1 << 17) | (high1 >>> 15)) ^ low2;
  high1 = ((high1 << 17) | (carried >>> 15)) ^ high2;
  carried = low3;
  low3 = ((low3 << 21) | (high3 >>> 11)) ^ low0;
  high3 = ((high3 << 21) | (carried >>> 11)) ^ high0;
  carried = low2;
  low2 = high2;
  high2 = carried;
}
