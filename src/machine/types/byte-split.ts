/** Methods of bytes and bytearray that take them apart. CPython: Objects/stringlib/split.h, partition.h. */
import { lent, requireBuffer } from '../buffer.ts';
import { isBytes } from '../bytes-object.ts';
import { type MemberSpec, method } from '../define.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { optionalSize } from '../protocol/index-value.ts';
import { truth } from '../protocol/truth.ts';
import { raise } from '../raise.ts';
import { findLastPart, findPart } from '../str-find.ts';
import { newTuple } from '../tuple-object.ts';
import { bytesData, bytesLength, part, unchanged } from './byte-results.ts';
import { newPartsList, reverseItems } from './str-split.ts';

/** ASCII white space. CPython: Py_ISSPACE. */
export const isByteSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** Negative limits are none. */
const limit = (most: number): number => (most < 0 ? Number.POSITIVE_INFINITY : most);

/** The separator's bytes are in `lent`; an empty one is an error. */
function lendSeparator(m: Machine, separator: Address): void {
  requireBuffer(m, separator);
  if (lent.size === 0) raise(m, Type.ValueError, 'empty separator');
}

const splitter =
  (fromEnd: boolean) =>
  (m: Machine, self: Address, sep: Address, maxsplit: Address): Address => {
    const most = limit(optionalSize(m, maxsplit, -1));
    const words = sep === 0 || sep === Static.None;
    if (!words) lendSeparator(m, sep);
    const { data, size } = lent;
    if (!fromEnd) return words ? splitWords(m, self, most) : splitAt(m, self, data, size, most);
    const list = words ? splitWordsFromEnd(m, self, most) : splitAtFromEnd(m, self, data, size, most);
    reverseItems(m, list);
    return list;
  };

function splitWords(m: Machine, self: Address, most: number): Address {
  const list = newPartsList(m, most);
  const data = bytesData(m, self);
  const length = bytesLength(m, self);
  const B = m.bytes;
  let at = 0;
  for (let splits = 0; ; splits++) {
    while (at < length && isByteSpace(B[data + at]!)) at++;
    if (at === length) return list;
    const start = at;
    if (splits >= most) {
      listAppend(m, list, part(m, self, start, length));
      return list;
    }
    while (at < length && !isByteSpace(B[data + at]!)) at++;
    listAppend(m, list, part(m, self, start, at));
  }
}

function splitWordsFromEnd(m: Machine, self: Address, most: number): Address {
  const list = newPartsList(m, most);
  const data = bytesData(m, self);
  const B = m.bytes;
  let at = bytesLength(m, self);
  for (let splits = 0; ; splits++) {
    while (at > 0 && isByteSpace(B[data + at - 1]!)) at--;
    if (at === 0) return list;
    const end = at;
    if (splits >= most) {
      listAppend(m, list, part(m, self, 0, end));
      return list;
    }
    while (at > 0 && !isByteSpace(B[data + at - 1]!)) at--;
    listAppend(m, list, part(m, self, at, end));
  }
}

function splitAt(m: Machine, self: Address, by: Address, width: number, most: number): Address {
  const list = newPartsList(m, most);
  const data = bytesData(m, self);
  const length = bytesLength(m, self);
  let start = 0;
  for (let splits = 0; splits < most; splits++) {
    const at = findPart(m, data, 1, start, length, by, 1, width);
    if (at < 0) break;
    listAppend(m, list, part(m, self, start, at));
    start = at + width;
  }
  listAppend(m, list, part(m, self, start, length));
  return list;
}

function splitAtFromEnd(m: Machine, self: Address, by: Address, width: number, most: number): Address {
  const list = newPartsList(m, most);
  const data = bytesData(m, self);
  let end = bytesLength(m, self);
  for (let splits = 0; splits < most; splits++) {
    const at = findLastPart(m, data, 1, 0, end, by, 1, width);
    if (at < 0) break;
    listAppend(m, list, part(m, self, at + width, end));
    end = at;
  }
  listAppend(m, list, part(m, self, 0, end));
  return list;
}

function splitLines(m: Machine, self: Address, keepends: Address): Address {
  const keep = keepends !== 0 && truth(m, keepends);
  const list = newList(m);
  const data = bytesData(m, self);
  const length = bytesLength(m, self);
  const B = m.bytes;
  const isBreak = (byte: number): boolean => byte === 10 || byte === 13;
  for (let at = 0; at < length; ) {
    const start = at;
    while (at < length && !isBreak(B[data + at]!)) at++;
    const end = at;
    if (at < length) at += B[data + at] === 13 && at + 1 < length && B[data + at + 1] === 10 ? 2 : 1;
    listAppend(m, list, part(m, self, start, keep ? at : end));
  }
  return list;
}

/** The separator as it stands in the result: the object itself for bytes, a copy for a bytearray. */
const separatorIn = (m: Machine, self: Address, sep: Address, at: number, width: number): Address =>
  isBytes(m, self) ? m.hold(sep) : part(m, self, at, at + width);

const partitioner =
  (search: typeof findPart, fromEnd: boolean) =>
  (m: Machine, self: Address, sep: Address): Address => {
    lendSeparator(m, sep);
    const { data, size } = lent;
    const length = bytesLength(m, self);
    const at = search(m, bytesData(m, self), 1, 0, length, data, 1, size);
    if (at >= 0) {
      const before = part(m, self, 0, at);
      const middle = separatorIn(m, self, sep, at, size);
      return newTuple(m, before, middle, part(m, self, at + size, length));
    }
    const all = isBytes(m, self) ? m.hold(self) : unchanged(m, self);
    const first = part(m, self, 0, 0);
    const second = part(m, self, 0, 0);
    return fromEnd ? newTuple(m, first, second, all) : newTuple(m, all, first, second);
  };

/** split, rsplit, splitlines, partition, rpartition for either type. */
export const byteSplitMethods = (): MemberSpec[] => [
  method('split', splitter(false), '(sep=None, maxsplit=-1)'),
  method('rsplit', splitter(true), '(sep=None, maxsplit=-1)'),
  method('splitlines', splitLines, '(keepends=False)'),
  method('partition', partitioner(findPart, false), '(sep, /)'),
  method('rpartition', partitioner(findLastPart, true), '(sep, /)'),
];
