/**
 * Instances of classes: how they are visited, cleared and freed. What a class adds to its base is
 * handled here; the nearest built-in base does the rest. CPython: Objects/typeobject.c,
 * subtype_dealloc, subtype_traverse, subtype_clear.
 */
import { finalizeForDealloc } from './finalize.ts';
import { track, untrack } from './gc-list.ts';
import { clearInstanceDict, Pre, visitInstanceDict } from './instance-values.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { natives, slotNative } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import type { Visitor } from './slots.ts';
import { clearWeakReferences, cutWeakReference, firstWeakReference } from './weak-references.ts';

/** The nearest base whose slot differs: a built-in type. */
function builtInBase(m: Machine, type: Address, slot: Slot, own: number): Address {
  let base = type;
  while (base !== 0 && m.load(base + slot) === own) base = m.load(base + TYPE.base);
  return base;
}

/** Frees an instance whose count is 0. */
export function deallocInstance(m: Machine, self: Address): void {
  const W = m.words;
  const type = m.typeOf(self);
  untrack(m, self);
  const finalize = W[(type + Slot.finalize) >> 2] !== 0;
  if (finalize && !finalizeInstance(m, self)) return;
  const flags = W[(type + TYPE.flags) >> 2]!;
  const base = W[(type + TYPE.spec) >> 2]!;
  if ((flags & TypeFlag.managedWeak) !== 0 && W[(self + Pre.weakList) >> 2] !== 0)
    dropWeakReferences(m, self);
  if (W[(type + TYPE.basicSize) >> 2] !== W[(base + TYPE.basicSize) >> 2]) {
    for (let each = type; each !== base; each = m.load(each + TYPE.base)) clearSlots(m, self, each);
  }
  if ((flags & TypeFlag.managedDict) !== 0) clearInstanceDict(m, self);
  // What `__del__` did may have given it another class.
  const last = m.typeOf(self);
  if (base === Type.object) m.freeCollected(self);
  else {
    if ((W[(base + TYPE.flags) >> 2]! & TypeFlag.collected) !== 0) track(m, self);
    natives[W[(base + Slot.dealloc) >> 2]!]!(m, self);
  }
  m.release(last);
}

/** `__del__`, while the collector sees the object. False when it has come back to life. */
function finalizeInstance(m: Machine, self: Address): boolean {
  track(m, self);
  if (!finalizeForDealloc(m, self)) return false;
  untrack(m, self);
  return true;
}

/** Callbacks are called; weak references made by them meanwhile go without. */
function dropWeakReferences(m: Machine, self: Address): void {
  clearWeakReferences(m, self);
  for (let weak = 0; (weak = firstWeakReference(m, self)) !== 0; ) cutWeakReference(m, weak);
}

/** The number under which it stands in slots. */
export const DEALLOC_INSTANCE = slotNative(deallocInstance);

/** Empties the fields that a class added by `__slots__`. CPython: clear_slots. */
function clearSlots(m: Machine, self: Address, type: Address): void {
  const count = m.load(type + TYPE.size);
  const first = self + m.load(type + TYPE.slotsOffset);
  for (let i = 0; i < count; i++) if (m.load(first + 8 * i) !== 0) m.drop(first + 8 * i);
}

function clearDict(m: Machine, self: Address, type: Address, base: Address): void {
  if ((m.load(type + TYPE.flags) & TypeFlag.managedDict) !== 0) {
    clearInstanceDict(m, self);
    return;
  }
  const offset = m.load(type + TYPE.dictOffset);
  if (offset > 0 && m.load(base + TYPE.dictOffset) === 0) m.drop(self + offset);
}

/** Visits the fields and attributes that classes added, then what the built-in base has. */
export function visitInstance(m: Machine, self: Address, visitor: Visitor): void {
  const type = m.typeOf(self);
  const base = builtInBase(m, type, Slot.visit, VISIT_INSTANCE);
  for (let each = type; each !== base; each = m.load(each + TYPE.base)) {
    const count = m.load(each + TYPE.size);
    const first = self + m.load(each + TYPE.slotsOffset);
    for (let i = 0; i < count; i++) {
      const referent = m.load(first + 8 * i);
      if (referent !== 0) visitor(referent, first + 8 * i);
    }
  }
  if ((m.load(type + TYPE.flags) & TypeFlag.managedDict) !== 0) visitInstanceDict(m, self, visitor);
  const visit = m.load(base + Slot.visit);
  if (visit !== 0) natives[visit]!(m, self, visitor);
}

/** The number under which it stands in slots. */
export const VISIT_INSTANCE = slotNative(visitInstance);

/** Drops what can close a cycle. */
export function clearInstance(m: Machine, self: Address): void {
  const type = m.typeOf(self);
  const base = builtInBase(m, type, Slot.clear, CLEAR_INSTANCE);
  for (let each = type; each !== base; each = m.load(each + TYPE.base)) clearSlots(m, self, each);
  clearDict(m, self, type, base);
  const clear = m.load(base + Slot.clear);
  if (clear !== 0) natives[clear]!(m, self);
}

/** The number under which it stands in slots. */
export const CLEAR_INSTANCE = slotNative(clearInstance);
