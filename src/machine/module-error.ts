/**
 * Exceptions whose classes are defined by library modules in Python, raised by the natives beneath. The
 * module is loaded by then, since it is what asked the native.
 */
import { dictGet } from './dict-object.ts';
import type { Machine } from './machine.ts';
import { Own } from './own-words.ts';
import { getAttribute } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { throwException } from './raise.ts';
import { newStr } from './str-object.ts';

/** Raises the exception of a module by the class's name, with a text as its argument. */
export function raiseModuleError(m: Machine, module: string, error: string, words: string): never {
  const name = m.keep(newStr(m, module));
  const found = dictGet(m, m.load(Own.modules), name);
  const attribute = m.keep(newStr(m, error));
  const type = m.keep(getAttribute(m, found, attribute));
  const message = m.keep(newStr(m, words));
  throwException(m, call(m, type, message));
}
