/** object[key] in its three forms, and `in`. CPython: Objects/abstract.c. */
import { isType } from '../class-bases.ts';
import { newGenericAlias } from '../generic-alias-object.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { caught, raise, typeName, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { findAttribute } from './attribute.ts';
import { call } from './call.ts';
import { equal } from './compare.ts';
import { iterate, next } from './iterate.ts';

const CLASS_GETITEM = name('__class_getitem__');

/** object[key]: a new reference. */
export function getItem(m: Machine, object: Address, key: Address): Address {
  const slot = m.load(m.typeOf(object) + Slot.getItem);
  return slot === 0 ? getClassItem(m, object, key) : natives[slot]!(m, object, key);
}

/** type[key], what `__class_getitem__` of a class says, or TypeError. */
function getClassItem(m: Machine, object: Address, key: Address): Address {
  if (!isType(m, object)) {
    raise(m, Type.TypeError, `'${typeNameOf(m, object)}' object is not subscriptable`);
  }
  if (object === Type.type) return newGenericAlias(m, object, key);
  const method = findAttribute(m, object, CLASS_GETITEM);
  if (method === 0 || method === Static.None) {
    raise(m, Type.TypeError, `type '${typeName(m, object)}' is not subscriptable`);
  }
  m.keep(method);
  m.keep(call(m, method, key));
  return m.releaseUnder(m.kept - 16);
}

/** object[key] = value. Borrows all three. */
export function setItem(m: Machine, object: Address, key: Address, value: Address): void {
  const slot = m.load(m.typeOf(object) + Slot.setItem);
  if (slot === 0) {
    raise(m, Type.TypeError, `'${typeNameOf(m, object)}' object does not support item assignment`);
  }
  natives[slot]!(m, object, key, value);
}

/** Whether CPython's type has methods of sequences, as every class made by a program has: two wordings of one error. */
function looksLikeSequence(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  const slots = [Slot.contains, Slot.concat, Slot.repeat];
  return (m.load(type + TYPE.flags) & TypeFlag.heap) !== 0 || slots.some((slot) => m.load(type + slot) !== 0);
}

/** del object[key]. */
export function deleteItem(m: Machine, object: Address, key: Address): void {
  const slot = m.load(m.typeOf(object) + Slot.setItem);
  if (slot === 0) {
    const not =
      looksLikeSequence(m, object) && m.load(m.typeOf(key) + Slot.index) !== 0 ? "doesn't" : 'does not';
    raise(m, Type.TypeError, `'${typeNameOf(m, object)}' object ${not} support item deletion`);
  }
  natives[slot]!(m, object, key, 0);
}

function iterateContainer(m: Machine, container: Address): Address {
  const mark = m.kept;
  try {
    return iterate(m, container);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    raise(m, Type.TypeError, `argument of type '${typeNameOf(m, container)}' is not iterable`);
  }
}

/** item in container. CPython: PySequence_Contains. */
export function contains(m: Machine, container: Address, item: Address): boolean {
  const slot = m.load(m.typeOf(container) + Slot.contains);
  if (slot !== 0) return natives[slot]!(m, container, item);
  const type = m.typeOf(container);
  if (m.load(type + Slot.iter) === 0 && m.load(type + Slot.getItem) === 0) {
    raise(m, Type.TypeError, `argument of type '${typeNameOf(m, container)}' is not iterable`);
  }
  return containsByIteration(m, container, item);
}

/** Compares with every item. What cannot be iterated is no container. CPython: _PySequence_IterSearch. */
export function containsByIteration(m: Machine, container: Address, item: Address): boolean {
  const mark = m.kept;
  const iterator = m.keep(iterateContainer(m, container));
  for (;;) {
    const candidate = next(m, iterator);
    if (candidate === 0) break;
    m.keep(candidate);
    if (equal(m, candidate, item)) {
      m.releaseTo(mark);
      return true;
    }
    m.release(m.unkeep());
  }
  m.releaseTo(mark);
  return false;
}
