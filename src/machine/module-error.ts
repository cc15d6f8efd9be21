/**
 * Exceptions whose classes are defined by library modules in Python, raised by the natives beneath.
 */
import { importModule } from './import.ts';
import type { Machine } from './machine.ts';
import { getAttribute } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { throwException } from './raise.ts';
import { newStr } from './str-object.ts';

/** Raises the exception of a module by the class's name, with a text as its argument. */
export function raiseModuleError(m: Machine, module: string, error: string, words: string): never {
  const found = m.keep(importModule(m, module));
  const attribute = m.keep(newStr(m, error));
  const type = m.keep(getAttribute(m, found, attribute));
  const message = m.keep(newStr(m, words));
  throwException(m, call(m, type, message));
}
