/** bytearray. What it shares with bytes lies in byte-*.ts. CPython: Objects/bytearrayobject.c. */
import { pythonRepr } from '../../syntax/constant-repr.ts';
import { BYTEARRAY, findBuffer, hasBuffer, lent } from '../buffer.ts';
import {
  appendByte,
  bytearraySize,
  bytearrayStart,
  emptyBytearray,
  newBytearray,
  resizeBytearray,
} from '../bytearray-object.ts';
import { bytesOf } from '../bytes-object.ts';
import { decodeMethod } from '../codecs/decode-object.ts';
import { classMethod, defineType, method } from '../define.ts';
import { untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { raiseMemoryError } from '../memory-error.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { indexValue, isIndex } from '../protocol/index-value.ts';
import { next } from '../protocol/iterate.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import type { PartText } from '../shown.ts';
import { parseSignature } from '../signature.ts';
import type { Compare } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { byteCaseMethods } from './byte-case.ts';
import { bytesFromHex, hexText } from './byte-hex.ts';
import { bytesRemainder } from './byte-printf.ts';
import { byteReplaceMethods } from './byte-replace.ts';
import { quoted } from './byte-repr.ts';
import { fresh, hostCopy } from './byte-results.ts';
import { byteOf, byteSearchMethods, bytesContains } from './byte-search.ts';
import { byteSplitMethods } from './byte-split.ts';
import { byteStripMethods } from './byte-strip.ts';
import { bytearrayItemMethods, bytearrayItemSlots } from './bytearray-items.ts';
import { byteOrder, orderFits } from './bytes.ts';
import { byteIterator, bytesOfObject, checkTextArguments, countOf, encodedText } from './bytes-from.ts';
import { newBytearrayIterator } from './bytes-iterator.ts';

const INIT = parseSignature("(source=b'', encoding='utf-8', errors='strict')");

/** bytearray(source, encoding, errors). CPython: bytearray___init___impl. */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const [source, encoding, errors] = bindKeywords(m, 'bytearray', INIT, argv, count, names) as [
    Address,
    Address,
    Address,
  ];
  if (bytearraySize(m, self) !== 0) resizeBytearray(m, self, 0);
  checkTextArguments(m, 'bytearray', source, encoding, errors);
  if (source === 0) return;
  if (isStr(m, source)) {
    const encoded = m.keep(encodedText(m, source, encoding, errors));
    append(m, self, bytesOf(m, encoded));
    m.release(m.unkeep());
    return;
  }
  const zeros = isIndex(m, source) ? countOf(m, source) : Number.NaN;
  if (Number.isNaN(zeros)) {
    fillFrom(m, self, source);
    return;
  }
  resizeBytearray(m, self, zeros);
  m.bytes.fill(0, bytearrayStart(m, self), bytearrayStart(m, self) + zeros);
}

/** Lists and tuples are taken at once, other iterables byte by byte, with room to spare. */
function fillFrom(m: Machine, self: Address, source: Address): void {
  const type = m.typeOf(source);
  if (hasBuffer(m, source) || type === Type.list || type === Type.tuple) {
    append(m, self, bytesOfObject(m, source, 'bytearray', 'byte must be in range(0, 256)'));
    return;
  }
  const iterator = m.keep(
    byteIterator(m, source, `cannot convert '${typeNameOf(m, source)}' object to bytearray`),
  );
  for (;;) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    appendByte(m, self, byteOf(m, item));
    m.release(m.unkeep());
  }
  m.release(m.unkeep());
}

function append(m: Machine, self: Address, bytes: ArrayLike<number>): void {
  const size = bytearraySize(m, self);
  resizeBytearray(m, self, size + bytes.length);
  m.bytes.set(bytes, bytearrayStart(m, self) + size);
}

function dealloc(m: Machine, self: Address): void {
  const block = m.load(self + BYTEARRAY.bytes);
  if (block !== 0) m.heap.free(block);
  if ((m.load(m.typeOf(self) + TYPE.flags) & TypeFlag.collected) !== 0) untrack(m, self);
  m.freeObject(self);
}

function repr(m: Machine, self: Address): Address {
  return newStr(m, `${typeNameOf(m, self)}(b${quoted(hostCopy(m, self))})`);
}

function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!findBuffer(m, left)) return Static.NotImplemented;
  const { data, size } = lent;
  if (!findBuffer(m, right)) return Static.NotImplemented;
  return m.boolean(orderFits(byteOrder(m, data, size, lent.data, lent.size), how));
}

