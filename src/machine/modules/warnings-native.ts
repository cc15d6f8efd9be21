/** The module _warnings: what the module warnings is built on. CPython: Python/_warnings.c. */
import { builtin, defineModule, moduleValue } from '../define.ts';
import { newDict } from '../dict-object.ts';
import { newInt } from '../int-object.ts';
import { internText } from '../interned.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, isInstance, isSubtype, raise, typeNameOf } from '../raise.ts';
import { newStr, textOf } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { warnAt, warnExplicit } from '../warnings.ts';

/** What is done unless the program sets filters: (action, message, category, module, line). */
const FILTERS: readonly (readonly [string, Type, string | null])[] = [
  ['default', Type.DeprecationWarning, '__main__'],
  ['ignore', Type.DeprecationWarning, null],
  ['ignore', Type.PendingDeprecationWarning, null],
  ['ignore', Type.ImportWarning, null],
  ['ignore', Type.ResourceWarning, null],
];

/** The list of filters, which the machine keeps, too. */
function makeFilters(m: Machine): Address {
  const filters = listOf(
    m,
    FILTERS.map(([action, category, module]) =>
      newTuple(
        m,
        internText(m, action),
        Static.None,
        m.hold(category),
        module === null ? Static.None : internText(m, module),
        newInt(m, 0),
      ),
    ),
  );
  m.store(Own.warningFilters, m.hold(filters));
  return filters;
}

function makeOnce(m: Machine): Address {
  const once = newDict(m);
  m.store(Own.warningsOnce, m.hold(once));
  return once;
}

/** The category of a warning: that of the message when it is one. Borrowed. CPython: get_category. */
function categoryOf(m: Machine, message: Address, category: Address): Address {
  if (isInstance(m, message, Type.Warning)) return m.typeOf(message);
  if (category === 0 || category === Static.None) return Type.UserWarning;
  const isClass = (m.load(m.typeOf(category) + TYPE.flags) & TypeFlag.typeSubclass) !== 0;
  if (isClass && isSubtype(m, category, Type.Warning)) return category;
  raise(m, Type.TypeError, `category must be a Warning subclass, not '${typeNameOf(m, category)}'`);
}

function warnNow(
  m: Machine,
  _module: Address,
  message: Address,
  category: Address,
  stackLevel: Address,
): Address {
  const level = stackLevel === 0 ? 1 : sizeArgument(m, stackLevel);
  warnAt(m, message, categoryOf(m, message, category), level);
  return Static.None;
}

function warnExplicitly(
  m: Machine,
  _module: Address,
  message: Address,
  category: Address,
  filename: Address,
  lineno: Address,
  module: Address,
  registry: Address,
): Address {
  if (!isStr(m, filename)) {
    const given = argumentTypeName(m, filename);
    raise(m, Type.TypeError, `warn_explicit() argument 'filename' must be str, not ${given}`);
  }
  const line = sizeArgument(m, lineno);
  const remembered = registry === 0 || registry === Static.None ? 0 : registry;
  if (remembered !== 0 && !isSubtype(m, m.typeOf(remembered), Type.dict)) {
    raise(m, Type.TypeError, "'registry' must be a dict or None");
  }
  if (module === Static.None) return Static.None;
  const named = module !== 0 ? m.hold(module) : newStr(m, textOf(m, filename).replace(/\.py$/, ''));
  m.keep(named);
  const place = { filename, line, module: named, registry: remembered };
  warnExplicit(m, message, categoryOf(m, message, category), place);
  m.release(m.unkeep());
  return Static.None;
}

/** Registries forget what they know when the filters have changed. */
function filtersMutated(m: Machine): Address {
  m.store(Own.warningsVersion, m.load(Own.warningsVersion) + 1);
  return Static.None;
}

defineModule(
  '_warnings',
  '_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.',
  [
    builtin('warn', warnNow, '(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())'),
    builtin(
      'warn_explicit',
      warnExplicitly,
      '(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)',
    ),
    builtin('_filters_mutated', filtersMutated, '()'),
    moduleValue('filters', makeFilters),
    moduleValue('_onceregistry', makeOnce),
    moduleValue('_defaultaction', (m) => internText(m, 'default')),
  ],
);
