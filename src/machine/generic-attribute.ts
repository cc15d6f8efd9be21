/**
 * The usual way to get and set an attribute: data descriptor of the class, the object's own, other
 * attribute of the class. CPython: Objects/object.c (_PyObject_GenericGetAttrWithDict,
 * _PyObject_GenericSetAttrWithDict).
 */
import { dictGet } from './dict-object.ts';
import {
  getInstanceAttribute,
  hasInline,
  isInline,
  setDictAttribute,
  setInstanceAttribute,
} from './instance-values.ts';
import { AttributeErrorWord, EXCEPTION, TYPE, TypeFlag } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { isInstance, newException, raise, throwException, typeNameOf } from './raise.ts';
import { natives, slotNative } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import { newStr, textOf } from './str-object.ts';
import { newTuple } from './tuple-object.ts';
import { typeLookup } from './type-lookup.ts';

/** Raises AttributeError about an attribute of `object`, both of which the exception keeps. */
export function raiseAttributeError(m: Machine, message: string, object: Address, name: Address): never {
  const exception = newException(m, Type.AttributeError, newTuple(m, newStr(m, message)));
  m.store(exception + AttributeErrorWord.object, m.hold(object));
  m.store(exception + AttributeErrorWord.name, m.hold(name));
  throwException(m, exception);
}

/**
 * For the `catch` of who asked for an attribute: an AttributeError that does not say yet which object
 * and name it is about is told. CPython: _PyObject_SetAttributeErrorContext.
 */
export function completeAttributeError(m: Machine, error: unknown, object: Address, name: Address): never {
  if (error === PYTHON_ERROR) completeError(m, m.load(Own.pending), object, name);
  throw error;
}

/** The same for an exception in hand (borrowed), whatever it is. */
export function completeError(m: Machine, exception: Address, object: Address, name: Address): void {
  if (!isInstance(m, exception, Type.AttributeError)) return;
  const known =
    m.load(exception + AttributeErrorWord.object) !== 0 || m.load(exception + AttributeErrorWord.name) !== 0;
  if (known) return;
  m.store(exception + AttributeErrorWord.object, m.hold(object));
  m.store(exception + AttributeErrorWord.name, m.hold(name));
}

/** Raises that an object has no such attribute. */
export function noAttribute(m: Machine, object: Address, name: Address): never {
  const message = `'${typeNameOf(m, object)}' object has no attribute '${textOf(m, name)}'`;
  raiseAttributeError(m, message, object, name);
}

/** Raises that there is no such attribute to delete; those inside the object do not say which object it was. */
function nothingToDelete(m: Machine, object: Address, name: Address, type: Address): never {
  if (!hasInline(m, type) || !isInline(m, object)) noAttribute(m, object, name);
  const message = `'${typeNameOf(m, object)}' object has no attribute '${textOf(m, name)}'`;
  raise(m, Type.AttributeError, message);
}

/** TypeError unless a name given by the program is a str. */
export function checkAttributeName(m: Machine, name: Address): void {
  const type = m.typeOf(name);
  if (type === Type.str || (m.load(type + TYPE.flags) & TypeFlag.strSubclass) !== 0) return;
  raise(m, Type.TypeError, `attribute name must be string, not '${typeNameOf(m, name)}'`);
}

/** What the object itself has under this name: borrowed, 0 when nothing. */
export function ownAttribute(m: Machine, object: Address, type: Address, name: Address): Address {
  const W = m.words;
  if ((W[(type + TYPE.flags) >> 2]! & TypeFlag.managedDict) !== 0)
    return getInstanceAttribute(m, object, name);
  const offset = W[(type + TYPE.dictOffset) >> 2]!;
  if (offset <= 0) return 0;
  const dict = W[(object + offset) >> 2]!;
  if (dict === 0) return 0;
  m.keep(m.hold(dict));
  const value = dictGet(m, dict, name);
  m.release(m.unkeep());
  return value;
}

/** Calls `__get__` of a descriptor (borrowed, held meanwhile). New. */
export function bind(m: Machine, get: number, descriptor: Address, object: Address, type: Address): Address {
  m.keep(m.hold(descriptor));
  m.keep(natives[get]!(m, descriptor, object, type));
  return m.releaseUnder(m.kept - 16);
}

/** The attribute: a new reference, 0 when there is none. */
export function genericFind(m: Machine, object: Address, name: Address): Address {
  const W = m.words;
  const type = m.typeOf(object);
  const found = typeLookup(m, type, name);
  let get = 0;
  if (found !== 0) {
    const kind = m.typeOf(found);
    get = W[(kind + Slot.descrGet) >> 2]!;
    if (get !== 0 && W[(kind + Slot.descrSet) >> 2] !== 0) return bind(m, get, found, object, type);
  }
  const own = ownAttribute(m, object, type, name);
  if (own !== 0) return m.hold(own);
  if (get !== 0) return bind(m, get, found, object, type);
  return found === 0 ? 0 : m.hold(found);
}

/** object.__getattribute__(object, name): a new reference. */
export function genericGet(m: Machine, object: Address, name: Address): Address {
  checkAttributeName(m, name);
  const value = genericFind(m, object, name);
  return value !== 0 ? value : noAttribute(m, object, name);
}

/** The number under which `genericGet` stands in slots. */
export const GENERIC_GET = slotNative(genericGet);

/** object.__setattr__(object, name, value), or object.__delattr__(object, name) where `value` is 0. */
export function genericSet(m: Machine, object: Address, name: Address, value: Address): void {
  checkAttributeName(m, name);
  const type = m.typeOf(object);
  const found = typeLookup(m, type, name);
  if (found !== 0) {
    const set = m.load(m.typeOf(found) + Slot.descrSet);
    if (set !== 0) {
      m.keep(m.hold(found));
      natives[set]!(m, found, object, value);
      m.release(m.unkeep());
      return;
    }
  }
  if ((m.load(type + TYPE.flags) & TypeFlag.managedDict) !== 0) {
    if (!setInstanceAttribute(m, object, name, value)) nothingToDelete(m, object, name, type);
    return;
  }
  const offset = m.load(type + TYPE.dictOffset);
  if (offset <= 0) noDict(m, object, name, found);
  if (!setDictAttribute(m, object + offset, type, name, value)) noAttribute(m, object, name);
}

/** The number under which `genericSet` stands in slots. */
export const GENERIC_SET = slotNative(genericSet);

/** Why an object without a dict cannot be given an attribute. */
function noDict(m: Machine, object: Address, name: Address, found: Address): never {
  const type = typeNameOf(m, object);
  const text = textOf(m, name);
  if (found !== 0) {
    raiseAttributeError(m, `'${type}' object attribute '${text}' is read-only`, object, name);
  }
  const usual = m.load(m.typeOf(object) + Slot.setattr) === GENERIC_SET;
  const why = usual ? ' and no __dict__ for setting new attributes' : '';
  raiseAttributeError(m, `'${type}' object has no attribute '${text}'${why}`, object, name);
}

/** The exception's fields follow those of every exception. */
if (EXCEPTION.end !== AttributeErrorWord.object)
  throw new Error('AttributeError does not follow BaseException');
