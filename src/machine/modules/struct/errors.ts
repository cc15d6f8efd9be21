/** struct.error. CPython: Modules/_struct.c. */
import type { Machine } from '../../machine.ts';
import { raiseModuleError } from '../../module-error.ts';

/** Raises struct.error. */
export function structError(m: Machine, words: string): never {
  raiseModuleError(m, 'struct', 'error', words);
}
