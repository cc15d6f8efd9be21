/**
 * Ending generators from outside: throw, close, and what happens when one dies half-way. CPython:
 * Objects/genobject.c (_gen_throw, gen_close, _PyGen_Finalize).
 */
import { Op } from '../compile/instructions.ts';
import { matchesException } from './exception-match.ts';
import { clearLocals } from './frames.ts';
import {
  delegate,
  generatorState,
  Resumed,
  setGeneratorState,
  stopIterationValue,
  throwIntoGenerator,
  yieldedOrStop,
} from './generator-object.ts';
import { EXCEPTION, FrameWord, GENERATOR_FRAME, GeneratorState } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { findAttribute } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import {
  isException,
  isExceptionClass,
  newException,
  pendingIs,
  raise,
  takePending,
  typeNameOf,
} from './raise.ts';
import { interpreter } from './run-python.ts';

const CLOSE = name('close');
const THROW = name('throw');

/** RESUME: set where one exception handler encloses the yield. CPython: RESUME_OPARG_DEPTH1_MASK. */
const DEPTH1 = 4;

function isGeneratorOrCoroutine(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return type === Type.generator || type === Type.coroutine;
}

/** Whether the only handler around the place where the generator waits is its own, which tells nothing. */
function waitsUnprotected(m: Machine, generator: Address): boolean {
  const { words } = m.program;
  let pc = m.load(generator + GENERATOR_FRAME + FrameWord.pc);
  while ((words[pc]! & 127) === Op.LINE) pc++;
  const word = words[pc]!;
  return (word & 127) === Op.RESUME && ((word >> 8) & DEPTH1) !== 0;
}

/** Runs `action` while the generator counts as running: it waits for what it delegates to. */
function whileDelegating<T>(m: Machine, generator: Address, action: () => T): T {
  const state = generatorState(m, generator);
  setGeneratorState(m, generator, GeneratorState.running);
  try {
    return action();
  } finally {
    if (!m.abandoned) setGeneratorState(m, generator, state);
  }
}

/** Closes whatever a generator delegates to. CPython: gen_close_iter. */
function closeDelegate(m: Machine, iterator: Address): void {
  if (isGeneratorOrCoroutine(m, iterator)) {
    m.release(closeGenerator(m, iterator));
    return;
  }
  const mark = m.kept;
  let close = 0;
  try {
    close = findAttribute(m, iterator, CLOSE);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    interpreter.unraisable(m, iterator);
  }
  if (close === 0) return;
  m.keep(close);
  m.release(call(m, close));
  m.release(m.unkeep());
}

/** generator.close(): what it returned, or None. New. CPython: gen_close. */
export function closeGenerator(m: Machine, generator: Address): Address {
  const state = generatorState(m, generator);
  if (state === GeneratorState.finished) return Static.None;
  if (state === GeneratorState.created) {
    setGeneratorState(m, generator, GeneratorState.finished);
    return Static.None;
  }
  const mark = m.kept;
  const waitsFor = delegate(m, generator);
  let failed = false;
  if (waitsFor !== 0) {
    m.keep(m.hold(waitsFor));
    try {
      whileDelegating(m, generator, () => closeDelegate(m, waitsFor));
    } catch (error) {
      if (error !== PYTHON_ERROR) throw error;
      failed = true;
    }
    m.releaseTo(mark);
  }
  if (state !== GeneratorState.running && waitsUnprotected(m, generator)) return abandon(m, generator);
  if (!failed) m.replace(Own.pending, newException(m, Type.GeneratorExit, Static.emptyTuple));
  return runClosing(m, generator, mark);
}

/** Nobody can catch the GeneratorExit: the frame is just emptied. */
function abandon(m: Machine, generator: Address): Address {
  setGeneratorState(m, generator, GeneratorState.finished);
  const frame = generator + GENERATOR_FRAME;
  clearLocals(m, frame);
  return Static.None;
}

function runClosing(m: Machine, generator: Address, mark: Address): Address {
  let how: Resumed;
  try {
    how = throwIntoGenerator(m, generator, true);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    if (pendingIs(m, Type.GeneratorExit)) {
      m.release(takePending(m));
      return Static.None;
    }
    return stopIterationValue(m, error, mark);
  }
  if (how === Resumed.returned) return m.result;
  m.release(m.result);
  const type = m.typeOf(generator);
  const kind =
    type === Type.coroutine ? 'coroutine' : type === Type.generator ? 'generator' : 'async generator';
  raise(m, Type.RuntimeError, `${kind} ignored GeneratorExit`);
}

/** What `throw(type, value, traceback)` was given; 0 for what was left out. All borrowed. */
export interface Thrown {
  readonly type: Address;
  readonly value: Address;
  readonly traceback: Address;
}

