/** The methods of int. CPython: Objects/longobject.c. */

import { bitLength } from '../../base/exact-ratio.ts';
import { bytesOf, isBytes, newBytes } from '../bytes-object.ts';
import { classMethod, getset, type MemberSpec, method } from '../define.ts';
import { exactInt, intBig, intNumber, intSign, intSize, newBigInt, newInt } from '../int-object.ts';
import { INT_DIGITS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { formatIntMethod } from '../number-format.ts';
import { Static, Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { isIndex, sizeArgument } from '../protocol/index-value.ts';
import { index } from '../protocol/number.ts';
import { isStr } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { argumentTypeName, raise, typeNameOf } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { textOf } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { bytesFrom } from './bytes-from.ts';

const BYTES = name('__bytes__');

function bitLengthOf(m: Machine, self: Address): Address {
  const size = intSize(m, self);
  if (size === 0) return newInt(m, 0);
  const top = m.load(self + INT_DIGITS + 4 * (size - 1));
  return newInt(m, 30 * (size - 1) + 32 - Math.clz32(top));
}

function bitCount(m: Machine, self: Address): Address {
  let count = 0;
  for (let i = 0, n = intSize(m, self); i < n; i++) {
    let digit = m.load(self + INT_DIGITS + 4 * i);
    for (; digit !== 0; digit &= digit - 1) count++;
  }
  return newInt(m, count);
}

/** An argument that says the order of bytes; `given` is 0 when it was left out. */
function isLittle(m: Machine, given: Address, called: string): boolean {
  if (given === 0) return false;
  if (!isStr(m, given)) {
    raise(
      m,
      Type.TypeError,
      `${called}() argument 'byteorder' must be str, not ${argumentTypeName(m, given)}`,
    );
  }
  const order = textOf(m, given);
  if (order !== 'little' && order !== 'big') {
    raise(m, Type.ValueError, "byteorder must be either 'little' or 'big'");
  }
  return order === 'little';
}

function toBytes(m: Machine, self: Address, length: Address, order: Address, sign: Address): Address {
  const size = length === 0 ? 1 : sizeArgument(m, length);
  const signed = sign !== 0 && truth(m, sign);
  const little = isLittle(m, order, 'to_bytes');
  if (size < 0) raise(m, Type.ValueError, 'length argument must be non-negative');
  const value = intBig(m, self);
  if (value < 0n && !signed) raise(m, Type.OverflowError, "can't convert negative int to unsigned");
  const bits = bitLength(value < 0n ? -value - 1n : value) + (signed ? 1 : 0);
  if (bits > 8 * size) {
    const zero = signed && value === 0n;
    if (!zero || size !== 0) raise(m, Type.OverflowError, 'int too big to convert');
  }
  const hex =
    size === 0
      ? ''
      : BigInt.asUintN(8 * size, value)
          .toString(16)
          .padStart(2 * size, '0');
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    bytes[little ? size - 1 - i : i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  }
  return newBytes(m, bytes);
}

function fromBytes(m: Machine, type: Address, source: Address, order: Address, sign: Address): Address {
  const signed = sign !== 0 && truth(m, sign);
  const little = isLittle(m, order, 'from_bytes');
  const bytes = m.keep(asBytes(m, source));
  const data = bytesOf(m, bytes);
  let hex = '';
  for (let i = 0; i < data.length; i++) {
    hex += data[little ? data.length - 1 - i : i]!.toString(16).padStart(2, '0');
  }
  m.release(m.unkeep());
  const plain = hex === '' ? 0n : BigInt(`0x${hex}`);
  const int = newBigInt(m, signed ? BigInt.asIntN(4 * hex.length, plain) : plain);
  if (type === Type.int) return int;
  m.keep(int);
  m.keep(call(m, type, int));
  return m.releaseUnder(m.kept - 16);
}

/** A bytes object of whatever bytes(…) takes but an int or a str. New. CPython: PyObject_Bytes. */
function asBytes(m: Machine, source: Address): Address {
  if (isBytes(m, source)) return m.hold(source);
  if (isStr(m, source)) raise(m, Type.TypeError, "cannot convert 'str' object to bytes");
  if (isIndex(m, source) && m.load(m.typeOf(source) + Slot.iter) === 0) {
    const own = callBound(m, source, BYTES);
    if (own !== 0) return own;
    raise(m, Type.TypeError, `cannot convert '${typeNameOf(m, source)}' object to bytes`);
  }
  return bytesFrom(m, source);
}

function ratio(m: Machine, self: Address): Address {
  const numerator = exactInt(m, self);
  return newTuple(m, numerator, newInt(m, 1));
}

/** round(self, digits): to the nearest multiple of a power of ten, the even one of two. */
function round(m: Machine, self: Address, digits: Address): Address {
  if (digits === 0) return exactInt(m, self);
  const int = m.keep(index(m, digits));
  const places = intNumber(m, int);
  const negative = intSign(m, int) < 0;
  m.release(m.unkeep());
  if (!negative) return exactInt(m, self);
  const value = intBig(m, self);
  if (Number.isNaN(places) || -places > bitLength(value < 0n ? -value : value) + 2) return newInt(m, 0);
  const unit = 10n ** BigInt(-places);
  return newBigInt(m, roundTo(value, unit));
}

/** The multiple of `unit` nearest to a value, ties to the even multiple. */
function roundTo(value: bigint, unit: bigint): bigint {
  let quotient = value / unit;
  let rest = value % unit;
  if (rest < 0n) {
    rest += unit;
    quotient -= 1n;
  }
  const twice = 2n * rest;
  if (twice > unit || (twice === unit && (quotient & 1n) === 1n)) quotient += 1n;
  return quotient * unit;
}

function sizeOf(m: Machine, self: Address): Address {
  return newInt(m, INT_DIGITS + 4 * Math.max(1, intSize(m, self)));
}

export const INT_METHODS: readonly MemberSpec[] = [
  method('conjugate', exactInt, '()'),
  method('bit_length', bitLengthOf, '()'),
  method('bit_count', bitCount, '()'),
  method('to_bytes', toBytes, "(length=1, byteorder='big', *, signed=False)"),
  classMethod('from_bytes', fromBytes, "(bytes, byteorder='big', *, signed=False)"),
  method('as_integer_ratio', ratio, '()'),
  method('is_integer', () => Static.True, '()'),
  method('__trunc__', exactInt, '()'),
  method('__floor__', exactInt, '()'),
  method('__ceil__', exactInt, '()'),
  method('__round__', round, '(ndigits=<unrepresentable>, /)'),
  method('__getnewargs__', (m: Machine, self: Address) => newTuple(m, exactInt(m, self)), '()'),
  method('__format__', formatIntMethod, '(format_spec, /)'),
  method('__sizeof__', sizeOf, '()'),
  getset('real', exactInt),
  getset('imag', (m) => newInt(m, 0)),
  getset('numerator', exactInt),
  getset('denominator', (m) => newInt(m, 1)),
];
