/** Instructions that raise and handle exceptions. CPython: Python/bytecodes.c, Python/ceval.c (do_raise). */
import { matchStar } from '../except-star.ts';
import { checkExceptStarType, checkExceptType, matchesException } from '../exception-match.ts';
import { frameUnit } from '../frames.ts';
import { intNumber } from '../int-object.ts';
import { EXCEPTION, FrameOwner, METHOD } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { call, callVector } from '../protocol/call.ts';
import { reprText } from '../protocol/text.ts';
import { handledException, isException, isExceptionClass, raise, throwException } from '../raise.ts';
import { enterCall, functionOfMethod } from './enter-call.ts';
import { peek, push, replaceTop } from './stack.ts';

/** Raises an exception (stolen) that has its traceback already; `pc` is where it came from, 0 for here. */
export function raiseAgain(m: Machine, exception: Address, pc: number): never {
  m.raisedBefore = pc;
  m.replace(Own.pending, exception);
  throw PYTHON_ERROR;
}

/** The exception that a `raise` of this object means: new. */
function exceptionOf(m: Machine, object: Address, otherwise: string): Address {
  if (isExceptionClass(m, object)) {
    const made = call(m, object);
    if (isException(m, made)) return made;
    m.keep(made);
    const message = `calling ${reprText(m, object)} should have returned an instance of BaseException`;
    raise(m, Type.TypeError, `${message}, not ${reprText(m, m.typeOf(made))}`);
  }
  if (!isException(m, object)) raise(m, Type.TypeError, otherwise);
  return m.hold(object);
}

export function raiseVarargs(m: Machine, count: number): void {
  if (count === 0) raiseHandled(m);
  const exception = m.keep(exceptionOf(m, peek(m, count), 'exceptions must derive from BaseException'));
  if (count === 2) {
    const given = peek(m, 1);
    const cause =
      given === Static.None ? 0 : exceptionOf(m, given, 'exception causes must derive from BaseException');
    setCause(m, exception, cause);
  }
  m.unkeep();
  throwException(m, exception);
}

/** Sets `__cause__` (stolen, 0 for none), which hides the context. CPython: PyException_SetCause. */
function setCause(m: Machine, exception: Address, cause: Address): void {
  m.store(exception + EXCEPTION.suppressContext, 1);
  m.replace(exception + EXCEPTION.cause, cause);
}

/** `raise` alone: the exception being handled again, from where it came. */
function raiseHandled(m: Machine): never {
  const handled = handledException(m);
  if (handled === 0) raise(m, Type.RuntimeError, 'No active exception to reraise');
  raiseAgain(m, m.hold(handled), 0);
}

export function reraise(m: Machine, depth: number): void {
  let pc = 0;
  if (depth > 0) {
    const from = peek(m, depth + 1);
    pc = frameUnit(m, m.frame).start + intNumber(m, from) + 1;
  }
  m.sp -= 8;
  raiseAgain(m, m.load(m.sp), pc);
}

export function pushExcInfo(m: Machine): void {
  const exception = peek(m, 1);
  const item = m.load(Own.handled);
  const previous = m.load(item);
  m.store(m.sp - 8, previous === 0 ? Static.None : previous);
  m.store(item, m.hold(exception));
  push(m, exception);
}

export function popExcept(m: Machine): void {
  m.sp -= 8;
  const previous = m.load(m.sp);
  m.replace(m.load(Own.handled), previous === Static.None ? 0 : previous);
}

export function checkExcMatch(m: Machine): void {
  const type = peek(m, 1);
  checkExceptType(m, type);
  replaceTop(m, m.boolean(matchesException(m, peek(m, 2), type)));
}

export function checkEgMatch(m: Machine): void {
  const type = peek(m, 1);
  const exception = peek(m, 2);
  checkExceptStarType(m, type);
  const { match, rest } = matchStar(m, exception, type);
  m.store(m.sp - 16, rest);
  m.store(m.sp - 8, match);
  m.keep(type);
  m.release(exception);
  m.release(m.unkeep());
  if (match === Static.None) return;
  m.replace(m.load(Own.handled), m.hold(match));
}

export function loadAssertionError(m: Machine): void {
  push(m, Type.AssertionError);
}

/** exit(type, exception, traceback) of a `with` statement. */
export function withExceptStart(m: Machine): void {
  const exception = peek(m, 1);
  const exit = peek(m, 4);
  const callee = functionOfMethod(m, exit);
  const mark = m.kept;
  if (callee !== 0) m.keep(m.hold(m.load(exit + METHOD.self)));
  m.keep(m.hold(m.typeOf(exception)));
  m.keep(m.hold(exception));
  m.keep(m.hold(m.load(exception + EXCEPTION.traceback) || Static.None));
  if (callee !== 0) enterCall(m, callee, mark, 4, 0, FrameOwner.caller);
  else push(m, callVector(m, exit, mark, 3, 0));
  m.releaseTo(mark);
}