/**
 * Throws into a generator: what it yields then, new. An async generator does not close what it delegates
 * to at once. CPython: _gen_throw.
 */
export function throwInto(m: Machine, generator: Address, thrown: Thrown, closesDelegate: boolean): Address {
  const waitsFor = delegate(m, generator);
  if (waitsFor === 0) return throwHere(m, generator, thrown);
  m.keep(m.hold(waitsFor));
  const mark = m.kept;
  if (closesDelegate && matchesException(m, thrown.type, Type.GeneratorExit)) {
    try {
      whileDelegating(m, generator, () => closeDelegate(m, waitsFor));
    } catch (error) {
      return throwPending(m, generator, error, mark);
    }
    m.release(m.unkeep());
    return throwHere(m, generator, thrown);
  }
  return throwThrough(m, generator, waitsFor, thrown, closesDelegate);
}

/** Throws into what the generator, kept on top, delegates to; what comes out of there goes into the generator. */
function throwThrough(
  m: Machine,
  generator: Address,
  waitsFor: Address,
  thrown: Thrown,
  closesDelegate: boolean,
): Address {
  const mark = m.kept;
  let method = 0;
  if (!isGeneratorOrCoroutine(m, waitsFor)) {
    method = findAttribute(m, waitsFor, THROW);
    if (method === 0) {
      m.release(m.unkeep());
      return throwHere(m, generator, thrown);
    }
    m.keep(method);
  }
  const link = generator + GENERATOR_FRAME + FrameWord.previous;
  m.store(link, m.frame);
  try {
    const result = whileDelegating(m, generator, () =>
      method === 0 ? throwInto(m, waitsFor, thrown, closesDelegate) : call(m, method, ...argumentsOf(thrown)),
    );
    m.keep(result);
    m.store(link, 0);
    return m.releaseUnder(mark - 8);
  } catch (error) {
    if (m.abandoned) throw error;
    m.store(link, 0);
    return throwPending(m, generator, error, mark);
  }
}

/** CPython: PyObject_CallFunctionObjArgs(meth, typ, val, tb, NULL): the arguments end at the first missing one. */
function argumentsOf({ type, value, traceback }: Thrown): Address[] {
  if (value === 0) return [type];
  return traceback === 0 ? [type, value] : [type, value, traceback];
}

/** The exception that a delegate has let out goes into the generator; above `mark - 8` nothing is kept. */
function throwPending(m: Machine, generator: Address, error: unknown, mark: Address): Address {
  if (error !== PYTHON_ERROR) throw error;
  m.releaseTo(mark - 8);
  return yieldedOrStop(m, generator, throwIntoGenerator(m, generator, false));
}

/** Throws where the generator itself waits. */
function throwHere(m: Machine, generator: Address, thrown: Thrown): Address {
  m.replace(Own.pending, m.hold(exceptionOf(m, thrown)));
  m.release(m.unkeep());
  return yieldedOrStop(m, generator, throwIntoGenerator(m, generator, false));
}

/** The exception that the arguments of `throw` mean: on the keep stack. */
function exceptionOf(m: Machine, { type, value, traceback }: Thrown): Address {
  const trace = traceback === Static.None ? 0 : traceback;
  if (trace !== 0 && m.typeOf(trace) !== Type.traceback) {
    raise(m, Type.TypeError, 'throw() third argument must be a traceback object');
  }
  let exception: Address;
  if (isExceptionClass(m, type)) exception = m.keep(instanceOf(m, type, value));
  else if (isException(m, type)) {
    if (value !== 0 && value !== Static.None) {
      raise(m, Type.TypeError, 'instance exception may not have a separate value');
    }
    exception = m.keep(m.hold(type));
  } else {
    const what = 'exceptions must be classes or instances deriving from BaseException';
    raise(m, Type.TypeError, `${what}, not ${typeNameOf(m, type)}`);
  }
  if (trace !== 0) m.replace(exception + EXCEPTION.traceback, m.hold(trace));
  else if (isExceptionClass(m, type)) m.drop(exception + EXCEPTION.traceback);
  return exception;
}

/** An exception of a class with what `throw` was given for a value. New. CPython: PyErr_NormalizeException. */
function instanceOf(m: Machine, type: Address, value: Address): Address {
  if (value === 0 || value === Static.None) return call(m, type);
  if (isException(m, value) && matchesException(m, value, type)) return m.hold(value);
  if (m.typeOf(value) !== Type.tuple) return call(m, type, value);
  return call(m, type, ...itemsOf(m, value));
}

function itemsOf(m: Machine, tuple: Address): Address[] {
  const items: Address[] = [];
  for (let i = 0, n = m.load(tuple + 16); i < n; i++) items.push(m.load(tuple + 24 + 8 * i));
  return items;
}
