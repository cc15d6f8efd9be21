/** bytes. What it shares with bytearray lies in byte-*.ts. CPython: Objects/bytesobject.c. */

import { pythonRepr } from '../../syntax/constant-repr.ts';
import { findBuffer, lent } from '../buffer.ts';
import { allocateBytes, BYTES_BASIC, bytesOf, bytesSize, copyBytes, isBytes } from '../bytes-object.ts';
import { decodeMethod } from '../codecs/decode-object.ts';
import { classMethod, defineType, method } from '../define.ts';
import { track } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { BYTES, BYTES_DATA, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { raiseMemoryError } from '../memory-error.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { indexValue, isIndex } from '../protocol/index-value.ts';
import { raise, typeNameOf } from '../raise.ts';
import { shownAs } from '../shown.ts';
import { parseSignature } from '../signature.ts';
import { isSlice, sliceIndices } from '../slice-indices.ts';
import { Compare } from '../slot-numbers.ts';
import { hashMemory } from '../str-hash.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { byteCaseMethods } from './byte-case.ts';
import { bytesFromHex, hexText } from './byte-hex.ts';
import { bytesRemainder } from './byte-printf.ts';
import { byteReplaceMethods } from './byte-replace.ts';
import { quoted } from './byte-repr.ts';
import { fresh, part } from './byte-results.ts';
import { byteSearchMethods, bytesContains } from './byte-search.ts';
import { byteSplitMethods } from './byte-split.ts';
import { byteStripMethods } from './byte-strip.ts';
import { bytesFrom, checkTextArguments, encodedText } from './bytes-from.ts';
import { newBytesIterator } from './bytes-iterator.ts';

export { bytesOf, newBytes } from '../bytes-object.ts';

const NEW = parseSignature("(source=b'', encoding='utf-8', errors='strict')");

/** bytes(source, encoding, errors). CPython: bytes_new_impl. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [source, encoding, errors] = bindKeywords(m, 'bytes', NEW, argv, count, names) as [
    Address,
    Address,
    Address,
  ];
  checkTextArguments(m, 'bytes', source, encoding, errors);
  let made: Address = Static.emptyBytes;
  if (source !== 0) {
    made = encoding !== 0 ? encodedText(m, source, encoding, errors) : bytesFrom(m, source);
  }
  if (type === Type.bytes) return made;
  m.keep(made);
  m.keep(newBytesInstance(m, type, made));
  return m.releaseUnder(m.kept - 16);
}

/** An instance of a derived class with the same bytes. New. CPython: bytes_subtype_new. */
function newBytesInstance(m: Machine, type: Address, bytes: Address): Address {
  const size = bytesSize(m, bytes);
  const made = allocateBytes(m, size, type);
  const W = m.words;
  m.bytes.copyWithin(made + BYTES_DATA, bytes + BYTES_DATA, bytes + BYTES_DATA + size);
  W[(made + BYTES.hash) >> 2] = W[(bytes + BYTES.hash) >> 2]!;
  W[(made + BYTES.hash + 4) >> 2] = W[(bytes + BYTES.hash + 4) >> 2]!;
  if ((m.load(type + TYPE.flags) & TypeFlag.collected) !== 0) track(m, made);
  return made;
}

function hash(m: Machine, self: Address): number {
  const at = (self + BYTES.hash) >> 2;
  const W = m.words;
  if (W[at] === -1 && W[at + 1] === -1) {
    W[at] = hashMemory(m, self + BYTES_DATA, bytesSize(m, self));
    W[at + 1] = m.hashHigh;
  }
  m.hashHigh = W[at + 1]!;
  return W[at]!;
}

/** Negative, 0 or positive as one run of bytes sorts before, with or after another. */
export function byteOrder(m: Machine, a: Address, aSize: number, b: Address, bSize: number): number {
  const B = m.bytes;
  for (let i = 0, both = Math.min(aSize, bSize); i < both; i++) {
    const order = B[a + i]! - B[b + i]!;
    if (order !== 0) return order;
  }
  return aSize - bSize;
}

/** Whether an order answers a comparison. */
export function orderFits(order: number, how: Compare): boolean {
  switch (how) {
    case Compare.lt:
      return order < 0;
    case Compare.le:
      return order <= 0;
    case Compare.eq:
      return order === 0;
    case Compare.ne:
      return order !== 0;
    case Compare.gt:
      return order > 0;
    case Compare.ge:
      return order >= 0;
  }
}

function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isBytes(m, left) || !isBytes(m, right)) return Static.NotImplemented;
  const [a, b] = [left + BYTES_DATA, right + BYTES_DATA];
  return m.boolean(orderFits(byteOrder(m, a, bytesSize(m, left), b, bytesSize(m, right)), how));
}

