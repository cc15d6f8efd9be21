/** classmethod: a function that is called with the class first. CPython: Objects/funcobject.c, cm_*. */
import { defineType } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { newMethod } from '../method-object.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { newWrapped, WRAPPED, wrappedMembers, wrappedSlots } from '../wrapped-function.ts';

/** A class method of a callable (held). New. */
export function newClassMethod(m: Machine, callable: Address): Address {
  return newWrapped(m, Type.classmethod, callable);
}

/** The callable bound to the class. CPython: cm_descr_get. */
function get(m: Machine, self: Address, object: Address, type: Address): Address {
  const callable = m.load(self + WRAPPED.callable);
  if (callable === 0) raise(m, Type.RuntimeError, 'uninitialized classmethod object');
  return newMethod(m, callable, type === 0 ? m.typeOf(object) : type);
}

defineType(
  'classmethod',
  {
    ...wrappedSlots('classmethod'),
    at: Type.classmethod,
    layout: WRAPPED,
    dictOffset: WRAPPED.dict,
    letter: 'F',
    descrGet: get,
  },
  wrappedMembers(),
);
