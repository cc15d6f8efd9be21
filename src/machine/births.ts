/**
 * Numbers of births, from which labels are made: given in `initObject`, and here kept from what a program
 * does not see being made.
 */
import { Header } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';

/** Births from this number on are those of library objects: they have no label of their own. */
export const QUIET_BIRTHS = 1 << 24;

/**
 * What `make` makes is given numbers of its own, so that the labels of the program's objects do not jump:
 * for library modules and whatever else is there before the program asks. An exception passes through.
 */
export function quietly<T>(m: Machine, make: () => T): T {
  const W = m.words;
  const births = W[Own.births >> 2]!;
  if (births >= QUIET_BIRTHS) return make();
  W[Own.births >> 2] = W[Own.quietBirths >> 2]! || QUIET_BIRTHS;
  try {
    return make();
  } finally {
    if (!m.abandoned) {
      W[Own.quietBirths >> 2] = W[Own.births >> 2]!;
      W[Own.births >> 2] = births;
    }
  }
}

/** Takes back the label of the object just made, which the program never sees. Returns it. */
export function unlabelled(m: Machine, object: Address): Address {
  const W = m.words;
  const birth = (object + Header.birth) >> 2;
  if (W[birth] === 0) return object;
  if (W[birth] === W[Own.births >> 2]) W[Own.births >> 2] = W[birth]! - 1;
  W[birth] = 0;
  return object;
}
