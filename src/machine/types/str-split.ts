/** Methods of str that take it apart. CPython: Objects/stringlib/split.h, partition.h. */
import { type MemberSpec, method } from '../define.ts';
import { LIST } from '../layouts.ts';
import { listAppend, listItems, listSize, newList, newListOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { optionalSize } from '../protocol/index-value.ts';
import { isStr } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { raise, typeNameOf } from '../raise.ts';
import { strPart } from '../str-build.ts';
import { findLastPart, findPart } from '../str-find.ts';
import { dataOf, kindOf, readCodePoint, strLength } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { isLineBreak, isSpace } from '../unicode/properties.ts';
import { ensureStr } from './str-arguments.ts';
import { strFind } from './str-search.ts';

/** Most slots that a list of parts has before it is known how many there are. CPython: MAX_PREALLOC. */
const PREALLOCATED = 12;

/** An empty list with room for the parts of at most `splits` splits. New. */
export function newPartsList(m: Machine, splits: number): Address {
  const list = newListOf(m, Math.min(splits + 1, PREALLOCATED));
  m.store(list + LIST.size, 0);
  return list;
}

/** The separator as a str, 0 for None. Borrowed. */
function separator(m: Machine, given: Address): Address {
  if (given === 0 || given === Static.None) return 0;
  if (!isStr(m, given)) raise(m, Type.TypeError, `must be str or None, not ${typeNameOf(m, given)}`);
  return given;
}

/** Negative limits are none: then there are as many splits as the str has room for. */
function mostSplits(m: Machine, most: number, str: Address, by: Address): number {
  if (most >= 0) return most;
  const length = strLength(m, str);
  if (by === 0) return length === 0 ? 1 : Math.floor((length - 1) / 2) + 1;
  return Math.floor(length / strLength(m, by)) + 1;
}

function split(m: Machine, self: Address, sep: Address, maxsplit: Address): Address {
  const most = optionalSize(m, maxsplit, -1);
  return strSplit(m, self, separator(m, sep), most);
}

/** str.split() at spaces, or at a part (0 for spaces). New list. */
export function strSplit(m: Machine, str: Address, by: Address, most = -1): Address {
  if (by === 0) return splitWords(m, str, mostSplits(m, most, str, by));
  if (strLength(m, by) === 0) raise(m, Type.ValueError, 'empty separator');
  return splitAt(m, str, by, mostSplits(m, most, str, by));
}

function splitWords(m: Machine, str: Address, most: number): Address {
  const list = newPartsList(m, most);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const length = strLength(m, str);
  let at = 0;
  for (let splits = 0; ; splits++) {
    while (at < length && isSpace(readCodePoint(m, data, kind, at))) at++;
    if (at === length) return list;
    const start = at;
    if (splits >= most) {
      listAppend(m, list, strPart(m, str, start, length));
      return list;
    }
    while (at < length && !isSpace(readCodePoint(m, data, kind, at))) at++;
    listAppend(m, list, strPart(m, str, start, at));
  }
}

function splitAt(m: Machine, str: Address, by: Address, most: number): Address {
  const list = newPartsList(m, most);
  const width = strLength(m, by);
  const length = strLength(m, str);
  let start = 0;
  for (let splits = 0; splits < most; splits++) {
    const at = strFind(m, findPart, str, start, length, by);
    if (at < 0) break;
    listAppend(m, list, strPart(m, str, start, at));
    start = at + width;
  }
  listAppend(m, list, strPart(m, str, start, length));
  return list;
}

function splitFromEnd(m: Machine, self: Address, sep: Address, maxsplit: Address): Address {
  const most = optionalSize(m, maxsplit, -1);
  const by = separator(m, sep);
  if (by !== 0 && strLength(m, by) === 0) raise(m, Type.ValueError, 'empty separator');
  const splits = mostSplits(m, most, self, by);
  const list = by === 0 ? splitWordsFromEnd(m, self, splits) : splitAtFromEnd(m, self, by, splits);
  reverseItems(m, list);
  return list;
}

/** Turns the items of a list around. */
export function reverseItems(m: Machine, list: Address): void {
  const W = m.words;
  const items = listItems(m, list) >> 2;
  for (let low = items, high = items + 2 * (listSize(m, list) - 1); low < high; low += 2, high -= 2) {
    const item = W[low]!;
    W[low] = W[high]!;
    W[high] = item;
  }
}

/** The words, last first. */
function splitWordsFromEnd(m: Machine, str: Address, most: number): Address {
  const list = newPartsList(m, most);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  let at = strLength(m, str);
  for (let splits = 0; ; splits++) {
    while (at > 0 && isSpace(readCodePoint(m, data, kind, at - 1))) at--;
    if (at === 0) return list;
    const end = at;
    if (splits >= most) {
      listAppend(m, list, strPart(m, str, 0, end));
      return list;
    }
    while (at > 0 && !isSpace(readCodePoint(m, data, kind, at - 1))) at--;
    listAppend(m, list, strPart(m, str, at, end));
  }
}

function splitAtFromEnd(m: Machine, str: Address, by: Address, most: number): Address {
  const list = newPartsList(m, most);
  const width = strLength(m, by);
  let end = strLength(m, str);
  for (let splits = 0; splits < most; splits++) {
    const at = strFind(m, findLastPart, str, 0, end, by);
    if (at < 0) break;
    listAppend(m, list, strPart(m, str, at + width, end));
    end = at;
  }
  listAppend(m, list, strPart(m, str, 0, end));
  return list;
}

function splitLines(m: Machine, self: Address, keepends: Address): Address {
  const keep = keepends !== 0 && truth(m, keepends);
  const list = newList(m);
  const data = dataOf(m, self);
  const kind = kindOf(m, self);
  const length = strLength(m, self);
  for (let at = 0; at < length; ) {
    const start = at;
    while (at < length && !isLineBreak(readCodePoint(m, data, kind, at))) at++;
    const end = at;
    if (at < length) {
      const pair = readCodePoint(m, data, kind, at) === 13 && at + 1 < length;
      at += pair && readCodePoint(m, data, kind, at + 1) === 10 ? 2 : 1;
    }
    listAppend(m, list, strPart(m, self, start, keep ? at : end));
  }
  return list;
}

/** Position of a separator that must not be empty. */
function positionOf(m: Machine, search: typeof findPart, self: Address, sep: Address): number {
  ensureStr(m, sep);
  if (strLength(m, sep) === 0) raise(m, Type.ValueError, 'empty separator');
  return strFind(m, search, self, 0, strLength(m, self), sep);
}

/** (before, separator, after). */
function parted(m: Machine, self: Address, sep: Address, at: number): Address {
  const before = strPart(m, self, 0, at);
  const after = strPart(m, self, at + strLength(m, sep), strLength(m, self));
  return newTuple(m, before, m.hold(sep), after);
}

function partition(m: Machine, self: Address, sep: Address): Address {
  const at = positionOf(m, findPart, self, sep);
  if (at >= 0) return parted(m, self, sep, at);
  return newTuple(m, m.hold(self), Static.emptyStr, Static.emptyStr);
}

function partitionFromEnd(m: Machine, self: Address, sep: Address): Address {
  const at = positionOf(m, findLastPart, self, sep);
  if (at >= 0) return parted(m, self, sep, at);
  return newTuple(m, Static.emptyStr, Static.emptyStr, m.hold(self));
}

/** split, rsplit, splitlines, partition, rpartition. */
export const splitMethods: MemberSpec[] = [
  method('split', split, '(sep=None, maxsplit=-1)'),
  method('rsplit', splitFromEnd, '(sep=None, maxsplit=-1)'),
  method('splitlines', splitLines, '(keepends=False)'),
  method('partition', partition, '(sep, /)'),
  method('rpartition', partitionFromEnd, '(sep, /)'),
];
