/** Which metaclass and which layout a class gets from its bases. CPython: Objects/typeobject.c, best_base, _PyType_CalculateMetaclass. */
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isSubtype, raise, typeName } from './raise.ts';

/** Whether the object is a class. CPython: PyType_Check. */
export function isType(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.typeSubclass) !== 0;
}

/** The most derived of a metaclass and the types of the bases; TypeError when there is none. Borrowed. */
export function mostDerivedMeta(m: Machine, meta: Address, bases: readonly Address[]): Address {
  let winner = meta;
  for (const base of bases) {
    const its = m.typeOf(base);
    if (isSubtype(m, winner, its)) continue;
    if (!isSubtype(m, its, winner)) {
      raise(
        m,
        Type.TypeError,
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the ' +
          'metaclasses of all its bases',
      );
    }
    winner = its;
  }
  return winner;
}

/** The nearest class in the line of bases that changed the layout of instances. CPython: solid_base. */
export function solidBase(m: Machine, type: Address): Address {
  const base = m.load(type + TYPE.base);
  const solid = base === 0 ? Type.object : solidBase(m, base);
  const differs =
    m.load(type + TYPE.basicSize) !== m.load(solid + TYPE.basicSize) ||
    m.load(type + TYPE.itemSize) !== m.load(solid + TYPE.itemSize);
  return differs ? type : solid;
}

/** The base that gives the layout. Borrowed. Raises TypeError when the layouts do not go together. */
export function bestBase(m: Machine, bases: readonly Address[]): Address {
  let winner = 0;
  let base = 0;
  for (const candidate of bases) {
    if (!isType(m, candidate)) raise(m, Type.TypeError, 'bases must be types');
    if ((m.load(candidate + TYPE.flags) & TypeFlag.baseType) === 0) {
      raise(m, Type.TypeError, `type '${typeName(m, candidate)}' is not an acceptable base type`);
    }
    const solid = solidBase(m, candidate);
    if (winner !== 0 && isSubtype(m, winner, solid)) continue;
    if (winner !== 0 && !isSubtype(m, solid, winner)) {
      raise(m, Type.TypeError, 'multiple bases have instance lay-out conflict');
    }
    winner = solid;
    base = candidate;
  }
  return base;
}
