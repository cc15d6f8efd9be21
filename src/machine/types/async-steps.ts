/** What asend(), __anext__(), athrow() and aclose() give to be awaited. CPython: Objects/genobject.c. */
import { ASYNC_STEP, isWrapped, StepState, unwrapYielded } from '../async-generator-object.ts';
import { defineType, type MemberSpec, method, rawMethod } from '../define.ts';
import { finalizeForDealloc } from '../finalize.ts';
import { freeByLayout } from '../free-object.ts';
import { track, untrack } from '../gc-list.ts';
import { type Thrown, throwInto } from '../generator-close.ts';
import {
  AsyncFlag,
  asyncFlag,
  generatorState,
  raiseStopIteration,
  resumeGenerator,
  setAsyncFlag,
  yieldedOrStop,
} from '../generator-object.ts';
import { throwArguments } from '../generator-type.ts';
import { GENERATOR, GeneratorState } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { pendingIs, raise, raiseWith, takePending } from '../raise.ts';
import { textOf } from '../str-object.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { warn } from '../warnings.ts';

const generatorOf = (m: Machine, self: Address): Address => m.load(self + ASYNC_STEP.generator);
const givenTo = (m: Machine, self: Address): Address => m.load(self + ASYNC_STEP.given);
const stateOf = (m: Machine, self: Address): StepState => m.load(self + ASYNC_STEP.state);

function setState(m: Machine, self: Address, state: StepState): void {
  m.store(self + ASYNC_STEP.state, state);
}

/** RuntimeError for a step that is over. */
function checkOpen(m: Machine, self: Address, what: string): void {
  if (stateOf(m, self) === StepState.closed) {
    raise(m, Type.RuntimeError, `cannot reuse already awaited ${what}`);
  }
}

/** The first resumption of a step: nobody else may be running the generator. */
function begin(m: Machine, self: Address, what: string): void {
  if (asyncFlag(m, generatorOf(m, self), AsyncFlag.running)) {
    setState(m, self, StepState.closed);
    raise(m, Type.RuntimeError, `${what}(): asynchronous generator is already running`);
  }
  setState(m, self, StepState.iterating);
}

/** Runs the generator; the step is over when that raises. */
function step(m: Machine, self: Address, resume: () => Address): Address {
  const generator = generatorOf(m, self);
  setAsyncFlag(m, generator, AsyncFlag.running, true);
  try {
    return unwrapYielded(m, generator, resume);
  } catch (error) {
    if (error === PYTHON_ERROR) setState(m, self, StepState.closed);
    throw error;
  }
}

function sendTo(m: Machine, generator: Address, value: Address): Address {
  return yieldedOrStop(m, generator, resumeGenerator(m, generator, value));
}

/** CPython: async_gen_asend_send. */
function asendSend(m: Machine, self: Address, given: Address): Address {
  checkOpen(m, self, '__anext__()/asend()');
  let value = given;
  if (stateOf(m, self) === StepState.init) {
    begin(m, self, 'anext');
    if (value === Static.None) value = givenTo(m, self) || Static.None;
  }
  return step(m, self, () => sendTo(m, generatorOf(m, self), value));
}

function asendThrow(m: Machine, self: Address, thrown: Thrown): Address {
  checkOpen(m, self, '__anext__()/asend()');
  if (stateOf(m, self) === StepState.init) begin(m, self, 'anext');
  return step(m, self, () => throwInto(m, generatorOf(m, self), thrown, true));
}

/** aclose() has had its way when the generator ends; the one who awaits it gets None. */
function endClose(m: Machine, self: Address, error: unknown, mark: Address): never {
  setAsyncFlag(m, generatorOf(m, self), AsyncFlag.running, false);
  setState(m, self, StepState.closed);
  const ended = pendingIs(m, Type.StopAsyncIteration) || pendingIs(m, Type.GeneratorExit);
  if (error !== PYTHON_ERROR || !ended) throw error;
  m.releaseTo(mark);
  m.release(takePending(m));
  raiseWith(m, Type.StopIteration, Static.emptyTuple);
}

/** Runs the generator for aclose(): it must not yield. */
function closing(m: Machine, self: Address, resume: () => Address): Address {
  const mark = m.kept;
  let result: Address;
  try {
    result = resume();
  } catch (error) {
    endClose(m, self, error, mark);
  }
  if (!isWrapped(m, result)) return result;
  m.keep(result);
  setAsyncFlag(m, generatorOf(m, self), AsyncFlag.running, false);
  setState(m, self, StepState.closed);
  raise(m, Type.RuntimeError, 'async generator ignored GeneratorExit');
}

const GENERATOR_EXIT: Thrown = { type: Type.GeneratorExit, value: 0, traceback: 0 };

/** What athrow() was given. */
function thrownBy(m: Machine, args: Address): Thrown {
  const count = tupleSize(m, args);
  return {
    type: tupleItem(m, args, 0),
    value: count > 1 ? tupleItem(m, args, 1) : 0,
    traceback: count > 2 ? tupleItem(m, args, 2) : 0,
  };
}

