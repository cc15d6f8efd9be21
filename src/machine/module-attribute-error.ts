/** What is said when a module has no such attribute. CPython: Objects/moduleobject.c, _Py_module_getattro_impl. */
import { dictGetName } from './dict-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { moduleDict } from './module-object.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static } from './places.ts';
import { isStr } from './protocol/text.ts';
import { newStr, textOf } from './str-object.ts';
import { isModuleSpec, MODULE_SPEC } from './types/module-spec.ts';

const NAME = name('__name__');
const SPEC = name('__spec__');

/** The message for a missing attribute; a module that is still being imported says so. */
export function missingAttributeText(m: Machine, module: Address, attribute: Address): string {
  const wanted = textOf(m, attribute);
  const dict = moduleDict(m, module);
  const named = dict === 0 ? 0 : dictGetName(m, dict, NAME);
  if (named === 0 || !isStr(m, named)) return `module has no attribute '${wanted}'`;
  const called = textOf(m, named);
  const plain = `module '${called}' has no attribute '${wanted}'`;
  const spec = dictGetName(m, dict, SPEC);
  if (spec === 0 || spec === Static.None || !isModuleSpec(m, spec)) return plain;
  const circular = '(most likely due to a circular import)';
  if (m.load(spec + MODULE_SPEC.initializing) !== 0) {
    const origin = m.load(spec + MODULE_SPEC.hasLocation) === 0 ? 0 : m.load(spec + MODULE_SPEC.origin);
    const from = origin === 0 ? '' : ` from '${textOf(m, origin)}'`;
    return `partially initialized module '${called}'${from} has no attribute '${wanted}' ${circular}`;
  }
  if (isBeingImported(m, `${called}.${wanted}`)) {
    return `cannot access submodule '${wanted}' of module '${called}' ${circular}`;
  }
  return plain;
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
