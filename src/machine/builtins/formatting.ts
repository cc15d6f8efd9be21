/** format. CPython: Python/bltinmodule.c. */
import { builtin } from '../define.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { formatObject } from '../protocol/format.ts';
import { argumentTypeName, raise } from '../raise.ts';

function format(m: Machine, _module: Address, value: Address, spec: Address): Address {
  if (spec !== 0 && (m.load(m.typeOf(spec) + TYPE.flags) & TypeFlag.strSubclass) === 0) {
    raise(m, Type.TypeError, `format() argument 2 must be str, not ${argumentTypeName(m, spec)}`);
  }
  return formatObject(m, value, spec === 0 ? Static.emptyStr : spec);
}

export const formatBuiltin = builtin('format', format, "(value, format_spec='', /)");
