/** Imports: `__import__`, and modules that natives ask for. CPython: Python/import.c, Lib/importlib/_bootstrap.py. */
import { builtin } from './define.ts';
import { isDict } from './dict-merge.ts';
import { dictGetName } from './dict-object.ts';
import { noModule, raiseNotFound } from './import-errors.ts';
import { handleFromList } from './import-from-list.ts';
import { loadModule } from './import-load.ts';
import { absoluteName } from './import-relative.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { findAttribute, setAttribute } from './protocol/attribute.ts';
import { asCIntArgument } from './protocol/c-int.ts';
import { isStr } from './protocol/text.ts';
import { truth } from './protocol/truth.ts';
import { raise } from './raise.ts';
import { interpreter } from './run-python.ts';
import { newStr, textOf } from './str-object.ts';

const PATH = name('__path__');

/** The module that stands in sys.modules under a full name: borrowed, 0 when none does. */
function entered(m: Machine, full: string): Address {
  const key = m.keep(newStr(m, full));
  const module = dictGetName(m, m.load(Own.modules), key);
  m.release(m.unkeep());
  return module;
}

/** The module of a full name, imported if it is not yet: new. CPython: _find_and_load. */
export function importModule(m: Machine, full: string): Address {
  const known = entered(m, full);
  if (known === Static.None) raiseNotFound(m, `import of ${full} halted; None in sys.modules`, full);
  if (known !== 0) return m.hold(known);
  const dot = full.lastIndexOf('.');
  if (dot < 0) return loadModule(m, full) || noModule(m, full);
  const parent = m.keep(importModule(m, full.slice(0, dot)));
  const meanwhile = entered(m, full);
  if (meanwhile !== 0) {
    m.hold(meanwhile);
    m.release(m.unkeep());
    return meanwhile;
  }
  const path = findAttribute(m, parent, PATH);
  if (path === 0) {
    raiseNotFound(m, `No module named '${full}'; '${full.slice(0, dot)}' is not a package`, full);
  }
  m.release(path);
  const module = m.keep(loadModule(m, full) || noModule(m, full));
  const child = m.keep(newStr(m, full.slice(dot + 1)));
  setAttribute(m, parent, child, module);
  m.release(m.unkeep());
  m.unkeep();
  m.release(m.unkeep());
  return module;
}

interpreter.importModule = importModule;

/**
 * The import of a name as statements ask for it: the top package without a list of names, the module
 * itself with one. Borrows all; `globals` and `fromList` may be 0. New. CPython: PyImport_ImportModuleLevelObject.
 */
export function importLevel(
  m: Machine,
  wanted: Address,
  globals: Address,
  fromList: Address,
  level: number,
): Address {
  if (!isStr(m, wanted)) raise(m, Type.TypeError, 'module name must be a string');
  if (level < 0) raise(m, Type.ValueError, 'level must be >= 0');
  const given = textOf(m, wanted);
  if (level === 0 && given === '') raise(m, Type.ValueError, 'Empty module name');
  const full = level > 0 ? absoluteName(m, given, globals, level) : given;
  const module = m.keep(importModule(m, full));
  const has = fromList !== 0 && fromList !== Static.None && truth(m, fromList);
  if (has) {
    const path = findAttribute(m, module, PATH);
    if (path !== 0) {
      m.release(path);
      handleFromList(m, module, fromList, false, importModule);
    }
    return m.unkeep();
  }
  const dot = given.indexOf('.');
  if (dot < 0 || (level > 0 && given === '')) return m.unkeep();
  m.release(m.unkeep());
  return importModule(m, level === 0 ? given.slice(0, dot) : full.slice(0, full.length - given.length + dot));
}

/** builtins.__import__. */
export const importBuiltin = builtin(
  '__import__',
  (m, _module, wanted, globals, _locals, fromList, level) => {
    if (globals !== 0 && globals !== Static.None && level !== 0 && !isDict(m, globals)) {
      const up = asCIntArgument(m, level);
      if (up > 0) raise(m, Type.TypeError, 'globals must be a dict');
    }
    const space = globals === Static.None ? 0 : globals;
    return importLevel(m, wanted, space, fromList, level === 0 ? 0 : asCIntArgument(m, level));
  },
  '(name, globals=None, locals=None, fromlist=(), level=0)',
);
