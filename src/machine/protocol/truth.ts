/** Truth and length of any object. CPython: Objects/object.c (PyObject_IsTrue), Objects/abstract.c. */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';

/** Whether the object counts as true; may run `__bool__` or `__len__`. */
export function truth(m: Machine, object: Address): boolean {
  if (object === Static.True) return true;
  if (object === Static.False || object === Static.None) return false;
  const type = m.typeOf(object);
  const bool = m.load(type + Slot.bool);
  if (bool !== 0) return natives[bool]!(m, object);
  const length = m.load(type + Slot.length);
  return length === 0 || natives[length]!(m, object) > 0;
}

/** len(object). CPython: PyObject_Size. */
export function lengthOf(m: Machine, object: Address): number {
  const slot = m.load(m.typeOf(object) + Slot.length);
  if (slot === 0) raise(m, Type.TypeError, `object of type '${typeNameOf(m, object)}' has no len()`);
  return natives[slot]!(m, object);
}
