/** staticmethod: a function in a class that is called without the instance. CPython: Objects/funcobject.c, sm_*. */
import { defineType } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { callVector } from '../protocol/call.ts';
import { raise } from '../raise.ts';
import { newWrapped, WRAPPED, wrappedMembers, wrappedSlots } from '../wrapped-function.ts';

/** The callable: borrowed; RuntimeError before `__init__`. */
function callableOf(m: Machine, self: Address): Address {
  const callable = m.load(self + WRAPPED.callable);
  if (callable === 0) raise(m, Type.RuntimeError, 'uninitialized staticmethod object');
  return callable;
}

/** A static method of a callable (held). New. */
export function newStaticMethod(m: Machine, callable: Address): Address {
  return newWrapped(m, Type.staticmethod, callable);
}

defineType(
  'staticmethod',
  {
    ...wrappedSlots('staticmethod'),
    at: Type.staticmethod,
    layout: WRAPPED,
    dictOffset: WRAPPED.dict,
    letter: 'F',
    descrGet: (m, self) => m.hold(callableOf(m, self)),
    call: (m, self, argv, count, names) => callVector(m, m.load(self + WRAPPED.callable), argv, count, names),
  },
  wrappedMembers(),
);
