/** Union objects in memory: `int | None`. CPython: Objects/unionobject.c. */
import { track } from './gc-list.ts';
import { layout, reference } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

/** unionobject. */
export const UNION = layout('UnionType', {
  args: reference('__args__'),
  parameters: reference('__parameters__, once asked for'),
});

/** A union of these types (a tuple, stolen). New. */
export function newUnion(m: Machine, args: Address): Address {
  const union = m.newCollected(Type.Union, UNION.end);
  m.store(union + UNION.args, args);
  m.store(union + UNION.parameters, 0);
  track(m, union);
  return union;
}

/** The types of a union as a tuple: borrowed. */
export function unionArgs(m: Machine, union: Address): Address {
  return m.load(union + UNION.args);
}
