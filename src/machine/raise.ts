/**
 * Raising, catching and chaining exceptions inside natives. CPython: Python/errors.c.
 *
 * The pending exception is a word of memory; the host's `throw PYTHON_ERROR` only unwinds the host's
 * stack. Whoever catches it releases the keep stack down to his own mark first (`caught` does).
 */

import { typeSpecAt } from './define.ts';
import { scanForName } from './dict-keys.ts';
import { track } from './gc-list.ts';
import { DICT, EXCEPTION, TYPE, TypeFlag } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { newStr, textOf } from './str-object.ts';
import { newTuple, tupleItem, tupleSize } from './tuple-object.ts';

const MODULE = name('__module__');

/** What CPython's messages call a type: its `tp_name`, which has the module for those of built-in modules. */
export function typeName(m: Machine, type: Address): string {
  const flags = m.load(type + TYPE.flags);
  if ((flags & TypeFlag.namedInFull) !== 0) return fullName(m, type);
  const module = typeSpecAt(type)?.options.module;
  return module === undefined ? shortTypeName(m, type) : `${module}.${shortTypeName(m, type)}`;
}

function fullName(m: Machine, type: Address): string {
  const module = scanForName(m, m.load(m.load(type + TYPE.dict) + DICT.keys), MODULE);
  return `${textOf(m, module)}.${shortTypeName(m, type)}`;
}

/** A type's `__name__`. */
export function shortTypeName(m: Machine, type: Address): string {
  return textOf(m, m.load(type + TYPE.name));
}

/** The name of an object's type. */
export function typeNameOf(m: Machine, object: Address): string {
  return typeName(m, m.typeOf(object));
}

/** What messages call the type of an argument. CPython: _PyArg_BadArgument. */
export function argumentTypeName(m: Machine, object: Address): string {
  return object === Static.None ? 'None' : typeNameOf(m, object);
}

/** Whether `type` is `base` or derives from it. CPython: PyType_IsSubtype. */
export function isSubtype(m: Machine, type: Address, base: Address): boolean {
  if (type === base) return true;
  const mro = m.load(type + TYPE.mro);
  if (mro === 0) return isInLine(m, type, base);
  for (let i = 0, n = tupleSize(m, mro); i < n; i++) if (tupleItem(m, mro, i) === base) return true;
  return false;
}

/** The same for a class that the collector has cleared. CPython: type_is_subtype_base_chain. */
function isInLine(m: Machine, type: Address, base: Address): boolean {
  let line = type;
  while (line !== 0 && line !== base) line = m.load(line + TYPE.base);
  return line === base || base === Type.object;
}

/** Whether the object is an instance of `type` or of a type derived from it (no `__instancecheck__`). */
export function isInstance(m: Machine, object: Address, type: Address): boolean {
  return isSubtype(m, m.typeOf(object), type);
}

/** A bare exception of a built-in type with these arguments (a tuple, stolen). Other fields are empty. New. */
export function newException(m: Machine, type: Address, args: Address): Address {
  const size = m.load(type + TYPE.basicSize);
  const exception = m.newCollected(type, size);
  m.words.fill(0, (exception + EXCEPTION.dict) >> 2, (exception + size) >> 2);
  m.store(exception + EXCEPTION.args, args);
  track(m, exception);
  return exception;
}

/** Raises an exception of a built-in type with one text as its argument. */
export function raise(m: Machine, type: Type, message: string): never {
  raiseWith(m, type, newTuple(m, newStr(m, message)));
}

/** Raises an exception of a built-in type with a tuple of arguments (stolen). */
export function raiseWith(m: Machine, type: Address, args: Address): never {
  throwException(m, newException(m, type, args));
}

/** Raises an exception object. Steals it; sets its context to the exception being handled. */
export function throwException(m: Machine, exception: Address): never {
  setContext(m, exception);
  m.replace(Own.pending, exception);
  throw PYTHON_ERROR;
}

/** Raises a pending-again exception without touching its context. Steals it. */
export function rethrow(m: Machine, exception: Address): never {
  m.replace(Own.pending, exception);
  throw PYTHON_ERROR;
}

/** CPython: _PyErr_SetObject, the part that sets `__context__` and breaks cycles. */
export function setContext(m: Machine, exception: Address): void {
  const handled = handledException(m);
  if (handled === 0 || handled === exception) return;
  let walk = handled;
  for (;;) {
    const context = m.load(walk + EXCEPTION.context);
    if (context === 0) break;
    if (context === exception) {
      m.drop(walk + EXCEPTION.context);
      break;
    }
    walk = context;
  }
  m.replace(exception + EXCEPTION.context, m.hold(handled));
}

/** The exception being handled here, 0 when none: borrowed. CPython: _PyErr_GetTopmostException. */
export function handledException(m: Machine): Address {
  let item = m.load(Own.handled);
  for (;;) {
    const exception = m.load(item);
    if (exception !== 0 && exception !== Static.None) return exception;
    const previous = m.load(item + 8);
    if (previous === 0) return 0;
    item = previous;
  }
}

/** Whether the pending exception is an instance of `type`. */
export function pendingIs(m: Machine, type: Address): boolean {
  const exception = m.load(Own.pending);
  return exception !== 0 && isInstance(m, exception, type);
}

/** Takes the pending exception away: a new reference, 0 when there is none. */
export function takePending(m: Machine): Address {
  const exception = m.load(Own.pending);
  m.store(Own.pending, 0);
  return exception;
}

/**
 * For a native's `catch (error)`: swallows a Python exception of `type` after releasing the keep stack
 * to `mark`; anything else goes on.
 */
export function caught(m: Machine, error: unknown, mark: Address, type: Address): void {
  if (error !== PYTHON_ERROR || !pendingIs(m, type)) throw error;
  m.releaseTo(mark);
  m.drop(Own.pending);
}

/** Whether the object is an exception instance. */
export function isException(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.exceptionSubclass) !== 0;
}

/** Whether the object is an exception class. */
export function isExceptionClass(m: Machine, object: Address): boolean {
  const flags = m.load(m.typeOf(object) + TYPE.flags);
  return (
    (flags & TypeFlag.typeSubclass) !== 0 && (m.load(object + TYPE.flags) & TypeFlag.exceptionSubclass) !== 0
  );
}
