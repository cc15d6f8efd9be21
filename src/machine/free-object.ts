/** The usual end of an object of a built-in type. CPython: what most tp_dealloc functions do. */
import { typeSpecAt } from './define.ts';
import { untrack } from './gc-list.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

/** Releases the references that the layout names, in order, and gives the memory back. */
export function freeByLayout(m: Machine, self: Address): void {
  const type = m.typeOf(self);
  if ((m.load(type + TYPE.flags) & TypeFlag.collected) !== 0) untrack(m, self);
  const { references } = typeSpecAt(m.load(type + TYPE.spec))!.layout;
  for (let i = 0; i < references.length; i++) m.drop(self + references[i]!);
  m.freeObject(self);
}
