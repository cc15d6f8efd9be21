/** tuple. CPython: Objects/tupleobject.c; what other files use of it lies in tuple-object.ts and its neighbours. */

import { classGetItem } from '../class-getitem.ts';
import { defineType, method } from '../define.ts';
import { FreeLimit, FreeList, freeListPush } from '../free-lists.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { TUPLE, TUPLE_ITEMS, TYPE } from '../layouts.ts';
import { copyHeld } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywordsUnlessInit } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { compare, compareNumbers, compareTruth, equal } from '../protocol/compare.ts';
import { indexValue, isIndex, MAX_SIZE, sliceArgument } from '../protocol/index-value.ts';
import { guardedRepr, reprText } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { shownItems } from '../shown.ts';
import { isSlice } from '../slice-indices.ts';
import { Compare } from '../slot-numbers.ts';
import type { Visitor } from '../slots.ts';
import { newStr } from '../str-object.ts';
import { toTuple, tupleConcat, tupleRepeat, tupleSlice } from '../tuple-build.ts';
import { tupleHash } from '../tuple-hash.ts';
import { isTuple, newTuple, TUPLE_SAVE_SIZE, tupleFrom, tupleItem, tupleSize } from '../tuple-object.ts';
import { newTupleIterator } from './tuple-iterator.ts';

/** tuple() and tuple(iterable), of whatever class. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'tuple', names, type, Type.tuple);
  checkPositional(m, 'tuple', count, 0, 1);
  const tuple = count === 0 ? Static.emptyTuple : toTuple(m, m.load(argv));
  return type === Type.tuple ? tuple : newOfClass(m, type, tuple);
}

/** An instance of a derived class with the items of a tuple (stolen). CPython: tuple_subtype_new. */
export function newOfClass(m: Machine, type: Address, tuple: Address): Address {
  const size = tupleSize(m, tuple);
  m.keep(tuple);
  const bytes = m.load(type + TYPE.basicSize) + 8 * size;
  const object = m.newCollected(type, bytes);
  m.words.fill(0, (object + TUPLE.size) >> 2, (object + bytes) >> 2);
  m.store(object + TUPLE.size, size);
  copyHeld(m, object + TUPLE_ITEMS, tuple + TUPLE_ITEMS, size);
  track(m, object);
  m.release(m.unkeep());
  return object;
}

/** Items go from the last to the first; each leaves the tuple before it is released. */
function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  const size = tupleSize(m, self);
  for (let at = self + TUPLE_ITEMS + 8 * (size - 1); at >= self + TUPLE_ITEMS; at -= 8) m.drop(at);
  if (m.typeOf(self) === Type.tuple && size <= TUPLE_SAVE_SIZE && size > 0) {
    if (freeListPush(m, FreeList.tuples + size - 1, FreeLimit.tuples, self)) return;
  }
  m.freeCollected(self);
}

function visit(m: Machine, self: Address, visitor: Visitor): void {
  for (let i = tupleSize(m, self) - 1; i >= 0; i--) {
    const item = tupleItem(m, self, i);
    if (item !== 0) visitor(item, self + TUPLE_ITEMS + 8 * i);
  }
}

function repr(m: Machine, self: Address): Address {
  const size = tupleSize(m, self);
  if (size === 0) return newStr(m, '()');
  return guardedRepr(m, self, '(...)', () => {
    let text = '(';
    for (let i = 0; i < size; i++) text += (i > 0 ? ', ' : '') + reprText(m, tupleItem(m, self, i));
    return size === 1 ? `${text},)` : `${text})`;
  });
}

/** CPython: tuplerichcompare. */
function compareTuples(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isTuple(m, left) || !isTuple(m, right)) return Static.NotImplemented;
  const sizeLeft = tupleSize(m, left);
  const sizeRight = tupleSize(m, right);
  let i = 0;
  while (i < sizeLeft && i < sizeRight) {
    if (!compareTruth(m, tupleItem(m, left, i), tupleItem(m, right, i), Compare.eq)) break;
    i++;
  }
  if (i >= sizeLeft || i >= sizeRight) return m.boolean(compareNumbers(sizeLeft, sizeRight, how));
  if (how === Compare.eq || how === Compare.ne) return m.boolean(how === Compare.ne);
  return compare(m, tupleItem(m, left, i), tupleItem(m, right, i), how);
}

function getItem(m: Machine, self: Address, key: Address): Address {
  if (isIndex(m, key)) {
    const index = indexValue(m, key);
    const at = index < 0 ? index + tupleSize(m, self) : index;
    if (at < 0 || at >= tupleSize(m, self)) raise(m, Type.IndexError, 'tuple index out of range');
    return m.hold(tupleItem(m, self, at));
  }
  if (isSlice(m, key)) return tupleSlice(m, self, key);
  raise(m, Type.TypeError, `tuple indices must be integers or slices, not ${typeNameOf(m, key)}`);
}

function contains(m: Machine, self: Address, value: Address): boolean {
  for (let i = 0, n = tupleSize(m, self); i < n; i++) {
    if (equal(m, tupleItem(m, self, i), value)) return true;
  }
  return false;
}

function indexOf(m: Machine, self: Address, value: Address, start: Address, stop: Address): Address {
  const size = tupleSize(m, self);
  let from = sliceArgument(m, start, 0);
  let to = sliceArgument(m, stop, MAX_SIZE);
  if (from < 0) from = Math.max(0, from + size);
  to = to < 0 ? Math.max(0, to + size) : Math.min(to, size);
  for (let i = from; i < to; i++) if (equal(m, tupleItem(m, self, i), value)) return newInt(m, i);
  raise(m, Type.ValueError, 'tuple.index(x): x not in tuple');
}

function countOf(m: Machine, self: Address, value: Address): Address {
  let count = 0;
  for (let i = 0, n = tupleSize(m, self); i < n; i++) if (equal(m, tupleItem(m, self, i), value)) count++;
  return newInt(m, count);
}

/** (tuple,), an exact one. */
function newArguments(m: Machine, self: Address): Address {
  return newTuple(m, tupleFrom(m, self + TUPLE_ITEMS, tupleSize(m, self)));
}

defineType(
  'tuple',
  {
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    at: Type.tuple,
    layout: TUPLE,
    itemSize: 8,
    collected: true,
    matches: 'sequence',
    letter: 'T',
    shown: shownItems(tupleSize, tupleItem, { brackets: ['(', ')'], mutable: false }),
    dealloc,
    visit,
    new: make,
    repr,
    hash: tupleHash,
    compare: compareTuples,
    iter: newTupleIterator,
    length: tupleSize,
    getItem,
    contains,
    concat: tupleConcat,
    repeat: (m, self, count) => tupleRepeat(m, self, indexValue(m, count, Type.OverflowError)),
  },
  [
    method('__getnewargs__', newArguments, '()'),
    method('index', indexOf, '(value, start=0, stop=sys.maxsize, /)'),
    method('count', countOf, '(value, /)'),
    classGetItem(),
  ],
);
