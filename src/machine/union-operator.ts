/** The operator | of types. CPython: Objects/unionobject.c, _Py_union_type_or. */
import { isType } from './class-bases.ts';
import { isGenericAlias } from './generic-alias-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';
import { equal } from './protocol/compare.ts';
import { tupleItem, tupleOf, tupleSize } from './tuple-object.ts';
import { newUnion, unionArgs } from './union-object.ts';

function isUnionable(m: Machine, object: Address): boolean {
  return (
    object === Static.None ||
    isType(m, object) ||
    isGenericAlias(m, object) ||
    m.typeOf(object) === Type.Union ||
    m.typeOf(object) === Type.TypeAliasType
  );
}

/** left | right, where both stand for types; else NotImplemented. New. */
export function typeUnion(m: Machine, left: Address, right: Address): Address {
  if (!isUnionable(m, left) || !isUnionable(m, right)) return Static.NotImplemented;
  return unionOf(m, [left, right]);
}

/** The union of these types (borrowed), each once; of one type that type itself. New. CPython: make_union. */
export function unionOf(m: Machine, types: readonly Address[]): Address {
  const all: Address[] = [];
  for (const type of types) {
    if (m.typeOf(type) !== Type.Union) add(m, all, type === Static.None ? Type.NoneType : type);
    else {
      const args = unionArgs(m, type);
      for (let i = 0, n = tupleSize(m, args); i < n; i++) add(m, all, tupleItem(m, args, i));
    }
  }
  for (const type of all) m.hold(type);
  return all.length === 1 ? all[0]! : newUnion(m, tupleOf(m, all));
}

/** Only aliases can be equal without being the same. */
function add(m: Machine, all: Address[], type: Address): void {
  const alias = isGenericAlias(m, type);
  for (const known of all) {
    if (known === type) return;
    if (alias && isGenericAlias(m, known) && equal(m, known, type)) return;
  }
  all.push(type);
}
