/** float objects. CPython: Objects/floatobject.c. */
import { FreeList, FreeLimit, freeListPop, freeListPush } from './free-lists.ts';
import { FLOAT } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

/** A new float. */
export function newFloat(m: Machine, value: number): Address {
  let object = freeListPop(m, FreeList.floats);
  object = object !== 0 ? m.initObject(object, Type.float) : m.newObject(Type.float, FLOAT.end);
  m.floats[(object + FLOAT.value) >> 3] = value;
  return object;
}

/** The value of a float object. */
export function floatValue(m: Machine, object: Address): number {
  return m.floats[(object + FLOAT.value) >> 3]!;
}

/** Gives a dead float back. */
export function freeFloat(m: Machine, object: Address): void {
  if (!freeListPush(m, FreeList.floats, FreeLimit.floats, object)) m.freeObject(object);
}
