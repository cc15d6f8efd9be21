/** Instructions of generators and coroutines. CPython: Python/bytecodes.c. */
import { CodeFlag } from '../../compile/code.ts';
import { awaitableIterator, isCoroutine } from '../awaitable.ts';
import { STOP_ITERATION } from '../exception-layouts.ts';
import { matchesException } from '../exception-match.ts';
import { checkRecursion, frameUnit } from '../frames.ts';
import { delegate, enterGenerator, generatorState, stopIterationValue } from '../generator-object.ts';
import { EXCEPTION, FrameOwner, GeneratorState } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { iterate } from '../protocol/iterate.ts';
import { raise, takePending, typeName, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { raiseAgain } from './exceptions.ts';
import { forIter as forIterNative } from './iteration.ts';
import { dropOperands, peek, push, replaceOperands, replaceTop } from './stack.ts';

const SEND = name('send');

/** Whether a generator (or coroutine) can be resumed in this loop. */
function isResumable(m: Machine, generator: Address): boolean {
  return generatorState(m, generator) < GeneratorState.running;
}

export function forIter(m: Machine, target: number): void {
  const iterator = peek(m, 1);
  if (m.typeOf(iterator) === Type.generator && isResumable(m, iterator)) {
    checkRecursion(m);
    enterGenerator(m, iterator, Static.None, FrameOwner.generator);
  } else forIterNative(m, target);
}

export function send(m: Machine, target: number): void {
  const receiver = peek(m, 2);
  const value = peek(m, 1);
  const type = m.typeOf(receiver);
  if ((type === Type.generator || type === Type.coroutine) && isResumable(m, receiver)) {
    checkRecursion(m);
    m.sp -= 8;
    enterGenerator(m, receiver, value, FrameOwner.generator);
    return;
  }
  const result = sendToNative(m, receiver, value);
  if (result !== 0) {
    replaceTop(m, result);
    return;
  }
  replaceTop(m, m.unkeep());
  m.pc = target;
}

/** Sends to any other iterator: what it yields, new; 0 when it is over, and its value is kept. */
function sendToNative(m: Machine, receiver: Address, value: Address): Address {
  const mark = m.kept;
  try {
    const next = m.load(m.typeOf(receiver) + Slot.next);
    const result: Address =
      value === Static.None && next !== 0
        ? natives[next]!(m, receiver)
        : callMethod(m, receiver, SEND, value);
    if (result === 0) m.keep(Static.None);
    return result;
  } catch (error) {
    m.keep(stopIterationValue(m, error, mark));
    return 0;
  }
}

export function endSend(m: Machine): void {
  const value = peek(m, 1);
  const receiver = peek(m, 2);
  m.sp -= 8;
  m.store(m.sp - 8, value);
  m.release(receiver);
}

export function cleanupThrow(m: Machine): void {
  const exception = peek(m, 1);
  if (!matchesException(m, exception, Type.StopIteration)) raiseAgain(m, m.hold(exception), 0);
  const value = m.hold(m.load(exception + STOP_ITERATION.value) || Static.None);
  m.keep(value);
  replaceOperands(m, 3, Static.None);
  push(m, m.unkeep());
}

export function getYieldFromIter(m: Machine): void {
  const iterable = peek(m, 1);
  const type = m.typeOf(iterable);
  if (type === Type.generator) return;
  if (type !== Type.coroutine) {
    replaceTop(m, iterate(m, iterable));
    return;
  }
  const { flags } = frameUnit(m, m.frame).code;
  if ((flags & (CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE)) === 0) {
    raise(m, Type.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
}

export function getAwaitable(m: Machine, where: number): void {
  const object = peek(m, 1);
  if (where !== 0 && m.load(m.typeOf(object) + Slot.await) === 0 && !isCoroutine(m, object)) {
    const from = where === 1 ? '__aenter__' : '__aexit__';
    const what = `'async with' received an object from ${from} that does not implement __await__`;
    raise(m, Type.TypeError, `${what}: ${typeNameOf(m, object)}`);
  }
  const iterator = awaitableIterator(m, object);
  if (m.typeOf(iterator) === Type.coroutine && delegate(m, iterator) !== 0) {
    m.keep(iterator);
    raise(m, Type.RuntimeError, 'coroutine is being awaited already');
  }
  replaceTop(m, iterator);
}

export function getAiter(m: Machine): void {
  const object = peek(m, 1);
  const slot = m.load(m.typeOf(object) + Slot.aiter);
  if (slot === 0) {
    const what = "'async for' requires an object with __aiter__ method";
    raise(m, Type.TypeError, `${what}, got ${typeNameOf(m, object)}`);
  }
  replaceTop(m, natives[slot]!(m, object));
  const iterator = peek(m, 1);
  if (m.load(m.typeOf(iterator) + Slot.anext) !== 0) return;
  const what = "'async for' received an object from __aiter__ that does not implement __anext__";
  raise(m, Type.TypeError, `${what}: ${typeNameOf(m, iterator)}`);
}

export function getAnext(m: Machine): void {
  const iterator = peek(m, 1);
  const type = m.typeOf(iterator);
  const slot = m.load(type + Slot.anext);
  if (slot === 0) {
    const what = "'async for' requires an iterator with __anext__ method";
    raise(m, Type.TypeError, `${what}, got ${typeName(m, type)}`);
  }
  const next: Address = natives[slot]!(m, iterator);
  push(m, type === Type.async_generator ? next : awaitableOf(m, next));
}

/** What waits for the object (stolen) that `__anext__` has given. New. */
function awaitableOf(m: Machine, next: Address): Address {
  m.keep(next);
  const mark = m.kept;
  try {
    const iterator = awaitableIterator(m, next);
    m.unkeep();
    m.keep(iterator);
    m.release(next);
    return m.unkeep();
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    invalidAnext(m, next);
  }
}

/** CPython: _PyErr_FormatFromCause. */
function invalidAnext(m: Machine, next: Address): never {
  const cause = m.keep(takePending(m));
  try {
    const what = "'async for' received an invalid object from __anext__";
    raise(m, Type.TypeError, `${what}: ${typeNameOf(m, next)}`);
  } catch (error) {
    const exception = m.load(Own.pending);
    m.store(exception + EXCEPTION.suppressContext, 1);
    m.replace(exception + EXCEPTION.cause, m.hold(cause));
    m.replace(exception + EXCEPTION.context, m.hold(cause));
    throw error;
  }
}

export function endAsyncFor(m: Machine): void {
  const exception = peek(m, 1);
  if (!matchesException(m, exception, Type.StopAsyncIteration)) raiseAgain(m, m.hold(exception), 0);
  dropOperands(m, 2);
}