/** CPython: async_gen_athrow_send. */
function athrowSend(m: Machine, self: Address, value: Address): Address {
  checkOpen(m, self, 'aclose()/athrow()');
  const generator = generatorOf(m, self);
  const args = givenTo(m, self);
  if (generatorState(m, generator) === GeneratorState.finished) {
    setState(m, self, StepState.closed);
    raiseStopIteration(m, Static.None);
  }
  if (stateOf(m, self) !== StepState.init) {
    const resume = () => sendTo(m, generator, value);
    return args === 0 ? closing(m, self, resume) : unwrapYielded(m, generator, resume);
  }
  begin(m, self, args === 0 ? 'aclose' : 'athrow');
  if (asyncFlag(m, generator, AsyncFlag.closed)) {
    setState(m, self, StepState.closed);
    raiseWith(m, Type.StopAsyncIteration, Static.emptyTuple);
  }
  if (value !== Static.None) {
    setState(m, self, StepState.init);
    raise(m, Type.RuntimeError, "can't send non-None value to a just-started coroutine");
  }
  if (args !== 0) return step(m, self, () => throwInto(m, generator, thrownBy(m, args), false));
  setAsyncFlag(m, generator, AsyncFlag.running, true);
  setAsyncFlag(m, generator, AsyncFlag.closed, true);
  return closing(m, self, () => throwInto(m, generator, GENERATOR_EXIT, false));
}

function athrowThrow(m: Machine, self: Address, thrown: Thrown): Address {
  checkOpen(m, self, 'aclose()/athrow()');
  const generator = generatorOf(m, self);
  const args = givenTo(m, self);
  if (stateOf(m, self) === StepState.init) begin(m, self, args === 0 ? 'aclose' : 'athrow');
  setAsyncFlag(m, generator, AsyncFlag.running, true);
  const resume = () => throwInto(m, generator, thrown, true);
  return args === 0 ? closing(m, self, resume) : step(m, self, resume);
}

/** Closes a step: it must not go on waiting. CPython: async_gen_asend_close. */
function closeStep(m: Machine, self: Address, throwing: typeof asendThrow): Address {
  if (stateOf(m, self) === StepState.closed) return Static.None;
  const mark = m.kept;
  let result: Address;
  try {
    result = throwing(m, self, GENERATOR_EXIT);
  } catch (error) {
    const over =
      pendingIs(m, Type.StopIteration) ||
      pendingIs(m, Type.StopAsyncIteration) ||
      pendingIs(m, Type.GeneratorExit);
    if (error !== PYTHON_ERROR || !over) throw error;
    m.releaseTo(mark);
    m.release(takePending(m));
    return Static.None;
  }
  m.release(result);
  raise(m, Type.RuntimeError, 'coroutine ignored GeneratorExit');
}

/** A step that nobody awaited. CPython: async_gen_asend_finalize. */
function finalizer(called: (m: Machine, self: Address) => string): (m: Machine, self: Address) => void {
  return (m, self) => {
    if (stateOf(m, self) !== StepState.init) return;
    m.keep(takePending(m));
    const generator = textOf(m, m.load(generatorOf(m, self) + GENERATOR.qualname));
    const message = `coroutine method '${called(m, self)}' of '${generator}' was never awaited`;
    warn(m, Type.RuntimeWarning, message, 1, true);
    m.store(Own.pending, m.unkeep());
  };
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  track(m, self);
  if (finalizeForDealloc(m, self)) freeByLayout(m, self);
}

function members(send: typeof asendSend, throwing: typeof asendThrow): MemberSpec[] {
  return [
    method('send', send, '(object, /)'),
    rawMethod(
      'throw',
      (m, self, argv, count) => throwing(m, self, throwArguments(m, argv, count)),
      '(value, /, *args)',
    ),
    method('close', (m, self) => closeStep(m, self, throwing), '()'),
  ];
}

/** Declares one of the two types. */
function defineStep(
  called: string,
  at: Type,
  send: typeof asendSend,
  throwing: typeof asendThrow,
  finalize: (m: Machine, self: Address) => void,
): void {
  defineType(
    called,
    {
      at,
      layout: ASYNC_STEP,
      collected: true,
      final: true,
      abstract: true,
      letter: 'K',
      dealloc,
      finalize,
      await: (m, self) => m.hold(self),
      iter: (m, self) => m.hold(self),
      next: (m, self) => send(m, self, Static.None),
    },
    members(send, throwing),
  );
}

defineStep(
  'async_generator_asend',
  Type.async_generator_asend,
  asendSend,
  asendThrow,
  finalizer(() => 'asend'),
);
defineStep(
  'async_generator_athrow',
  Type.async_generator_athrow,
  athrowSend,
  athrowThrow,
  finalizer((m, self) => (givenTo(m, self) === 0 ? 'aclose' : 'athrow')),
);
