/**
 * Async generators as other files use them: what they yield is wrapped, so that it can be told from what
 * they await. CPython: Objects/genobject.c (_PyAsyncGenValueWrapperNew, async_gen_unwrap_value).
 */
import { track } from './gc-list.ts';
import { AsyncFlag, raiseStopIteration, setAsyncFlag } from './generator-object.ts';
import { layout, reference, word } from './layout.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { pendingIs } from './raise.ts';

/** async_generator_wrapped_value. */
export const WRAPPED_VALUE = layout('async_generator_wrapped_value', { value: reference('what is yielded') });

/** What asend() and athrow() give: a step of an async generator. */
export const ASYNC_STEP = layout('async_generator_step', {
  generator: reference('the async generator'),
  given: reference('the value sent, or the tuple of what is thrown; 0 for aclose()'),
  state: word('StepState'),
});

/** How far a step is. CPython: AwaitableState. */
export const enum StepState {
  init = 0,
  iterating = 1,
  closed = 2,
}

/** Wraps what an async generator yields (borrowed). New. */
export function wrapYielded(m: Machine, value: Address): Address {
  const wrapped = m.newCollected(Type.async_generator_wrapped_value, WRAPPED_VALUE.end);
  m.store(wrapped + WRAPPED_VALUE.value, m.hold(value));
  track(m, wrapped);
  return wrapped;
}

/** Whether the object is what an async generator has yielded, wrapped. */
export function isWrapped(m: Machine, object: Address): boolean {
  return m.typeOf(object) === Type.async_generator_wrapped_value;
}

/** A step (asend, athrow, aclose) of an async generator. Borrows both; `given` may be 0. New. */
export function newAsyncStep(m: Machine, type: Type, generator: Address, given: Address): Address {
  const step = m.newCollected(type, ASYNC_STEP.end);
  m.store(step + ASYNC_STEP.generator, m.hold(generator));
  m.store(step + ASYNC_STEP.given, given === 0 ? 0 : m.hold(given));
  m.store(step + ASYNC_STEP.state, StepState.init);
  track(m, step);
  return step;
}

/**
 * What a step that runs the generator gives: something awaited, which is handed on, new. What is yielded
 * ends the step as the value of a StopIteration. CPython: async_gen_unwrap_value.
 */
export function unwrapYielded(m: Machine, generator: Address, resume: () => Address): Address {
  let result: Address;
  try {
    result = resume();
  } catch (error) {
    if (error === PYTHON_ERROR) {
      if (pendingIs(m, Type.StopAsyncIteration) || pendingIs(m, Type.GeneratorExit)) {
        setAsyncFlag(m, generator, AsyncFlag.closed, true);
      }
      setAsyncFlag(m, generator, AsyncFlag.running, false);
    }
    throw error;
  }
  if (!isWrapped(m, result)) return result;
  const value = m.keep(m.hold(m.load(result + WRAPPED_VALUE.value)));
  m.release(result);
  setAsyncFlag(m, generator, AsyncFlag.running, false);
  m.unkeep();
  raiseStopIteration(m, value);
}
