/** `__bases__` of classes, which can be assigned to. CPython: Objects/typeobject.c, type_set_bases, mro_hierarchy. */
import { checkCompatible } from './class-assignment.ts';
import { bestBase, isType } from './class-bases.ts';
import { itemsOfTuple } from './class-mro.ts';
import { setMro } from './class-order.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isSubtype, raise, typeName, typeNameOf } from './raise.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';
import { addSubclass, removeSubclass, subclassAt, subclassCount, typeModified } from './type-lookup.ts';
import { updateAllSlots } from './update-slots.ts';

/** type.__bases__: new. */
export function getBases(m: Machine, self: Address): Address {
  return m.hold(m.load(self + TYPE.bases));
}

/** type.__bases__ = value: the order, the subclasses and the slots follow. */
export function setBases(m: Machine, self: Address, value: Address): void {
  checkBases(m, self, value);
  const bases = itemsOfTuple(m, value);
  const base = bestBase(m, bases);
  checkCompatible(m, m.load(self + TYPE.base), base, '__bases__');
  const mark = m.kept;
  const oldBases = m.keep(m.load(self + TYPE.bases));
  const oldBase = m.keep(m.load(self + TYPE.base));
  m.store(self + TYPE.bases, m.hold(value));
  m.store(self + TYPE.base, m.hold(base));
  const before: Address[] = [];
  try {
    reorder(m, self, before);
  } catch (error) {
    if (m.abandoned) throw error;
    restore(m, before);
    m.releaseTo(mark + 16);
    m.replace(self + TYPE.base, m.unkeep());
    m.replace(self + TYPE.bases, m.unkeep());
    throw error;
  }
  for (const one of itemsOfTuple(m, oldBases)) removeSubclass(m, one, self);
  for (const one of bases) addSubclass(m, one, self);
  typeModified(m, self);
  updateTree(m, self);
  m.releaseTo(mark);
  if (oldBase === 0) throw new Error('a class without a base was given other bases');
}

function checkBases(m: Machine, self: Address, value: Address): void {
  const own = typeName(m, self);
  if ((m.load(self + TYPE.flags) & TypeFlag.immutable) !== 0) {
    raise(m, Type.TypeError, `cannot set '__bases__' attribute of immutable type '${own}'`);
  }
  if (value === 0) raise(m, Type.TypeError, `cannot delete '__bases__' attribute of immutable type '${own}'`);
  if ((m.load(m.typeOf(value) + TYPE.flags) & TypeFlag.tupleSubclass) === 0) {
    raise(m, Type.TypeError, `can only assign tuple to ${own}.__bases__, not ${typeNameOf(m, value)}`);
  }
  const count = tupleSize(m, value);
  if (count === 0) raise(m, Type.TypeError, `can only assign non-empty tuple to ${own}.__bases__, not ()`);
  for (let i = 0; i < count; i++) {
    const base = tupleItem(m, value, i);
    if (!isType(m, base)) {
      raise(m, Type.TypeError, `${own}.__bases__ must be tuple of classes, not '${typeNameOf(m, base)}'`);
    }
    if (isSubtype(m, base, self)) raise(m, Type.TypeError, 'a __bases__ item causes an inheritance cycle');
  }
}

/** Works out the order of a class and of all below it; old orders are kept, with their classes in `before`. */
function reorder(m: Machine, type: Address, before: Address[]): void {
  m.keep(m.hold(m.load(type + TYPE.mro)));
  before.push(type, m.load(type + TYPE.mro));
  setMro(m, type, itemsOfTuple(m, m.load(type + TYPE.bases)));
  typeModified(m, type);
  for (let i = 0; i < subclassCount(m, type); i++) reorder(m, subclassAt(m, type, i), before);
}

/** Puts old orders (still kept) back. */
function restore(m: Machine, before: readonly Address[]): void {
  for (let i = 0; i < before.length; i += 2) {
    m.replace(before[i]! + TYPE.mro, m.hold(before[i + 1]!));
    typeModified(m, before[i]!);
  }
}

function updateTree(m: Machine, type: Address): void {
  m.store(type + TYPE.spec, m.load(m.load(type + TYPE.base) + TYPE.spec));
  updateAllSlots(m, type);
  for (let i = 0; i < subclassCount(m, type); i++) updateTree(m, subclassAt(m, type, i));
}
