/** Calling `__del__` and its like, once in an object's life. CPython: Objects/object.c, PyObject_CallFinalizerFromDealloc. */
import { GcFlag, GcWord } from './gc-list.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { natives } from './registry.ts';
import { Slot } from './slot-numbers.ts';

/** Calls the finalizer of the object's type unless it has been called before. Borrows. CPython: PyObject_CallFinalizer. */
export function callFinalizer(m: Machine, object: Address): void {
  const type = m.typeOf(object);
  const finalize = m.load(type + Slot.finalize);
  if (finalize === 0) return;
  const collected = (m.load(type + TYPE.flags) & TypeFlag.collected) !== 0;
  const at = (object + GcWord.flags) >> 2;
  if (collected && (m.words[at]! & GcFlag.finalized) !== 0) return;
  natives[finalize]!(m, object);
  if (collected) m.words[at] = m.words[at]! | GcFlag.finalized;
}

/**
 * For a dealloc: calls the finalizer while the object has one reference again. False when it has come
 * back to life, and must not be freed.
 */
export function finalizeForDealloc(m: Machine, object: Address): boolean {
  m.store(object, 1);
  callFinalizer(m, object);
  const count = m.count(object) - 1;
  m.store(object, count);
  return count === 0;
}
