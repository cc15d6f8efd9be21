/**
 * tee: iterators that share what one iterator gives. Items lie in a chain of blocks; a block goes when the
 * last iterator has left it. CPython: Modules/itertoolsmodule.c (tee_next, teedataobject_getitem).
 */
import { builtin, defineType, method } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { checkPositional, noKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { findAttribute, getAttribute } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { iterate, next as nextOf } from '../../protocol/iterate.ts';
import { isSubtype, raise } from '../../raise.ts';
import { emptyPlaces } from '../../reused-tuple.ts';
import type { Visitor } from '../../slots.ts';
import { clearWeakReferences } from '../../weak-references.ts';

/** Items of a block. CPython: LINKCELLS. */
const CELLS = 57;

/** A block of items; they follow the fixed part. */
const DATA = layout('itertools._tee_dataobject', {
  iterator: reference('where items come from'),
  count: word('items read; the high half is 1 while one is being read'),
  next: reference('the block that follows'),
});

const DATA_SIZE = DATA.end + 8 * CELLS;

const TEE = layout('itertools._tee', {
  data: reference('the block it stands in'),
  index: word('number of the next item in it'),
  weakList: borrowed('weak references'),
});

/** Bytes of an iterator. CPython has a word more. */
const TEE_SIZE = 48;

const COPY = name('__copy__');

/** A block with no items yet. Borrows the iterator. New. */
function newData(m: Machine, iterator: Address): Address {
  const data = m.newCollected(dataType.address, DATA_SIZE);
  m.words.fill(0, (data + DATA.iterator) >> 2, (data + DATA_SIZE) >> 2);
  m.store(data + DATA.iterator, m.hold(iterator));
  track(m, data);
  return data;
}

/** Item `index` of a block, read when nobody has yet: new, 0 at the end. */
function itemAt(m: Machine, data: Address, index: number): Address {
  const at = data + DATA.end + 8 * index;
  if (index < m.load(data + DATA.count)) return m.hold(m.load(at));
  const running = (data + DATA.count + 4) >> 2;
  if (m.words[running] !== 0) raise(m, Type.RuntimeError, 'cannot re-enter the tee iterator');
  m.words[running] = 1;
  let item = 0;
  try {
    item = nextOf(m, m.load(data + DATA.iterator));
  } finally {
    if (!m.abandoned) m.words[running] = 0;
  }
  if (item === 0) return 0;
  m.store(data + DATA.count, m.load(data + DATA.count) + 1);
  m.store(at, item);
  return m.hold(item);
}

/** Blocks are let go of one after the other, so that a long chain needs no deep recursion. */
function deallocData(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + DATA.iterator);
  for (let i = 0, n = m.load(self + DATA.count); i < n; i++) m.drop(self + DATA.end + 8 * i);
  let next = m.load(self + DATA.next);
  m.store(self + DATA.next, 0);
  while (next !== 0 && m.typeOf(next) === dataType.address && m.count(next) === 1) {
    const after = m.load(next + DATA.next);
    m.store(next + DATA.next, 0);
    m.keep(after);
    m.release(next);
    next = m.unkeep();
  }
  m.releaseMaybe(next);
  m.freeCollected(self);
}

function visitData(m: Machine, self: Address, visitor: Visitor): void {
  for (let i = 0, n = m.load(self + DATA.count); i < n; i++) {
    const at = self + DATA.end + 8 * i;
    const item = m.load(at);
    if (item !== 0) visitor(item, at);
  }
}

const dataType = defineType('_tee_dataobject', {
  heap: true,
  doc: 'teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.',
  layout: DATA,
  size: DATA_SIZE,
  module: 'itertools',
  collected: true,
  final: true,
  abstract: true,
  dealloc: deallocData,
  visit: visitData,
});

/** An iterator at a place of a block (stolen). New. */
function newTee(m: Machine, data: Address, index: number): Address {
  m.keep(data);
  const tee = m.newCollected(teeType.address, TEE_SIZE);
  m.unkeep();
  m.store(tee + TEE.data, data);
  m.store(tee + TEE.index, index);
  m.store(tee + TEE.weakList, 0);
  track(m, tee);
  return tee;
}

function copyTee(m: Machine, self: Address): Address {
  return newTee(m, m.hold(m.load(self + TEE.data)), m.load(self + TEE.index));
}

/** An iterator that can be copied, over any iterable. New. CPython: tee_fromiterable. */
function teeOf(m: Machine, iterable: Address): Address {
  const iterator = m.keep(iterate(m, iterable));
  const tee = isSubtype(m, m.typeOf(iterator), teeType.address)
    ? copyTee(m, iterator)
    : newTee(m, newData(m, iterator), 0);
  m.keep(tee);
  m.release(iterator);
  m.unkeep();
  m.unkeep();
  return tee;
}

function nextTee(m: Machine, self: Address): Address {
  if (m.load(self + TEE.index) >= CELLS) {
    const data = m.load(self + TEE.data);
    if (m.load(data + DATA.next) === 0) m.store(data + DATA.next, newData(m, m.load(data + DATA.iterator)));
    m.store(self + TEE.index, 0);
    m.replace(self + TEE.data, m.hold(m.load(data + DATA.next)));
  }
  const index = m.load(self + TEE.index);
  const item = itemAt(m, m.load(self + TEE.data), index);
  if (item !== 0) m.store(self + TEE.index, index + 1);
  return item;
}

function deallocTee(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  m.drop(self + TEE.data);
  m.freeCollected(self);
}

function makeTee(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, '_tee', names);
  checkPositional(m, '_tee', count, 1, 1);
  return teeOf(m, m.load(argv));
}

const teeType = defineType(
  '_tee',
  {
    heap: true,
    doc: 'Iterator wrapped to make it copyable.',
    layout: TEE,
    size: TEE_SIZE,
    module: 'itertools',
    collected: true,
    final: true,
    weakOffset: TEE.weakList,
    dealloc: deallocTee,
    new: makeTee,
    iter: (m, self) => m.hold(self),
    next: nextTee,
  },
  [method('__copy__', copyTee, '()')],
);

/** tee(iterable, n=2): a tuple of iterators. An iterator that can be copied stands in it itself. */
function tee(m: Machine, _module: Address, iterable: Address, n: Address): Address {
  const count = n === 0 ? 2 : sizeArgument(m, n);
  if (count < 0) raise(m, Type.ValueError, 'n must be >= 0');
  if (count === 0) return Static.emptyTuple;
  if (count > 0x7ffffff) raise(m, Type.MemoryError, '');
  const result = m.keep(emptyPlaces(m, count));
  const iterator = m.keep(iterate(m, iterable));
  let copy = findAttribute(m, iterator, COPY);
  let first = iterator;
  if (copy === 0) {
    first = teeOf(m, iterator);
    m.store(result + TUPLE_ITEMS, first);
    m.release(m.unkeep());
    copy = getAttribute(m, first, COPY);
  } else m.store(result + TUPLE_ITEMS, m.unkeep());
  m.keep(copy);
  for (let i = 1; i < count; i++) m.store(result + TUPLE_ITEMS + 8 * i, call(m, copy));
  m.release(m.unkeep());
  return m.unkeep();
}

export const teeBuiltin = builtin('tee', tee, '(iterable, n=2, /)');
export { dataType, teeType };
