/** deque. CPython: Modules/_collectionsmodule.c. */

import { classGetItem } from '../../class-getitem.ts';
import { defineType, getset, method, rawMethod } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { allocateInstance } from '../../instance-values.ts';
import { intNumber, newInt } from '../../int-object.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import { listFromIterable } from '../../list-extend.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { bindKeywords, checkPositional } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { callMethod } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { indexValue, isIndex, sizeArgument } from '../../protocol/index-value.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { guardedRepr, reprText } from '../../protocol/text.ts';
import { isInstance, raise, shortTypeName, typeNameOf } from '../../raise.ts';
import { shownItems } from '../../shown.ts';
import { parseSignature } from '../../signature.ts';
import type { Visitor } from '../../slots.ts';
import { newTuple } from '../../tuple-object.ts';
import { clearWeakReferences } from '../../weak-references.ts';
import { iterateBackward, iterateDeque } from './deque-iterators.ts';
import {
  DEQUE,
  DEQUE_SIZE,
  dequeAppend,
  dequeAppendLeft,
  dequeClear,
  dequeItem,
  dequeMemory,
  dequePop,
  dequePopLeft,
  dequeRotate,
  dequeSize,
  dequeWord,
  initDeque,
  startFilling,
} from './deque-object.ts';
import { compareDeques, countOf, deleteAt, dequeContains, indexOf, remove } from './deque-search.ts';

const SIGNATURE = parseSignature('(iterable=None, maxlen=None)');
const GETSTATE = name('__getstate__');

function make(m: Machine, type: Address): Address {
  const self = allocateInstance(m, type);
  initDeque(m, self);
  track(m, self);
  return self;
}

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const [iterable, maxlen] = bindKeywords(m, 'deque', SIGNATURE, argv, count, names) as [Address, Address];
  const limit = maxlen === 0 || maxlen === Static.None ? -1 : limitOf(m, maxlen);
  m.store(self + DEQUE.limit, limit);
  dequeClear(m, self);
  if (iterable !== 0) extendWith(m, self, iterable, dequeAppend);
}

function limitOf(m: Machine, maxlen: Address): number {
  if ((m.load(m.typeOf(maxlen) + TYPE.flags) & TypeFlag.intSubclass) === 0) {
    raise(m, Type.TypeError, 'an integer is required');
  }
  const known = intNumber(m, maxlen);
  const limit = Number.isNaN(known) ? sizeArgument(m, maxlen) : known;
  if (limit < 0) raise(m, Type.ValueError, 'maxlen must be non-negative');
  return Math.min(limit, 0x7fffffff);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  dequeClear(m, self);
  m.heap.free(m.load(self + DEQUE.items));
  m.freeCollected(self);
}

function visit(m: Machine, self: Address, visitor: Visitor): void {
  for (let i = 0, n = dequeSize(m, self); i < n; i++) {
    const at = dequeWord(m, self, i);
    visitor(m.load(at), at);
  }
}

function repr(m: Machine, self: Address): Address {
  return guardedRepr(m, self, '[...]', () => {
    const list = m.keep(listFromIterable(m, self));
    const items = reprText(m, list);
    m.release(m.unkeep());
    const limit = m.load(self + DEQUE.limit);
    const most = limit < 0 ? '' : `, maxlen=${limit}`;
    return `${shortTypeName(m, m.typeOf(self))}(${items}${most})`;
  });
}

type Add = (m: Machine, deque: Address, item: Address) => void;

/** Adds all items of an iterable at one end. A deque is copied before it is added to itself. */
function extendWith(m: Machine, self: Address, iterable: Address, add: Add): void {
  const mark = m.kept;
  const source = iterable === self ? m.keep(listFromIterable(m, iterable)) : iterable;
  const iterator = m.keep(iterate(m, source));
  if (m.load(self + DEQUE.limit) === 0) {
    for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) m.release(item);
  } else {
    startFilling(m, self, add === dequeAppendLeft);
    for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) add(m, self, item);
  }
  m.releaseTo(mark);
}

