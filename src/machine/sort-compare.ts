/**
 * Which comparison a sort may use: lists of ints, floats or plain strings need no Python at all.
 * CPython: Objects/listobject.c (the pre-sort check, unsafe_*_compare).
 */
import { floatValue } from './float-object.ts';
import { intNumber } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';
import { compareTruth } from './protocol/compare.ts';
import { truth } from './protocol/truth.ts';
import { natives } from './registry.ts';
import { Compare, Slot } from './slot-numbers.ts';
import { dataOf, kindOf, strLength } from './str-object.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/** Whether `a` < `b`, both borrowed. */
export type Less = (m: Machine, a: Address, b: Address) => boolean;

/** The comparison for an array of `size` keys. */
export function chooseLess(m: Machine, keys: Address, size: number): Less {
  const first = m.load(keys);
  if (!isFilledTuple(m, first)) return chooseFor(m, keys, size, false);
  for (let i = 1; i < size; i++) if (!isFilledTuple(m, m.load(keys + 8 * i))) return anyLess;
  const inner = chooseFor(m, keys, size, true);
  const firstType = m.typeOf(tupleItem(m, first, 0));
  const itemLess = firstType === Type.tuple ? anyLess : inner;
  return (machine, a, b) => tupleLess(machine, a, b, itemLess);
}

function isFilledTuple(m: Machine, key: Address): boolean {
  return m.typeOf(key) === Type.tuple && tupleSize(m, key) > 0;
}

/** The comparison for the keys, or for the first items of keys that are tuples. */
function chooseFor(m: Machine, keys: Address, size: number, inTuples: boolean): Less {
  const keyAt = (i: number) => {
    const key = m.load(keys + 8 * i);
    return inTuples ? tupleItem(m, key, 0) : key;
  };
  const type = m.typeOf(keyAt(0));
  let plain = true;
  for (let i = 0; i < size; i++) {
    const key = keyAt(i);
    if (m.typeOf(key) !== type) return anyLess;
    if (type === Type.int) plain &&= !Number.isNaN(intNumber(m, key));
    else if (type === Type.str) plain &&= kindOf(m, key) === 1;
  }
  if (type === Type.str && plain) return latinLess;
  if (type === Type.int && plain) return intLess;
  if (type === Type.float) return floatLess;
  const slot = m.load(type + Slot.compare);
  return slot === 0 ? anyLess : (machine, a, b) => sameTypeLess(machine, a, b, slot);
}

function anyLess(m: Machine, a: Address, b: Address): boolean {
  return compareTruth(m, a, b, Compare.lt);
}

function intLess(m: Machine, a: Address, b: Address): boolean {
  return intNumber(m, a) < intNumber(m, b);
}

function floatLess(m: Machine, a: Address, b: Address): boolean {
  return floatValue(m, a) < floatValue(m, b);
}

function latinLess(m: Machine, a: Address, b: Address): boolean {
  const lengthA = strLength(m, a);
  const lengthB = strLength(m, b);
  const B = m.bytes;
  const dataA = dataOf(m, a);
  const dataB = dataOf(m, b);
  const length = Math.min(lengthA, lengthB);
  for (let i = 0; i < length; i++) {
    const difference = B[dataA + i]! - B[dataB + i]!;
    if (difference !== 0) return difference < 0;
  }
  return lengthA < lengthB;
}

/** Keys of one type: its own comparison is asked directly. CPython: unsafe_object_compare. */
function sameTypeLess(m: Machine, a: Address, b: Address, slot: number): boolean {
  if (m.load(m.typeOf(a) + Slot.compare) !== slot) return anyLess(m, a, b);
  const result: Address = natives[slot]!(m, a, b, Compare.lt);
  if (result === Static.NotImplemented) return anyLess(m, a, b);
  if (result === Static.True) return true;
  if (result === Static.False) return false;
  m.keep(result);
  const answer = truth(m, result);
  m.release(m.unkeep());
  return answer;
}

/** CPython: unsafe_tuple_compare. */
function tupleLess(m: Machine, a: Address, b: Address, itemLess: Less): boolean {
  const sizeA = tupleSize(m, a);
  const sizeB = tupleSize(m, b);
  let i = 0;
  while (i < sizeA && i < sizeB && compareTruth(m, tupleItem(m, a, i), tupleItem(m, b, i), Compare.eq)) i++;
  if (i >= sizeA || i >= sizeB) return sizeA < sizeB;
  const x = tupleItem(m, a, i);
  const y = tupleItem(m, b, i);
  return i === 0 ? itemLess(m, x, y) : compareTruth(m, x, y, Compare.lt);
}
