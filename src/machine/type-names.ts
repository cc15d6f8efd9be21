/** What types are called: `__module__` and `__qualname__` as messages and reprs give them. CPython: type_module, type_qualname. */
import { typeSpecAt } from './define.ts';
import { dictGetName } from './dict-object.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { isStr } from './protocol/text.ts';
import { textOf } from './str-object.ts';

const MODULE = name('__module__');

/** Whether a class statement, or a call of `type`, made it. */
export function isHeapType(m: Machine, type: Address): boolean {
  return (m.load(type + TYPE.flags) & TypeFlag.heap) !== 0;
}

/** The name of the module of a built-in type. */
export function builtInModule(type: Address): string {
  return typeSpecAt(type)?.options.module ?? 'builtins';
}

/** `__module__` as text; null when it is missing or no str. */
export function moduleText(m: Machine, type: Address): string | null {
  if (!isHeapType(m, type)) return builtInModule(type);
  const module = dictGetName(m, m.load(type + TYPE.dict), MODULE);
  return module !== 0 && isStr(m, module) ? textOf(m, module) : null;
}

/** `__qualname__` as text. */
export function qualifiedName(m: Machine, type: Address): string {
  return textOf(m, m.load(type + TYPE.qualname));
}

/** The name with its module in front, unless that is builtins. CPython: PyType_GetFullyQualifiedName. */
export function fullName(m: Machine, type: Address): string {
  const module = moduleText(m, type);
  const name = qualifiedName(m, type);
  return module === null || module === 'builtins' || module === '__main__' ? name : `${module}.${name}`;
}
