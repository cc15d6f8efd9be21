/**
 * Any iterable as a list or tuple whose items can be read in place. CPython: Objects/abstract.c
 * (PySequence_Fast, PySequence_List, PySequence_Tuple).
 */

import { LIST, TUPLE, TUPLE_ITEMS } from './layouts.ts';
import { extendByIteration } from './list-extend.ts';
import { isList, listFrom, listItems, newList } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { iterate } from './protocol/iterate.ts';
import { caught, raise } from './raise.ts';

/**
 * The object itself when it is exactly a list or a tuple, else a list of its items. New. What cannot be
 * iterated is a TypeError with this message.
 */
export function fastSequence(m: Machine, object: Address, message: string): Address {
  const type = m.typeOf(object);
  if (type === Type.list || type === Type.tuple) return m.hold(object);
  const mark = m.kept;
  let iterator = 0;
  try {
    iterator = iterate(m, object);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    raise(m, Type.TypeError, message);
  }
  m.keep(iterator);
  const list = m.keep(newList(m));
  extendByIteration(m, list, iterator);
  m.unkeep();
  m.release(m.unkeep());
  return list;
}

/** Number of items of what `fastSequence` gave. */
export function fastSize(m: Machine, sequence: Address): number {
  return m.words[(sequence + (isList(m, sequence) ? LIST.size : TUPLE.size)) >> 2]!;
}

/** Address of its first item's word. */
export function fastItems(m: Machine, sequence: Address): Address {
  return isList(m, sequence) ? listItems(m, sequence) : sequence + TUPLE_ITEMS;
}

/** A list of the same items as a list's. New. */
export function listCopy(m: Machine, list: Address): Address {
  return listFrom(m, listItems(m, list), m.load(list + LIST.size));
}
