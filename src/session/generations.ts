/** In which of the collector's generations objects are. Read from its lists; nothing is run. */
import { GcWord, generationHead } from '../machine/gc-list.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Region } from '../machine/places.ts';
import { LARGEST_HEAP } from './islands.ts';

const GENERATIONS = 3;

/** The generations of those of the objects that the collector watches; of none where the heap is too large. */
export function generationsOf(m: Machine, objects: ReadonlySet<Address>): ReadonlyMap<Address, number> {
  const found = new Map<Address, number>();
  if (m.heap.top - Region.heap > LARGEST_HEAP) return found;
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const head = generationHead(generation);
    for (let at = m.load(head + GcWord.next); at !== head && at !== 0; at = m.load(at + GcWord.next))
      if (objects.has(at)) found.set(at, generation);
  }
  return found;
}
