/** What set and frozenset have in common: slots and methods. CPython: Objects/setobject.c. */
import { type MemberSpec, method, rawMethod } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { newInt } from '../int-object.ts';
import { SET, TYPE } from '../layouts.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { guardedRepr, reprText } from '../protocol/text.ts';
import { caught, isSubtype, raise, typeName, typeNameOf } from '../raise.ts';
import {
  initSet,
  isAnySet,
  isElement,
  SetWord,
  setElements,
  setEntryWord,
  setHas,
  setNext,
  setSize,
} from '../set-object.ts';
import {
  isSubset,
  isSuperset,
  setCopy,
  setDifference,
  setFrom,
  setIntersection,
  setIsDisjoint,
  setSubtract,
  setSymmetricDifference,
  setUpdate,
} from '../set-operations.ts';
import { Compare } from '../slot-numbers.ts';
import type { Slots, Visitor } from '../slots.ts';
import { newTuple, tupleSize } from '../tuple-object.ts';
import { clearWeakReferences } from '../weak-references.ts';
import { newSetIterator } from './set-iterator.ts';

const GETSTATE = name('__getstate__');

/** Refuses keyword arguments of a method. */
export function noKeywords(m: Machine, names: Address, what: string): void {
  if (names !== 0 && tupleSize(m, names) > 0) {
    raise(m, Type.TypeError, `${what} takes no keyword arguments`);
  }
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  const table = m.load(self + SET.table);
  const count = m.load(self + SET.mask) + 1;
  for (let at = table, left = setSize(m, self); left > 0 && at < table + 16 * count; at += 16) {
    const key = m.load(at);
    if (!isElement(key)) continue;
    left--;
    m.drop(at);
  }
  if (table !== self + SetWord.smallTable) m.heap.free(table);
  m.freeCollected(self);
}

function visit(m: Machine, self: Address, visitor: Visitor): void {
  for (let at = setNext(m, self, 0); at !== 0; at = setNext(m, self, at)) {
    const entry = setEntryWord(m, self, at);
    visitor(m.load(entry), entry);
  }
}

function repr(m: Machine, self: Address): Address {
  const type = typeNameOf(m, self);
  return guardedRepr(m, self, `${type}(...)`, () => {
    if (setSize(m, self) === 0) return `${type}()`;
    const mark = m.kept;
    const elements = setElements(m, self);
    for (const element of elements) m.keep(m.hold(element));
    const text = `{${elements.map((element) => reprText(m, element)).join(', ')}}`;
    m.releaseTo(mark);
    return m.typeOf(self) === Type.set ? text : `${type}(${text})`;
  });
}

function compareSets(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isAnySet(m, right)) return Static.NotImplemented;
  const size = setSize(m, left);
  const other = setSize(m, right);
  switch (how) {
    case Compare.eq:
      return m.boolean(sameElements(m, left, right));
    case Compare.ne:
      return m.boolean(!sameElements(m, left, right));
    case Compare.le:
      return m.boolean(isSubset(m, left, right));
    case Compare.ge:
      return m.boolean(isSubset(m, right, left));
    case Compare.lt:
      return m.boolean(size < other && isSubset(m, left, right));
    case Compare.gt:
      return m.boolean(size > other && isSubset(m, right, left));
  }
}

function sameElements(m: Machine, left: Address, right: Address): boolean {
  if (setSize(m, left) !== setSize(m, right)) return false;
  const [a, b] = [(left + SET.hash) >> 2, (right + SET.hash) >> 2];
  const W = m.words;
  const known = (W[a] !== -1 || W[a + 1] !== -1) && (W[b] !== -1 || W[b + 1] !== -1);
  if (known && (W[a] !== W[b] || W[a + 1] !== W[b + 1])) return false;
  return isSubset(m, left, right);
}

/**
 * Asks about a key; a set, which has no hash, stands for the frozenset of its elements. CPython:
 * set_contains, set_remove, set_discard.
 */
export function askFrozen(
  m: Machine,
  self: Address,
  key: Address,
  ask: (m: Machine, self: Address, key: Address) => boolean,
): boolean {
  if (!isSubtype(m, m.typeOf(key), Type.set)) return ask(m, self, key);
  const mark = m.kept;
  try {
    return ask(m, self, key);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    const frozen = m.keep(setFrom(m, Type.frozenset, key));
    const answer = ask(m, self, frozen);
    m.releaseTo(mark);
    return answer;
  }
}

function contains(m: Machine, self: Address, key: Address): boolean {
  return askFrozen(m, self, key, setHas);
}

type Combine = (m: Machine, left: Address, right: Address) => Address;

