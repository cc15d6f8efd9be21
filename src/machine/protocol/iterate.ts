/** Iterators and iteration. CPython: Objects/abstract.c (PyObject_GetIter, PyIter_Next). */
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { caught, raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { newSequenceIterator } from '../types/sequence-iterator.ts';

/** iter(object): a new reference. */
export function iterate(m: Machine, object: Address): Address {
  const type = m.typeOf(object);
  const slot = m.load(type + Slot.iter);
  if (slot === 0) {
    if (isSequence(m, object)) return newSequenceIterator(m, object);
    raise(m, Type.TypeError, `'${typeNameOf(m, object)}' object is not iterable`);
  }
  const iterator: Address = natives[slot]!(m, object);
  if (m.load(m.typeOf(iterator) + Slot.next) === 0) {
    m.keep(iterator);
    raise(m, Type.TypeError, `iter() returned non-iterator of type '${typeNameOf(m, iterator)}'`);
  }
  return iterator;
}

/** Whether the object can be indexed from 0 on. CPython: PySequence_Check. */
export function isSequence(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  if ((m.load(type + TYPE.flags) & TypeFlag.dictSubclass) !== 0) return false;
  if (type === Type.mappingproxy || type === Type.GenericAlias) return false;
  return m.load(type + Slot.getItem) !== 0;
}

/** The next item of an iterator: a new reference, 0 at the end. A StopIteration is the end as well. */
export function next(m: Machine, iterator: Address): Address {
  const mark = m.kept;
  try {
    return natives[m.load(m.typeOf(iterator) + Slot.next)]!(m, iterator);
  } catch (error) {
    caught(m, error, mark, Type.StopIteration);
    return 0;
  }
}

/** `next` for who wants to know of a StopIteration, which has a value and a traceback: it is raised. */
export function askNext(m: Machine, iterator: Address): Address {
  return natives[m.load(m.typeOf(iterator) + Slot.next)]!(m, iterator);
}

/** Calls `each` with every item, borrowed for the length of the call. Owns the iterator meanwhile. */
export function forEach(m: Machine, iterable: Address, each: (item: Address) => void): void {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  for (;;) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    each(item);
    m.release(m.unkeep());
  }
  m.releaseTo(mark);
}
