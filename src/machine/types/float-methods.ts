/** The methods of float. CPython: Objects/floatobject.c. */

import { exactRatio } from '../../base/exact-ratio.ts';
import { classMethod, getset, type MemberSpec, method } from '../define.ts';
import { doubleHex, parseHex } from '../float-hex.ts';
import { exactFloat, floatValue, newFloat } from '../float-object.ts';
import { roundDouble } from '../float-round.ts';
import { intOfDouble } from '../int-double.ts';
import { newBigInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { formatFloatMethod } from '../number-format.ts';
import { Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, raise } from '../raise.ts';
import { newStr, textOf } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';

function ratio(m: Machine, self: Address): Address {
  const value = floatValue(m, self);
  if (Number.isNaN(value)) raise(m, Type.ValueError, 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) raise(m, Type.OverflowError, 'cannot convert Infinity to integer ratio');
  const [numerator, denominator] = exactRatio(value);
  const first = newBigInt(m, numerator);
  return newTuple(m, first, newBigInt(m, denominator));
}

function fromHex(m: Machine, type: Address, text: Address): Address {
  if (!isStr(m, text)) {
    raise(m, Type.TypeError, `bad argument type for built-in operation`);
  }
  const value = parseHex(textOf(m, text));
  if (value === 'invalid') raise(m, Type.ValueError, 'invalid hexadecimal floating-point string');
  if (value === 'overflow') {
    raise(m, Type.OverflowError, 'hexadecimal value too large to represent as a float');
  }
  const object = newFloat(m, value);
  if (type === Type.float) return object;
  m.keep(object);
  m.keep(call(m, type, object));
  return m.releaseUnder(m.kept - 16);
}

function getFormat(m: Machine, _type: Address, kind: Address): Address {
  if (!isStr(m, kind)) {
    raise(m, Type.TypeError, `__getformat__() argument must be str, not ${argumentTypeName(m, kind)}`);
  }
  const text = textOf(m, kind);
  if (text !== 'double' && text !== 'float') {
    raise(m, Type.ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
  }
  return newStr(m, 'IEEE, little-endian');
}

export const FLOAT_METHODS: readonly MemberSpec[] = [
  method('conjugate', exactFloat, '()'),
  method('__trunc__', (m: Machine, self: Address) => intOfDouble(m, floatValue(m, self)), '()'),
  method('__floor__', (m: Machine, self: Address) => intOfDouble(m, Math.floor(floatValue(m, self))), '()'),
  method('__ceil__', (m: Machine, self: Address) => intOfDouble(m, Math.ceil(floatValue(m, self))), '()'),
  method(
    '__round__',
    (m: Machine, self: Address, digits: Address) => roundDouble(m, floatValue(m, self), digits),
    '(ndigits=None, /)',
  ),
  method('as_integer_ratio', ratio, '()'),
  classMethod('fromhex', fromHex, '(string, /)'),
  method('hex', (m: Machine, self: Address) => newStr(m, doubleHex(floatValue(m, self))), '()'),
  method('is_integer', (m: Machine, self: Address) => m.boolean(Number.isInteger(floatValue(m, self))), '()'),
  method(
    '__getnewargs__',
    (m: Machine, self: Address) => newTuple(m, newFloat(m, floatValue(m, self))),
    '()',
  ),
  classMethod('__getformat__', getFormat, '(typestr, /)'),
  method('__format__', formatFloatMethod, '(format_spec, /)'),
  getset('real', exactFloat),
  getset('imag', (m) => newFloat(m, 0)),
];