const extendMethod = (add: Add) => (m: Machine, self: Address, iterable: Address) => {
  extendWith(m, self, iterable, add);
  return Static.None;
};

/** deque.copy(). CPython: deque_copy. */
function copy(m: Machine, self: Address): Address {
  const limit = m.load(self + DEQUE.limit);
  const type = m.typeOf(self);
  if (type !== deque.address) {
    return limit < 0 ? call(m, type, self) : call(m, type, self, newInt(m, limit));
  }
  const result = m.keep(make(m, type));
  m.store(result + DEQUE.limit, limit);
  if (dequeSize(m, self) === 1) dequeAppend(m, result, m.hold(dequeItem(m, self, 0)));
  else extendWith(m, result, self, dequeAppend);
  return m.unkeep();
}

function concat(m: Machine, left: Address, right: Address): Address {
  if (!isInstance(m, right, deque.address)) {
    raise(m, Type.TypeError, `can only concatenate deque (not "${typeNameOf(m, right)}") to deque`);
  }
  const result = m.keep(copy(m, left));
  extendWith(m, result, right, dequeAppend);
  return m.unkeep();
}

function inplaceConcat(m: Machine, self: Address, other: Address): Address {
  extendWith(m, self, other, dequeAppend);
  return m.hold(self);
}

/** Makes it so many times as long, as far as the limit goes. CPython: deque_inplace_repeat. */
function repeatInPlace(m: Machine, self: Address, times: number): void {
  const size = dequeSize(m, self);
  if (size === 0 || times === 1) return;
  if (times <= 0) return dequeClear(m, self);
  const limit = m.load(self + DEQUE.limit);
  if (size * times > 0x7ffffff && limit < 0) raise(m, Type.MemoryError, '');
  if (limit >= 0 && times * size > limit) times = Math.floor((limit + size - 1) / size);
  const list = m.keep(listFromIterable(m, self));
  for (let i = 1; i < times; i++) extendWith(m, self, list, dequeAppend);
  m.release(m.unkeep());
}

function repeat(m: Machine, self: Address, count: Address): Address {
  const times = indexValue(m, count, Type.OverflowError);
  const result = m.keep(copy(m, self));
  repeatInPlace(m, result, times);
  return m.unkeep();
}

function inplaceRepeat(m: Machine, self: Address, count: Address): Address {
  repeatInPlace(m, self, indexValue(m, count, Type.OverflowError));
  return m.hold(self);
}

/** An index in range. */
function indexOfKey(m: Machine, self: Address, key: Address): number {
  if (!isIndex(m, key)) {
    raise(m, Type.TypeError, `sequence index must be integer, not '${typeNameOf(m, key)}'`);
  }
  const index = indexValue(m, key);
  const at = index < 0 ? index + dequeSize(m, self) : index;
  if (at < 0 || at >= dequeSize(m, self)) raise(m, Type.IndexError, 'deque index out of range');
  return at;
}

function setItem(m: Machine, self: Address, key: Address, value: Address): void {
  const index = indexOfKey(m, self, key);
  if (value === 0) deleteAt(m, self, index);
  else m.replace(dequeWord(m, self, index), m.hold(value));
}

function pop(m: Machine, self: Address): Address {
  if (dequeSize(m, self) === 0) raise(m, Type.IndexError, 'pop from an empty deque');
  return dequePop(m, self);
}

function popLeft(m: Machine, self: Address): Address {
  if (dequeSize(m, self) === 0) raise(m, Type.IndexError, 'pop from an empty deque');
  return dequePopLeft(m, self);
}

const appendMethod = (add: Add) => (m: Machine, self: Address, item: Address) => {
  add(m, self, m.hold(item));
  return Static.None;
};

