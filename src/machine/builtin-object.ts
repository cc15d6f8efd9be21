/** Objects for natives that can be called: built-in functions, bound built-in methods. CPython: Objects/methodobject.c. */
import { track } from './gc-list.ts';
import { BUILTIN } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

/**
 * A callable for a native declared with a `NativeSpec`. `self` (held, may be 0) is what the native gets;
 * `module` (held, may be 0) is the module's name for messages and `__module__`. New. CPython: PyCFunction_NewEx.
 */
export function newBuiltin(m: Machine, native: number, self: Address, module: Address): Address {
  const builtin = m.newCollected(Type.builtin_function, BUILTIN.end);
  m.store(builtin + BUILTIN.native, native);
  m.store(builtin + BUILTIN.self, self === 0 ? 0 : m.hold(self));
  m.store(builtin + BUILTIN.module, module === 0 ? 0 : m.hold(module));
  m.store(builtin + BUILTIN.weakList, 0);
  m.store(builtin + BUILTIN.vectorcall, 0);
  track(m, builtin);
  return builtin;
}
