/** Exceptions from the outside: noted here, raised where the loop can raise something. */
import type { Machine } from './machine.ts';
import { raiseMemoryError } from './memory-error.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { raiseWith } from './raise.ts';

/** Somebody wants the program to stop: a KeyboardInterrupt is due. CPython: PyErr_SetInterrupt. */
export function interrupt(m: Machine): void {
  m.store(Own.interrupted, 1);
  m.store(Own.breaker, 1);
}

/** Raises what is due: at the start of a function, or on the way back in a loop. */
export function raiseDue(m: Machine): void {
  if (m.load(Own.memoryShort) !== 0) {
    m.store(Own.memoryShort, 0);
    m.store(Own.breaker, m.load(Own.interrupted));
    // Where pools have been freed meanwhile, there is room again.
    if (m.load(Own.emptyPools) === 0) raiseMemoryError(m, 0);
  }
  if (m.load(Own.interrupted) === 0) return;
  m.store(Own.interrupted, 0);
  m.store(Own.breaker, 0);
  raiseWith(m, Type.KeyboardInterrupt, Static.emptyTuple);
}
