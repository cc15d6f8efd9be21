/**
 * How deep natives call each other without Python code in between: the repr of a list in a list in a list.
 * There is a limit, as in CPython, and it is counted: where the host's stack ends is not the same in every
 * re-execution. CPython: Include/cpython/pystate.h (Py_C_RECURSION_LIMIT), Py_EnterRecursiveCall.
 */
import { noteOverflow } from './host-overflow.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';
import { natives } from './registry.ts';

/** CPython's limit, where the host's stack is large. */
const LIMIT = 10_000;

/** Levels of Python code below natives from which on the host's stack counts as large. */
const LARGE = 5000;

/** Allows so many levels of Python code called by natives, and of natives what fits to that. */
export function allowDepth(m: Machine, nesting: number): void {
  m.nestingLimit = nesting;
  if (nesting >= LARGE) m.nativeLimit = LIMIT;
}

/** Calls a slot's native one level deeper; RecursionError where that is too deep. `doing` ends its message. */
export function deeper(
  m: Machine,
  native: number,
  object: Address,
  other: Address,
  how: number,
  doing: string,
): Address {
  if (m.nativeDepth >= m.nativeLimit)
    raise(m, Type.RecursionError, `maximum recursion depth exceeded${doing}`);
  m.nativeDepth++;
  try {
    return natives[native]!(m, object, other, how);
  } catch (error) {
    throw noteOverflow(m, error, doing);
  } finally {
    m.nativeDepth--;
  }
}
