/** Methods of str that strip it or fill it up. CPython: Objects/unicodeobject.c, do_strip, pad. */
import { type MemberSpec, method } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { optionalSize, sizeArgument } from '../protocol/index-value.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { boundOf, copyStr, exactStr, strPart } from '../str-build.ts';
import { findCharacter } from '../str-find.ts';
import {
  allocateStr,
  dataOf,
  kindOf,
  latin1Character,
  readCodePoint,
  strLength,
  writeCodePoint,
} from '../str-object.ts';
import { isSpace } from '../unicode/properties.ts';

const enum End {
  left = 1,
  right = 2,
  both = 3,
}

/** Whether a character is to be stripped: one of `chars`, or a space where that is 0. */
function stripped(m: Machine, point: number, chars: Address): boolean {
  if (chars === 0) return isSpace(point);
  return findCharacter(m, dataOf(m, chars), kindOf(m, chars), 0, strLength(m, chars), point) >= 0;
}

const stripper =
  (called: string, ends: End) =>
  (m: Machine, self: Address, given: Address): Address => {
    const chars = given === Static.None ? 0 : given;
    if (chars !== 0 && !isStr(m, chars)) raise(m, Type.TypeError, `${called} arg must be None or str`);
    const data = dataOf(m, self);
    const kind = kindOf(m, self);
    let from = 0;
    let to = strLength(m, self);
    if (ends & End.left) while (from < to && stripped(m, readCodePoint(m, data, kind, from), chars)) from++;
    if (ends & End.right) while (to > from && stripped(m, readCodePoint(m, data, kind, to - 1), chars)) to--;
    return strPart(m, self, from, to);
  };

/** The character to fill with; a space when none is given. */
function fillCharacter(m: Machine, fill: Address): number {
  if (fill === 0) return 32;
  if (!isStr(m, fill)) {
    raise(m, Type.TypeError, `The fill character must be a unicode character, not ${typeNameOf(m, fill)}`);
  }
  if (strLength(m, fill) !== 1) {
    raise(m, Type.TypeError, 'The fill character must be exactly one character long');
  }
  return readCodePoint(m, dataOf(m, fill), kindOf(m, fill), 0);
}

/** A str between two runs of a character. New. CPython: pad. */
export function pad(m: Machine, str: Address, left: number, right: number, fill: number): Address {
  if (left <= 0 && right <= 0) return exactStr(m, str);
  const before = Math.max(0, left);
  const length = before + strLength(m, str) + Math.max(0, right);
  if (length > 0x7fffffff) raise(m, Type.OverflowError, 'padded string is too long');
  const made = allocateStr(m, length, Math.max(boundOf(m, str), fill));
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  fillRun(m, data, kind, 0, before, fill);
  const end = copyStr(m, data, kind, before, str);
  fillRun(m, data, kind, end, length, fill);
  return made;
}

/** Writes one character at the indices from … to. */
export function fillRun(
  m: Machine,
  data: Address,
  kind: number,
  from: number,
  to: number,
  point: number,
): void {
  if (kind === 1) m.bytes.fill(point, data + from, data + to);
  else for (let i = from; i < to; i++) writeCodePoint(m, data, kind, i, point);
}

function leftJustify(m: Machine, self: Address, width: Address, fill: Address): Address {
  const room = sizeArgument(m, width) - strLength(m, self);
  return pad(m, self, 0, room, fillCharacter(m, fill));
}

function rightJustify(m: Machine, self: Address, width: Address, fill: Address): Address {
  const room = sizeArgument(m, width) - strLength(m, self);
  return pad(m, self, room, 0, fillCharacter(m, fill));
}

/** An odd place goes to the left when the width is odd. */
function center(m: Machine, self: Address, width: Address, fill: Address): Address {
  const wide = sizeArgument(m, width);
  const point = fillCharacter(m, fill);
  const room = wide - strLength(m, self);
  if (room <= 0) return exactStr(m, self);
  const left = Math.floor(room / 2) + (room & wide & 1);
  return pad(m, self, left, room - left, point);
}

/** Zeros go between the sign and the rest. */
function zeroFill(m: Machine, self: Address, width: Address): Address {
  const room = sizeArgument(m, width) - strLength(m, self);
  if (room <= 0) return exactStr(m, self);
  const made = pad(m, self, room, 0, 48);
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  const sign = room < strLength(m, made) ? readCodePoint(m, data, kind, room) : 0;
  if (sign === 43 || sign === 45) {
    writeCodePoint(m, data, kind, 0, sign);
    writeCodePoint(m, data, kind, room, 48);
  }
  return made;
}

/** Tabs become spaces up to the next column that is a multiple of `tabsize`. */
function expandTabs(m: Machine, self: Address, tabsize: Address): Address {
  const size = Math.max(0, optionalSize(m, tabsize, 8));
  const data = dataOf(m, self);
  const kind = kindOf(m, self);
  const length = strLength(m, self);
  if (findCharacter(m, data, kind, 0, length, 9) < 0) return exactStr(m, self);
  let whole = 0;
  let column = 0;
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    const width = point !== 9 ? 1 : size === 0 ? 0 : size - (column % size);
    column = point === 10 || point === 13 ? 0 : column + width;
    whole += width;
  }
  if (whole > 0x7fffffff) raise(m, Type.OverflowError, 'new string is too long');
  if (whole === 0) return Static.emptyStr;
  return sharedOne(m, writeExpanded(m, self, size, whole));
}

/** The shared str of one Latin-1 character in place of an own one. Steals it. CPython: unicode_result. */
export function sharedOne(m: Machine, str: Address): Address {
  if (strLength(m, str) !== 1) return str;
  const point = readCodePoint(m, dataOf(m, str), kindOf(m, str), 0);
  if (point > 255) return str;
  m.release(str);
  return latin1Character(point);
}

function writeExpanded(m: Machine, str: Address, size: number, whole: number): Address {
  const made = allocateStr(m, whole, boundOf(m, str));
  const to = dataOf(m, made);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  let at = 0;
  let column = 0;
  for (let i = 0, length = strLength(m, str); i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    if (point === 9) {
      const width = size === 0 ? 0 : size - (column % size);
      fillRun(m, to, kind, at, at + width, 32);
      at += width;
      column += width;
    } else {
      writeCodePoint(m, to, kind, at++, point);
      column = point === 10 || point === 13 ? 0 : column + 1;
    }
  }
  return made;
}

/** strip, ljust, center, zfill, expandtabs … */
export const stripMethods: MemberSpec[] = [
  method('strip', stripper('strip', End.both), '(chars=None, /)'),
  method('lstrip', stripper('lstrip', End.left), '(chars=None, /)'),
  method('rstrip', stripper('rstrip', End.right), '(chars=None, /)'),
  method('ljust', leftJustify, "(width, fillchar=' ', /)"),
  method('rjust', rightJustify, "(width, fillchar=' ', /)"),
  method('center', center, "(width, fillchar=' ', /)"),
  method('zfill', zeroFill, '(width, /)'),
  method('expandtabs', expandTabs, '(tabsize=8)'),
];
