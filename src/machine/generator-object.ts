/**
 * Generators, coroutines and async generators: objects with their frame inside. Making and resuming them.
 * CPython: Objects/genobject.c.
 */
import { CodeFlag } from '../compile/code.ts';
import { copyFrame } from './copy-frame.ts';
import { STOP_ITERATION } from './exception-layouts.ts';
import { checkNesting, checkRecursion, enter } from './frames.ts';
import { track } from './gc-list.ts';
import { FrameOwner, FrameWord, FUNCTION, GENERATOR, GENERATOR_FRAME, GeneratorState } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import type { Unit } from './program.ts';
import {
  newException,
  pendingIs,
  raise,
  raiseWith,
  rethrow,
  setContext,
  takePending,
  throwException,
} from './raise.ts';
import { interpreter } from './run-python.ts';
import { newTuple } from './tuple-object.ts';

/** Bits of the high half of GENERATOR.state. */
export const enum AsyncFlag {
  /** sys.set_asyncgen_hooks has been asked. */
  hooked = 1,
  closed = 2,
  /** A step of it (`asend`, `athrow`, `__anext__`) is under way. */
  running = 4,
}

export function generatorState(m: Machine, generator: Address): GeneratorState {
  return m.words[(generator + GENERATOR.state) >> 2]!;
}

export function setGeneratorState(m: Machine, generator: Address, state: GeneratorState): void {
  m.words[(generator + GENERATOR.state) >> 2] = state;
}

/** Whether a flag of an async generator is set. */
export function asyncFlag(m: Machine, generator: Address, flag: AsyncFlag): boolean {
  return (m.words[(generator + GENERATOR.state + 4) >> 2]! & flag) !== 0;
}

export function setAsyncFlag(m: Machine, generator: Address, flag: AsyncFlag, value: boolean): void {
  const at = (generator + GENERATOR.state + 4) >> 2;
  m.words[at] = value ? m.words[at]! | flag : m.words[at]! & ~flag;
}

/** Whether the object is a generator, coroutine or async generator: it has a frame inside. */
export function hasGeneratorFrame(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return type === Type.generator || type === Type.coroutine || type === Type.async_generator;
}

function kindOf(flags: number): Type {
  if ((flags & CodeFlag.COROUTINE) !== 0) return Type.coroutine;
  return (flags & CodeFlag.ASYNC_GENERATOR) !== 0 ? Type.async_generator : Type.generator;
}

/**
 * The generator of the running frame, whose contents move into it. The frame on the stack is empty
 * afterwards and still the running one. New. CPython: _Py_MakeCoro, _PyFrame_Copy.
 */
export function makeGenerator(m: Machine, unit: Unit): Address {
  const W = m.words;
  const { frame } = m;
  const callee = W[(frame + FrameWord.function) >> 2]!;
  const generator = m.newCollected(kindOf(unit.code.flags), GENERATOR_FRAME + unit.frameSize);
  W.fill(0, (generator + GENERATOR.weakList) >> 2, (generator + GENERATOR_FRAME) >> 2);
  W[(generator + GENERATOR.name) >> 2] = m.hold(W[(callee + FUNCTION.name) >> 2]!);
  W[(generator + GENERATOR.qualname) >> 2] = m.hold(W[(callee + FUNCTION.qualname) >> 2]!);
  const inner = generator + GENERATOR_FRAME;
  copyFrame(m, frame, inner, m.sp);
  W[(inner + FrameWord.previous) >> 2] = 0;
  W[(inner + FrameWord.pc) >> 2] = m.pc;
  W[(inner + FrameWord.top) >> 2] = inner + (m.sp - frame);
  W[(inner + FrameWord.owner) >> 2] = FrameOwner.generator;
  track(m, generator);
  return generator;
}

/** What a suspended generator waits for in `yield from` or `await`: borrowed, or 0. CPython: _PyGen_yf. */
export function delegate(m: Machine, generator: Address): Address {
  if (generatorState(m, generator) !== GeneratorState.delegating) return 0;
  return m.load(m.load(generator + GENERATOR_FRAME + FrameWord.top) - 8);
}

/** Makes the frame of a suspended generator the running one, with `value` (stolen) sent into it. */
export function enterGenerator(m: Machine, generator: Address, value: Address, owner: FrameOwner): void {
  const W = m.words;
  const frame = generator + GENERATOR_FRAME;
  const top = W[(frame + FrameWord.top) >> 2]!;
  W[top >> 2] = value;
  W[(frame + FrameWord.top) >> 2] = top + 8;
  W[(frame + FrameWord.previous) >> 2] = m.frame;
  W[(frame + FrameWord.owner) >> 2] = owner;
  W[(generator + GENERATOR.previousHandled) >> 2] = W[Own.handled >> 2]!;
  W[Own.handled >> 2] = generator + GENERATOR.handled;
  W[(generator + GENERATOR.state) >> 2] = GeneratorState.running;
  enter(m, frame);
}

