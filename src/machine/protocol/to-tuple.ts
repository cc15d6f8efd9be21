/** Any iterable as a tuple. CPython: Objects/abstract.c (PySequence_Tuple). */
import { listFromIterable } from '../list-extend.ts';
import { listItems, listSize } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { tupleFrom } from '../tuple-object.ts';

/** tuple(iterable): new, but for a tuple, which is handed back. */
export function toTuple(m: Machine, iterable: Address): Address {
  if (m.typeOf(iterable) === Type.tuple) return m.hold(iterable);
  const list = m.keep(listFromIterable(m, iterable));
  const tuple = tupleFrom(m, listItems(m, list), listSize(m, list));
  m.release(m.unkeep());
  return tuple;
}