function getItem(m: Machine, self: Address, key: Address): Address {
  const size = bytesSize(m, self);
  if (isSlice(m, key)) {
    const { start, step, count } = sliceIndices(m, key, size);
    if (count <= 0) return Static.emptyBytes;
    if (step === 1) return part(m, self, start, start + count);
    return fresh(m, self, stepped(m, self + BYTES_DATA, start, step, count));
  }
  if (!isIndex(m, key)) {
    raise(m, Type.TypeError, `byte indices must be integers or slices, not ${typeNameOf(m, key)}`);
  }
  let index = indexValue(m, key);
  if (index < 0) index += size;
  if (!(index >= 0 && index < size)) raise(m, Type.IndexError, 'index out of range');
  return newInt(m, m.bytes[self + BYTES_DATA + index]!);
}

/** Every step-th byte. */
export function stepped(m: Machine, data: Address, start: number, step: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => m.bytes[data + start + i * step]!);
}

/** CPython: bytes_concat. */
function concat(m: Machine, left: Address, right: Address): Address {
  if (!findBuffer(m, right)) {
    raise(m, Type.TypeError, `can't concat ${typeNameOf(m, right)} to ${typeNameOf(m, left)}`);
  }
  const { data, size } = lent;
  const own = bytesSize(m, left);
  if (own === 0 && m.typeOf(right) === Type.bytes) return m.hold(right);
  if (size === 0 && m.typeOf(left) === Type.bytes) return m.hold(left);
  if (own + size === 0) return Static.emptyBytes;
  const made = allocateBytes(m, own + size);
  m.bytes.copyWithin(made + BYTES_DATA, left + BYTES_DATA, left + BYTES_DATA + own);
  m.bytes.copyWithin(made + BYTES_DATA + own, data, data + size);
  return made;
}

function repeat(m: Machine, self: Address, times: Address): Address {
  const count = Math.max(0, indexValue(m, times, Type.OverflowError));
  const size = bytesSize(m, self);
  if (size * count > 0x7fffff00) {
    if (size * count > 2 ** 63) raise(m, Type.OverflowError, 'repeated bytes are too long');
    raiseMemoryError(m, size * count);
  }
  if (m.typeOf(self) === Type.bytes && (count === 1 || size === 0)) return m.hold(self);
  const whole = size * count;
  if (whole === 0) return Static.emptyBytes;
  const made = allocateBytes(m, whole);
  for (let at = 0; at < whole; at += size) {
    m.bytes.copyWithin(made + BYTES_DATA + at, self + BYTES_DATA, self + BYTES_DATA + size);
  }
  return made;
}

function repr(m: Machine, self: Address): Address {
  return newStr(m, `b${quoted(bytesOf(m, self))}`);
}

/** An exact bytes object with the same bytes: itself where it is one. New. */
function exact(m: Machine, self: Address): Address {
  if (m.typeOf(self) === Type.bytes) return m.hold(self);
  return copyBytes(m, self + BYTES_DATA, bytesSize(m, self));
}

function fromHex(m: Machine, type: Address, text: Address): Address {
  const made = fresh(m, Static.emptyBytes, bytesFromHex(m, text));
  if (type === Type.bytes) return made;
  m.keep(made);
  m.keep(call(m, type, made));
  return m.releaseUnder(m.kept - 16);
}

defineType(
  'bytes',
  {
    at: Type.bytes,
    shown: shownAs((m, self, _, room) =>
      pythonRepr({ type: 'bytes', value: bytesOf(m, self).subarray(0, room) }),
    ),
    layout: BYTES,
    size: BYTES_BASIC,
    itemSize: 1,
    dealloc: (m, self) => m.freeObject(self),
    new: make,
    repr,
    str: repr,
    hash,
    compare,
    iter: newBytesIterator,
    length: bytesSize,
    getItem,
    contains: bytesContains,
    remainder: bytesRemainder,
    concat,
    repeat,
  },
  [
    method(
      '__getnewargs__',
      (m, self) => newTuple(m, copyBytes(m, self + BYTES_DATA, bytesSize(m, self))),
      '()',
    ),
    method('__bytes__', exact, '()'),
    method('decode', decodeMethod, "(encoding='utf-8', errors='strict')"),
    classMethod('fromhex', fromHex, '(string, /)'),
    method(
      'hex',
      (m, self, sep, perSep) => hexText(m, bytesOf(m, self), sep, perSep),
      '(sep=<unrepresentable>, bytes_per_sep=1)',
    ),
    ...byteCaseMethods(),
    ...byteSearchMethods(),
    ...byteSplitMethods(),
    ...byteStripMethods(),
    ...byteReplaceMethods(),
  ],
);
