/** Whole sets at once: update, union, intersection, difference, comparison. CPython: Objects/setobject.c. */
import { keyHash, lookupValue } from './dict-lookup.ts';
import { dictNext, dictSize, entryHash, entryKey } from './dict-object.ts';
import { SET } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { iterate, next } from './protocol/iterate.ts';
import { isSubtype } from './raise.ts';
import {
  growth,
  insertClean,
  isAnySet,
  isElement,
  isExactSet,
  newSet,
  setAdd,
  setAddEntry,
  setClear,
  setDiscard,
  setDiscardEntry,
  setEntryHash,
  setEntryKey,
  setHasEntry,
  setNext,
  setResize,
  setSize,
} from './set-object.ts';

/** set or frozenset, whichever the set's class derives from: what operators answer. */
export function baseType(m: Machine, set: Address): Address {
  const type = m.typeOf(set);
  if (type === Type.set || type === Type.frozenset) return type;
  return isSubtype(m, type, Type.set) ? Type.set : Type.frozenset;
}

/** A set or frozenset of what an iterable yields. New. CPython: make_new_set. */
export function setFrom(m: Machine, type: Address, iterable: Address): Address {
  const set = m.keep(newSet(m, type));
  setUpdate(m, set, iterable);
  return m.unkeep();
}

/** A copy, never of a subclass. New. */
export function setCopy(m: Machine, set: Address): Address {
  return setFrom(m, baseType(m, set), set);
}

/** Adds everything an iterable yields. CPython: set_update_internal. */
export function setUpdate(m: Machine, set: Address, iterable: Address): void {
  if (isAnySet(m, iterable)) merge(m, set, iterable);
  else if (m.typeOf(iterable) === Type.dict) mergeKeys(m, set, iterable);
  else {
    const mark = m.kept;
    const iterator = m.keep(iterate(m, iterable));
    for (let key = next(m, iterator); key !== 0; key = next(m, iterator)) {
      m.keep(key);
      setAdd(m, set, key);
      m.release(m.unkeep());
    }
    m.releaseTo(mark);
  }
}

/** CPython: set_merge. */
function merge(m: Machine, set: Address, other: Address): void {
  const W = m.words;
  const count = setSize(m, other);
  if (other === set || count === 0) return;
  makeRoom(m, set, count);
  if (W[(set + SET.fill) >> 2] === 0) {
    mergeIntoEmpty(m, set, other);
    return;
  }
  for (let at = setNext(m, other, 0); at !== 0; at = setNext(m, other, at)) {
    const low = setEntryHash(m, other, at);
    setAddEntry(m, set, setEntryKey(m, other, at), low, m.hashHigh);
  }
}

/** One resize at the start, in the hope that few keys are there already. */
function makeRoom(m: Machine, set: Address, count: number): void {
  if ((m.load(set + SET.fill) + count) * 5 >= m.load(set + SET.mask) * 3) {
    setResize(m, set, (setSize(m, set) + count) * 2);
  }
}

/** Copies a table place by place if it has the same size and no dummies, else key by key without comparing. */
function mergeIntoEmpty(m: Machine, set: Address, other: Address): void {
  const W = m.words;
  const mask = m.load(set + SET.mask);
  const table = m.load(set + SET.table);
  const otherMask = m.load(other + SET.mask);
  const same = mask === otherMask && m.load(other + SET.fill) === setSize(m, other);
  m.store(set + SET.fill, setSize(m, other));
  m.store(set + SET.used, setSize(m, other));
  let e = m.load(other + SET.table) >> 2;
  for (let i = 0; i <= otherMask; i++, e += 4) {
    const key = W[e]!;
    if (!isElement(key)) continue;
    m.hold(key);
    if (!same) insertClean(m, table, mask, key, W[e + 2]!, W[e + 3]!);
    else W.copyWithin((table >> 2) + 4 * i, e, e + 4);
  }
}

function mergeKeys(m: Machine, set: Address, dict: Address): void {
  makeRoom(m, set, dictSize(m, dict));
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    const low = entryHash(m, dict, at);
    setAddEntry(m, set, entryKey(m, dict, at), low, m.hashHigh);
  }
}

/** What to do with one key of a set or of an iterable; true stops the walk. The key is held meanwhile. */
type Each = (key: Address, low: number, high: number) => boolean;

/** Walks a set, whose table may change on the way. Whether it was stopped. */
function walkSet(m: Machine, set: Address, each: Each): boolean {
  for (let at = setNext(m, set, 0); at !== 0; at = setNext(m, set, at)) {
    const low = setEntryHash(m, set, at);
    const high = m.hashHigh;
    const stop = each(m.keep(m.hold(setEntryKey(m, set, at))), low, high);
    m.release(m.unkeep());
    if (stop) return true;
  }
  return false;
}

/** Walks what an iterable yields, hashing each key. Whether it was stopped. */
function walkIterable(m: Machine, iterable: Address, each: Each): boolean {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  let stop = false;
  for (let key = next(m, iterator); key !== 0; key = next(m, iterator)) {
    m.keep(key);
    const low = keyHash(m, key);
    stop = each(key, low, m.hashHigh);
    m.release(m.unkeep());
    if (stop) break;
  }
  m.releaseTo(mark);
  return stop;
}

