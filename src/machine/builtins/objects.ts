/**
 * Built-ins about any object: what it is and has. CPython: Python/bltinmodule.c.
 */
import { builtin } from '../define.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import { findAttribute, getAttribute, setAttribute } from '../protocol/attribute.ts';
import { isCallable } from '../protocol/call.ts';
import { hashOf } from '../protocol/compare.ts';
import { repr } from '../protocol/text.ts';
import { lengthOf } from '../protocol/truth.ts';
import { hashInt } from '../type-wrappers.ts';
import { asciiOf } from '../types/str-repr.ts';

/** repr(object) with what is not ASCII escaped. CPython: PyObject_ASCII. */
function ascii(m: Machine, _module: Address, object: Address): Address {
  return asciiOf(m, repr(m, object));
}

function getattr(m: Machine, _module: Address, object: Address, named: Address, otherwise: Address): Address {
  if (otherwise === 0) return getAttribute(m, object, named);
  const value = findAttribute(m, object, named);
  return value !== 0 ? value : m.hold(otherwise);
}

function hasattr(m: Machine, _module: Address, object: Address, named: Address): Address {
  const value = findAttribute(m, object, named);
  if (value === 0) return Static.False;
  m.release(value);
  return Static.True;
}

function setattr(m: Machine, _module: Address, object: Address, named: Address, value: Address): Address {
  setAttribute(m, object, named, value);
  return Static.None;
}

function delattr(m: Machine, _module: Address, object: Address, named: Address): Address {
  setAttribute(m, object, named, 0);
  return Static.None;
}

export const objectBuiltins = {
  ascii: builtin('ascii', ascii, '(obj, /)'),
  callable: builtin('callable', (m, _module, object) => m.boolean(isCallable(m, object)), '(obj, /)'),
  delattr: builtin('delattr', delattr, '(obj, name, /)'),
  getattr: builtin('getattr', getattr, '(object, name, default=<unrepresentable>, /)'),
  hasattr: builtin('hasattr', hasattr, '(obj, name, /)'),
  hash: builtin('hash', (m, _module, object) => hashInt(m, hashOf(m, object)), '(obj, /)'),
  id: builtin('id', (m, _module, object) => newInt(m, m.id(object)), '(obj, /)'),
  len: builtin('len', (m, _module, object) => newInt(m, lengthOf(m, object)), '(obj, /)'),
  repr: builtin('repr', (m, _module, object) => repr(m, object), '(obj, /)'),
  setattr: builtin('setattr', setattr, '(obj, name, value, /)'),
};
