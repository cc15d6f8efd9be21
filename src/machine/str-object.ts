/**
 * str objects: code points in 1, 2 or 4 bytes, the narrowest that fits. CPython: Objects/unicodeobject.c,
 * Include/cpython/unicodeobject.h. A host string holds the same text in UTF-16; a lone surrogate is one
 * unit of it.
 */
import { STR, StrData } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';

/** Bits of STR.state. */
export const enum StrState {
  interned = 3,
  mortalInterned = 1,
  immortalInterned = 2,
  compact = 32,
  ascii = 64,
}

/** Address of the first character. */
export function dataOf(m: Machine, str: Address): Address {
  const state = m.words[(str + STR.state) >> 2]! & (StrState.compact | StrState.ascii);
  if (state === (StrState.compact | StrState.ascii)) return str + StrData.ascii;
  return (state & StrState.compact) !== 0 ? str + StrData.wide : m.words[(str + StrData.apart) >> 2]!;
}

/** Bytes a character: 1, 2 or 4. */
export function kindOf(m: Machine, str: Address): number {
  return (m.words[(str + STR.state) >> 2]! >> 2) & 7;
}

/** Number of code points. */
export function strLength(m: Machine, str: Address): number {
  return m.words[(str + STR.length) >> 2]!;
}

/** Whether every character is ASCII. */
export function isAscii(m: Machine, str: Address): boolean {
  return (m.words[(str + STR.state) >> 2]! & StrState.ascii) !== 0;
}

/** The code point at `index`, which must be in range. */
export function codePointAt(m: Machine, str: Address, index: number): number {
  return readCodePoint(m, dataOf(m, str), kindOf(m, str), index);
}

/** The code point at `index` of characters of `kind` bytes. */
export function readCodePoint(m: Machine, data: Address, kind: number, index: number): number {
  if (kind === 1) return m.bytes[data + index]!;
  if (kind === 2) return m.bytes[data + 2 * index]! | (m.bytes[data + 2 * index + 1]! << 8);
  return m.words[(data + 4 * index) >> 2]!;
}

/** An uninitialised str of `length` (> 0) code points up to `largest`. The caller writes the data. New. */
export function allocateStr(m: Machine, length: number, largest: number): Address {
  const ascii = largest < 0x80;
  const kind = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
  const start = ascii ? StrData.ascii : StrData.wide;
  const str = m.newObject(Type.str, start + (length + 1) * kind);
  const W = m.words;
  W[(str + STR.length) >> 2] = length;
  W[(str + STR.hash) >> 2] = -1;
  W[(str + STR.hash + 4) >> 2] = -1;
  W[(str + STR.state) >> 2] = (kind << 2) | StrState.compact | (ascii ? StrState.ascii : 0);
  if (!ascii) W.fill(0, (str + StrData.utf8Length) >> 2, (str + StrData.wide) >> 2);
  const end = str + start + length * kind;
  for (let i = 0; i < kind; i++) m.bytes[end + i] = 0;
  return str;
}

/** Writes one code point into a str being built. */
export function writeCodePoint(m: Machine, data: Address, kind: number, index: number, point: number): void {
  if (kind === 1) m.bytes[data + index] = point;
  else if (kind === 2) {
    m.bytes[data + 2 * index] = point;
    m.bytes[data + 2 * index + 1] = point >> 8;
  } else m.words[(data + 4 * index) >> 2] = point;
}

/** The shared one-character str of a Latin-1 code point. */
export function latin1Character(point: number): Address {
  return Static.characters + point * 64;
}

/** A str with this text: '' and one Latin-1 character are shared, any other is new. */
export function newStr(m: Machine, text: string): Address {
  const length = text.length;
  if (length === 0) return Static.emptyStr;
  if (length === 1 && text.charCodeAt(0) < 256) return latin1Character(text.charCodeAt(0));
  return writeNewStr(m, text);
}

/** A str of its own, even for text that is shared otherwise (not for ''). New. */
export function writeNewStr(m: Machine, text: string): Address {
  let largest = 0;
  let astral = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > largest) largest = unit;
    if ((unit & 0xfc00) === 0xd800) astral = true;
  }
  if (astral) return fromPoints(m, pointsIn(text));
  const str = allocateStr(m, text.length, largest);
  const data = dataOf(m, str);
  if (largest < 0x100) for (let i = 0; i < text.length; i++) m.bytes[data + i] = text.charCodeAt(i);
  else for (let i = 0; i < text.length; i++) writeCodePoint(m, data, 2, i, text.charCodeAt(i));
  return str;
}

/** The code points of a host string. */
export function pointsIn(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

/** A str of these code points; '' and Latin-1 characters are shared. New. */
export function fromPoints(m: Machine, points: ArrayLike<number>): Address {
  const length = points.length;
  if (length === 0) return Static.emptyStr;
  if (length === 1 && points[0]! < 256) return latin1Character(points[0]!);
  let largest = 0;
  for (let i = 0; i < length; i++) if (points[i]! > largest) largest = points[i]!;
  const str = allocateStr(m, length, largest);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  for (let i = 0; i < length; i++) writeCodePoint(m, data, kind, i, points[i]!);
  return str;
}

/** The text as a host string. */
export function textOf(m: Machine, str: Address): string {
  const length = strLength(m, str);
  const data = dataOf(m, str);
  if (kindOf(m, str) === 1) {
    if (length < 48) {
      let text = '';
      for (let i = 0; i < length; i++) text += String.fromCharCode(m.bytes[data + i]!);
      return text;
    }
    return latin1.decode(m.bytes.subarray(data, data + length));
  }
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCodePoint(codePointAt(m, str, i));
  return text;
}

/** Bytes to the code points of the same numbers. */
const latin1 = {
  decode(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 4096) {
      text += String.fromCharCode.apply(null, bytes.subarray(i, i + 4096) as unknown as number[]);
    }
    return text;
  },
};

/** Whether two str objects have the same text. */
export function sameText(m: Machine, a: Address, b: Address): boolean {
  if (a === b) return true;
  const W = m.words;
  const length = W[(a + STR.length) >> 2]!;
  if (length !== W[(b + STR.length) >> 2]) return false;
  const kind = kindOf(m, a);
  if (kind !== kindOf(m, b)) return false;
  const from = dataOf(m, a);
  const to = dataOf(m, b);
  const B = m.bytes;
  for (let i = 0, n = length * kind; i < n; i++) if (B[from + i] !== B[to + i]) return false;
  return true;
}