/** What is in both. New. CPython: set_intersection. */
export function setIntersection(m: Machine, set: Address, other: Address): Address {
  if (set === other) return setCopy(m, set);
  const result = m.keep(newSet(m, baseType(m, set)));
  if (isAnySet(m, other)) {
    const swap = setSize(m, other) > setSize(m, set);
    const [few, many] = swap ? [set, other] : [other, set];
    walkSet(m, few, (key, low, high) => {
      if (setHasEntry(m, many, key, low, high)) setAddEntry(m, result, key, low, high);
      return false;
    });
  } else {
    walkIterable(m, other, (key, low, high) => {
      if (setHasEntry(m, set, key, low, high)) setAddEntry(m, result, key, low, high);
      return false;
    });
  }
  return m.unkeep();
}

/** Whether nothing is in both. CPython: set_isdisjoint. */
export function setIsDisjoint(m: Machine, set: Address, other: Address): boolean {
  if (set === other) return setSize(m, set) === 0;
  if (!isExactSet(m, other))
    return !walkIterable(m, other, (key, low, high) => setHasEntry(m, set, key, low, high));
  const swap = setSize(m, other) > setSize(m, set);
  const [few, many] = swap ? [set, other] : [other, set];
  return !walkSet(m, few, (key, low, high) => setHasEntry(m, many, key, low, high));
}

/** Takes out what another has. CPython: set_difference_update_internal. */
export function setSubtract(m: Machine, set: Address, other: Address): void {
  if (set === other) {
    setClear(m, set);
    return;
  }
  if (isAnySet(m, other)) subtractSet(m, set, other);
  else {
    const mark = m.kept;
    const iterator = m.keep(iterate(m, other));
    for (let key = next(m, iterator); key !== 0; key = next(m, iterator)) {
      m.keep(key);
      setDiscard(m, set, key);
      m.release(m.unkeep());
    }
    m.releaseTo(mark);
  }
  const dummies = m.load(set + SET.fill) - setSize(m, set);
  if (dummies > Math.trunc(m.load(set + SET.mask) / 4)) setResize(m, set, growth(setSize(m, set)));
}

/** Of a much larger set only what is in both matters. */
function subtractSet(m: Machine, set: Address, other: Address): void {
  const mark = m.kept;
  const larger = setSize(m, other) >> 3 > setSize(m, set);
  const taken = m.keep(larger ? setIntersection(m, set, other) : m.hold(other));
  walkSet(m, taken, (key, low, high) => {
    setDiscardEntry(m, set, key, low, high);
    return false;
  });
  m.releaseTo(mark);
}

/** What another has not. New. CPython: set_difference. */
export function setDifference(m: Machine, set: Address, other: Address): Address {
  const isDict = m.typeOf(other) === Type.dict;
  if (!isDict && !isAnySet(m, other)) return copyAndSubtract(m, set, other);
  const otherSize = isDict ? dictSize(m, other) : setSize(m, other);
  if (setSize(m, set) >> 2 > otherSize) return copyAndSubtract(m, set, other);
  const result = m.keep(newSet(m, baseType(m, set)));
  walkSet(m, set, (key, low, high) => {
    const there = isDict
      ? lookupValue(m, other, key, low, high) !== 0
      : setHasEntry(m, other, key, low, high);
    if (!there) setAddEntry(m, result, key, low, high);
    return false;
  });
  return m.unkeep();
}

function copyAndSubtract(m: Machine, set: Address, other: Address): Address {
  const result = m.keep(setCopy(m, set));
  setSubtract(m, result, other);
  return m.unkeep();
}

/** Leaves what is in one of both. CPython: set_symmetric_difference_update. */
export function setToggle(m: Machine, set: Address, other: Address): void {
  if (set === other) {
    setClear(m, set);
    return;
  }
  const toggle: Each = (key, low, high) => {
    if (!setDiscardEntry(m, set, key, low, high)) setAddEntry(m, set, key, low, high);
    return false;
  };
  if (m.typeOf(other) === Type.dict) {
    for (let at = dictNext(m, other, 0); at !== 0; at = dictNext(m, other, at)) {
      const low = entryHash(m, other, at);
      const high = m.hashHigh;
      toggle(m.keep(m.hold(entryKey(m, other, at))), low, high);
      m.release(m.unkeep());
    }
    return;
  }
  const mark = m.kept;
  const keys = m.keep(isAnySet(m, other) ? m.hold(other) : setFrom(m, baseType(m, set), other));
  walkSet(m, keys, toggle);
  m.releaseTo(mark);
}

/** What is in one of both. New. */
export function setSymmetricDifference(m: Machine, set: Address, other: Address): Address {
  const result = m.keep(setFrom(m, baseType(m, set), other));
  setToggle(m, result, set);
  return m.unkeep();
}

/** Whether all of a set is in another. CPython: set_issubset. */
export function isSubset(m: Machine, set: Address, other: Address): boolean {
  if (!isAnySet(m, other)) {
    const both = setIntersection(m, set, other);
    const answer = setSize(m, both) === setSize(m, set);
    m.release(both);
    return answer;
  }
  if (setSize(m, set) > setSize(m, other)) return false;
  return !walkSet(m, set, (key, low, high) => !setHasEntry(m, other, key, low, high));
}

/** Whether everything of an iterable is in the set. CPython: set_issuperset. */
export function isSuperset(m: Machine, set: Address, other: Address): boolean {
  if (isAnySet(m, other)) return isSubset(m, other, set);
  return !walkIterable(m, other, (key, low, high) => !setHasEntry(m, set, key, low, high));
}
