/**
 * str objects made of others: concatenation, items, slices, repetition. Everything works on the bytes in
 * memory. CPython: Objects/unicodeobject.c (PyUnicode_Concat, PyUnicode_Append, unicode_subscript).
 */
import { STR, StrData, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { raiseMemoryError } from './memory-error.ts';
import { Static, Type } from './places.ts';
import { raise, typeNameOf } from './raise.ts';
import {
  allocateStr,
  dataOf,
  isAscii,
  kindOf,
  latin1Character,
  readCodePoint,
  StrState,
  strLength,
  writeCodePoint,
} from './str-object.ts';

/** Longest text of a str, so that its bytes have an address. */
const MAX_LENGTH = 0x7fffffff;

/** Copies `count` characters, which may become wider on the way (`kind` ≥ `fromKind`). */
export function copyCharacters(
  m: Machine,
  data: Address,
  kind: number,
  at: number,
  fromData: Address,
  fromKind: number,
  from: number,
  count: number,
): void {
  if (kind === fromKind) {
    const start = fromData + from * kind;
    const target = data + at * kind;
    if (count * kind > 24) m.bytes.copyWithin(target, start, start + count * kind);
    else for (let i = 0, n = count * kind; i < n; i++) m.bytes[target + i] = m.bytes[start + i]!;
    return;
  }
  for (let i = 0; i < count; i++) {
    writeCodePoint(m, data, kind, at + i, readCodePoint(m, fromData, fromKind, from + i));
  }
}

/** Copies a whole str into one being built, from index `at` on. Returns the index after it. */
export function copyStr(m: Machine, data: Address, kind: number, at: number, str: Address): number {
  const length = strLength(m, str);
  copyCharacters(m, data, kind, at, dataOf(m, str), kindOf(m, str), 0, length);
  return at + length;
}

/** An upper bound of the characters that decides how wide they are: 127, 255, 65535 or 0x10ffff. */
export function boundOf(m: Machine, str: Address): number {
  const state = m.words[(str + STR.state) >> 2]!;
  if ((state & StrState.ascii) !== 0) return 0x7f;
  const kind = (state >> 2) & 7;
  return kind === 1 ? 0xff : kind === 2 ? 0xffff : 0x10ffff;
}

/** The same bound for `count` characters from index `from` on. CPython: _PyUnicode_FindMaxChar. */
export function boundOfPart(m: Machine, data: Address, kind: number, from: number, count: number): number {
  let all = 0;
  for (let i = from, end = from + count; i < end; i++) {
    all |= readCodePoint(m, data, kind, i);
    if (kind === 4 ? all > 0xffff : kind === 2 ? all > 0xff : all > 0x7f) break;
  }
  return all < 0x80 ? 0x7f : all < 0x100 ? 0xff : all < 0x10000 ? 0xffff : 0x10ffff;
}

/** A str with the text of an instance of a derived class; an exact str is held. New. */
export function exactStr(m: Machine, str: Address): Address {
  if (m.typeOf(str) === Type.str) return m.hold(str);
  return copyPart(m, str, 0, strLength(m, str));
}

/** An exact str of `count` characters from `from` on; '' and Latin-1 characters are shared. New. */
export function copyPart(m: Machine, str: Address, from: number, count: number): Address {
  if (count === 0) return Static.emptyStr;
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  if (count === 1) {
    const point = readCodePoint(m, data, kind, from);
    if (point < 256) return latin1Character(point);
  }
  const bound = isAscii(m, str) ? 0x7f : boundOfPart(m, data, kind, from, count);
  const made = allocateStr(m, count, bound);
  const madeKind = kindOf(m, made);
  if (madeKind < kind) narrow(m, dataOf(m, made), madeKind, data, kind, from, count);
  else copyCharacters(m, dataOf(m, made), madeKind, 0, data, kind, from, count);
  return made;
}

/** Copies characters that all fit a narrower kind. */
function narrow(
  m: Machine,
  to: Address,
  toKind: number,
  data: Address,
  kind: number,
  from: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) writeCodePoint(m, to, toKind, i, readCodePoint(m, data, kind, from + i));
}

