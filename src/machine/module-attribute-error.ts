/** What is said when a module has no such attribute. CPython: Objects/moduleobject.c, _Py_module_getattro_impl. */
import { dictGetName } from './dict-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { moduleDict } from './module-object.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static } from './places.ts';
import { isStr } from './protocol/text.ts';
import { STANDARD_MODULES } from './standard-modules.ts';
import { newStr, textOf } from './str-object.ts';
import { isModuleSpec, MODULE_SPEC } from './types/module-spec.ts';

const NAME = name('__name__');
const SPEC = name('__spec__');
const FILE = name('__file__');

/** The message for a missing attribute: what may be wrong with the module itself comes first. */
export function missingAttributeText(m: Machine, module: Address, attribute: Address): string {
  const wanted = textOf(m, attribute);
  const dict = moduleDict(m, module);
  const named = dict === 0 ? 0 : dictGetName(m, dict, NAME);
  if (named === 0 || !isStr(m, named)) return `module has no attribute '${wanted}'`;
  const called = textOf(m, named);
  const plain = `module '${called}' has no attribute '${wanted}'`;
  const spec = dictGetName(m, dict, SPEC);
  if (spec === 0 || spec === Static.None || !isModuleSpec(m, spec)) return plain;
  const file =
    m.load(spec + MODULE_SPEC.hasLocation) === 0 ? null : textOf(m, m.load(spec + MODULE_SPEC.origin));
  const hides = file !== null && isBesideProgram(m, file);
  if (hides && STANDARD_MODULES.has(called)) {
    const why = `it has the same name as the standard library module named '${called}'`;
    return `${plain} (consider renaming '${file}' since ${why} and the import system gives it precedence)`;
  }
  const circular = '(most likely due to a circular import)';
  if (m.load(spec + MODULE_SPEC.initializing) !== 0) {
    const third = 'if it has the same name as a third-party module you intended to import';
    if (hides) return `${plain} (consider renaming '${file}' ${third})`;
    const from = file === null ? '' : ` from '${file}'`;
    return `partially initialized module '${called}'${from} has no attribute '${wanted}' ${circular}`;
  }
  if (isBeingImported(m, `${called}.${wanted}`)) {
    return `cannot access submodule '${wanted}' of module '${called}' ${circular}`;
  }
  return plain;
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

/** Whether a module's file lies where the program lies, so that it may hide another. CPython: is_module_possibly_shadowing. */
function isBesideProgram(m: Machine, file: string): boolean {
  const main = m.load(Own.mainModule);
  const own = main === 0 ? 0 : dictGetName(m, moduleDict(m, main), FILE);
  if (own === 0 || !isStr(m, own)) return false;
  const folder = folderOf(file);
  return folderOf(textOf(m, own)) === (file.endsWith('/__init__.py') ? folderOf(folder) : folder);
}

/** Whether the module of this full name is in sys.modules and not finished. */
function isBeingImported(m: Machine, full: string): boolean {
  const key = m.keep(newStr(m, full));
  const module = dictGetName(m, m.load(Own.modules), key);
  m.release(m.unkeep());
  if (module === 0) return false;
  const spec = dictGetName(m, moduleDict(m, module), SPEC);
  return spec !== 0 && isModuleSpec(m, spec) && m.load(spec + MODULE_SPEC.initializing) !== 0;
}
