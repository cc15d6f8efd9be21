/** Natives that call each other too deep overflow the host's stack: that becomes a RecursionError. */
import type { Machine } from './machine.ts';

/** Whether something thrown says that the host's stack is full. */
export function isHostOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Maximum call stack');
}

/** For a `catch`: notes what was being done, unless something further in has been noted. Returns the error. */
export function noteOverflow(m: Machine, error: unknown, doing: string): unknown {
  if (m.overflowWhile === '' && isHostOverflow(error)) m.overflowWhile = doing;
  return error;
}
