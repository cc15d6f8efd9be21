/** repr() and ascii() of text: quotes and escapes. CPython: Objects/unicodeobject.c (unicode_repr). */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { boundOf } from '../str-build.ts';
import {
  allocateStr,
  dataOf,
  isAscii,
  kindOf,
  readCodePoint,
  strLength,
  writeCodePoint,
} from '../str-object.ts';
import { isPrintable } from '../unicode/properties.ts';

const BACKSLASH = 92;
const SINGLE = 39;
const DOUBLE = 34;
const HEX = '0123456789abcdef';

/** Characters that the repr of a code point takes, with this quote around. */
function widthOf(point: number, quote: number, onlyAscii: boolean): number {
  if (point === quote || point === BACKSLASH || point === 9 || point === 10 || point === 13) return 2;
  if (point < 32 || point === 127) return 4;
  if (point < 127 || (!onlyAscii && isPrintable(point))) return 1;
  return point < 0x100 ? 4 : point < 0x10000 ? 6 : 10;
}

/** Single quotes, unless there are single ones inside and no double ones. */
function quoteFor(m: Machine, data: Address, kind: number, length: number): number {
  let single = false;
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    if (point === DOUBLE) return SINGLE;
    if (point === SINGLE) single = true;
  }
  return single ? DOUBLE : SINGLE;
}

/** repr(str), or ascii(str) where nothing but ASCII is wanted. New. */
export function strRepr(m: Machine, str: Address, onlyAscii = false): Address {
  const length = strLength(m, str);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const quote = quoteFor(m, data, kind, length);
  const ascii = isAscii(m, str);
  let size = 2;
  let bound = 127;
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    const width = widthOf(point, quote, onlyAscii);
    if (!ascii && width === 1 && point > bound) bound = point;
    size += width;
  }
  const made = allocateStr(m, size, bound);
  const to = dataOf(m, made);
  const toKind = kindOf(m, made);
  writeCodePoint(m, to, toKind, 0, quote);
  let at = 1;
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    const width = widthOf(point, quote, onlyAscii);
    if (width === 1) writeCodePoint(m, to, toKind, at, point);
    else writeEscape(m, to, toKind, at, point, width);
    at += width;
  }
  writeCodePoint(m, to, toKind, at, quote);
  return made;
}

/** Writes the escape of a character, which is as wide as told. */
function writeEscape(
  m: Machine,
  data: Address,
  kind: number,
  at: number,
  point: number,
  width: number,
): void {
  writeCodePoint(m, data, kind, at, BACKSLASH);
  if (width === 2) {
    const letter = point === 9 ? 't' : point === 10 ? 'n' : point === 13 ? 'r' : '';
    writeCodePoint(m, data, kind, at + 1, letter === '' ? point : letter.charCodeAt(0));
    return;
  }
  writeCodePoint(m, data, kind, at + 1, width === 4 ? 120 : width === 6 ? 117 : 85);
  for (let i = width - 1, rest = point; i >= 2; i--, rest >>>= 4) {
    writeCodePoint(m, data, kind, at + i, HEX.charCodeAt(rest & 15));
  }
}

/** ascii(): a repr with everything but ASCII escaped. Steals the repr. New. CPython: PyObject_ASCII. */
export function asciiOf(m: Machine, repr: Address): Address {
  if (boundOf(m, repr) < 128) return repr;
  const length = strLength(m, repr);
  const data = dataOf(m, repr);
  const kind = kindOf(m, repr);
  let size = 0;
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    size += point < 128 ? 1 : widthOf(point, 0, true);
  }
  const made = allocateStr(m, size, 127);
  const to = dataOf(m, made);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    const width = point < 128 ? 1 : widthOf(point, 0, true);
    if (width === 1) m.bytes[to + at] = point;
    else writeEscape(m, to, 1, at, point, width);
    at += width;
  }
  m.release(repr);
  return made;
}
