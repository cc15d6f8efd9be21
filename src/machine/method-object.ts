/** Bound methods as other files make them. CPython: Objects/classobject.c. */
import { track } from './gc-list.ts';
import { METHOD } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

/** A callable bound to `self`. Borrows both. New. CPython: PyMethod_New. */
export function newMethod(m: Machine, callable: Address, self: Address): Address {
  const method = m.newCollected(Type.method, METHOD.end);
  m.store(method + METHOD.function, m.hold(callable));
  m.store(method + METHOD.self, m.hold(self));
  m.store(method + METHOD.weakList, 0);
  m.store(method + METHOD.vectorcall, 0);
  track(m, method);
  return method;
}
