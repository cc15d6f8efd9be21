/** Items of arrays as objects and back. CPython: Modules/arraymodule.c (b_getitem, b_setitem and their kin). */
import { newFloat } from '../../float-object.ts';
import { intBig, newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { index } from '../../protocol/number.ts';
import { isStr } from '../../protocol/text.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise } from '../../raise.ts';
import { codePointAt, fromPoints, strLength } from '../../str-object.ts';
import { hostItem, unpackItem } from '../../types/memoryview-items.ts';
import { arrayItems, sizeOfCode, typeCode } from './array-object.ts';

const scratch = new DataView(new ArrayBuffer(8));

/** The item at an index. New. */
export function arrayItem(m: Machine, self: Address, at: number): Address {
  const code = typeCode(m, self);
  const items = arrayItems(m, self);
  switch (code) {
    case 'i':
      return newInt(m, m.words[(items + 4 * at) >> 2]!);
    case 'B':
      return newInt(m, m.bytes[items + at]!);
    case 'd':
      return newFloat(m, m.floats[(items + 8 * at) >> 3]!);
    case 'l':
    case 'q': {
      const low = m.words[(items + 8 * at) >> 2]!;
      if (m.words[(items + 8 * at + 4) >> 2] === low >> 31) return newInt(m, low);
      return unpackItem(m, code, items + 8 * at);
    }
    case 'u':
    case 'w':
      return fromPoints(m, [characterAt(m, self, at)]);
    default:
      return unpackItem(m, code, items + sizeOfCode(code) * at);
  }
}

/** The code point of a character in an array of text. ValueError for what is no character. */
function characterAt(m: Machine, self: Address, at: number): number {
  const point = m.words[(arrayItems(m, self) + 4 * at) >> 2]! >>> 0;
  return point <= 0x10ffff ? point : raise(m, Type.ValueError, 'chr() arg not in range(0x110000)');
}

/** The item as a host value, for comparing arrays of one kind. */
export function hostValue(m: Machine, self: Address, at: number): bigint | number | string {
  const code = typeCode(m, self);
  const place = arrayItems(m, self) + sizeOfCode(code) * at;
  return code === 'u' || code === 'w' ? m.words[place >> 2]! >>> 0 : hostItem(m, code, place);
}

const LONG_TOO_LARGE = 'Python int too large to convert to C long';

/** A limit of a C type, with what is said of a value beyond it. */
interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
  readonly tooLow: string;
  readonly tooHigh: string;
}

const bounds = (low: bigint, high: bigint, tooLow: string, tooHigh = tooLow): Bounds => ({
  low,
  high,
  tooLow,
  tooHigh,
});
const around = (bits: number, name: string): Bounds =>
  bounds(
    -(1n << BigInt(bits - 1)),
    (1n << BigInt(bits - 1)) - 1n,
    `${name} is less than minimum`,
    `${name} is greater than maximum`,
  );
const upTo = (bits: number, name: string): Bounds =>
  bounds(0n, (1n << BigInt(bits)) - 1n, `${name} is less than minimum`, `${name} is greater than maximum`);

const LONG = bounds(-(1n << 63n), (1n << 63n) - 1n, LONG_TOO_LARGE);
const SHORT = around(16, 'signed short integer');
const INT = around(32, 'signed integer');
const UNSIGNED_LONG = bounds(
  0n,
  (1n << 64n) - 1n,
  "can't convert negative value to unsigned int",
  'Python int too large to convert to C unsigned long',
);

/** What a whole number has to pass, one after the other. */
const CHECKS: Readonly<Record<string, readonly Bounds[]>> = {
  b: [LONG, SHORT, around(8, 'signed char')],
  B: [LONG, upTo(8, 'unsigned byte integer')],
  h: [LONG, SHORT],
  H: [LONG, INT, upTo(16, 'unsigned short')],
  i: [LONG, INT],
  I: [UNSIGNED_LONG, upTo(32, 'unsigned int')],
  l: [LONG],
  L: [UNSIGNED_LONG],
  q: [bounds(-(1n << 63n), (1n << 63n) - 1n, 'int too big to convert')],
  Q: [bounds(0n, (1n << 64n) - 1n, "can't convert negative int to unsigned", 'int too big to convert')],
};

/**
 * Writes an object as the item at an index; at -1 it only makes sure that it could be. Borrows the object,
 * and may run its Python code.
 */
export function setArrayItem(m: Machine, self: Address, at: number, value: Address): void {
  const code = typeCode(m, self);
  if (code === 'f' || code === 'd') setFloat(m, self, at, code, asDouble(m, value));
  else if (code === 'u' || code === 'w') {
    if (!isStr(m, value) || strLength(m, value) !== 1) {
      raise(m, Type.TypeError, 'array item must be unicode character');
    }
    if (at >= 0) m.words[(arrayItems(m, self) + 4 * at) >> 2] = codePointAt(m, value, 0);
  } else setWhole(m, self, at, code, value);
}

function setFloat(m: Machine, self: Address, at: number, code: string, value: number): void {
  if (at < 0) return;
  if (code === 'd') {
    m.floats[(arrayItems(m, self) + 8 * at) >> 3] = value;
    return;
  }
  scratch.setFloat32(0, value, true);
  m.words[(arrayItems(m, self) + 4 * at) >> 2] = scratch.getInt32(0, true);
}

function setWhole(m: Machine, self: Address, at: number, code: string, value: Address): void {
  const int = m.keep(index(m, value));
  const number = intBig(m, int);
  m.release(m.unkeep());
  for (const { low, high, tooLow, tooHigh } of CHECKS[code]!) {
    if (number < low) raise(m, Type.OverflowError, tooLow);
    if (number > high) raise(m, Type.OverflowError, tooHigh);
  }
  if (at < 0) return;
  const size = sizeOfCode(code);
  const place = arrayItems(m, self) + size * at;
  scratch.setBigUint64(0, BigInt.asUintN(64, number), true);
  if (size === 1) m.bytes[place] = scratch.getUint8(0);
  else if (size === 2) {
    m.bytes[place] = scratch.getUint8(0);
    m.bytes[place + 1] = scratch.getUint8(1);
  } else m.words[place >> 2] = scratch.getInt32(0, true);
  if (size === 8) m.words[(place + 4) >> 2] = scratch.getInt32(4, true);
}
