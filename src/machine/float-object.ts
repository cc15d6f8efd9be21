/** float objects. CPython: Objects/floatobject.c. */
import { FreeLimit, FreeList, freeListPop, freeListPush } from './free-lists.ts';
import { Header } from './layout.ts';
import { FLOAT, TYPE, TypeFlag } from './layouts.ts';
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

/** Whether the object is a float or of a class derived from float. */
export function isFloat(m: Machine, object: Address): boolean {
  const type = m.words[(object + Header.type) >> 2]!;
  return type === Type.float || (m.words[(type + TYPE.flags) >> 2]! & TypeFlag.floatSubclass) !== 0;
}

/** The float itself when it is exact, else an exact one of the same value. Borrows; new. CPython: float_float. */
export function exactFloat(m: Machine, object: Address): Address {
  return m.typeOf(object) === Type.float ? m.hold(object) : newFloat(m, floatValue(m, object));
}
