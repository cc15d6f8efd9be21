/** Methods of str that look for a part. CPython: Objects/unicodeobject.c, Objects/stringlib/find.h. */
import { type MemberSpec, method } from '../define.ts';
import { newInt } from '../int-object.ts';
import { TUPLE_ITEMS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { MAX_SIZE, sliceBound } from '../protocol/index-value.ts';
import { isStr } from '../protocol/text.ts';
import { isInstance, raise, typeNameOf } from '../raise.ts';
import { exactStr, strPart } from '../str-build.ts';
import { countPart, findLastPart, findPart, matchesAt } from '../str-find.ts';
import { dataOf, kindOf, strLength } from '../str-object.ts';
import { tupleSize } from '../tuple-object.ts';
import { strArgument } from './str-arguments.ts';

type Search = typeof findPart;

/** A bound counted from the end when negative; not beyond the end. CPython: ADJUST_INDICES. */
export function within(bound: number, length: number): number {
  return bound < 0 ? Math.max(0, bound + length) : Math.min(bound, length);
}

/** The same for the start of a search: beyond the end stays beyond it. */
export function startWithin(bound: number, length: number): number {
  return bound < 0 ? Math.max(0, bound + length) : bound;
}

/** First or last index of a part of `str` between two positions, or -1. */
export function strFind(
  m: Machine,
  search: Search,
  str: Address,
  from: number,
  to: number,
  part: Address,
): number {
  const length = strLength(m, part);
  return search(m, dataOf(m, str), kindOf(m, str), from, to, dataOf(m, part), kindOf(m, part), length);
}

/** Position of a part in the whole of a str, or -1. */
export function strPosition(m: Machine, str: Address, part: Address): number {
  return strFind(m, findPart, str, 0, strLength(m, str), part);
}

/** Asks the bounds, which may run Python code, and searches. */
function searched(
  m: Machine,
  search: Search,
  called: string,
  self: Address,
  sub: Address,
  start: Address,
  end: Address,
): number {
  strArgument(m, sub, called, 'argument 1');
  const from = sliceBound(m, start, 0);
  const to = sliceBound(m, end, MAX_SIZE);
  const length = strLength(m, self);
  return strFind(m, search, self, startWithin(from, length), within(to, length), sub);
}

/** find and rfind: -1 when there is none. */
const finder =
  (search: Search, called: string) =>
  (m: Machine, self: Address, sub: Address, start: Address, end: Address): Address =>
    newInt(m, searched(m, search, called, self, sub, start, end));

/** index and rindex: an error when there is none. */
const indexer =
  (search: Search, called: string) =>
  (m: Machine, self: Address, sub: Address, start: Address, end: Address): Address => {
    const at = searched(m, search, called, self, sub, start, end);
    if (at < 0) raise(m, Type.ValueError, 'substring not found');
    return newInt(m, at);
  };

function count(m: Machine, self: Address, sub: Address, start: Address, end: Address): Address {
  return newInt(m, searched(m, countPart, 'count', self, sub, start, end));
}

/** part in str. CPython: PyUnicode_Contains. */
export function strContains(m: Machine, self: Address, part: Address): boolean {
  if (!isStr(m, part)) {
    raise(m, Type.TypeError, `'in <string>' requires string as left operand, not ${typeNameOf(m, part)}`);
  }
  return strPosition(m, self, part) >= 0;
}

/** Whether str[from:to] begins, or ends, with the part. CPython: tailmatch. */
function matchesEnd(
  m: Machine,
  str: Address,
  part: Address,
  from: number,
  to: number,
  atEnd: boolean,
): boolean {
  const length = strLength(m, part);
  const last = to - length;
  if (last < from) return false;
  const at = atEnd ? last : from;
  return matchesAt(m, dataOf(m, str), kindOf(m, str), at, dataOf(m, part), kindOf(m, part), length);
}

/** startswith and endswith. */
const affix =
  (called: string, atEnd: boolean) =>
  (m: Machine, self: Address, affixes: Address, start: Address, end: Address): Address => {
    const length = strLength(m, self);
    const from = startWithin(sliceBound(m, start, 0), length);
    const to = within(sliceBound(m, end, MAX_SIZE), length);
    if (!isInstance(m, affixes, Type.tuple)) {
      if (isStr(m, affixes)) return m.boolean(matchesEnd(m, self, affixes, from, to, atEnd));
      const type = typeNameOf(m, affixes);
      raise(m, Type.TypeError, `${called} first arg must be str or a tuple of str, not ${type}`);
    }
    for (let i = 0, n = tupleSize(m, affixes); i < n; i++) {
      const one = m.load(affixes + TUPLE_ITEMS + 8 * i);
      if (!isStr(m, one)) {
        raise(m, Type.TypeError, `tuple for ${called} must only contain str, not ${typeNameOf(m, one)}`);
      }
      if (matchesEnd(m, self, one, from, to, atEnd)) return m.boolean(true);
    }
    return m.boolean(false);
  };

function removePrefix(m: Machine, self: Address, prefix: Address): Address {
  strArgument(m, prefix, 'removeprefix', 'argument');
  const length = strLength(m, self);
  if (!matchesEnd(m, self, prefix, 0, length, false)) return exactStr(m, self);
  return strPart(m, self, strLength(m, prefix), length);
}

function removeSuffix(m: Machine, self: Address, suffix: Address): Address {
  strArgument(m, suffix, 'removesuffix', 'argument');
  const length = strLength(m, self);
  if (!matchesEnd(m, self, suffix, 0, length, true)) return exactStr(m, self);
  return strPart(m, self, 0, length - strLength(m, suffix));
}

const BOUNDS = '(sub[, start[, end]], /)';

/** find, index, count, startswith … */
export const searchMethods: MemberSpec[] = [
  method('count', count, BOUNDS),
  method('find', finder(findPart, 'find'), BOUNDS),
  method('index', indexer(findPart, 'index'), BOUNDS),
  method('rfind', finder(findLastPart, 'rfind'), BOUNDS),
  method('rindex', indexer(findLastPart, 'rindex'), BOUNDS),
  method('startswith', affix('startswith', false), '(prefix[, start[, end]], /)'),
  method('endswith', affix('endswith', true), '(suffix[, start[, end]], /)'),
  method('removeprefix', removePrefix, '(prefix, /)'),
  method('removesuffix', removeSuffix, '(suffix, /)'),
];
