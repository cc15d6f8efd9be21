/** Relative imports: which module `from ..x import y` means. CPython: Python/import.c, resolve_name. */
import { dictGetName } from './dict-object.ts';
import { IMPORT_ERROR } from './exception-layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { getAttribute } from './protocol/attribute.ts';
import { isStr } from './protocol/text.ts';
import { newException, raise, throwException } from './raise.ts';
import { newStr, textOf } from './str-object.ts';
import { newTuple } from './tuple-object.ts';

const PACKAGE = name('__package__');
const SPEC = name('__spec__');
const NAME = name('__name__');
const PATH = name('__path__');
const PARENT = name('parent');

/** ImportError, whose message is a field as well. */
function raiseImportError(m: Machine, message: string): never {
  const text = newStr(m, message);
  const exception = newException(m, Type.ImportError, newTuple(m, m.hold(text)));
  m.store(exception + IMPORT_ERROR.message, text);
  throwException(m, exception);
}

/** The text of a str (new reference, released), or TypeError. */
function textFrom(m: Machine, value: Address, message: string): string {
  m.keep(value);
  if (!isStr(m, value)) raise(m, Type.TypeError, message);
  const text = textOf(m, value);
  m.release(m.unkeep());
  return text;
}

/** The package in which the importing module is; '' when it is in none. */
function packageOf(m: Machine, globals: Address): string {
  const known = (key: Address): Address => {
    const value = dictGetName(m, globals, key);
    return value === Static.None ? 0 : value;
  };
  const own = known(PACKAGE);
  if (own !== 0) return textFrom(m, m.hold(own), 'package must be a string');
  const spec = known(SPEC);
  if (spec !== 0) return textFrom(m, getAttribute(m, spec, PARENT), '__spec__.parent must be a string');
  const module = dictGetName(m, globals, NAME);
  if (module === 0) raise(m, Type.KeyError, "'__name__' not in globals");
  const text = textFrom(m, m.hold(module), '__name__ must be a string');
  if (dictGetName(m, globals, PATH) !== 0) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf('.')));
}

/** The full name of what is `level` packages up from the importing module. */
export function absoluteName(m: Machine, wanted: string, globals: Address, level: number): string {
  if (globals === 0) raise(m, Type.KeyError, "'__name__' not in globals");
  let base = packageOf(m, globals);
  if (base === '') raiseImportError(m, 'attempted relative import with no known parent package');
  for (let up = 1; up < level; up++) {
    const dot = base.lastIndexOf('.');
    if (dot < 0) raiseImportError(m, 'attempted relative import beyond top-level package');
    base = base.slice(0, dot);
  }
  return wanted === '' ? base : `${base}.${wanted}`;
}
