/** Getting and setting attributes of classes. CPython: Objects/typeobject.c, type_getattro, type_setattro. */
import { dictDelete, dictSetName } from './dict-object.ts';
import { bind, checkAttributeName, raiseAttributeError } from './generic-attribute.ts';
import { internMortal } from './interned.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { reprText } from './protocol/text.ts';
import { raise, typeName } from './raise.ts';
import { natives } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import { newStr, textOf } from './str-object.ts';
import { typeLookup, typeModified } from './type-lookup.ts';
import { updateSlot } from './update-slots.ts';

/** Raises that a class has no such attribute. */
export function noTypeAttribute(m: Machine, type: Address, name: Address): never {
  const message = `type object '${typeName(m, type)}' has no attribute '${textOf(m, name)}'`;
  raiseAttributeError(m, message, type, name);
}

/** The attribute of a class: new, 0 when there is none. Data descriptors of the metaclass go first. */
function findTypeAttribute(m: Machine, type: Address, name: Address): Address {
  const meta = m.typeOf(type);
  const metaFound = typeLookup(m, meta, name);
  let metaGet = 0;
  if (metaFound !== 0) {
    const kind = m.typeOf(metaFound);
    metaGet = m.load(kind + Slot.descrGet);
    if (metaGet !== 0 && m.load(kind + Slot.descrSet) !== 0) return bind(m, metaGet, metaFound, type, meta);
    m.keep(m.hold(metaFound));
  }
  let result = 0;
  const found = typeLookup(m, type, name);
  if (found !== 0) {
    const get = m.load(m.typeOf(found) + Slot.descrGet);
    result = get === 0 ? m.hold(found) : bind(m, get, found, 0, type);
  } else if (metaGet !== 0) result = bind(m, metaGet, metaFound, type, meta);
  else if (metaFound !== 0) result = m.hold(metaFound);
  if (metaFound !== 0) m.release(m.unkeep());
  return result;
}

/** type.__getattribute__(type, name): new. */
export function getTypeAttribute(m: Machine, type: Address, name: Address): Address {
  checkAttributeName(m, name);
  const value = findTypeAttribute(m, type, name);
  return value !== 0 ? value : noTypeAttribute(m, type, name);
}

/** type.__setattr__(type, name, value), or type.__delattr__(type, name) where `value` is 0. */
export function setTypeAttribute(m: Machine, type: Address, name: Address, value: Address): void {
  if ((m.load(type + TYPE.flags) & TypeFlag.immutable) !== 0) {
    raise(
      m,
      Type.TypeError,
      `cannot set ${reprText(m, name)} attribute of immutable type '${typeName(m, type)}'`,
    );
  }
  checkAttributeName(m, name);
  const exact = m.typeOf(name) === Type.str ? m.hold(name) : newStr(m, textOf(m, name));
  const key = m.keep(internMortal(m, exact));
  const found = typeLookup(m, m.typeOf(type), key);
  const set = found === 0 ? 0 : m.load(m.typeOf(found) + Slot.descrSet);
  if (set !== 0) {
    m.keep(m.hold(found));
    natives[set]!(m, found, type, value);
    m.release(m.unkeep());
  } else setOwn(m, type, key, value);
  m.release(m.unkeep());
}

/** The change of the namespace itself; versions change first, since what goes may run Python code. */
function setOwn(m: Machine, type: Address, key: Address, value: Address): void {
  const dict = m.load(type + TYPE.dict);
  typeModified(m, type);
  if (value !== 0) dictSetName(m, dict, key, value);
  else if (!dictDelete(m, dict, key)) noTypeAttribute(m, type, key);
  const text = textOf(m, key);
  if (text.startsWith('__') && text.endsWith('__')) updateSlot(m, type, key);
}
