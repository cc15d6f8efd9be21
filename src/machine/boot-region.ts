/**
 * What boot makes is immortal and lies in a region of its own, so that the heap of a program begins
 * empty and nothing of boot is ever counted, freed or watched by the collector.
 */

import { FreeList } from './free-lists.ts';
import { startLists } from './gc-list.ts';
import { Header } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import type { HeapObserver } from './outside.ts';
import { Own } from './own-words.ts';

/** Remembers what is made, so that it can be made immortal at the end. */
class Births implements HeapObserver {
  readonly made = new Set<Address>();

  born(object: Address): void {
    this.made.add(object);
  }

  died(object: Address): void {
    this.made.delete(object);
  }
}

/** From now on until `finishBoot`, everything is made in the boot region. The collector's lists must be there. */
export function startBoot(m: Machine): void {
  m.heap.startBoot();
  m.observer = new Births();
}

/** Makes everything made since `startBoot` immortal and hides it from the collector. */
export function finishBoot(m: Machine): void {
  const { made } = m.observer as Births;
  m.observer = null;
  const W = m.words;
  for (const object of made) {
    W[object >> 2] = IMMORTAL;
    W[(object + Header.birth) >> 2] = 0;
    if ((W[(m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.collected) === 0) continue;
    W[(object - 16) >> 2] = 0;
    W[(object - 8) >> 2] = 0;
  }
  startLists(m);
  W.fill(0, Own.freeLists >> 2, (Own.freeLists + 16 * (FreeList.tuples + 20)) >> 2);
  W[Own.counts >> 2] = 0;
  W[Own.births >> 2] = 0;
  W[Own.bootEnd >> 2] = m.heap.endBoot();
}
