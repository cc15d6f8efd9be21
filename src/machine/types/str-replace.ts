/** str.replace. CPython: Objects/unicodeobject.c (replace). */
import { type MemberSpec, method } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { optionalSize } from '../protocol/index-value.ts';
import { raise } from '../raise.ts';
import { boundOf, boundOfPart, copyCharacters, copyPart, copyStr, exactStr } from '../str-build.ts';
import { countPart, findPart } from '../str-find.ts';
import { allocateStr, dataOf, kindOf, strLength } from '../str-object.ts';
import { strArgument } from './str-arguments.ts';
import { strFind } from './str-search.ts';

function replace(m: Machine, self: Address, old: Address, by: Address, count: Address): Address {
  strArgument(m, old, 'replace', 'argument 1');
  strArgument(m, by, 'replace', 'argument 2');
  return strReplace(m, self, old, by, optionalSize(m, count, -1));
}

/** str.replace(old, by, most); a negative limit is none. New. */
export function strReplace(m: Machine, str: Address, old: Address, by: Address, most: number): Address {
  const length = strLength(m, str);
  const width = strLength(m, old);
  if (most === 0 || old === by || length < width) return exactStr(m, str);
  const limit = most < 0 ? Number.POSITIVE_INFINITY : most;
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const count = countPart(m, data, kind, 0, length, dataOf(m, old), kindOf(m, old), width, limit);
  if (count === 0) return exactStr(m, str);
  const size = length + count * (strLength(m, by) - width);
  if (size > 0x7fffffff) raise(m, Type.OverflowError, 'replace string is too long');
  if (size === 0) return Static.emptyStr;
  const bound = Math.max(boundOf(m, str), boundOf(m, by));
  const made = allocateStr(m, size, bound);
  if (width === 0) putBetween(m, made, str, by, count);
  else putInstead(m, made, str, old, by, count);
  return boundOf(m, by) < boundOf(m, old) ? narrowest(m, made) : made;
}

/** Writes `by` before each of the first `count` characters (or behind the last). */
function putBetween(m: Machine, made: Address, str: Address, by: Address, count: number): void {
  const to = dataOf(m, made);
  const toKind = kindOf(m, made);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const length = strLength(m, str);
  let at = copyStr(m, to, toKind, 0, by);
  let from = 0;
  for (let i = 1; i < count; i++) {
    copyCharacters(m, to, toKind, at++, data, kind, from++, 1);
    at = copyStr(m, to, toKind, at, by);
  }
  copyCharacters(m, to, toKind, at, data, kind, from, length - from);
}

function putInstead(m: Machine, made: Address, str: Address, old: Address, by: Address, count: number): void {
  const to = dataOf(m, made);
  const toKind = kindOf(m, made);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const length = strLength(m, str);
  const width = strLength(m, old);
  let at = 0;
  let from = 0;
  for (let left = count; left > 0; left--) {
    const found = strFind(m, findPart, str, from, length, old);
    copyCharacters(m, to, toKind, at, data, kind, from, found - from);
    at = copyStr(m, to, toKind, at + found - from, by);
    from = found + width;
  }
  copyCharacters(m, to, toKind, at, data, kind, from, length - from);
}

/** The same text in the narrowest kind; steals `str`. CPython: unicode_adjust_maxchar. */
export function narrowest(m: Machine, str: Address): Address {
  const bound = boundOf(m, str);
  const length = strLength(m, str);
  if (bound < 128 || boundOfPart(m, dataOf(m, str), kindOf(m, str), 0, length) === bound) return str;
  const made = copyPart(m, str, 0, length);
  m.release(str);
  return made;
}

export const replaceMethods: MemberSpec[] = [method('replace', replace, '(old, new, /, count=-1)')];
