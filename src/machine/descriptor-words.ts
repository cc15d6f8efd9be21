/** What the descriptors of built-in types have in common: checks, names, words of messages. CPython: Objects/descrobject.c. */

import { dictGetName } from './dict-object.ts';
import { internText } from './interned.ts';
import { DESCRIPTOR, DESCRIPTOR_MORE, TYPE } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { isInstance, raise, typeName, typeNameOf } from './raise.ts';
import { specialMethods } from './special-methods.ts';
import { newStr, textOf } from './str-object.ts';
import { newTuple } from './tuple-object.ts';

const GETATTR = name('getattr');

/** The descriptor's name as text. */
export function descriptorName(m: Machine, descriptor: Address): string {
  return textOf(m, m.load(descriptor + DESCRIPTOR.name));
}

/** Name of the type that it belongs to. */
export function ownerName(m: Machine, descriptor: Address): string {
  return typeName(m, m.load(descriptor + DESCRIPTOR.type));
}

/** TypeError unless the object is an instance of the descriptor's type. CPython: descr_check. */
export function checkDescriptor(m: Machine, descriptor: Address, object: Address): void {
  if (isInstance(m, object, m.load(descriptor + DESCRIPTOR.type))) return;
  const what = `descriptor '${descriptorName(m, descriptor)}' for '${ownerName(m, descriptor)}' objects`;
  raise(m, Type.TypeError, `${what} doesn't apply to a '${typeNameOf(m, object)}' object`);
}

/** `__qualname__`, made when first asked for. New. CPython: descr_get_qualname. */
export function descriptorQualname(m: Machine, self: Address): Address {
  const known = m.load(self + DESCRIPTOR.qualname);
  if (known !== 0) return m.hold(known);
  const owner = textOf(m, m.load(m.load(self + DESCRIPTOR.type) + TYPE.qualname));
  const text = `${owner}.${descriptorName(m, self)}`;
  // What boot made is immortal, and so must be what it refers to.
  const made = m.count(self) === IMMORTAL ? internText(m, text) : newStr(m, text);
  m.store(self + DESCRIPTOR.qualname, made);
  return m.hold(made);
}

/** `__doc__`: only special methods are documented. New. */
export function descriptorDoc(m: Machine, self: Address): Address {
  if (m.typeOf(self) !== Type.wrapper_descriptor) return Static.None;
  return newStr(m, specialMethods[m.load(self + DESCRIPTOR_MORE)]!.doc);
}

/** `__reduce__`: getattr(the type, the name). New. */
export function reduceDescriptor(m: Machine, self: Address): Address {
  const getattr = m.hold(dictGetName(m, m.load(Own.builtins), GETATTR));
  const type = m.hold(m.load(self + DESCRIPTOR.type));
  return newTuple(m, getattr, newTuple(m, type, internText(m, descriptorName(m, self))));
}
