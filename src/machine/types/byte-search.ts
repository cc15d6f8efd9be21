/** Methods of bytes and bytearray that look for a part. CPython: Objects/bytes_methods.c. */
import { findBuffer, hasBuffer, lent, requireBuffer } from '../buffer.ts';
import { type MemberSpec, method } from '../define.ts';
import { newInt } from '../int-object.ts';
import { TUPLE_ITEMS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { clampedIndex, isIndex, MAX_SIZE, sliceBound } from '../protocol/index-value.ts';
import { isInstance, raise, typeNameOf } from '../raise.ts';
import { countPart, findLastPart, findPart, matchesAt } from '../str-find.ts';
import { tupleSize } from '../tuple-object.ts';
import { bytesData, bytesLength, part } from './byte-results.ts';
import { startWithin, within } from './str-search.ts';

type Search = typeof findPart;

/** What is looked for: a run of bytes, or one byte given as a number (then `data` is 0). */
const wanted = { data: 0, size: 0, byte: -1 };

/** A byte given as an integer. */
export function byteOf(m: Machine, value: Address): number {
  const byte = clampedIndex(m, value);
  if (byte < 0 || byte > 255) raise(m, Type.ValueError, 'byte must be in range(0, 256)');
  return byte;
}

/** Fills `wanted`. CPython: parse_args_finds_byte. */
function readWanted(m: Machine, sub: Address): void {
  wanted.byte = -1;
  if (hasBuffer(m, sub)) {
    findBuffer(m, sub);
    wanted.data = lent.data;
    wanted.size = lent.size;
    return;
  }
  if (!isIndex(m, sub)) {
    const type = typeNameOf(m, sub);
    raise(m, Type.TypeError, `argument should be integer or bytes-like object, not '${type}'`);
  }
  wanted.byte = byteOf(m, sub);
}

/** Searches for what is in `wanted`. */
function search(m: Machine, how: Search, self: Address, from: number, to: number): number {
  const data = bytesData(m, self);
  if (wanted.byte < 0) return how(m, data, 1, from, to, wanted.data, 1, wanted.size);
  const cell = m.frameTop;
  m.bytes[cell] = wanted.byte;
  return how(m, data, 1, from, to, cell, 1, 1);
}

function searched(
  m: Machine,
  how: Search,
  self: Address,
  sub: Address,
  start: Address,
  end: Address,
): number {
  const from = sliceBound(m, start, 0);
  const to = sliceBound(m, end, MAX_SIZE);
  readWanted(m, sub);
  const length = bytesLength(m, self);
  return search(m, how, self, startWithin(from, length), within(to, length));
}

const finder = (how: Search) => (m: Machine, self: Address, sub: Address, start: Address, end: Address) =>
  newInt(m, searched(m, how, self, sub, start, end));

const indexer = (how: Search) => (m: Machine, self: Address, sub: Address, start: Address, end: Address) => {
  const at = searched(m, how, self, sub, start, end);
  if (at < 0) raise(m, Type.ValueError, 'subsection not found');
  return newInt(m, at);
};

/** part in bytes; a number asks for a byte. CPython: _Py_bytes_contains. */
export function bytesContains(m: Machine, self: Address, item: Address): boolean {
  if (isIndex(m, item)) {
    wanted.byte = byteOf(m, item);
  } else {
    requireBuffer(m, item);
    wanted.byte = -1;
    wanted.data = lent.data;
    wanted.size = lent.size;
  }
  return search(m, findPart, self, 0, bytesLength(m, self)) >= 0;
}

/** Whether the lent bytes of `affix` stand at the start or end of self[from:to]. */
function matches(
  m: Machine,
  self: Address,
  affix: Address,
  from: number,
  to: number,
  atEnd: boolean,
): boolean {
  requireBuffer(m, affix);
  const { data, size } = lent;
  const last = to - size;
  if (last < from) return false;
  return matchesAt(m, bytesData(m, self), 1, atEnd ? last : from, data, 1, size);
}

const affixTest =
  (called: string, atEnd: boolean) =>
  (m: Machine, self: Address, affixes: Address, start: Address, end: Address): Address => {
    const length = bytesLength(m, self);
    const from = startWithin(sliceBound(m, start, 0), length);
    const to = within(sliceBound(m, end, MAX_SIZE), length);
    if (isInstance(m, affixes, Type.tuple)) {
      for (let i = 0, n = tupleSize(m, affixes); i < n; i++) {
        const one = m.load(affixes + TUPLE_ITEMS + 8 * i);
        if (matches(m, self, one, from, to, atEnd)) return m.boolean(true);
      }
      return m.boolean(false);
    }
    if (!hasBuffer(m, affixes)) {
      const type = typeNameOf(m, affixes);
      raise(m, Type.TypeError, `${called} first arg must be bytes or a tuple of bytes, not ${type}`);
    }
    return m.boolean(matches(m, self, affixes, from, to, atEnd));
  };

function removePrefix(m: Machine, self: Address, prefix: Address): Address {
  const length = bytesLength(m, self);
  const found = matches(m, self, prefix, 0, length, false);
  return part(m, self, found ? lent.size : 0, length);
}

function removeSuffix(m: Machine, self: Address, suffix: Address): Address {
  const length = bytesLength(m, self);
  const found = matches(m, self, suffix, 0, length, true);
  return part(m, self, 0, found ? length - lent.size : length);
}

const BOUNDS = '(sub[, start[, end]], /)';

/** find, index, count, startswith … for either type. */
export const byteSearchMethods = (): MemberSpec[] => [
  method('count', finder(countPart), BOUNDS),
  method('find', finder(findPart), BOUNDS),
  method('index', indexer(findPart), BOUNDS),
  method('rfind', finder(findLastPart), BOUNDS),
  method('rindex', indexer(findLastPart), BOUNDS),
  method('startswith', affixTest('startswith', false), '(prefix[, start[, end]], /)'),
  method('endswith', affixTest('endswith', true), '(suffix[, start[, end]], /)'),
  method('removeprefix', removePrefix, '(prefix, /)'),
  method('removesuffix', removeSuffix, '(suffix, /)'),
];
