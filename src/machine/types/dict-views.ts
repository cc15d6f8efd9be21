/** dict_keys, dict_values and dict_items: what `keys()` and its like answer. CPython: Objects/dictobject.c. */
import { defineType, getset, type MemberSpec, method } from '../define.ts';
import { lookupValue } from '../dict-lookup.ts';
import { dictCopy } from '../dict-merge.ts';
import {
  dictContains,
  dictDelete,
  dictGet,
  dictNext,
  dictSize,
  entryHash,
  entryKey,
  entryValue,
} from '../dict-object.ts';
import { track, untrack } from '../gc-list.ts';
import { DICT_VIEW as VIEW } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { equal } from '../protocol/compare.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { contains as containsAny } from '../protocol/subscript.ts';
import { guardedRepr, reprText } from '../protocol/text.ts';
import { lengthOf } from '../protocol/truth.ts';
import { isInstance, typeNameOf } from '../raise.ts';
import { isAnySet, newSet, setAdd } from '../set-object.ts';
import { setFrom, setUpdate } from '../set-operations.ts';
import { Compare } from '../slot-numbers.ts';
import type { Slots } from '../slots.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { newDictIterator } from './dict-iterators.ts';
import { newMappingProxy } from './mappingproxy.ts';

const DIFFERENCE_UPDATE = name('difference_update');
const SYMMETRIC_DIFFERENCE_UPDATE = name('symmetric_difference_update');
const INTERSECTION = name('intersection');
const ITEMS = name('items');

/** A view of one of the three types on a dict (held). New. */
export function newDictView(m: Machine, dict: Address, type: Type): Address {
  const view = m.newCollected(type, VIEW.end);
  m.store(view + VIEW.dict, m.hold(dict));
  track(m, view);
  return view;
}

/** The dict behind a view: borrowed. */
function dictOf(m: Machine, view: Address): Address {
  return m.load(view + VIEW.dict);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + VIEW.dict);
  m.freeCollected(self);
}

/** Whether the object is a view of keys or items, which behave as sets. CPython: PyDictViewSet_Check. */
function isSetView(m: Machine, object: Address): boolean {
  return isInstance(m, object, Type.dict_keys) || isInstance(m, object, Type.dict_items);
}

function length(m: Machine, self: Address): number {
  return dictSize(m, dictOf(m, self));
}

/** The items are held while their reprs are made, for these may change the dict. */
function repr(m: Machine, self: Address): Address {
  return guardedRepr(m, self, '...', () => {
    const mark = m.kept;
    const iterator = m.keep(iterate(m, self));
    const items: Address[] = [];
    for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) items.push(m.keep(item));
    const text = items.map((item) => reprText(m, item)).join(', ');
    m.releaseTo(mark);
    return `${typeNameOf(m, self)}([${text}])`;
  });
}

/** Whether everything one yields is in the other. */
function allIn(m: Machine, few: Address, many: Address): boolean {
  return !some(m, few, (item) => !containsAny(m, many, item));
}

/** Whether an iterable yields something that passes the test; it is asked no further then. */
function some(m: Machine, iterable: Address, test: (item: Address) => boolean): boolean {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  let found = false;
  for (let item = next(m, iterator); item !== 0 && !found; ) {
    found = test(m.keep(item));
    m.release(m.unkeep());
    item = found ? 0 : next(m, iterator);
  }
  m.releaseTo(mark);
  return found;
}

function compareViews(m: Machine, self: Address, other: Address, how: Compare): Address {
  if (!isAnySet(m, other) && !isSetView(m, other)) return Static.NotImplemented;
  const size = length(m, self);
  const others = lengthOf(m, other);
  switch (how) {
    case Compare.eq:
      return m.boolean(size === others && allIn(m, self, other));
    case Compare.ne:
      return m.boolean(size !== others || !allIn(m, self, other));
    case Compare.lt:
      return m.boolean(size < others && allIn(m, self, other));
    case Compare.le:
      return m.boolean(size <= others && allIn(m, self, other));
    case Compare.gt:
      return m.boolean(size > others && allIn(m, other, self));
    case Compare.ge:
      return m.boolean(size >= others && allIn(m, other, self));
  }
}

/** A set of what a view, or whatever stands left of the operator, yields. New. CPython: dictviews_to_set. */
function toSet(m: Machine, self: Address): Address {
  if (isInstance(m, self, Type.dict_keys) && m.typeOf(dictOf(m, self)) === Type.dict) {
    return setFrom(m, Type.set, dictOf(m, self));
  }
  return setFrom(m, Type.set, self);
}

/** An operator that calls an updating method of the set. */
const updated = (called: Address) => (m: Machine, self: Address, other: Address) => {
  const result = m.keep(toSet(m, self));
  m.release(callMethod(m, result, called, other));
  return m.unkeep();
};

const subtract = updated(DIFFERENCE_UPDATE);
const symmetricDifference = updated(SYMMETRIC_DIFFERENCE_UPDATE);

