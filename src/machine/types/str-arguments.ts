/** Arguments of str's methods that must be strs. CPython: Python/getargs.c, Objects/unicodeobject.c. */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, raise, typeNameOf } from '../raise.ts';

/** Raises TypeError unless the argument is a str; `which` is as in 'argument 1'. Returns it, borrowed. */
export function strArgument(m: Machine, object: Address, method: string, which: string): Address {
  if (isStr(m, object)) return object;
  raise(m, Type.TypeError, `${method}() ${which} must be str, not ${argumentTypeName(m, object)}`);
}

/** The same in the words of CPython's ensure_unicode. */
export function ensureStr(m: Machine, object: Address): Address {
  if (isStr(m, object)) return object;
  raise(m, Type.TypeError, `must be str, not ${typeNameOf(m, object)}`);
}
