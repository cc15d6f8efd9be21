/**
 * The Mersenne Twister on state in memory: an index and 624 words of 32 bits. CPython:
 * Modules/_randommodule.c (genrand_uint32, init_genrand, init_by_array), after Matsumoto and Nishimura 2002.
 */
import { Header } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';

export const STATE_SIZE = 624;
const MIDDLE = 397;

/** Bytes of the index, which the state follows. */
export const TWISTER_INDEX: number = Header.end;
export const TWISTER_STATE: number = Header.end + 4;
export const TWISTER_END: number = TWISTER_STATE + 4 * STATE_SIZE;

/** The state moved on by one whole round. */
function twist(words: Int32Array, at: number): void {
  for (let i = 0; i < STATE_SIZE; i++) {
    const next = i + 1 === STATE_SIZE ? 0 : i + 1;
    const far = i + MIDDLE < STATE_SIZE ? i + MIDDLE : i + MIDDLE - STATE_SIZE;
    const mixed = (words[at + i]! & 0x80000000) | (words[at + next]! & 0x7fffffff);
    words[at + i] = words[at + far]! ^ (mixed >>> 1) ^ ((mixed & 1) === 0 ? 0 : 0x9908b0df);
  }
}

/** The next 32 bits. */
export function nextWord(m: Machine, self: Address): number {
  const W = m.words;
  const at = (self + TWISTER_STATE) >> 2;
  let index = W[(self + TWISTER_INDEX) >> 2]!;
  if (index >= STATE_SIZE) {
    twist(W, at);
    index = 0;
  }
  W[(self + TWISTER_INDEX) >> 2] = index + 1;
  let word = W[at + index]!;
  word ^= word >>> 11;
  word ^= (word << 7) & 0x9d2c5680;
  word ^= (word << 15) & 0xefc60000;
  return (word ^ (word >>> 18)) >>> 0;
}

/** The state that a seed of 32 bits gives. */
function seedWord(m: Machine, self: Address, seed: number): void {
  const W = m.words;
  const at = (self + TWISTER_STATE) >> 2;
  W[at] = seed;
  for (let i = 1; i < STATE_SIZE; i++) {
    const before = W[at + i - 1]!;
    W[at + i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
  }
  W[(self + TWISTER_INDEX) >> 2] = STATE_SIZE;
}

/** The state that a seed of any number of words gives, lowest word first. */
export function seedWords(m: Machine, self: Address, key: readonly number[]): void {
  seedWord(m, self, 19650218);
  const W = m.words;
  const at = (self + TWISTER_STATE) >> 2;
  let i = 1;
  let j = 0;
  const step = (): void => {
    i++;
    if (i < STATE_SIZE) return;
    W[at] = W[at + STATE_SIZE - 1]!;
    i = 1;
  };
  for (let k = Math.max(STATE_SIZE, key.length); k > 0; k--) {
    const before = W[at + i - 1]!;
    W[at + i] = (W[at + i]! ^ Math.imul(before ^ (before >>> 30), 1664525)) + key[j]! + j;
    step();
    j = j + 1 < key.length ? j + 1 : 0;
  }
  for (let k = STATE_SIZE - 1; k > 0; k--) {
    const before = W[at + i - 1]!;
    W[at + i] = (W[at + i]! ^ Math.imul(before ^ (before >>> 30), 1566083941)) - i;
    step();
  }
  W[at] = 0x80000000;
}
