/** The methods of arrays. CPython: Modules/arraymodule.c. */
import { lent, requireBuffer } from '../../buffer.ts';
import { bytesSize, isBytes, newBytes } from '../../bytes-object.ts';
import { classGetItem } from '../../class-getitem.ts';
import { decodeMemory } from '../../codecs/decode.ts';
import { findEncoding } from '../../codecs/encoding.ts';
import { type MemberSpec, method } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import { TYPE } from '../../layouts.ts';
import { isList, listAppend, listItem, listSize, newList } from '../../list-object.ts';
import { type Machine, PYTHON_ERROR } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { callMethod } from '../../protocol/attribute.ts';
import { MAX_SIZE, sizeArgument, sliceArgument } from '../../protocol/index-value.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { isStr } from '../../protocol/text.ts';
import { argumentTypeName, raise } from '../../raise.ts';
import { codePointAt, strLength } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { appendArray, copyArray, itemEquals } from './array-items.ts';
import {
  ARRAY,
  arrayItems,
  arraySize,
  isArray,
  itemSize,
  moveItems,
  removeItems,
  resizeArray,
  typeCode,
} from './array-object.ts';
import { arrayItem, setArrayItem } from './item-values.ts';

const READ = name('read');
const WRITE = name('write');
/** Bytes that tofile writes at a time. */
const BLOCK = 64 * 1024;

/** Puts an item (borrowed) in front of an index. CPython: ins1. */
export function insertItem(m: Machine, self: Address, index: number, item: Address): void {
  setArrayItem(m, self, -1, item);
  const size = arraySize(m, self);
  resizeArray(m, self, size + 1);
  const at = Math.min(index < 0 ? Math.max(0, index + size) : index, size);
  moveItems(m, self, at + 1, at, size - at);
  setArrayItem(m, self, at, item);
}

/** Appends what an array or another iterable gives. */
export function extendArray(m: Machine, self: Address, iterable: Address): void {
  if (isArray(m, iterable)) {
    appendArray(m, self, iterable);
    return;
  }
  const iterator = m.keep(iterate(m, iterable));
  for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) {
    m.keep(item);
    insertItem(m, self, arraySize(m, self), item);
    m.release(m.unkeep());
  }
  m.release(m.unkeep());
}

/** Appends items that are given as bytes. */
export function appendBytes(m: Machine, self: Address, buffer: Address): void {
  requireBuffer(m, buffer);
  const given = m.bytes.slice(lent.data, lent.data + lent.size);
  const width = itemSize(m, self);
  if (given.length % width !== 0) raise(m, Type.ValueError, 'bytes length not a multiple of item size');
  if (given.length === 0) return;
  const size = arraySize(m, self);
  resizeArray(m, self, size + given.length / width);
  m.bytes.set(given, arrayItems(m, self) + size * width);
}

function pop(m: Machine, self: Address, index: Address): Address {
  const wanted = index === 0 ? -1 : sizeArgument(m, index);
  const size = arraySize(m, self);
  if (size === 0) raise(m, Type.IndexError, 'pop from empty array');
  const at = wanted < 0 ? wanted + size : wanted;
  if (at < 0 || at >= size) raise(m, Type.IndexError, 'pop index out of range');
  m.keep(arrayItem(m, self, at));
  removeItems(m, self, at, at + 1);
  return m.unkeep();
}

function remove(m: Machine, self: Address, value: Address): Address {
  for (let at = 0; at < arraySize(m, self); at++) {
    if (!itemEquals(m, self, at, value)) continue;
    removeItems(m, self, at, at + 1);
    return Static.None;
  }
  return raise(m, Type.ValueError, 'array.remove(x): x not in array');
}

function indexOf(m: Machine, self: Address, value: Address, start: Address, stop: Address): Address {
  let from = sliceArgument(m, start, 0);
  let to = sliceArgument(m, stop, MAX_SIZE);
  if (from < 0) from = Math.max(0, from + arraySize(m, self));
  if (to < 0) to += arraySize(m, self);
  for (let at = from; at < to && at < arraySize(m, self); at++) {
    if (itemEquals(m, self, at, value)) return newInt(m, at);
  }
  return raise(m, Type.ValueError, 'array.index(x): x not in array');
}

function countOf(m: Machine, self: Address, value: Address): Address {
  let count = 0;
  for (let at = 0; at < arraySize(m, self); at++) if (itemEquals(m, self, at, value)) count++;
  return newInt(m, count);
}

function reverse(m: Machine, self: Address): Address {
  const width = itemSize(m, self);
  const items = m.bytes.subarray(arrayItems(m, self), arrayItems(m, self) + width * arraySize(m, self));
  items.reverse();
  swapBytes(items, width);
  return Static.None;
}

