/** set. CPython: Objects/setobject.c; what it shares with frozenset lies in set-methods.ts. */

import { classGetItem } from '../class-getitem.ts';
import { defineType, method } from '../define.ts';
import { raiseKeyError } from '../dict-merge.ts';
import { SET } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { raise } from '../raise.ts';
import {
  isAnySet,
  SetWord,
  setAdd,
  setClear,
  setDiscard,
  setEntryKey,
  setNext,
  setPop,
  setSize,
} from '../set-object.ts';
import { setCopy, setIntersection, setSubtract, setToggle, setUpdate } from '../set-operations.ts';
import { shownEntries } from '../shown.ts';
import {
  askFrozen,
  commonMethods,
  intersectionOfAll,
  makeSet,
  manyMethod,
  noKeywords,
  oneIterable,
  SET_SLOTS,
} from './set-methods.ts';

/** set.__init__: the old elements go, those of the iterable come. */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  noKeywords(m, names, 'set()');
  const iterable = oneIterable(m, Type.set, argv, count);
  setClear(m, self);
  if (iterable !== 0) setUpdate(m, self, iterable);
}

function remove(m: Machine, self: Address, key: Address): Address {
  if (!askFrozen(m, self, key, setDiscard)) raiseKeyError(m, key);
  return Static.None;
}

function discard(m: Machine, self: Address, key: Address): Address {
  askFrozen(m, self, key, setDiscard);
  return Static.None;
}

function pop(m: Machine, self: Address): Address {
  const key = setPop(m, self);
  if (key === 0) raise(m, Type.KeyError, 'pop from an empty set');
  return key;
}

type Change = (m: Machine, self: Address, other: Address) => void;

/** An in-place operator that knows only sets. */
const inplace = (change: Change) => (m: Machine, self: Address, other: Address) => {
  if (!isAnySet(m, other)) return Static.NotImplemented;
  change(m, self, other);
  return m.hold(self);
};

/** A method that makes the same change with each of its arguments. */
const each = (change: Change) => (m: Machine, self: Address, argv: Address, count: number) => {
  for (let i = 0; i < count; i++) change(m, self, m.load(argv + 8 * i));
  return Static.None;
};

function intersect(m: Machine, self: Address, other: Address): void {
  const both = m.keep(setIntersection(m, self, other));
  swapBodies(m, self, both);
  m.release(m.unkeep());
}

function intersectAll(m: Machine, self: Address, argv: Address, count: number): Address {
  const all = m.keep(intersectionOfAll(m, self, argv, count));
  swapBodies(m, self, all);
  m.release(m.unkeep());
  return Static.None;
}

/** Exchanges the elements of two sets. CPython: set_swap_bodies. */
function swapBodies(m: Machine, a: Address, b: Address): void {
  const W = m.words;
  const [tableA, tableB] = [m.load(a + SET.table), m.load(b + SET.table)];
  for (const field of [SET.fill, SET.used, SET.mask]) {
    const value = m.load(a + field);
    m.store(a + field, m.load(b + field));
    m.store(b + field, value);
  }
  const small = SetWord.smallTable;
  m.store(a + SET.table, tableB === b + small ? a + small : tableB);
  m.store(b + SET.table, tableA === a + small ? b + small : tableA);
  const kept = W.slice((a + small) >> 2, (a + SetWord.weakList) >> 2);
  W.copyWithin((a + small) >> 2, (b + small) >> 2, (b + SetWord.weakList) >> 2);
  W.set(kept, (b + small) >> 2);
  for (const set of [a, b]) W.fill(-1, (set + SET.hash) >> 2, (set + SET.hash + 8) >> 2);
}

function add(m: Machine, self: Address, key: Address): Address {
  setAdd(m, self, key);
  return Static.None;
}

function clear(m: Machine, self: Address): Address {
  setClear(m, self);
  return Static.None;
}

function toggle(m: Machine, self: Address, other: Address): Address {
  setToggle(m, self, other);
  return Static.None;
}

defineType(
  'set',
  {
    ...SET_SLOTS,
    at: Type.set,
    layout: SET,
    size: SetWord.end,
    weakOffset: SetWord.weakList,
    collected: true,
    letter: 'S',
    shown: shownEntries('set', setSize, setNext, setEntryKey, null),
    hash: null,
    new: makeSet,
    init,
    clear: setClear,
    inplaceSubtract: inplace(setSubtract),
    inplaceAnd: inplace(intersect),
    inplaceXor: inplace(setToggle),
    inplaceOr: inplace(setUpdate),
  },
  [
    ...commonMethods('set'),
    method('add', add, '(object, /)'),
    method('clear', clear, '()'),
    method('copy', setCopy, '()'),
    method('discard', discard, '(object, /)'),
    manyMethod('set', 'difference_update', each(setSubtract)),
    manyMethod('set', 'intersection_update', intersectAll),
    method('pop', pop, '()'),
    classGetItem(),
    method('remove', remove, '(object, /)'),
    method('symmetric_difference_update', toggle, '(other, /)'),
    manyMethod('set', 'update', each(setUpdate)),
  ],
);
