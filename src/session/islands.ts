/**
 * Objects that nothing can reach any more and that are not freed yet: cycles, until the collector comes,
 * and what they hold. Found by walking memory from the roots; nothing is run.
 */

import { QUIET_BIRTHS } from '../machine/births.ts';
import { GcWord, LIST_HEADS } from '../machine/gc-list.ts';
import { Header } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Region } from '../machine/places.ts';
import { Reached } from '../machine/reached.ts';
import { walkReachable } from '../machine/walk.ts';

export interface Islands {
  /** Objects of the program, in the order of their birth. */
  readonly objects: readonly Address[];
  /** Whether nothing reaches an object. */
  has(object: Address): boolean;
}

/** Walking a larger heap for every picture would take too long: islands in it are not looked for. */
export const LARGEST_HEAP = 16 * 1024 * 1024;

export const NO_ISLANDS: Islands = { objects: [], has: () => false };

/** The islands at the machine's moment. */
export function islandsOf(m: Machine): Islands {
  if (m.heap.top - Region.heap > LARGEST_HEAP) return NO_ISLANDS;
  const tracked = trackedObjects(m);
  if (tracked.length === 0) return NO_ISLANDS;
  const reached = new Reached(m);
  walkReachable(m, reached);
  const objects = tracked.filter((object) => !reached.has(object));
  if (objects.length === 0) return NO_ISLANDS;
  return {
    objects: objects.sort((a, b) => birthOf(m, a) - birthOf(m, b)),
    has: (object) => !reached.has(object),
  };
}

/** Objects of the program that the collector knows: no others can be in a cycle. */
function trackedObjects(m: Machine): Address[] {
  const found: Address[] = [];
  for (const head of LIST_HEADS) {
    for (let at = m.load(head + GcWord.next); at !== head && at !== 0; at = m.load(at + GcWord.next)) {
      const birth = birthOf(m, at);
      if (birth > 0 && birth < QUIET_BIRTHS) found.push(at);
    }
  }
  return found;
}

function birthOf(m: Machine, object: Address): number {
  return m.words[(object + Header.birth) >> 2]!;
}
