/** Items of a memoryview by their format, and its bytes in order. CPython: Objects/memoryobject.c. */
import { MEMORYVIEW, MemoryFlag, MemoryWord } from '../buffer.ts';
import { bytesSize, isBytes, oneByte } from '../bytes-object.ts';
import { floatValue, newFloat } from '../float-object.ts';
import { doubleToHalf, halfToDouble } from '../half-float.ts';
import { intBig, newBigInt } from '../int-object.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { isIndex } from '../protocol/index-value.ts';
import { index } from '../protocol/number.ts';
import { asDouble } from '../protocol/to-float.ts';
import { truth } from '../protocol/truth.ts';
import { caught, raise } from '../raise.ts';

/** Bytes of an item of each native format. */
export const ITEM_SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  f: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  d: 8,
  P: 8,
};

/** The format's letter. */
export function formatOf(m: Machine, view: Address): string {
  return String.fromCharCode(m.load(view + MEMORYVIEW.format) & 255);
}

/** The format as Python shows it. */
export function shownFormat(m: Machine, view: Address): string {
  const at = (m.load(view + MEMORYVIEW.format) & 256) !== 0 ? '@' : '';
  return at + formatOf(m, view);
}

export function dimensions(m: Machine, view: Address): number {
  return m.words[(view + MemoryWord.dimensions) >> 2]!;
}

/** Items along a dimension. */
export function shapeAt(m: Machine, view: Address, dimension: number): number {
  return m.load(view + MemoryWord.items + 8 * dimension);
}

/** Bytes from one item to the next along a dimension. */
export function strideAt(m: Machine, view: Address, dimension: number): number {
  return m.load(view + MemoryWord.items + 8 * (dimensions(m, view) + dimension));
}

/** Raises ValueError once the view was released. */
export function checkView(m: Machine, view: Address): void {
  if ((m.load(view + MEMORYVIEW.flags) & MemoryFlag.released) === 0) return;
  raise(m, Type.ValueError, 'operation forbidden on released memoryview object');
}

/** A whole number of `size` bytes at an address. */
function wholeAt(m: Machine, at: Address, size: number, signed: boolean): bigint {
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(m.bytes[at + i]!);
  return signed ? BigInt.asIntN(8 * size, value) : value;
}

const scratch = new DataView(new ArrayBuffer(8));

function floatAt(m: Machine, at: Address, size: number): number {
  for (let i = 0; i < size; i++) scratch.setUint8(i, m.bytes[at + i]!);
  if (size === 2) return halfToDouble(scratch.getUint16(0, true));
  return size === 4 ? scratch.getFloat32(0, true) : scratch.getFloat64(0, true);
}

/** Views can be of items that only their owner can read. */
function checkFormat(m: Machine, format: string): void {
  if (format in ITEM_SIZES) return;
  raise(m, Type.NotImplementedError, `memoryview: format ${format} not supported`);
}

/** The item at an address as an object. New. CPython: unpack_single. */
export function unpackItem(m: Machine, format: string, at: Address): Address {
  checkFormat(m, format);
  switch (format) {
    case 'c':
      return oneByte(m.bytes[at]!);
    case '?':
      return m.boolean(m.bytes[at] !== 0);
    case 'e':
    case 'f':
    case 'd':
      return newFloat(m, floatAt(m, at, ITEM_SIZES[format]!));
    default:
      return newBigInt(m, wholeAt(m, at, ITEM_SIZES[format]!, 'bhilqn'.includes(format)));
  }
}

/** The item as a host value, so that items of different formats compare. */
export function hostItem(m: Machine, format: string, at: Address): bigint | number | string {
  if (format === 'c') return String.fromCharCode(m.bytes[at]!);
  if (format === '?') return BigInt(m.bytes[at] !== 0);
  if ('efd'.includes(format)) return floatAt(m, at, ITEM_SIZES[format]!);
  return wholeAt(m, at, ITEM_SIZES[format]!, 'bhilqn'.includes(format));
}

function wrongType(m: Machine, format: string): never {
  raise(m, Type.TypeError, `memoryview: invalid type for format '${format}'`);
}

function wrongValue(m: Machine, format: string): never {
  raise(m, Type.ValueError, `memoryview: invalid value for format '${format}'`);
}

/** Writes an object as an item. CPython: pack_single. */
export function packItem(m: Machine, format: string, at: Address, item: Address): void {
  checkFormat(m, format);
  const size = ITEM_SIZES[format]!;
  if (format === 'c') {
    if (!isBytes(m, item)) wrongType(m, format);
    if (bytesSize(m, item) !== 1) wrongValue(m, format);
    m.bytes[at] = m.bytes[item + BYTES_DATA]!;
  } else if (format === '?') m.bytes[at] = truth(m, item) ? 1 : 0;
  else if ('efd'.includes(format)) {
    const value = floatOf(m, format, item);
    if (size === 2 && doubleToHalf(value) < 0) wrongValue(m, format);
    packFloat(m, at, size, value);
  } else packWhole(m, format, at, size, item);
}

function floatOf(m: Machine, format: string, item: Address): number {
  if (m.typeOf(item) === Type.float) return floatValue(m, item);
  const mark = m.kept;
  try {
    return asDouble(m, item);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    wrongType(m, format);
  }
}

function packFloat(m: Machine, at: Address, size: number, value: number): void {
  if (size === 2) scratch.setUint16(0, doubleToHalf(value), true);
  else if (size === 4) scratch.setFloat32(0, value, true);
  else scratch.setFloat64(0, value, true);
  for (let i = 0; i < size; i++) m.bytes[at + i] = scratch.getUint8(i);
}

function packWhole(m: Machine, format: string, at: Address, size: number, item: Address): void {
  if (!isIndex(m, item)) wrongType(m, format);
  const int = m.keep(index(m, item));
  const value = intBig(m, int);
  m.release(m.unkeep());
  const signed = 'bhilqn'.includes(format);
  const cut = signed ? BigInt.asIntN(8 * size, value) : BigInt.asUintN(8 * size, value);
  if (cut !== value) wrongValue(m, format);
  let rest = BigInt.asUintN(8 * size, value);
  for (let i = 0; i < size; i++, rest >>= 8n) m.bytes[at + i] = Number(rest & 255n);
}

/** Calls `each` with the address of every item, the last dimension fastest. */
export function eachItem(m: Machine, view: Address, each: (at: Address) => void): void {
  const count = dimensions(m, view);
  const walk = (dimension: number, at: Address): void => {
    if (dimension === count) {
      each(at);
      return;
    }
    const stride = strideAt(m, view, dimension);
    for (let i = 0, n = shapeAt(m, view, dimension); i < n; i++) walk(dimension + 1, at + i * stride);
  };
  walk(0, m.load(view + MEMORYVIEW.data));
}

/** The bytes that a view shows, one item after the other. */
export function viewedBytes(m: Machine, view: Address): Uint8Array {
  checkView(m, view);
  const size = m.load(view + MEMORYVIEW.itemSize);
  const bytes = new Uint8Array(m.load(view + MEMORYVIEW.length));
  let to = 0;
  eachItem(m, view, (at) => {
    for (let i = 0; i < size; i++) bytes[to++] = m.bytes[at + i]!;
  });
  return bytes;
}
