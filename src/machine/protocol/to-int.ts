/** int(object). CPython: Objects/abstract.c (PyNumber_Long). */
import { findBuffer, lent } from '../buffer.ts';
import { exactInt, isExactInt, isInt } from '../int-object.ts';
import { intFromStr, intFromText } from '../int-parse.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { interpreter } from '../run-python.ts';
import { Slot } from '../slot-numbers.ts';
import { callBound } from './attribute.ts';
import { checkedInt, exactIndex } from './number.ts';
import { isStr } from './text.ts';

const TRUNC = name('__trunc__');

/** int(object): a new reference to an exact int. Borrows. */
export function toInt(m: Machine, object: Address): Address {
  if (isExactInt(m, object)) return m.hold(object);
  const type = m.typeOf(object);
  const slot = m.load(type + Slot.int);
  if (slot !== 0) return fromInt(m, natives[slot]!(m, object));
  if (m.load(type + Slot.index) !== 0) return exactIndex(m, object);
  const truncated = callBound(m, object, TRUNC);
  if (truncated !== 0) return fromTrunc(m, truncated);
  if (isStr(m, object)) return intFromStr(m, object, 10);
  const text = bytesText(m, object);
  if (text !== null) return intFromText(m, text, 10, object);
  const message = "int() argument must be a string, a bytes-like object or a real number, not '";
  raise(m, Type.TypeError, `${message}${typeNameOf(m, object)}'`);
}

/** The exact int of what `__int__` returned (stolen). */
function fromInt(m: Machine, result: Address): Address {
  const int = m.keep(checkedInt(m, result, '__int__'));
  m.keep(exactInt(m, int));
  return m.releaseUnder(m.kept - 16);
}

/** The exact int of what `__trunc__` returned (stolen). */
function fromTrunc(m: Machine, result: Address): Address {
  m.keep(result);
  interpreter.deprecated(m, 'The delegation of int() to __trunc__ is deprecated.');
  if (!isInt(m, result) && m.load(m.typeOf(result) + Slot.index) === 0) {
    raise(m, Type.TypeError, `__trunc__ returned non-Integral (type ${typeNameOf(m, result)})`);
  }
  m.keep(exactIndex(m, result));
  return m.releaseUnder(m.kept - 16);
}

/** The bytes of a bytes-like object as characters, null where the object is none. */
export function bytesText(m: Machine, object: Address): string | null {
  if (!findBuffer(m, object)) return null;
  let text = '';
  for (let i = 0; i < lent.size; i++) text += String.fromCharCode(m.bytes[lent.data + i]!);
  return text;
}
