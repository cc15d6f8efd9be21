/** Module objects, and the built-in modules made from their declarations. CPython: Objects/moduleobject.c. */
import { newBuiltin } from './builtin-object.ts';
import { type ModuleSpec, typeSpecAt } from './define.ts';
import { dictGetName, dictSetName, newDict } from './dict-object.ts';
import { track } from './gc-list.ts';
import { internText } from './interned.ts';
import { DICT, MODULE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { newStr } from './str-object.ts';
import { newModuleSpec } from './types/module-spec.ts';

const NAME = name('__name__');
const DOC = name('__doc__');
const PACKAGE = name('__package__');
const LOADER = name('__loader__');
const SPEC = name('__spec__');

/** A module with an empty namespace but for the usual five names. Borrows the name (a str). New. */
export function newModule(m: Machine, named: Address): Address {
  const module = m.newCollected(Type.module, MODULE.end);
  initModule(m, module, newDict(m));
  fillModule(m, module, named, Static.None);
  track(m, module);
  return module;
}

/** Enters the usual five names. Borrows the name and the documentation. CPython: module_init_dict. */
export function fillModule(m: Machine, module: Address, named: Address, doc: Address): void {
  if (m.load(module + MODULE.dict) === 0) initModule(m, module, newDict(m));
  const dict = m.load(module + MODULE.dict);
  dictSetName(m, dict, NAME, named);
  dictSetName(m, dict, DOC, doc);
  for (const empty of [PACKAGE, LOADER, SPEC]) dictSetName(m, dict, empty, Static.None);
  if (m.typeOf(named) === Type.str) m.replace(module + MODULE.name, m.hold(named));
}

/** Fills the fields of a fresh module; steals its namespace, whose new names the caches of globals watch. */
export function initModule(m: Machine, module: Address, dict: Address): void {
  m.store(module + MODULE.dict, dict);
  m.store(module + MODULE.definition, 0);
  m.store(module + MODULE.state, 0);
  m.store(module + MODULE.weakList, 0);
  m.store(module + MODULE.name, 0);
  if (dict !== 0) m.store(dict + DICT.watched, 1);
}

/** The namespace of a module: borrowed. */
export function moduleDict(m: Machine, module: Address): Address {
  return m.load(module + MODULE.dict);
}

/** Makes a built-in module with all its functions, types and values. New. CPython: PyModule_FromDefAndSpec. */
export function makeBuiltInModule(m: Machine, spec: ModuleSpec): Address {
  const named = m.keep(internText(m, spec.name));
  const module = m.keep(newModule(m, named));
  const dict = moduleDict(m, module);
  for (const one of spec.members) {
    const key = internText(m, one.name);
    const value = m.keep(memberOf(m, module, named, one));
    dictSetName(m, dict, key, value);
    m.release(m.unkeep());
  }
  const origin = m.keep(newModuleSpec(m, m.hold(named), newStr(m, 'built-in'), false));
  dictSetName(m, dict, SPEC, origin);
  m.release(m.unkeep());
  if (spec.doc !== null) {
    const doc = m.keep(newStr(m, spec.doc));
    dictSetName(m, dict, DOC, doc);
    m.release(m.unkeep());
  }
  m.unkeep();
  m.release(m.unkeep());
  return module;
}

function memberOf(m: Machine, module: Address, named: Address, one: ModuleSpec['members'][number]): Address {
  if (!('kind' in one)) return newBuiltin(m, one.native, module, named);
  if (one.kind === 'value') return one.make(m);
  if (one.kind === 'alias') return m.hold(dictGetName(m, moduleDict(m, module), internText(m, one.of)));
  if (typeSpecAt(one.type) === undefined) throw new Error(`the type ${one.name} is not declared`);
  return one.type;
}
