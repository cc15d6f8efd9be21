/** Attributes seen past a class in the method resolution order. CPython: Objects/typeobject.c, do_super_lookup, supercheck. */
import { isType } from './class-bases.ts';
import { dictGetName } from './dict-object.ts';
import { bind } from './generic-attribute.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { findAttribute } from './protocol/attribute.ts';
import { isSubtype, raise, typeName, typeNameOf } from './raise.ts';
import { Slot } from './slot-numbers.ts';
import { sameText } from './str-object.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const CLASS = name('__class__');

/** The class whose order counts for `super(type, object)`. New. Raises TypeError when they do not go together. */
export function checkSuper(m: Machine, type: Address, object: Address): Address {
  if (isType(m, object) && isSubtype(m, object, type)) return m.hold(object);
  const own = m.typeOf(object);
  if (isSubtype(m, own, type)) return m.hold(own);
  const claimed = findAttribute(m, object, CLASS);
  if (claimed !== 0) {
    if (claimed !== own && isType(m, claimed) && isSubtype(m, claimed, type)) return claimed;
    m.release(claimed);
  }
  const what = isType(m, object) ? `type ${typeName(m, object)}` : `instance of ${typeNameOf(m, object)}`;
  raise(
    m,
    Type.TypeError,
    `super(type, obj): obj (${what}) is not an instance or subtype of type (${typeName(m, type)}).`,
  );
}

/** What the classes after `type` in the order of `objectType` have under this name: borrowed, 0 when nothing. */
export function lookupPast(m: Machine, type: Address, objectType: Address, attribute: Address): Address {
  const mro = m.load(objectType + TYPE.mro);
  if (mro === 0) return 0;
  const count = tupleSize(m, mro);
  let i = 0;
  while (i + 1 < count && tupleItem(m, mro, i) !== type) i++;
  for (i++; i < count; i++) {
    const found = dictGetName(m, m.load(tupleItem(m, mro, i) + TYPE.dict), attribute);
    if (found !== 0) return found;
  }
  return 0;
}

/**
 * The attribute that `super(type, object)` shows: new, 0 when the classes have none. Where `method` is
 * true and it is a function that wants the object first, it is not bound, and `m.unbound` says so.
 */
export function findPast(
  m: Machine,
  type: Address,
  object: Address,
  objectType: Address,
  attribute: Address,
  method: boolean,
): Address {
  m.unbound = false;
  if (attribute === CLASS || sameText(m, attribute, CLASS)) return 0;
  const found = lookupPast(m, type, objectType, attribute);
  if (found === 0) return 0;
  const kind = m.typeOf(found);
  if (method && (m.load(kind + TYPE.flags) & TypeFlag.methodDescriptor) !== 0) {
    m.unbound = true;
    return m.hold(found);
  }
  const get = m.load(kind + Slot.descrGet);
  if (get === 0) return m.hold(found);
  const bound = bind(m, get, found, object === objectType ? 0 : object, objectType);
  m.unbound = false;
  return bound;
}