function union(m: Machine, self: Address, other: Address): Address {
  const result = m.keep(toSet(m, self));
  setUpdate(m, result, other);
  return m.unkeep();
}

/** CPython: _PyDictView_Intersect. */
function intersect(m: Machine, left: Address, right: Address): Address {
  let [self, other] = isSetView(m, left) ? [left, right] : [right, left];
  const size = length(m, self);
  if (m.typeOf(other) === Type.set && size <= lengthOf(m, other)) {
    return callMethod(m, other, INTERSECTION, self);
  }
  if (isSetView(m, other) && length(m, other) > size) [self, other] = [other, self];
  const result = m.keep(newSet(m));
  const inView = isInstance(m, self, Type.dict_keys) ? keysContain : itemsContain;
  some(m, other, (item) => {
    if (inView(m, self, item)) setAdd(m, result, item);
    return false;
  });
  return m.unkeep();
}

/** keys ^ other, items ^ other; two views of items compare values first. */
function xor(m: Machine, self: Address, other: Address): Address {
  const items = isInstance(m, self, Type.dict_items) && isInstance(m, other, Type.dict_items);
  return items ? xorItems(m, dictOf(m, self), dictOf(m, other)) : symmetricDifference(m, self, other);
}

/** CPython: dictitems_xor_lock_held. */
function xorItems(m: Machine, first: Address, second: Address): Address {
  const rest = m.keep(dictCopy(m, first));
  const result = m.keep(newSet(m));
  const mark = m.kept;
  for (let at = dictNext(m, second, 0); at !== 0; at = dictNext(m, second, at)) {
    const low = entryHash(m, second, at);
    const high = m.hashHigh;
    const key = m.keep(m.hold(entryKey(m, second, at)));
    const value = m.keep(m.hold(entryValue(m, second, at)));
    const other = lookupValue(m, rest, key, low, high);
    if (other !== 0 && equal(m, m.keep(m.hold(other)), value)) dictDelete(m, rest, key);
    else setAdd(m, result, m.keep(newTuple(m, m.hold(key), m.hold(value))));
    m.releaseTo(mark);
  }
  setUpdate(m, result, m.keep(callMethod(m, rest, ITEMS)));
  m.releaseTo(mark);
  return m.releaseUnder(mark - 16);
}

function isDisjoint(m: Machine, self: Address, other: Address): Address {
  if (self === other) return m.boolean(length(m, self) === 0);
  let [asked, walked] = [self, other];
  if ((isAnySet(m, other) || isSetView(m, other)) && lengthOf(m, other) > length(m, self)) {
    [asked, walked] = [other, self];
  }
  return m.boolean(!some(m, walked, (item) => containsAny(m, asked, item)));
}

function keysContain(m: Machine, self: Address, key: Address): boolean {
  return dictContains(m, dictOf(m, self), key);
}

function itemsContain(m: Machine, self: Address, pair: Address): boolean {
  if (!isInstance(m, pair, Type.tuple) || tupleSize(m, pair) !== 2) return false;
  const found = dictGet(m, dictOf(m, self), tupleItem(m, pair, 0));
  if (found === 0) return false;
  m.keep(m.hold(found));
  const same = equal(m, found, tupleItem(m, pair, 1));
  m.release(m.unkeep());
  return same;
}

const iterator = (type: Type) => (m: Machine, self: Address) => newDictIterator(m, dictOf(m, self), type);

/** The slots of the two that behave as sets. */
const SET_LIKE: Slots = {
  compare: compareViews,
  hash: null,
  subtract,
  and: intersect,
  xor,
  or: union,
};

/** Declares one of the three types. */
function defineView(
  called: string,
  at: Type,
  forward: Type,
  backward: Type,
  slots: Slots,
  methods: MemberSpec[],
): void {
  defineType(
    called,
    {
      at,
      layout: VIEW,
      collected: true,
      final: true,
      abstract: true,
      letter: 'V',
      dealloc,
      repr,
      length,
      iter: iterator(forward),
      ...slots,
    },
    [
      ...methods,
      method('__reversed__', iterator(backward), '()'),
      getset('mapping', (m, self) => newMappingProxy(m, dictOf(m, self))),
    ],
  );
}

const DISJOINT = method('isdisjoint', isDisjoint, '(object, /)');

defineView(
  'dict_keys',
  Type.dict_keys,
  Type.dict_keyiterator,
  Type.dict_reversekeyiterator,
  { ...SET_LIKE, contains: keysContain },
  [DISJOINT],
);
defineView(
  'dict_items',
  Type.dict_items,
  Type.dict_itemiterator,
  Type.dict_reverseitemiterator,
  { ...SET_LIKE, contains: itemsContain },
  [DISJOINT],
);
defineView('dict_values', Type.dict_values, Type.dict_valueiterator, Type.dict_reversevalueiterator, {}, []);
