/** Giving an object another class, and when one class may stand for another. CPython: Objects/typeobject.c, object_set_class. */
import { isType } from './class-bases.ts';
import { separateInstanceDict } from './instance-values.ts';
import { Header } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { equal } from './protocol/compare.ts';
import { isSubtype, raise, typeName, typeNameOf } from './raise.ts';
import { isHeapType } from './type-names.ts';

/** What a class may add to its base without instances looking different in memory. */
const SHAPE = [TYPE.basicSize, TYPE.itemSize, TYPE.dictOffset, TYPE.weakOffset];
const PRE_HEADER = TypeFlag.managedDict | TypeFlag.managedWeak;

const flagsOf = (m: Machine, type: Address, mask: number): number => m.load(type + TYPE.flags) & mask;

/** CPython: compatible_with_tp_base. */
function looksLikeBase(m: Machine, type: Address): boolean {
  const base = m.load(type + TYPE.base);
  if (base === 0) return false;
  if (flagsOf(m, type, TypeFlag.collected) !== flagsOf(m, base, TypeFlag.collected)) return false;
  return SHAPE.every((word) => m.load(type + word) === m.load(base + word));
}

/** Whether two classes add the same fields to the same base. CPython: same_slots_added. */
function sameFieldsAdded(m: Machine, a: Address, b: Address): boolean {
  const base = m.load(a + TYPE.base);
  if (base !== m.load(b + TYPE.base) || !isHeapType(m, a) || !isHeapType(m, b)) return false;
  const [fieldsA, fieldsB] = [m.load(a + TYPE.slotNames), m.load(b + TYPE.slotNames)];
  let size = m.load(base + TYPE.basicSize);
  if (fieldsA !== 0 && fieldsB !== 0) {
    if (!equal(m, fieldsA, fieldsB)) return false;
    size += 8 * m.load(a + TYPE.size);
  }
  return size === m.load(a + TYPE.basicSize) && size === m.load(b + TYPE.basicSize);
}

/** TypeError unless objects of class `old` could be objects of class `wanted`. CPython: compatible_for_assignment. */
export function checkCompatible(m: Machine, old: Address, wanted: Address, attribute: string): void {
  const names = [typeName(m, wanted), typeName(m, old)];
  if (flagsOf(m, old, TypeFlag.collected) !== flagsOf(m, wanted, TypeFlag.collected)) {
    raise(m, Type.TypeError, `${attribute} assignment: '${names[0]}' deallocator differs from '${names[1]}'`);
  }
  let newBase = wanted;
  let oldBase = old;
  while (looksLikeBase(m, newBase)) newBase = m.load(newBase + TYPE.base);
  while (looksLikeBase(m, oldBase)) oldBase = m.load(oldBase + TYPE.base);
  const same = newBase === oldBase || sameFieldsAdded(m, newBase, oldBase);
  if (same && flagsOf(m, old, PRE_HEADER) === flagsOf(m, wanted, PRE_HEADER)) return;
  raise(m, Type.TypeError, `${attribute} assignment: '${names[0]}' object layout differs from '${names[1]}'`);
}

/** object.__class__: new. */
export function getClass(m: Machine, self: Address): Address {
  return m.hold(m.typeOf(self));
}

/** object.__class__ = value. The attributes move to a dict of their own: the new class shares other keys. */
export function setClass(m: Machine, self: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, "can't delete __class__ attribute");
  if (!isType(m, value)) {
    raise(m, Type.TypeError, `__class__ must be set to a class, not '${typeNameOf(m, value)}' object`);
  }
  const old = m.typeOf(self);
  const modules = isSubtype(m, value, Type.module) && isSubtype(m, old, Type.module);
  if (
    !modules &&
    (flagsOf(m, value, TypeFlag.immutable) !== 0 || flagsOf(m, old, TypeFlag.immutable) !== 0)
  ) {
    raise(
      m,
      Type.TypeError,
      '__class__ assignment only supported for mutable types or ModuleType subclasses',
    );
  }
  checkCompatible(m, old, value, '__class__');
  if (flagsOf(m, old, TypeFlag.inlineValues) !== 0) separateInstanceDict(m, self);
  m.store(self + Header.type, isHeapType(m, value) ? m.hold(value) : value);
  if (isHeapType(m, old)) m.release(old);
}
