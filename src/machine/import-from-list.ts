/** `from package import a, b`: names that the package does not have may be modules in it. CPython: _handle_fromlist. */
import { dictGet } from './dict-object.ts';
import { IMPORT_ERROR } from './exception-layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { findAttribute, getAttribute } from './protocol/attribute.ts';
import { forEach } from './protocol/iterate.ts';
import { isStr, takeText } from './protocol/text.ts';
import { pendingIs, raise, typeNameOf } from './raise.ts';
import { newStr, textOf } from './str-object.ts';

const NAME = name('__name__');
const ALL = name('__all__');

type Import = (m: Machine, full: string) => Address;

/** Imports the modules among the names. `nested`: the names are those of `__all__`. */
export function handleFromList(
  m: Machine,
  module: Address,
  names: Address,
  nested: boolean,
  importOne: Import,
): void {
  forEach(m, names, (one) => {
    const called = (): string => takeText(m, getAttribute(m, module, NAME));
    if (!isStr(m, one)) {
      const where = nested ? `${called()}.__all__` : "``from list''";
      raise(m, Type.TypeError, `Item in ${where} must be str, not ${typeNameOf(m, one)}`);
    }
    if (textOf(m, one) === '*') {
      const all = nested ? 0 : findAttribute(m, module, ALL);
      if (all === 0) return;
      m.keep(all);
      handleFromList(m, module, all, true, importOne);
      m.release(m.unkeep());
      return;
    }
    const value = findAttribute(m, module, one);
    if (value !== 0) m.release(value);
    else tryModule(m, `${called()}.${textOf(m, one)}`, importOne);
  });
}

/** Imports a module that need not be there: then the name stays missing, and says so itself. */
function tryModule(m: Machine, full: string, importOne: Import): void {
  const mark = m.kept;
  try {
    m.release(importOne(m, full));
  } catch (error) {
    if (error !== PYTHON_ERROR || !isAbout(m, full)) throw error;
    m.releaseTo(mark);
    m.drop(Own.pending);
  }
}

/** Whether the pending exception says that just this module is missing, and sys.modules does not forbid it. */
function isAbout(m: Machine, full: string): boolean {
  if (!pendingIs(m, Type.ModuleNotFoundError)) return false;
  const named = m.load(m.load(Own.pending) + IMPORT_ERROR.name);
  if (named === 0 || !isStr(m, named) || textOf(m, named) !== full) return false;
  const key = m.keep(newStr(m, full));
  const blocked = dictGet(m, m.load(Own.modules), key) === Static.None;
  m.release(m.unkeep());
  return !blocked;
}
