/** slice objects as other files make them. CPython: Objects/sliceobject.c. */
import { FreeList, freeListPop } from './free-lists.ts';
import { track } from './gc-list.ts';
import { SLICE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

/** slice(start, stop, step). Steals all three. New. CPython: _PyBuildSlice_Consume2. */
export function newSlice(m: Machine, start: Address, stop: Address, step: Address): Address {
  let slice = freeListPop(m, FreeList.slices);
  if (slice !== 0) m.initObject(slice, Type.slice);
  else slice = m.newCollected(Type.slice, SLICE.end);
  m.store(slice + SLICE.start, start);
  m.store(slice + SLICE.stop, stop);
  m.store(slice + SLICE.step, step);
  track(m, slice);
  return slice;
}
