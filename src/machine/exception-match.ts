/** Does `except X` take an exception? CPython: Python/errors.c (PyErr_GivenExceptionMatches), Python/ceval.c. */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isException, isExceptionClass, isSubtype, raise } from './raise.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/** Whether an exception (or an exception class) is one of those that a class, or a tuple of them, stands for. */
export function matchesException(m: Machine, exception: Address, type: Address): boolean {
  if (isSubtype(m, m.typeOf(type), Type.tuple)) {
    for (let i = 0, n = tupleSize(m, type); i < n; i++) {
      if (matchesException(m, exception, tupleItem(m, type, i))) return true;
    }
    return false;
  }
  const raised = isException(m, exception) ? m.typeOf(exception) : exception;
  if (isExceptionClass(m, raised) && isExceptionClass(m, type)) return isSubtype(m, raised, type);
  return raised === type;
}

/** TypeError unless `except` may name it. CPython: _PyEval_CheckExceptTypeValid. */
export function checkExceptType(m: Machine, type: Address): void {
  if (everyClass(m, type, (one) => isExceptionClass(m, one))) return;
  raise(m, Type.TypeError, 'catching classes that do not inherit from BaseException is not allowed');
}

/** TypeError unless `except*` may name it. CPython: _PyEval_CheckExceptStarTypeValid. */
export function checkExceptStarType(m: Machine, type: Address): void {
  checkExceptType(m, type);
  if (everyClass(m, type, (one) => !isSubtype(m, one, Type.BaseExceptionGroup))) return;
  raise(m, Type.TypeError, 'catching ExceptionGroup with except* is not allowed. Use except instead.');
}

/** Whether it holds of the object, or of each item when it is a tuple. */
function everyClass(m: Machine, type: Address, holds: (one: Address) => boolean): boolean {
  if (!isSubtype(m, m.typeOf(type), Type.tuple)) return holds(type);
  for (let i = 0, n = tupleSize(m, type); i < n; i++) if (!holds(tupleItem(m, type, i))) return false;
  return true;
}
