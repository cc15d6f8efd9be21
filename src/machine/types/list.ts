/** list. CPython: Objects/listobject.c; what other files use of it lies in list-object.ts and its neighbours. */

import { classGetItem } from '../class-getitem.ts';
import { defineType, method } from '../define.ts';
import { listCopy } from '../fast-sequence.ts';
import { FreeLimit, FreeList, freeListPush } from '../free-lists.ts';
import { track, untrack } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { newInt } from '../int-object.ts';
import { LIST, TYPE } from '../layouts.ts';
import { listExtend, listRepeatInPlace } from '../list-extend.ts';
import {
  copyHeld,
  isList,
  listAppend,
  listClear,
  listItem,
  listItems,
  listResize,
  listReverse,
  listSize,
  newList,
  newListOf,
} from '../list-object.ts';
import { listDeleteSlice, listGetSlice, listSetSlice, replaceRange } from '../list-slices.ts';
import { listSort } from '../list-sort.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { raiseMemoryError } from '../memory-error.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { compare, compareNumbers, compareTruth, equal } from '../protocol/compare.ts';
import { indexValue, isIndex, MAX_SIZE, sizeArgument, sliceArgument } from '../protocol/index-value.ts';
import { guardedRepr, reprText } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { raise, typeNameOf } from '../raise.ts';
import { shownItems } from '../shown.ts';
import { isSlice } from '../slice-indices.ts';
import { Compare, Slot } from '../slot-numbers.ts';
import type { Visitor } from '../slots.ts';
import { newStr } from '../str-object.ts';
import { newListIterator, newListReverseIterator } from './list-iterators.ts';

/** An empty list of whatever class; the arguments are for `__init__`. */
function make(m: Machine, type: Address): Address {
  const list = allocateInstance(m, type);
  track(m, list);
  return list;
}

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  if (m.load(m.typeOf(self) + Slot.new) === m.load(Type.list + Slot.new)) noKeywords(m, 'list', names);
  checkPositional(m, 'list', count, 0, 1);
  listClear(m, self);
  if (count > 0) listExtend(m, self, m.load(argv));
}

/** Items go from the last to the first; each leaves the list before it is released. */
function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  const W = m.words;
  const items = W[(self + LIST.items) >> 2]!;
  if (items !== 0) {
    const size = (self + LIST.size) >> 2;
    for (let i = W[size]!; i > 0; ) {
      W[size] = --i;
      m.releaseMaybe(W[(items + 8 * i) >> 2]!);
    }
    m.heap.free(items);
  }
  if (m.typeOf(self) === Type.list && freeListPush(m, FreeList.lists, FreeLimit.lists, self)) return;
  m.freeCollected(self);
}

function visit(m: Machine, self: Address, visitor: Visitor): void {
  const items = listItems(m, self);
  for (let at = items + 8 * (listSize(m, self) - 1); at >= items; at -= 8) {
    const item = m.load(at);
    if (item !== 0) visitor(item, at);
  }
}

function repr(m: Machine, self: Address): Address {
  if (listSize(m, self) === 0) return newStr(m, '[]');
  return guardedRepr(m, self, '[...]', () => {
    let text = '[';
    for (let i = 0; i < listSize(m, self); i++) {
      text += (i > 0 ? ', ' : '') + reprText(m, listItem(m, self, i));
    }
    return `${text}]`;
  });
}

/** CPython: list_richcompare. */
function compareLists(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isList(m, left) || !isList(m, right)) return Static.NotImplemented;
  const equality = how === Compare.eq || how === Compare.ne;
  if (equality && listSize(m, left) !== listSize(m, right)) return m.boolean(how === Compare.ne);
  let i = 0;
  for (; i < listSize(m, left) && i < listSize(m, right); i++) {
    const a = listItem(m, left, i);
    const b = listItem(m, right, i);
    if (a === b) continue;
    m.keep(m.hold(a));
    m.keep(m.hold(b));
    const same = compareTruth(m, a, b, Compare.eq);
    m.releaseTo(m.kept - 16);
    if (!same) break;
  }
  if (i >= listSize(m, left) || i >= listSize(m, right)) {
    return m.boolean(compareNumbers(listSize(m, left), listSize(m, right), how));
  }
  if (equality) return m.boolean(how === Compare.ne);
  const a = m.keep(m.hold(listItem(m, left, i)));
  const b = m.keep(m.hold(listItem(m, right, i)));
  const mark = m.kept - 16;
  m.keep(compare(m, a, b, how));
  return m.releaseUnder(mark);
}

