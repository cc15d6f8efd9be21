/**
 * Objects kept for reuse by type, last freed first. CPython 3.13: Include/internal/pycore_freelist.h.
 * Only these types have one; everything else goes back to the allocator.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';

/** Numbers of the lists; tuples have twenty, by length from 1. */
export const enum FreeList {
  floats = 0,
  lists = 1,
  dicts = 2,
  dictKeys = 3,
  slices = 4,
  tuples = 8,
}

/** How many a list keeps. */
export const enum FreeLimit {
  floats = 100,
  lists = 80,
  dicts = 80,
  dictKeys = 80,
  slices = 1,
  tuples = 2000,
}

/** Takes the last freed object off a list: raw memory, or 0 when the list is empty. */
export function freeListPop(m: Machine, list: number): Address {
  const W = m.words;
  const at = (Own.freeLists + 16 * list) >> 2;
  const object = W[at]!;
  if (object !== 0) {
    W[at] = W[object >> 2]!;
    W[at + 2] = W[at + 2]! - 1;
  }
  return object;
}

/** Keeps a dead object's memory for reuse; false when the list is full and the caller must free it. */
export function freeListPush(m: Machine, list: number, limit: number, object: Address): boolean {
  const W = m.words;
  const at = (Own.freeLists + 16 * list) >> 2;
  if (W[at + 2]! >= limit) return false;
  if (m.observer !== null) m.observer.died(object);
  W[object >> 2] = W[at]!;
  W[at] = object;
  W[at + 2] = W[at + 2]! + 1;
  return true;
}
