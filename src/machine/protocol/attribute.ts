/**
 * Attributes of any object, and methods called by name. CPython: Objects/object.c (PyObject_GetAttr,
 * PyObject_GetOptionalAttr, PyObject_SetAttr, _PyObject_GetMethod), Objects/typeobject.c
 * (_PyObject_LookupSpecial).
 */
import {
  bind,
  checkAttributeName,
  completeAttributeError,
  GENERIC_GET,
  genericFind,
  noAttribute,
  ownAttribute,
} from '../generic-attribute.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { caught } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { typeLookup } from '../type-lookup.ts';
import { call } from './call.ts';

export { typeLookup } from '../type-lookup.ts';

/** object.name: a new reference. */
export function getAttribute(m: Machine, object: Address, name: Address): Address {
  const slot = m.load(m.typeOf(object) + Slot.getattribute);
  checkAttributeName(m, name);
  try {
    return natives[slot]!(m, object, name);
  } catch (error) {
    completeAttributeError(m, error, object, name);
  }
}

/** object.name: a new reference, 0 instead of an AttributeError. */
export function findAttribute(m: Machine, object: Address, name: Address): Address {
  const slot = m.load(m.typeOf(object) + Slot.getattribute);
  checkAttributeName(m, name);
  if (slot !== GENERIC_GET) return findSpecially(m, slot, object, name);
  const mark = m.kept;
  try {
    return genericFind(m, object, name);
  } catch (error) {
    caught(m, error, mark, Type.AttributeError);
    return 0;
  }
}

function findSpecially(m: Machine, slot: number, object: Address, name: Address): Address {
  const mark = m.kept;
  try {
    return natives[slot]!(m, object, name);
  } catch (error) {
    caught(m, error, mark, Type.AttributeError);
    return 0;
  }
}

/** object.name = value, or del object.name where `value` is 0. */
export function setAttribute(m: Machine, object: Address, name: Address, value: Address): void {
  checkAttributeName(m, name);
  natives[m.load(m.typeOf(object) + Slot.setattr)]!(m, object, name, value);
}

/** Whether instances of the type are functions that `loadMethod` need not bind. */
export function isMethodDescriptor(m: Machine, type: Address): boolean {
  return (m.load(type + TYPE.flags) & TypeFlag.methodDescriptor) !== 0;
}

/**
 * object.name to be called: a new reference. Where `m.unbound` is true afterwards it is a function that
 * wants the object as its first argument, and no bound method has been made.
 */
export function loadMethod(m: Machine, object: Address, name: Address): Address {
  const W = m.words;
  const type = m.typeOf(object);
  if (W[(type + Slot.getattribute) >> 2] !== GENERIC_GET) {
    const value = getAttribute(m, object, name);
    m.unbound = false;
    return value;
  }
  const found = typeLookup(m, type, name);
  let get = 0;
  let method = false;
  if (found !== 0) {
    const kind = m.typeOf(found);
    method = isMethodDescriptor(m, kind);
    if (!method) get = W[(kind + Slot.descrGet) >> 2]!;
    if (get !== 0 && W[(kind + Slot.descrSet) >> 2] !== 0) return bound(m, get, found, object, type);
  }
  const own = ownAttribute(m, object, type, name);
  m.unbound = own === 0 && method;
  if (own !== 0) return m.hold(own);
  if (get !== 0) return bound(m, get, found, object, type);
  return found !== 0 ? m.hold(found) : noAttribute(m, object, name);
}

function bound(m: Machine, get: number, found: Address, object: Address, type: Address): Address {
  const value = bind(m, get, found, object, type);
  m.unbound = false;
  return value;
}

/** object.name(…): borrows the arguments. New reference. */
export function callMethod(m: Machine, object: Address, name: Address, ...args: readonly Address[]): Address {
  const method = m.keep(loadMethod(m, object, name));
  m.keep(m.unbound ? call(m, method, object, ...args) : call(m, method, ...args));
  return m.releaseUnder(m.kept - 16);
}

/** The method of this name of the object's class, bound to the object: new, 0 when the class has none. */
export function lookupSpecial(m: Machine, object: Address, name: Address): Address {
  const type = m.typeOf(object);
  const found = typeLookup(m, type, name);
  if (found === 0) return 0;
  const get = m.load(m.typeOf(found) + Slot.descrGet);
  return get === 0 ? m.hold(found) : bind(m, get, found, object, type);
}

/**
 * `lookupSpecial` for a call: a new reference, 0 when there is none; `m.unbound` says whether it wants
 * the object as its first argument. CPython: lookup_maybe_method.
 */
export function loadSpecial(m: Machine, object: Address, name: Address): Address {
  const type = m.typeOf(object);
  const found = typeLookup(m, type, name);
  m.unbound = false;
  if (found === 0) return 0;
  const kind = m.typeOf(found);
  if (isMethodDescriptor(m, kind)) {
    m.unbound = true;
    return m.hold(found);
  }
  const get = m.load(kind + Slot.descrGet);
  return get === 0 ? m.hold(found) : bound(m, get, found, object, type);
}

/**
 * type(object).name(object, …) by way of a bound method, which holds the object once more: new, 0 when the
 * class has none. Borrows the arguments. CPython: _PyObject_LookupSpecial, then a call.
 */
export function callBound(m: Machine, object: Address, name: Address, ...args: readonly Address[]): Address {
  const method = lookupSpecial(m, object, name);
  if (method === 0) return 0;
  m.keep(method);
  m.keep(call(m, method, ...args));
  return m.releaseUnder(m.kept - 16);
}

/** type(object).name(object, …) if the class has it: new, 0 when it has none. Borrows the arguments. */
export function callSpecial(
  m: Machine,
  object: Address,
  name: Address,
  ...args: readonly Address[]
): Address {
  const method = loadSpecial(m, object, name);
  if (method === 0) return 0;
  const unbound = m.unbound;
  m.keep(method);
  m.keep(unbound ? call(m, method, object, ...args) : call(m, method, ...args));
  return m.releaseUnder(m.kept - 16);
}
