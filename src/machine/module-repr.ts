/** repr() of modules. CPython: Lib/importlib/_bootstrap.py, _module_repr. */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static } from './places.ts';
import { findAttribute } from './protocol/attribute.ts';
import { reprText, strText } from './protocol/text.ts';
import { truth } from './protocol/truth.ts';

const SPEC = name('__spec__');
const LOADER = name('__loader__');
const NAME = name('__name__');
const FILE = name('__file__');
const SPEC_NAME = name('name');
const ORIGIN = name('origin');
const LOCATIONS = name('submodule_search_locations');
const SPEC_LOADER = name('loader');
const HAS_LOCATION = name('has_location');

/** What an attribute makes of the object, null when it is missing or None. */
function attribute<T>(m: Machine, object: Address, which: Address, read: (value: Address) => T): T | null {
  const value = findAttribute(m, object, which);
  if (value === 0 || value === Static.None) return null;
  m.keep(value);
  const result = read(value);
  m.release(m.unkeep());
  return result;
}

const shown = (m: Machine) => (value: Address) => reprText(m, value);

/** The module with what is known of where it comes from. */
export function moduleReprText(m: Machine, module: Address): string {
  const fromSpec = attribute(m, module, SPEC, (spec) => (truth(m, spec) ? reprFromSpec(m, spec) : null));
  if (fromSpec !== null) return fromSpec;
  const called = attribute(m, module, NAME, shown(m)) ?? "'?'";
  const file = attribute(m, module, FILE, shown(m));
  if (file !== null) return `<module ${called} from ${file}>`;
  const loader = attribute(m, module, LOADER, shown(m));
  return loader === null ? `<module ${called}>` : `<module ${called} (${loader})>`;
}

function reprFromSpec(m: Machine, spec: Address): string {
  const called = attribute(m, spec, SPEC_NAME, shown(m)) ?? "'?'";
  const origin = attribute(m, spec, ORIGIN, shown(m));
  if (origin === null) {
    const folders = attribute(m, spec, LOCATIONS, shown(m));
    if (folders !== null) return `<module ${called} (namespace) from ${folders}>`;
    const loader = attribute(m, spec, SPEC_LOADER, shown(m));
    return loader === null ? `<module ${called}>` : `<module ${called} (${loader})>`;
  }
  if (attribute(m, spec, HAS_LOCATION, (value) => truth(m, value)))
    return `<module ${called} from ${origin}>`;
  return `<module ${called} (${attribute(m, spec, ORIGIN, (value) => strText(m, value))})>`;
}