function wrongKey(m: Machine, key: Address): never {
  raise(m, Type.TypeError, `list indices must be integers or slices, not ${typeNameOf(m, key)}`);
}

function getItem(m: Machine, self: Address, key: Address): Address {
  if (isIndex(m, key)) {
    const index = indexValue(m, key);
    const at = index < 0 ? index + listSize(m, self) : index;
    if (at < 0 || at >= listSize(m, self)) raise(m, Type.IndexError, 'list index out of range');
    return m.hold(listItem(m, self, at));
  }
  return isSlice(m, key) ? listGetSlice(m, self, key) : wrongKey(m, key);
}

function setItem(m: Machine, self: Address, key: Address, value: Address): void {
  if (isIndex(m, key)) setAt(m, self, indexValue(m, key), value);
  else if (!isSlice(m, key)) wrongKey(m, key);
  else if (value === 0) listDeleteSlice(m, self, key);
  else listSetSlice(m, self, key, value);
}

/** A deleted item leaves its room to the list. CPython: list_ass_item. */
function setAt(m: Machine, self: Address, index: number, value: Address): void {
  const W = m.words;
  const size = listSize(m, self);
  const at = index < 0 ? index + size : index;
  if (at < 0 || at >= size) raise(m, Type.IndexError, 'list assignment index out of range');
  const items = listItems(m, self);
  const word = (items + 8 * at) >> 2;
  const old = W[word]!;
  if (value !== 0) W[word] = m.hold(value);
  else {
    W.copyWithin(word, word + 2, (items + 8 * size) >> 2);
    W[(self + LIST.size) >> 2] = size - 1;
  }
  m.release(old);
}

/** left + right. */
function concat(m: Machine, left: Address, right: Address): Address {
  if (!isList(m, right)) {
    raise(m, Type.TypeError, `can only concatenate list (not "${typeNameOf(m, right)}") to list`);
  }
  const size = listSize(m, left);
  const more = listSize(m, right);
  const result = newListOf(m, size + more);
  copyHeld(m, listItems(m, result), listItems(m, left), size);
  copyHeld(m, listItems(m, result) + 8 * size, listItems(m, right), more);
  return result;
}

/** list * count. */
function repeat(m: Machine, self: Address, count: Address): Address {
  const times = indexValue(m, count, Type.OverflowError);
  const size = listSize(m, self);
  if (size === 0 || times <= 0) return newList(m);
  if (size * times > 0x7ffffff) raiseMemoryError(m, 8 * size * times);
  const result = newListOf(m, size * times);
  const to = listItems(m, result);
  const from = listItems(m, self);
  for (let i = 0; i < times; i++) copyHeld(m, to + 8 * i * size, from, size);
  return result;
}

function inplaceConcat(m: Machine, self: Address, other: Address): Address {
  listExtend(m, self, other);
  return m.hold(self);
}

function inplaceRepeat(m: Machine, self: Address, count: Address): Address {
  listRepeatInPlace(m, self, indexValue(m, count, Type.OverflowError));
  return m.hold(self);
}

function append(m: Machine, self: Address, item: Address): Address {
  listAppend(m, self, m.hold(item));
  return Static.None;
}

function extend(m: Machine, self: Address, iterable: Address): Address {
  listExtend(m, self, iterable);
  return Static.None;
}

function insert(m: Machine, self: Address, index: Address, item: Address): Address {
  const wanted = sizeArgument(m, index);
  const size = listSize(m, self);
  listResize(m, self, size + 1);
  const at = Math.min(wanted < 0 ? Math.max(0, wanted + size) : wanted, size);
  const items = listItems(m, self);
  const word = (items + 8 * at) >> 2;
  m.words.copyWithin(word + 2, word, (items + 8 * size) >> 2);
  m.words[word] = m.hold(item);
  return Static.None;
}