/** Turns the bytes of every item round. */
function swapBytes(bytes: Uint8Array, width: number): void {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

function byteSwap(m: Machine, self: Address): Address {
  const width = itemSize(m, self);
  swapBytes(m.bytes.subarray(arrayItems(m, self), arrayItems(m, self) + width * arraySize(m, self)), width);
  return Static.None;
}

/** The items as a list. New. */
export function listOfItems(m: Machine, self: Address): Address {
  const list = m.keep(newList(m));
  for (let at = 0; at < arraySize(m, self); at++) listAppend(m, list, arrayItem(m, self, at));
  return m.unkeep();
}

/** A list's items are all there or, when one does not fit, none of them. */
function fromList(m: Machine, self: Address, list: Address): Address {
  if (!isList(m, list)) raise(m, Type.TypeError, 'arg must be list');
  const more = listSize(m, list);
  const size = arraySize(m, self);
  resizeArray(m, self, size + more);
  const mark = m.kept;
  try {
    for (let i = 0; i < more; i++) {
      const item = m.keep(m.hold(listItem(m, list, i)));
      setArrayItem(m, self, size + i, item);
      m.release(m.unkeep());
      if (listSize(m, list) !== more) raise(m, Type.RuntimeError, 'list changed size during iteration');
    }
  } catch (thrown) {
    if (thrown === PYTHON_ERROR) {
      m.releaseTo(mark);
      resizeArray(m, self, size);
    }
    throw thrown;
  }
  return Static.None;
}

function allBytes(m: Machine, self: Address): Uint8Array {
  const items = arrayItems(m, self);
  return m.bytes.slice(items, items + itemSize(m, self) * arraySize(m, self));
}

const isText = (m: Machine, self: Address): boolean => 'uw'.includes(typeCode(m, self));

/** The characters of an array of text. New str. */
export function textOfItems(m: Machine, self: Address): Address {
  const plain = findEncoding('utf-32-le')!;
  return decodeMemory(m, arrayItems(m, self), 4 * arraySize(m, self), plain, 'strict');
}

function toUnicode(m: Machine, self: Address): Address {
  if (!isText(m, self)) {
    raise(m, Type.ValueError, "tounicode() may only be called on unicode type arrays ('u' or 'w')");
  }
  return textOfItems(m, self);
}

/** Appends the characters of a str. */
function appendText(m: Machine, self: Address, text: Address): void {
  const size = arraySize(m, self);
  const more = strLength(m, text);
  if (more === 0) return;
  resizeArray(m, self, size + more);
  const items = arrayItems(m, self);
  for (let i = 0; i < more; i++) m.words[(items + 4 * (size + i)) >> 2] = codePointAt(m, text, i);
}

function fromUnicode(m: Machine, self: Address, text: Address): Address {
  if (!isStr(m, text)) {
    raise(m, Type.TypeError, `fromunicode() argument must be str, not ${argumentTypeName(m, text)}`);
  }
  if (!isText(m, self)) {
    raise(m, Type.ValueError, "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
  }
  appendText(m, self, text);
  return Static.None;
}

/** Reads `count` items; what was there is kept when there are fewer. */
function fromFile(m: Machine, self: Address, file: Address, count: Address): Address {
  const items = sizeArgument(m, count);
  if (items < 0) raise(m, Type.ValueError, 'negative count');
  const wanted = items * itemSize(m, self);
  const size = m.keep(newInt(m, wanted));
  const data = m.keep(callMethod(m, file, READ, size));
  if (!isBytes(m, data)) raise(m, Type.TypeError, "read() didn't return bytes");
  const whole = bytesSize(m, data) === wanted;
  appendBytes(m, self, data);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return whole ? Static.None : raise(m, Type.EOFError, "read() didn't return enough bytes");
}

function toFile(m: Machine, self: Address, file: Address): Address {
  const bytes = allBytes(m, self);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = m.keep(newBytes(m, bytes.subarray(at, at + BLOCK)));
    m.release(callMethod(m, file, WRITE, block));
    m.release(m.unkeep());
  }
  return Static.None;
}

const sizeOf = (m: Machine, self: Address): Address =>
  newInt(m, m.load(m.typeOf(self) + TYPE.basicSize) + m.load(self + ARRAY.room) * itemSize(m, self));

/** A method whose result is None. */
function act(what: (m: Machine, self: Address, argument: Address) => void) {
  return (m: Machine, self: Address, argument: Address): Address => {
    what(m, self, argument);
    return Static.None;
  };
}

export const arrayMethods: readonly MemberSpec[] = [
  method(
    'append',
    act((m, self, item) => insertItem(m, self, arraySize(m, self), item)),
    '(v, /)',
  ),
  method(
    'buffer_info',
    (m, self) => {
      const place = newInt(m, m.load(self + ARRAY.items));
      return newTuple(m, place, newInt(m, arraySize(m, self)));
    },
    '()',
  ),
  method('byteswap', byteSwap, '()'),
  method(
    'clear',
    act((m, self) => resizeArray(m, self, 0)),
    '()',
  ),
  method('__copy__', copyArray, '()'),
  method('__deepcopy__', copyArray, '(unused, /)'),
  method('count', countOf, '(v, /)'),
  method('extend', act(extendArray), '(bb, /)', 'positional'),
  method('fromfile', fromFile, '(f, n, /)'),
  method('fromlist', fromList, '(list, /)'),
  method(
    'frombytes',
    act((m, self, buffer) => appendBytes(m, self, buffer)),
    '(buffer, /)',
  ),
  method('fromunicode', fromUnicode, '(ustr, /)'),
  method('index', indexOf, '(v, start=0, stop=sys.maxsize, /)'),
  method(
    'insert',
    (m, self, index, item) => {
      insertItem(m, self, sizeArgument(m, index), item);
      return Static.None;
    },
    '(i, v, /)',
  ),
  method('pop', pop, '(i=-1, /)'),
  method('remove', remove, '(v, /)'),
  method('reverse', reverse, '()'),
  method('tofile', toFile, '(f, /)'),
  method('tolist', listOfItems, '()'),
  method('tobytes', (m, self) => newBytes(m, allBytes(m, self)), '()'),
  method('tounicode', toUnicode, '()'),
  method('__sizeof__', sizeOf, '()'),
  classGetItem(),
];
