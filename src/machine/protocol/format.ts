/** format() of any object. CPython: Objects/abstract.c (PyObject_Format). */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { raise, typeNameOf } from '../raise.ts';
import { strLength } from '../str-object.ts';
import { isStr, str } from './text.ts';

const FORMAT = name('__format__');

/** format(value, spec), the spec being a str: a new str. Borrows both. */
export function formatObject(m: Machine, value: Address, spec: Address): Address {
  if (strLength(m, spec) === 0) {
    const type = m.typeOf(value);
    if (type === Type.str) return m.hold(value);
    if (type === Type.int) return str(m, value);
  }
  const result = callBound(m, value, FORMAT, spec);
  if (result === 0) raise(m, Type.TypeError, `Type ${typeNameOf(m, value)} doesn't define __format__`);
  if (isStr(m, result)) return result;
  m.keep(result);
  raise(m, Type.TypeError, `__format__ must return a str, not ${typeNameOf(m, result)}`);
}
