/**
 * The collector's lists: every tracked object hangs in the list of its generation by the two words in
 * front of it. CPython: PyGC_Head; next is 0 for an untracked object, and the low bits of `previous`
 * are flags.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';

/** Offsets from the object. */
export const enum GcWord {
  next = -16,
  previous = -8,
  /** Flags, in the high half of the word of `previous`. */
  flags = -4,
}

/** Bits of GcWord.flags. */
export const enum GcFlag {
  /** `__del__` has run. */
  finalized = 1,
}

/** Whether the collector watches the object (which must have collector words). */
export function isTracked(m: Machine, object: Address): boolean {
  return m.words[(object + GcWord.next) >> 2] !== 0;
}

/** Puts a new container into the youngest generation. The words hold the object addresses of neighbours. */
export function track(m: Machine, object: Address): void {
  const W = m.words;
  const head = Own.generations + 16;
  const last = W[(head + GcWord.previous) >> 2]!;
  W[(last + GcWord.next) >> 2] = object;
  W[(object + GcWord.previous) >> 2] = last;
  W[(object + GcWord.next) >> 2] = head;
  W[(head + GcWord.previous) >> 2] = object;
}

/** Takes an object out of its list; harmless when it is in none. */
export function untrack(m: Machine, object: Address): void {
  const W = m.words;
  const next = W[(object + GcWord.next) >> 2]!;
  if (next === 0) return;
  const previous = W[(object + GcWord.previous) >> 2]!;
  W[(previous + GcWord.next) >> 2] = next;
  W[(next + GcWord.previous) >> 2] = previous;
  W[(object + GcWord.next) >> 2] = 0;
  W[(object + GcWord.previous) >> 2] = 0;
}

/** The pseudo object that heads generation 0, 1, 2 or the permanent one (3). */
export function generationHead(generation: number): Address {
  return Own.generations + 16 * generation + 16;
}

/** Makes the four lists empty. */
export function startLists(m: Machine): void {
  for (let generation = 0; generation < 4; generation++) {
    const head = generationHead(generation);
    m.words[(head + GcWord.next) >> 2] = head;
    m.words[(head + GcWord.previous) >> 2] = head;
  }
}
