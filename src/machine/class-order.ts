/** Setting the method resolution order of a class, which its metaclass may decide. CPython: Objects/typeobject.c, mro_internal, mro_invoke. */
import { isType, solidBase } from './class-bases.ts';
import { linearise } from './class-mro.ts';
import { TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { callSpecial } from './protocol/attribute.ts';
import { isSubtype, raise, typeName, typeNameOf } from './raise.ts';
import { toTuple } from './tuple-build.ts';
import { tupleItem, tupleOf, tupleSize } from './tuple-object.ts';
import { typeLookup } from './type-lookup.ts';

const MRO = name('mro');

/** Works the order out and puts it into the class. */
export function setMro(m: Machine, type: Address, bases: readonly Address[]): void {
  const meta = m.typeOf(type);
  const overridden = meta !== Type.type && typeLookup(m, meta, MRO) !== typeLookup(m, Type.type, MRO);
  const order = overridden ? askMeta(m, type) : plainMro(m, type, bases);
  m.replace(type + TYPE.mro, order);
}

/** The order by C3 as a tuple. New. */
export function plainMro(m: Machine, type: Address, bases: readonly Address[]): Address {
  const order = linearise(m, type, bases);
  for (const one of order) m.hold(one);
  return tupleOf(m, order);
}

/** What `mro()` of the metaclass says, checked. New. */
function askMeta(m: Machine, type: Address): Address {
  const answer = m.keep(callSpecial(m, type, MRO));
  const order = m.keep(toTuple(m, answer));
  const solid = solidBase(m, type);
  for (let i = 0, n = tupleSize(m, order); i < n; i++) {
    const one = tupleItem(m, order, i);
    if (!isType(m, one)) {
      raise(m, Type.TypeError, `mro() returned a non-class ('${typeNameOf(m, one)}')`);
    }
    if (!isSubtype(m, solid, solidBase(m, one))) {
      raise(m, Type.TypeError, `mro() returned base with unsuitable layout ('${typeName(m, one)}')`);
    }
  }
  m.unkeep();
  m.release(m.unkeep());
  return order;
}
