/** coroutine, and what its `__await__` gives. CPython: Objects/genobject.c. */
import { classGetItem } from '../class-getitem.ts';
import { defineType, getset, type MemberSpec, method, rawMethod } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { closeGenerator, throwInto } from '../generator-close.ts';
import { delegate, generatorState, resumeGenerator, yieldedOrStop } from '../generator-object.ts';
import { generatorMembers, generatorSlots, SHOWN_GENERATOR, throwArguments } from '../generator-type.ts';
import { layout, reference } from '../layout.ts';
import { GENERATOR, GeneratorState } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';

const WRAPPER = layout('coroutine_wrapper', { coroutine: reference('what is awaited') });

function send(m: Machine, self: Address, value: Address): Address {
  return yieldedOrStop(m, self, resumeGenerator(m, self, value));
}

/** send, throw and close of an object that stands for a coroutine. */
function steps(coroutineOf: (m: Machine, self: Address) => Address): MemberSpec[] {
  return [
    method('send', (m, self, value) => send(m, coroutineOf(m, self), value), '(object, /)'),
    rawMethod(
      'throw',
      (m, self, argv, count) => throwInto(m, coroutineOf(m, self), throwArguments(m, argv, count), true),
      '(value, /, *args)',
    ),
    method('close', (m, self) => closeGenerator(m, coroutineOf(m, self)), '()'),
  ];
}

/** coroutine.__await__(): an iterator over its steps. New. */
function awaitCoroutine(m: Machine, self: Address): Address {
  const wrapper = m.newCollected(Type.coroutine_wrapper, WRAPPER.end);
  m.store(wrapper + WRAPPER.coroutine, m.hold(self));
  track(m, wrapper);
  return wrapper;
}

defineType(
  'coroutine',
  {
    ...generatorSlots,
    at: Type.coroutine,
    shown: SHOWN_GENERATOR,
    layout: GENERATOR,
    collected: true,
    final: true,
    abstract: true,
    weakOffset: GENERATOR.weakList,
    letter: 'K',
    await: awaitCoroutine,
  },
  [
    ...steps((_m, self) => self),
    classGetItem(),
    ...generatorMembers('cr_code', 'cr_frame'),
    getset('cr_await', (m, self) => m.hold(delegate(m, self) || Static.None)),
    getset('cr_origin', (m, self) => m.hold(m.load(self + GENERATOR.origin) || Static.None)),
    getset('cr_running', (m, self) => m.boolean(generatorState(m, self) === GeneratorState.running)),
    getset('cr_suspended', (m, self) => {
      const state = generatorState(m, self);
      return m.boolean(state === GeneratorState.suspended || state === GeneratorState.delegating);
    }),
  ],
);

const coroutineOf = (m: Machine, self: Address): Address => m.load(self + WRAPPER.coroutine);

defineType(
  'coroutine_wrapper',
  {
    at: Type.coroutine_wrapper,
    layout: WRAPPER,
    collected: true,
    final: true,
    abstract: true,
    letter: 'K',
    doc: 'A wrapper object implementing __await__ for coroutines.',
    dealloc: freeByLayout,
    iter: (m, self) => m.hold(self),
    next: (m, self) => send(m, coroutineOf(m, self), Static.None),
  },
  steps(coroutineOf),
);
