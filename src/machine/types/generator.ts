/** generator. CPython: Objects/genobject.c. */
import { classGetItem } from '../class-getitem.ts';
import { defineType, getset, method, rawMethod } from '../define.ts';
import { closeGenerator, throwInto } from '../generator-close.ts';
import {
  delegate,
  generatorState,
  Resumed,
  raiseStopIteration,
  resumeGenerator,
  yieldedOrStop,
} from '../generator-object.ts';
import { generatorMembers, generatorSlots, SHOWN_GENERATOR, throwArguments } from '../generator-type.ts';
import { GENERATOR, GeneratorState } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';

/** The next item: new, 0 at the end. CPython: gen_iternext. */
function next(m: Machine, self: Address): Address {
  const how = resumeGenerator(m, self, Static.None);
  const { result } = m;
  if (how === Resumed.yielded) return result;
  if (how === Resumed.over || result === Static.None) return 0;
  return raiseStopIteration(m, result);
}

function send(m: Machine, self: Address, value: Address): Address {
  return yieldedOrStop(m, self, resumeGenerator(m, self, value));
}

defineType(
  'generator',
  {
    ...generatorSlots,
    at: Type.generator,
    shown: SHOWN_GENERATOR,
    layout: GENERATOR,
    collected: true,
    final: true,
    abstract: true,
    weakOffset: GENERATOR.weakList,
    letter: 'G',
    iter: (m, self) => m.hold(self),
    next,
  },
  [
    method('send', send, '(object, /)'),
    rawMethod(
      'throw',
      (m, self, argv, count) => throwInto(m, self, throwArguments(m, argv, count), true),
      '(value, /, *args)',
    ),
    method('close', closeGenerator, '()'),
    classGetItem(),
    ...generatorMembers('gi_code', 'gi_frame'),
    getset('gi_yieldfrom', (m, self) => m.hold(delegate(m, self) || Static.None)),
    getset('gi_running', (m, self) => m.boolean(generatorState(m, self) === GeneratorState.running)),
    getset('gi_suspended', (m, self) => {
      const state = generatorState(m, self);
      return m.boolean(state === GeneratorState.suspended || state === GeneratorState.delegating);
    }),
  ],
);