/** How messages call it. */
function kindText(m: Machine, generator: Address): string {
  const type = m.typeOf(generator);
  if (type === Type.coroutine) return 'coroutine';
  return type === Type.async_generator ? 'async generator' : 'generator';
}

/** What became of resuming a generator: it yielded, it returned, or it was over already. */
export const enum Resumed {
  yielded,
  returned,
  over,
}

/**
 * Resumes a generator from a native with `value` (borrowed) sent, until it yields or returns; what it
 * gives is in `m.result`, new. When it was over already, that is 0. CPython: gen_send_ex2.
 */
export function resumeGenerator(m: Machine, generator: Address, value: Address): Resumed {
  if (generatorState(m, generator) === GeneratorState.created && value !== Static.None) {
    const kind = kindText(m, generator);
    raise(m, Type.TypeError, `can't send non-None value to a just-started ${kind}`);
  }
  if (!canResume(m, generator, false)) {
    m.result = 0;
    return Resumed.over;
  }
  m.keep(m.hold(generator));
  enterGenerator(m, generator, m.hold(value), FrameOwner.generatorHost);
  return afterRun(m, interpreter.runFrame(m, false));
}

/**
 * Raises the pending exception where a generator waits, and lets it go on until it yields or returns. When
 * it was over already the exception goes on. CPython: gen_send_ex2 with an exception.
 */
export function throwIntoGenerator(m: Machine, generator: Address, closing: boolean): Resumed {
  const exception = m.keep(takePending(m));
  if (!canResume(m, generator, closing)) rethrow(m, m.unkeep());
  m.unkeep();
  m.keep(m.hold(generator));
  enterGenerator(m, generator, Static.None, FrameOwner.generatorHost);
  if (m.load(generator + GENERATOR.handled) !== 0) setContext(m, exception);
  m.store(Own.pending, exception);
  return afterRun(m, interpreter.runFrame(m, true));
}

/** Whether it can; false when it is over. */
function canResume(m: Machine, generator: Address, closing: boolean): boolean {
  const state = generatorState(m, generator);
  if (state === GeneratorState.running) {
    raise(m, Type.ValueError, `${kindText(m, generator)} already executing`);
  }
  if (state !== GeneratorState.finished) {
    checkRecursion(m);
    checkNesting(m);
    return true;
  }
  if (m.typeOf(generator) === Type.coroutine && !closing) {
    raise(m, Type.RuntimeError, 'cannot reuse already awaited coroutine');
  }
  return false;
}

/** The generator, which was held on the keep stack while it ran, is let go. */
function afterRun(m: Machine, result: Address): Resumed {
  const generator = m.unkeep();
  const finished = generatorState(m, generator) === GeneratorState.finished;
  m.keep(result);
  m.release(generator);
  m.result = m.unkeep();
  return finished ? Resumed.returned : Resumed.yielded;
}

/** Raises StopIteration with a value (stolen). CPython: _PyGen_SetStopIterationValue. */
export function raiseStopIteration(m: Machine, value: Address): never {
  const args = value === Static.None ? Static.emptyTuple : newTuple(m, value);
  const exception = newException(m, Type.StopIteration, args);
  m.store(exception + STOP_ITERATION.value, m.hold(value));
  throwException(m, exception);
}

/**
 * For the `catch` of who has resumed something: the value of a StopIteration, new; any other exception
 * goes on. CPython: _PyGen_FetchStopIterationValue.
 */
export function stopIterationValue(m: Machine, error: unknown, mark: Address): Address {
  if (error !== PYTHON_ERROR || !pendingIs(m, Type.StopIteration)) throw error;
  m.releaseTo(mark);
  const exception = m.keep(takePending(m));
  const value = m.hold(m.load(exception + STOP_ITERATION.value) || Static.None);
  m.unkeep();
  m.keep(value);
  m.release(exception);
  return m.unkeep();
}

/** What a native gives that resumed a generator: new; StopIteration when it is over. CPython: gen_send_ex. */
export function yieldedOrStop(m: Machine, generator: Address, how: Resumed): Address {
  const { result } = m;
  if (how === Resumed.yielded) return result;
  if (m.typeOf(generator) === Type.async_generator) {
    m.releaseMaybe(result);
    raiseWith(m, Type.StopAsyncIteration, Static.emptyTuple);
  }
  raiseStopIteration(m, result === 0 ? Static.None : result);
}
