/** Generic aliases in memory: `list[int]`. CPython: Objects/genericaliasobject.c, Py_GenericAlias. */
import { track } from './gc-list.ts';
import { allocateInstance } from './instance-values.ts';
import { borrowed, layout, reference, word } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { newTuple } from './tuple-object.ts';

/** gaobject. */
export const ALIAS = layout('GenericAlias', {
  origin: reference('__origin__'),
  args: reference('__args__'),
  parameters: reference('__parameters__, once asked for'),
  weakList: borrowed('weak references'),
  starred: word('1 for *tuple[int, ...]'),
  vectorcall: word('not used'),
});

/** Makes an alias; arguments that are no tuple become one of one item. Borrows both. New. */
export function newGenericAlias(m: Machine, origin: Address, args: Address): Address {
  return newAliasOf(m, Type.GenericAlias, origin, args);
}

/** The same as an instance of a class derived from GenericAlias. */
export function newAliasOf(m: Machine, type: Address, origin: Address, args: Address): Address {
  const isTuple = (m.load(m.typeOf(args) + TYPE.flags) & TypeFlag.tupleSubclass) !== 0;
  const tuple = isTuple ? m.hold(args) : newTuple(m, m.hold(args));
  const alias = allocateInstance(m, type);
  m.store(alias + ALIAS.origin, m.hold(origin));
  m.store(alias + ALIAS.args, tuple);
  m.store(alias + ALIAS.parameters, 0);
  m.store(alias + ALIAS.weakList, 0);
  m.store(alias + ALIAS.starred, 0);
  m.store(alias + ALIAS.vectorcall, 0);
  track(m, alias);
  return alias;
}

/** Whether the object is an alias or of a class derived from that. */
export function isGenericAlias(m: Machine, object: Address): boolean {
  return m.load(m.typeOf(object) + TYPE.spec) === Type.GenericAlias;
}