function pop(m: Machine, self: Address, index: Address): Address {
  const wanted = index === 0 ? -1 : sizeArgument(m, index);
  const size = listSize(m, self);
  if (size === 0) raise(m, Type.IndexError, 'pop from empty list');
  const at = wanted < 0 ? wanted + size : wanted;
  if (at < 0 || at >= size) raise(m, Type.IndexError, 'pop index out of range');
  const items = listItems(m, self);
  const item = m.load(items + 8 * at);
  if (size === 1) {
    m.hold(item);
    listClear(m, self);
    return item;
  }
  const word = (items + 8 * at) >> 2;
  m.words.copyWithin(word, word + 2, (items + 8 * size) >> 2);
  listResize(m, self, size - 1);
  return item;
}

function remove(m: Machine, self: Address, value: Address): Address {
  for (let i = 0; i < listSize(m, self); i++) {
    if (!itemEquals(m, self, i, value)) continue;
    replaceRange(m, self, i, i + 1, 0, 0);
    return Static.None;
  }
  raise(m, Type.ValueError, 'list.remove(x): x not in list');
}

/** Whether an item, held meanwhile, equals the value. */
function itemEquals(m: Machine, self: Address, index: number, value: Address): boolean {
  const item = listItem(m, self, index);
  if (item === value) return true;
  m.keep(m.hold(item));
  const same = equal(m, item, value);
  m.release(m.unkeep());
  return same;
}

function contains(m: Machine, self: Address, value: Address): boolean {
  for (let i = 0; i < listSize(m, self); i++) if (itemEquals(m, self, i, value)) return true;
  return false;
}

function indexOf(m: Machine, self: Address, value: Address, start: Address, stop: Address): Address {
  let from = sliceArgument(m, start, 0);
  let to = sliceArgument(m, stop, MAX_SIZE);
  if (from < 0) from = Math.max(0, from + listSize(m, self));
  if (to < 0) to = Math.max(0, to + listSize(m, self));
  for (let i = from; i < to && i < listSize(m, self); i++) {
    if (itemEquals(m, self, i, value)) return newInt(m, i);
  }
  raise(m, Type.ValueError, `${reprText(m, value)} is not in list`);
}

function countOf(m: Machine, self: Address, value: Address): Address {
  let count = 0;
  for (let i = 0; i < listSize(m, self); i++) if (itemEquals(m, self, i, value)) count++;
  return newInt(m, count);
}

function sort(m: Machine, self: Address, key: Address, reverse: Address): Address {
  const backward = reverse !== 0 && truth(m, reverse);
  listSort(m, self, key === Static.None ? 0 : key, backward);
  return Static.None;
}

function sizeOf(m: Machine, self: Address): Address {
  return newInt(m, m.load(m.typeOf(self) + TYPE.basicSize) + 8 * m.load(self + LIST.allocated));
}

function clear(m: Machine, self: Address): Address {
  listClear(m, self);
  return Static.None;
}

function reverse(m: Machine, self: Address): Address {
  listReverse(m, self);
  return Static.None;
}

defineType(
  'list',
  {
    doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
    at: Type.list,
    layout: LIST,
    collected: true,
    matches: 'sequence',
    letter: 'L',
    shown: shownItems(listSize, listItem, { brackets: ['[', ']'] }),
    dealloc,
    visit,
    clear: listClear,
    new: make,
    init,
    repr,
    hash: null,
    compare: compareLists,
    iter: newListIterator,
    length: listSize,
    getItem,
    setItem,
    contains,
    concat,
    repeat,
    inplaceConcat,
    inplaceRepeat,
  },
  [
    method('__getitem__', getItem, '(index, /)'),
    method('__reversed__', newListReverseIterator, '()'),
    method('__sizeof__', sizeOf, '()'),
    method('clear', clear, '()'),
    method('copy', listCopy, '()'),
    method('append', append, '(object, /)'),
    method('insert', insert, '(index, object, /)'),
    method('extend', extend, '(iterable, /)'),
    method('pop', pop, '(index=-1, /)'),
    method('remove', remove, '(value, /)'),
    method('index', indexOf, '(value, start=0, stop=sys.maxsize, /)'),
    method('count', countOf, '(value, /)'),
    method('reverse', reverse, '()'),
    method('sort', sort, '(*, key=None, reverse=False)'),
    classGetItem(),
  ],
);