/** An operator that knows only sets. */
const operator =
  (combine: Combine): Combine =>
  (m, left, right) =>
    isAnySet(m, left) && isAnySet(m, right) ? combine(m, left, right) : Static.NotImplemented;

/** left | right. */
function union(m: Machine, left: Address, right: Address): Address {
  const result = m.keep(setCopy(m, left));
  if (left !== right) setUpdate(m, result, right);
  return m.unkeep();
}

/** The slots of both types. */
export const SET_SLOTS: Slots = {
  dealloc,
  visit,
  repr,
  compare: compareSets,
  length: setSize,
  contains,
  iter: newSetIterator,
  subtract: operator(setDifference),
  and: operator(setIntersection),
  xor: operator(setSymmetricDifference),
  or: operator(union),
};

/** What a method with any number of others does with them: a new reference. */
type Many = (m: Machine, self: Address, argv: Address, count: number) => Address;

/** A method that takes any number of iterables. */
export function manyMethod(type: string, called: string, fn: Many): MemberSpec {
  const what = `${type}.${called}()`;
  const native = (m: Machine, self: Address, argv: Address, count: number, names: Address) => {
    noKeywords(m, names, what);
    return fn(m, self, argv, count);
  };
  return rawMethod(called, native, '(*others)');
}

function unionOfAll(m: Machine, self: Address, argv: Address, count: number): Address {
  const result = m.keep(setCopy(m, self));
  for (let i = 0; i < count; i++) {
    const other = m.load(argv + 8 * i);
    if (other !== self) setUpdate(m, result, other);
  }
  return m.unkeep();
}

/** What is in all of them. New. CPython: set_intersection_multi. */
export function intersectionOfAll(m: Machine, self: Address, argv: Address, count: number): Address {
  if (count === 0) return setCopy(m, self);
  let result = m.keep(m.hold(self));
  for (let i = 0; i < count; i++) {
    const smaller = setIntersection(m, result, m.load(argv + 8 * i));
    const old = m.unkeep();
    result = m.keep(smaller);
    m.release(old);
  }
  return m.unkeep();
}

function differenceOfAll(m: Machine, self: Address, argv: Address, count: number): Address {
  if (count === 0) return setCopy(m, self);
  const result = m.keep(setDifference(m, self, m.load(argv)));
  for (let i = 1; i < count; i++) setSubtract(m, result, m.load(argv + 8 * i));
  return m.unkeep();
}

/** (type, ([element…],), state), as copy and pickle ask for it. */
function reduce(m: Machine, self: Address): Address {
  const elements = setElements(m, self).map((element) => m.hold(element));
  const args = m.keep(newTuple(m, listOf(m, elements)));
  const state = callMethod(m, self, GETSTATE);
  m.unkeep();
  return newTuple(m, m.hold(m.typeOf(self)), args, state);
}

function sizeOf(m: Machine, self: Address): Address {
  const small = m.load(self + SET.table) === self + SetWord.smallTable;
  const table = small ? 0 : 16 * (m.load(self + SET.mask) + 1);
  return newInt(m, m.load(m.typeOf(self) + TYPE.basicSize) + table);
}

/** The methods of both types; `type` is the name in messages. */
export function commonMethods(type: string): MemberSpec[] {
  return [
    method('__contains__', (m, self, key) => m.boolean(contains(m, self, key)), '(object, /)'),
    manyMethod(type, 'difference', differenceOfAll),
    manyMethod(type, 'intersection', intersectionOfAll),
    method('isdisjoint', (m, self, other) => m.boolean(setIsDisjoint(m, self, other)), '(other, /)'),
    method('issubset', (m, self, other) => m.boolean(isSubset(m, self, other)), '(other, /)'),
    method('issuperset', (m, self, other) => m.boolean(isSuperset(m, self, other)), '(other, /)'),
    method('__reduce__', reduce, '()'),
    method('__sizeof__', sizeOf, '()'),
    method('symmetric_difference', setSymmetricDifference, '(other, /)'),
    manyMethod(type, 'union', unionOfAll),
  ];
}

/** The one iterable that a constructor may be given, 0 for none. */
export function oneIterable(m: Machine, type: Address, argv: Address, count: number): Address {
  if (count > 1) raise(m, Type.TypeError, `${typeName(m, type)} expected at most 1 argument, got ${count}`);
  return count === 0 ? 0 : m.load(argv);
}

/** An empty set of whatever class. New. */
export function makeSet(m: Machine, type: Address): Address {
  const set = allocateInstance(m, type);
  initSet(m, set);
  track(m, set);
  return set;
}
