/** ModuleSpec: what a module is called and where it comes from. CPython: Lib/importlib/_bootstrap.py. */
import { defineType, getset, member } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import { reprText } from '../protocol/text.ts';
import { newStr, textOf } from '../str-object.ts';

export const MODULE_SPEC = layout('ModuleSpec', {
  name: reference('name'),
  loader: reference('loader'),
  origin: reference('origin'),
  locations: reference('submodule_search_locations'),
  cached: reference('cached'),
  hasLocation: word('1 when origin is a file'),
  initializing: word('1 while the body of the module runs'),
});

function repr(m: Machine, self: Address): Address {
  const shown = (word: number): string => {
    const value = m.load(self + word);
    return value === 0 ? 'None' : reprText(m, value);
  };
  const parts = [`name=${shown(MODULE_SPEC.name)}`, `loader=${shown(MODULE_SPEC.loader)}`];
  if (m.load(self + MODULE_SPEC.origin) !== 0) parts.push(`origin=${shown(MODULE_SPEC.origin)}`);
  if (m.load(self + MODULE_SPEC.locations) !== 0) {
    parts.push(`submodule_search_locations=${shown(MODULE_SPEC.locations)}`);
  }
  return newStr(m, `ModuleSpec(${parts.join(', ')})`);
}

/** The package that the module is in, or is. */
function parent(m: Machine, self: Address): Address {
  const named = m.load(self + MODULE_SPEC.name);
  if (m.load(self + MODULE_SPEC.locations) !== 0) return m.hold(named);
  const text = textOf(m, named);
  return newStr(m, text.slice(0, Math.max(0, text.lastIndexOf('.'))));
}

const flag = (called: string, at: number) => getset(called, (m, self) => m.boolean(m.load(self + at) !== 0));

const spec = defineType(
  'ModuleSpec',
  {
    layout: MODULE_SPEC,
    module: '_frozen_importlib',
    collected: true,
    abstract: true,
    letter: 'M',
    dealloc: freeByLayout,
    repr,
  },
  [
    member('name', MODULE_SPEC.name, true),
    member('loader', MODULE_SPEC.loader, true),
    member('origin', MODULE_SPEC.origin, true),
    member('submodule_search_locations', MODULE_SPEC.locations, true),
    member('cached', MODULE_SPEC.cached, true),
    getset('parent', parent),
    flag('has_location', MODULE_SPEC.hasLocation),
    flag('_initializing', MODULE_SPEC.initializing),
  ],
);

/** A spec; steals the name, and the origin, which may be 0. New. */
export function newModuleSpec(m: Machine, named: Address, origin: Address, hasLocation: boolean): Address {
  const made = m.newCollected(spec.address, MODULE_SPEC.end);
  m.store(made + MODULE_SPEC.name, named);
  m.store(made + MODULE_SPEC.origin, origin);
  for (const empty of [MODULE_SPEC.loader, MODULE_SPEC.locations, MODULE_SPEC.cached])
    m.store(made + empty, 0);
  m.store(made + MODULE_SPEC.hasLocation, hasLocation ? 1 : 0);
  m.store(made + MODULE_SPEC.initializing, 0);
  track(m, made);
  return made;
}

/** Whether the object is a spec. */
export function isModuleSpec(m: Machine, object: Address): boolean {
  return object !== Static.None && m.typeOf(object) === spec.address;
}
