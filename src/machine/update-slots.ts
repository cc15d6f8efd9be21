/**
 * The slots of classes follow their special methods: a class that defines `__len__` gets the slot that
 * calls it; one that inherits it from a built-in type gets that type's own native. CPython:
 * Objects/typeobject.c, update_one_slot, update_slot, fixup_slot_dispatchers.
 */
import { typeOfNewMethod } from './descriptor-object.ts';
import { dictGetName } from './dict-object.ts';
import { BUILTIN, DESCRIPTOR, DESCRIPTOR_MORE, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { isSubtype } from './raise.ts';
import { Slot } from './slot-numbers.ts';
import { specialMethods, specialMethodsIn, specialMethodsNamed } from './special-methods.ts';
import { subclassAt, subclassCount, typeLookup } from './type-lookup.ts';
import { HASH_NOT_IMPLEMENTED } from './type-slot-functions.ts';

const NEW = name('__new__');

/**
 * What one special method of a class asks its slot to be: `specific`, the native of a built-in type, or
 * the `general` one that calls the method; both 0 where the method says nothing.
 */
interface Wish {
  specific: number;
  general: number;
}

/** The slot of a class worked out from all the methods that share it. CPython: update_one_slot. */
function workOut(m: Machine, type: Address, slot: Slot): number {
  const wish: Wish = { specific: 0, general: 0 };
  let mayBeSpecific = true;
  for (const place of specialMethodsIn.get(slot)!) {
    const special = specialMethods[place]!;
    const found = typeLookup(m, type, special.name);
    if (found === 0) continue;
    const specific = specificNative(m, type, found, slot, place);
    if (specific > 0) {
      if (wish.specific === 0 || wish.specific === specific) wish.specific = specific;
      else mayBeSpecific = false;
      if (special.wrapper !== null || special.name === NEW) wish.general ||= special.python;
    } else if (specific === 0) {
      mayBeSpecific = false;
      wish.general = special.python;
      if (found === Static.None && slot === Slot.hash) return HASH_NOT_IMPLEMENTED;
    }
  }
  return mayBeSpecific && wish.specific !== 0 ? wish.specific : wish.general;
}

/**
 * The native behind what was found, where it is a slot wrapper of this very method or the `__new__` of a
 * built-in type; 0 where the method must be called; -1 where it says nothing of this slot.
 */
function specificNative(m: Machine, type: Address, found: Address, slot: Slot, place: number): number {
  const kind = m.typeOf(found);
  if (kind === Type.wrapper_descriptor) {
    const its = specialMethods[m.load(found + DESCRIPTOR_MORE)]!;
    const special = specialMethods[place]!;
    if (its.name !== special.name) return 0;
    const isOwn = isSubtype(m, type, m.load(found + DESCRIPTOR.type));
    // One name with two slots (`__add__` of numbers and of sequences): the wrapper is of one of them. CPython
    // wraps both of `__iadd__` alike, so that `+=` of derived sequences never asks `__add__`.
    if (its.slot !== slot) return slot === Slot.inplaceAdd && isOwn ? m.load(found + DESCRIPTOR.what) : -1;
    return isOwn && its.wrapper === special.wrapper ? m.load(found + DESCRIPTOR.what) : 0;
  }
  if (slot === Slot.new && kind === Type.builtin_function) {
    const owner = typeOfNewMethod(m, found, m.load(found + BUILTIN.native), m.load(found + BUILTIN.self));
    if (owner !== 0) return m.load(type + Slot.new);
  }
  return 0;
}

/** Sets one slot anew in a class and in the subclasses that do not define the method themselves. */
function updateWithSubclasses(m: Machine, type: Address, slot: Slot, special: Address): void {
  if ((m.load(type + TYPE.flags) & TypeFlag.immutable) === 0) m.store(type + slot, workOut(m, type, slot));
  for (let i = 0; i < subclassCount(m, type); i++) {
    const subclass = subclassAt(m, type, i);
    if (dictGetName(m, m.load(subclass + TYPE.dict), special) !== 0) continue;
    updateWithSubclasses(m, subclass, slot, special);
  }
}

/** A special method of a class has changed: its slots follow. */
export function updateSlot(m: Machine, type: Address, special: Address): void {
  for (const place of specialMethodsNamed.get(special) ?? []) {
    updateWithSubclasses(m, type, specialMethods[place]!.slot, special);
  }
}

/** All slots of a new class whose namespace and inherited slots are in place. */
export function updateAllSlots(m: Machine, type: Address): void {
  for (const slot of specialMethodsIn.keys()) m.store(type + slot, workOut(m, type, slot));
}