/** The bytes of both, one after the other, in a new bytearray. CPython: PyByteArray_Concat. */
function concat(m: Machine, left: Address, right: Address): Address {
  const lends = findBuffer(m, left);
  const { data, size } = lent;
  if (!lends || !findBuffer(m, right)) {
    raise(m, Type.TypeError, `can't concat ${typeNameOf(m, right)} to ${typeNameOf(m, left)}`);
  }
  const other = lent.data;
  const more = lent.size;
  const made = newBytearray(m, 0, size + more);
  m.bytes.copyWithin(bytearrayStart(m, made), data, data + size);
  m.bytes.copyWithin(bytearrayStart(m, made) + size, other, other + more);
  return made;
}

function inplaceConcat(m: Machine, self: Address, other: Address): Address {
  if (!findBuffer(m, other)) {
    raise(m, Type.TypeError, `can't concat ${typeNameOf(m, other)} to ${typeNameOf(m, self)}`);
  }
  append(m, self, m.bytes.slice(lent.data, lent.data + lent.size));
  return m.hold(self);
}

function timesOf(m: Machine, self: Address, times: Address): number {
  const count = Math.max(0, indexValue(m, times, Type.OverflowError));
  if (bytearraySize(m, self) * count > 0x7fffff00) raiseMemoryError(m, bytearraySize(m, self) * count);
  return count;
}

function repeated(m: Machine, self: Address, times: Address): Uint8Array {
  const count = timesOf(m, self, times);
  const bytes = hostCopy(m, self);
  const all = new Uint8Array(bytes.length * count);
  for (let i = 0; i < count; i++) all.set(bytes, i * bytes.length);
  return all;
}

function inplaceRepeat(m: Machine, self: Address, times: Address): Address {
  const all = repeated(m, self, times);
  resizeBytearray(m, self, all.length);
  m.bytes.set(all, bytearrayStart(m, self));
  return m.hold(self);
}

function fromHex(m: Machine, type: Address, text: Address): Address {
  const bytes = bytesFromHex(m, text);
  const made = newBytearray(m, 0, bytes.length);
  m.bytes.set(bytes, bytearrayStart(m, made));
  if (type === Type.bytearray) return made;
  m.keep(made);
  m.keep(call(m, type, made));
  return m.releaseUnder(m.kept - 16);
}

/** CPython: bytearray_sizeof. */
function sizeOf(m: Machine, self: Address): Address {
  return newInt(m, m.load(m.typeOf(self) + TYPE.basicSize) + m.load(self + BYTEARRAY.room));
}

function shownText(m: Machine, self: Address, _: PartText, room: number): string {
  const start = bytearrayStart(m, self);
  const bytes = m.bytes.slice(start, start + Math.min(room, bytearraySize(m, self)));
  return `bytearray(${pythonRepr({ type: 'bytes', value: bytes })})`;
}

defineType(
  'bytearray',
  {
    at: Type.bytearray,
    shown: { shape: 'atom', text: shownText, mutable: true },
    layout: BYTEARRAY,
    letter: 'B',
    dealloc,
    new: (m, type) => emptyBytearray(m, type),
    init,
    repr,
    str: repr,
    hash: null,
    compare,
    iter: newBytearrayIterator,
    length: bytearraySize,
    contains: bytesContains,
    remainder: bytesRemainder,
    concat,
    repeat: (m, self, times) => fresh(m, self, repeated(m, self, times)),
    inplaceConcat,
    inplaceRepeat,
    ...bytearrayItemSlots,
  },
  [
    method('__alloc__', (m, self) => newInt(m, m.load(self + BYTEARRAY.room)), '()'),
    method('__sizeof__', sizeOf, '()'),
    method('decode', decodeMethod, "(encoding='utf-8', errors='strict')"),
    classMethod('fromhex', fromHex, '(string, /)'),
    method(
      'hex',
      (m, self, sep, perSep) => hexText(m, hostCopy(m, self), sep, perSep),
      '(sep=<unrepresentable>, bytes_per_sep=1)',
    ),
    ...bytearrayItemMethods,
    ...byteCaseMethods(),
    ...byteSearchMethods(),
    ...byteSplitMethods(),
    ...byteStripMethods(),
    ...byteReplaceMethods(),
  ],
);
