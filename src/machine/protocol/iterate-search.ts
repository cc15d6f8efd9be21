/** Looking for an object among what an iterable gives. CPython: Objects/abstract.c (_PySequence_IterSearch). */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { equal } from './compare.ts';
import { iterate, next } from './iterate.ts';

/** How many items are equal to the object; at most one is looked for when `once`. Borrows. */
export function countAmong(m: Machine, iterable: Address, object: Address, once: boolean): number {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  let count = 0;
  while (!(once && count > 0)) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    if (equal(m, item, object)) count++;
    m.release(m.unkeep());
  }
  m.releaseTo(mark);
  return count;
}

/** The position of the first item equal to the object. Borrows. Raises ValueError when there is none. */
export function indexAmong(m: Machine, iterable: Address, object: Address): number {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  for (let position = 0; ; position++) {
    const item = next(m, iterator);
    if (item === 0) raise(m, Type.ValueError, 'sequence.index(x): x not in sequence');
    m.keep(item);
    const found = equal(m, item, object);
    m.release(m.unkeep());
    if (!found) continue;
    m.releaseTo(mark);
    return position;
  }
}