/** Whether the object is a str or of a class derived from it. */
function isText(m: Machine, object: Address): boolean {
  return (m.words[(m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.strSubclass) !== 0;
}

/** left + right, where `left` is a str. New. CPython: PyUnicode_Concat. */
export function strConcat(m: Machine, left: Address, right: Address): Address {
  if (!isText(m, right)) {
    raise(m, Type.TypeError, `can only concatenate str (not "${typeNameOf(m, right)}") to str`);
  }
  const leftLength = strLength(m, left);
  const rightLength = strLength(m, right);
  if (leftLength === 0) return exactStr(m, right);
  if (rightLength === 0) return exactStr(m, left);
  return concatenated(m, left, leftLength, right, rightLength);
}

function concatenated(
  m: Machine,
  left: Address,
  leftLength: number,
  right: Address,
  rightLength: number,
): Address {
  const length = leftLength + rightLength;
  if (length > MAX_LENGTH) raise(m, Type.OverflowError, 'strings are too large to concat');
  const made = allocateStr(m, length, Math.max(boundOf(m, left), boundOf(m, right)));
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  copyCharacters(m, data, kind, 0, dataOf(m, left), kindOf(m, left), 0, leftLength);
  copyCharacters(m, data, kind, leftLength, dataOf(m, right), kindOf(m, right), 0, rightLength);
  return made;
}

/**
 * left + right for two exact strs, where the caller's reference to `left` is stolen: when it is the only
 * one, the object grows where it is and may keep its id. New. CPython: PyUnicode_Append.
 */
export function strAppend(m: Machine, left: Address, right: Address): Address {
  const rightLength = strLength(m, right);
  if (left === Static.emptyStr) return m.hold(right);
  if (rightLength === 0) return left;
  const leftLength = strLength(m, left);
  if (canGrow(m, left, right)) {
    const grown = grow(m, left, leftLength + rightLength);
    const kind = kindOf(m, grown);
    copyCharacters(m, dataOf(m, grown), kind, leftLength, dataOf(m, right), kindOf(m, right), 0, rightLength);
    return grown;
  }
  const made = concatenated(m, left, leftLength, right, rightLength);
  m.release(left);
  return made;
}

/** CPython: unicode_modifiable, and whether the characters of `right` fit. */
function canGrow(m: Machine, left: Address, right: Address): boolean {
  const W = m.words;
  if (W[left >> 2] !== 1 || W[(left + STR.hash) >> 2] !== -1 || W[(left + STR.hash + 4) >> 2] !== -1) {
    return false;
  }
  if (m.typeOf(left) !== Type.str || left === right) return false;
  const state = W[(left + STR.state) >> 2]!;
  return (state & StrState.interned) === 0 && boundOf(m, right) <= boundOf(m, left);
}

/** Makes a str longer; the new characters are undefined. The only reference moves along. */
function grow(m: Machine, str: Address, length: number): Address {
  if (length > MAX_LENGTH) raise(m, Type.OverflowError, 'strings are too large to concat');
  const kind = kindOf(m, str);
  const start = isAscii(m, str) ? StrData.ascii : StrData.wide;
  const grown = m.resizeObject(str, start + (length + 1) * kind);
  m.words[(grown + STR.length) >> 2] = length;
  const end = grown + start + length * kind;
  for (let i = 0; i < kind; i++) m.bytes[end + i] = 0;
  return grown;
}

/** str[index] for an index that may be negative. New. CPython: unicode_getitem. */
export function strItem(m: Machine, str: Address, index: number): Address {
  const length = m.words[(str + STR.length) >> 2]!;
  const at = index < 0 ? index + length : index;
  if (!(at >= 0 && at < length)) raise(m, Type.IndexError, 'string index out of range');
  const point = readCodePoint(m, dataOf(m, str), kindOf(m, str), at);
  return point < 256 ? latin1Character(point) : characterOf(m, point);
}

/** A str of one character: shared up to 255, else new. */
export function characterOf(m: Machine, point: number): Address {
  if (point < 256) return latin1Character(point);
  const made = allocateStr(m, 1, point);
  writeCodePoint(m, dataOf(m, made), kindOf(m, made), 0, point);
  return made;
}

/** str[from:to] for bounds within the str; the whole of an exact str is the same object. New. */
export function strPart(m: Machine, str: Address, from: number, to: number): Address {
  if (from === 0 && to === strLength(m, str)) return exactStr(m, str);
  return copyPart(m, str, from, Math.max(0, to - from));
}

/** The `count` characters at start, start + step, …; one alone is shared only where step is 1. New. CPython: unicode_subscript. */
export function strSlice(m: Machine, str: Address, start: number, step: number, count: number): Address {
  if (count <= 0) return Static.emptyStr;
  if (step === 1) return strPart(m, str, start, start + count);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  let all = 0;
  for (let i = 0; i < count; i++) all |= readCodePoint(m, data, kind, start + i * step);
  const made = allocateStr(m, count, all);
  const madeData = dataOf(m, made);
  const madeKind = kindOf(m, made);
  for (let i = 0; i < count; i++) {
    writeCodePoint(m, madeData, madeKind, i, readCodePoint(m, data, kind, start + i * step));
  }
  return made;
}

/** str * times. New. CPython: unicode_repeat. */
export function strRepeat(m: Machine, str: Address, times: number): Address {
  const length = strLength(m, str);
  if (times < 1 || length === 0) return Static.emptyStr;
  if (times === 1) return exactStr(m, str);
  if (length * times > MAX_LENGTH) raiseMemoryError(m, length * times);
  const made = allocateStr(m, length * times, boundOf(m, str));
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  copyCharacters(m, data, kind, 0, dataOf(m, str), kindOf(m, str), 0, length);
  const size = length * kind;
  const whole = size * times;
  let done = size;
  while (done < whole) {
    const more = Math.min(done, whole - done);
    m.bytes.copyWithin(data + done, data, data + more);
    done += more;
  }
  return made;
}

/** Negative, 0 or positive as `left` sorts before, with or after `right`: by code point. */
export function strOrder(m: Machine, left: Address, right: Address): number {
  const leftLength = strLength(m, left);
  const rightLength = strLength(m, right);
  const both = Math.min(leftLength, rightLength);
  const a = dataOf(m, left);
  const b = dataOf(m, right);
  const aKind = kindOf(m, left);
  const bKind = kindOf(m, right);
  for (let i = 0; i < both; i++) {
    const order = readCodePoint(m, a, aKind, i) - readCodePoint(m, b, bKind, i);
    if (order !== 0) return order;
  }
  return leftLength - rightLength;
}
