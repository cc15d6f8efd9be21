/** Keyword arguments as a dict. CPython: _PyStack_AsDict. */
import { dictSet, newDict } from './dict-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/** A dict of the names in a tuple and the values standing 8 bytes apart from `values` on, all borrowed. New. */
export function dictFromNames(m: Machine, values: Address, names: Address): Address {
  const dict = m.keep(newDict(m));
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    dictSet(m, dict, tupleItem(m, names, i), m.load(values + 8 * i));
  }
  return m.unkeep();
}
