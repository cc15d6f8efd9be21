/** async_generator, and the wrapper of what it yields. CPython: Objects/genobject.c. */

import { newAsyncStep, WRAPPED_VALUE } from '../async-generator-object.ts';
import { initHooks } from '../asyncgen-hooks.ts';
import { classGetItem } from '../class-getitem.ts';
import { defineType, getset, method, rawMethod } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { AsyncFlag, asyncFlag, delegate, generatorState } from '../generator-object.ts';
import { generatorMembers, generatorSlots, SHOWN_GENERATOR, throwArguments } from '../generator-type.ts';
import { GENERATOR, GeneratorState } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { tupleFrom } from '../tuple-object.ts';

/** A step of it. Before the first one its loop is told. New. */
function step(m: Machine, type: Type, self: Address, given: Address): Address {
  initHooks(m, self);
  return newAsyncStep(m, type, self, given);
}

function anext(m: Machine, self: Address): Address {
  return step(m, Type.async_generator_asend, self, 0);
}

function athrow(m: Machine, self: Address, argv: Address, count: number): Address {
  throwArguments(m, argv, count);
  const args = m.keep(tupleFrom(m, argv, count));
  const made = step(m, Type.async_generator_athrow, self, args);
  m.release(m.unkeep());
  return made;
}

defineType(
  'async_generator',
  {
    ...generatorSlots,
    at: Type.async_generator,
    shown: SHOWN_GENERATOR,
    layout: GENERATOR,
    collected: true,
    final: true,
    abstract: true,
    weakOffset: GENERATOR.weakList,
    letter: 'G',
    aiter: (m, self) => m.hold(self),
    anext,
  },
  [
    method('asend', (m, self, value) => step(m, Type.async_generator_asend, self, value), '(object, /)'),
    rawMethod('athrow', athrow, '(value, /, *args)'),
    method('aclose', (m, self) => step(m, Type.async_generator_athrow, self, 0), '()'),
    classGetItem(),
    ...generatorMembers('ag_code', 'ag_frame'),
    getset('ag_await', (m, self) => m.hold(delegate(m, self) || Static.None)),
    getset('ag_running', (m, self) => m.boolean(asyncFlag(m, self, AsyncFlag.running))),
    getset('ag_suspended', (m, self) => {
      const state = generatorState(m, self);
      return m.boolean(state === GeneratorState.suspended || state === GeneratorState.delegating);
    }),
  ],
);

defineType('async_generator_wrapped_value', {
  at: Type.async_generator_wrapped_value,
  layout: WRAPPED_VALUE,
  collected: true,
  final: true,
  abstract: true,
  letter: 'W',
  dealloc: freeByLayout,
});