function insert(m: Machine, self: Address, index: Address, item: Address): Address {
  const at = sizeArgument(m, index);
  const size = dequeSize(m, self);
  if (m.load(self + DEQUE.limit) === size) raise(m, Type.IndexError, 'deque already at its maximum size');
  if (at >= size) dequeAppend(m, self, m.hold(item));
  else if (at <= -size || at === 0) dequeAppendLeft(m, self, m.hold(item));
  else {
    dequeRotate(m, self, -at);
    if (at < 0) dequeAppend(m, self, m.hold(item));
    else dequeAppendLeft(m, self, m.hold(item));
    dequeRotate(m, self, at);
  }
  return Static.None;
}

function rotate(m: Machine, self: Address, argv: Address, count: number): Address {
  checkPositional(m, 'rotate', count, 0, 1);
  dequeRotate(m, self, count === 0 ? 1 : sizeArgument(m, m.load(argv)));
  return Static.None;
}

function reverse(m: Machine, self: Address): Address {
  for (let a = 0, b = dequeSize(m, self) - 1; a < b; a++, b--) {
    const low = dequeWord(m, self, a);
    const high = dequeWord(m, self, b);
    const item = m.load(low);
    m.store(low, m.load(high));
    m.store(high, item);
  }
  return Static.None;
}

function clear(m: Machine, self: Address): Address {
  dequeClear(m, self);
  return Static.None;
}

/** (type, ((), maxlen) or (), state, iterator). */
function reduce(m: Machine, self: Address): Address {
  const state = m.keep(callMethod(m, self, GETSTATE));
  const iterator = iterate(m, self);
  m.unkeep();
  const limit = m.load(self + DEQUE.limit);
  const args = limit < 0 ? Static.emptyTuple : newTuple(m, Static.emptyTuple, newInt(m, limit));
  return newTuple(m, m.hold(m.typeOf(self)), args, state, iterator);
}

const limitAttribute = (m: Machine, self: Address): Address => {
  const limit = m.load(self + DEQUE.limit);
  return limit < 0 ? Static.None : newInt(m, limit);
};

function sizeOf(m: Machine, self: Address): Address {
  return newInt(m, dequeMemory(m, self, m.load(m.typeOf(self) + TYPE.basicSize)));
}

export const deque = defineType(
  'deque',
  {
    heap: true,
    layout: DEQUE,
    size: DEQUE_SIZE,
    module: 'collections',
    collected: true,
    weakOffset: DEQUE.weakList,
    matches: 'sequence',
    letter: 'Q',
    shown: shownItems(dequeSize, (m, self, i) => m.load(dequeWord(m, self, i)), {
      brackets: ['[', ']'],
      called: true,
    }),
    doc: 'A list-like sequence optimized for data accesses near its endpoints.',
    dealloc,
    visit,
    clear: dequeClear,
    new: make,
    init,
    repr,
    hash: null,
    compare: (m, left, right, how) => compareDeques(m, left, right, how, deque.address),
    iter: iterateDeque,
    length: dequeSize,
    getItem: (m, self, key) => m.hold(dequeItem(m, self, indexOfKey(m, self, key))),
    setItem,
    contains: dequeContains,
    concat,
    repeat,
    inplaceConcat,
    inplaceRepeat,
  },
  [
    method('append', appendMethod(dequeAppend), '(item, /)'),
    method('appendleft', appendMethod(dequeAppendLeft), '(item, /)'),
    method('clear', clear, '()'),
    method('__copy__', copy, '()'),
    method('copy', copy, '()'),
    method('count', countOf, '(value, /)'),
    method('extend', extendMethod(dequeAppend), '(iterable, /)'),
    method('extendleft', extendMethod(dequeAppendLeft), '(iterable, /)'),
    method('index', indexOf, '(value, start=0, stop=<unrepresentable>, /)'),
    method('insert', insert, '(index, value, /)'),
    method('pop', pop, '()'),
    method('popleft', popLeft, '()'),
    method('__reduce__', reduce, '()'),
    method('remove', remove, '(value, /)'),
    method('__reversed__', iterateBackward, '()'),
    method('reverse', reverse, '()'),
    rawMethod('rotate', rotate, '(n=1, /)'),
    method('__sizeof__', sizeOf, '()'),
    classGetItem(),
    getset('maxlen', limitAttribute),
  ],
);
