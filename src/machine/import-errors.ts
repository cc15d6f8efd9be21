/** What imports raise. CPython: Lib/importlib/_bootstrap.py, Python/import.c. */
import { IMPORT_ERROR } from './exception-layouts.ts';
import { setField } from './exception-object.ts';
import type { Machine } from './machine.ts';
import { Type } from './places.ts';
import { newException, throwException } from './raise.ts';
import { STANDARD_MODULES } from './standard-modules.ts';
import { newStr } from './str-object.ts';
import { newTuple } from './tuple-object.ts';

/** Raises ModuleNotFoundError with the name of the module that was looked for. */
export function raiseNotFound(m: Machine, message: string, name: string): never {
  const text = newStr(m, message);
  const exception = m.keep(newException(m, Type.ModuleNotFoundError, newTuple(m, m.hold(text))));
  m.store(exception + IMPORT_ERROR.message, text);
  const named = m.keep(newStr(m, name));
  setField(m, exception + IMPORT_ERROR.name, named);
  m.release(m.unkeep());
  throwException(m, m.unkeep());
}

/** Raises that there is no such module: nowhere, or not yet here. */
export function noModule(m: Machine, name: string): never {
  const top = name.split('.')[0]!;
  const message = STANDARD_MODULES.has(top)
    ? `not supported yet: module '${name}'`
    : `No module named '${name}'`;
  raiseNotFound(m, message, name);
}
