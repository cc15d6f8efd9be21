/**
 * str. Its methods lie in files by family beside this one, what other files use of it in str-object.ts
 * and str-build.ts. CPython: Objects/unicodeobject.c.
 */

import { pythonRepr } from '../../syntax/constant-repr.ts';
import { decodeObject, encodeMethod } from '../codecs/decode-object.ts';
import { defineType, method } from '../define.ts';
import { dictDelete } from '../dict-object.ts';
import { allocateInstance } from '../instance-values.ts';
import { newInt } from '../int-object.ts';
import { STR, StrData } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { indexValue, isIndex } from '../protocol/index-value.ts';
import { isStr, str } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { shownAs } from '../shown.ts';
import { parseSignature } from '../signature.ts';
import { isSlice, sliceIndices } from '../slice-indices.ts';
import { Compare } from '../slot-numbers.ts';
import { copyPart, exactStr, strConcat, strItem, strOrder, strRepeat, strSlice } from '../str-build.ts';
import { strHash } from '../str-hash.ts';
import { dataOf, isAscii, kindOf, StrState, sameText, strLength, textOf } from '../str-object.ts';
import { newTuple, tupleSize } from '../tuple-object.ts';
import { caseMethods } from './str-case.ts';
import { formatMethods } from './str-format.ts';
import { formatFieldMethods } from './str-format-method.ts';
import { newStrIterator } from './str-iterator.ts';
import { joinMethods } from './str-join.ts';
import { strRemainder } from './str-printf.ts';
import { replaceMethods } from './str-replace.ts';
import { strRepr } from './str-repr.ts';
import { searchMethods, strContains } from './str-search.ts';
import { splitMethods } from './str-split.ts';
import { stripMethods } from './str-strip.ts';
import { testMethods } from './str-test.ts';
import { translateMethods } from './str-translate.ts';

/** Words of an interned str that dies are taken out of the table first. CPython: unicode_dealloc. */
function dealloc(m: Machine, self: Address): void {
  const state = m.load(self + STR.state);
  if ((state & StrState.interned) === StrState.mortalInterned) {
    m.store(self, 3);
    dictDelete(m, m.load(Own.interned), self);
    m.store(self, 0);
  }
  if ((state & StrState.compact) === 0) m.heap.free(m.load(self + StrData.apart));
  m.freeObject(self);
}

/** str[key]. CPython: unicode_subscript. */
function getItem(m: Machine, self: Address, key: Address): Address {
  if (isSlice(m, key)) {
    const { start, step, count } = sliceIndices(m, key, strLength(m, self));
    return strSlice(m, self, start, step, count);
  }
  if (isIndex(m, key)) return strItem(m, self, indexValue(m, key));
  raise(m, Type.TypeError, `string indices must be integers, not '${typeNameOf(m, key)}'`);
}

/** CPython: PyUnicode_RichCompare. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isStr(m, left) || !isStr(m, right)) return Static.NotImplemented;
  switch (how) {
    case Compare.eq:
      return m.boolean(sameText(m, left, right));
    case Compare.ne:
      return m.boolean(!sameText(m, left, right));
    case Compare.lt:
      return m.boolean(strOrder(m, left, right) < 0);
    case Compare.le:
      return m.boolean(strOrder(m, left, right) <= 0);
    case Compare.gt:
      return m.boolean(strOrder(m, left, right) > 0);
    case Compare.ge:
      return m.boolean(strOrder(m, left, right) >= 0);
  }
}

function repeat(m: Machine, self: Address, times: Address): Address {
  return strRepeat(m, self, indexValue(m, times, Type.OverflowError));
}

const NEW = parseSignature("(object='', encoding='utf-8', errors='strict')");

/** str(object), str(bytes, encoding, errors). CPython: unicode_new, unicode_vectorcall. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  let object = count > 0 ? m.load(argv) : 0;
  let encoding = 0;
  let errors = 0;
  if (count > 1 || (names !== 0 && tupleSize(m, names) > 0)) {
    if (count > 3) raise(m, Type.TypeError, `str expected at most 3 arguments, got ${count}`);
    [object, encoding, errors] = bindKeywords(m, 'str', NEW, argv, count, names) as [
      Address,
      Address,
      Address,
    ];
  }
  let made: Address = Static.emptyStr;
  if (object !== 0) {
    made = encoding + errors === 0 ? str(m, object) : decodeObject(m, object, encoding, errors);
  }
  if (type === Type.str) return made;
  m.keep(made);
  m.keep(newStrInstance(m, type, made));
  return m.releaseUnder(m.kept - 16);
}

/** An instance of a class derived from str with the text of `str`. New. CPython: unicode_subtype_new. */
export function newStrInstance(m: Machine, type: Address, text: Address): Address {
  const self = allocateInstance(m, type);
  const bytes = strLength(m, text) * kindOf(m, text);
  const block = m.heap.allocate(bytes + kindOf(m, text));
  const W = m.words;
  m.bytes.copyWithin(block, dataOf(m, text), dataOf(m, text) + bytes + kindOf(m, text));
  W[(self + STR.length) >> 2] = strLength(m, text);
  W[(self + STR.hash) >> 2] = W[(text + STR.hash) >> 2]!;
  W[(self + STR.hash + 4) >> 2] = W[(text + STR.hash + 4) >> 2]!;
  W[(self + STR.state) >> 2] = (kindOf(m, text) << 2) | (isAscii(m, text) ? StrState.ascii : 0);
  W[(self + StrData.apart) >> 2] = block;
  return self;
}

/** CPython: unicode_sizeof. */
function sizeOf(m: Machine, self: Address): Address {
  const compact = (m.load(self + STR.state) & StrState.compact) !== 0;
  const start = compact ? (isAscii(m, self) ? StrData.ascii : StrData.wide) : StrData.end;
  const utf8 = start === StrData.wide ? m.load(self + StrData.utf8Length) : 0;
  return newInt(m, start + (strLength(m, self) + 1) * kindOf(m, self) + (utf8 === 0 ? 0 : utf8 + 1));
}

/** The characters of an instance of a derived class lie in a block apart. */
function visitBlocks(m: Machine, self: Address, visit: (block: Address) => void): void {
  if ((m.load(self + STR.state) & StrState.compact) === 0) visit(m.load(self + StrData.apart));
}

defineType(
  'str',
  {
    at: Type.str,
    shown: shownAs((m, self, _, room) => pythonRepr({ type: 'str', value: textOf(m, self).slice(0, room) })),
    layout: STR,
    blocks: visitBlocks,
    size: StrData.end,
    dealloc,
    new: make,
    repr: (m, self) => strRepr(m, self),
    str: exactStr,
    hash: strHash,
    compare,
    iter: newStrIterator,
    length: strLength,
    getItem,
    contains: strContains,
    concat: strConcat,
    repeat,
    remainder: strRemainder,
  },
  [
    method('encode', encodeMethod, "(encoding='utf-8', errors='strict')"),
    ...replaceMethods,
    ...splitMethods,
    ...joinMethods,
    ...caseMethods,
    ...searchMethods,
    ...stripMethods,
    ...testMethods,
    ...formatMethods,
    ...formatFieldMethods,
    ...translateMethods,
    method('__sizeof__', sizeOf, '()'),
    method('__getnewargs__', (m, self) => newTuple(m, copyPart(m, self, 0, strLength(m, self))), '()'),
  ],
);
