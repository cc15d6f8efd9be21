/**
 * The iterators of ranges: one for values of 64 bits, which it keeps as plain words, and one for larger
 * ones, which it keeps as ints. CPython: Objects/rangeobject.c.
 */
import { defineType, method } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { intAdd, intSubtract } from '../int-arithmetic.ts';
import { intBig, intSign, newBigInt, newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { index } from '../protocol/number.ts';
import { raise } from '../raise.ts';
import { rangeOf } from '../range-object.ts';
import { newTuple } from '../tuple-object.ts';

const ITER = name('iter');

/** Words of 64 bits with a sign, the high half in the high half. */
const ITERATOR = layout('range_iterator', {
  start: word('next value'),
  step: word('step'),
  left: word('values still to come'),
});

const LONG = layout('longrange_iterator', {
  start: reference('next value'),
  step: reference('step'),
  left: reference('values still to come'),
});

const START = ITERATOR.start >> 2;
const STEP = ITERATOR.step >> 2;
const LEFT = ITERATOR.left >> 2;
const HALF = 0x100000000;

/** An iterator over `left` values from `start` on. New. CPython: fast_range_iter, range_iter. */
export function newRangeIterator(m: Machine, start: bigint, step: bigint, left: bigint): Address {
  const end = start + step * left;
  if ([start, step, end].every((value) => BigInt.asIntN(64, value) === value)) {
    const iterator = m.newObject(Type.range_iterator, ITERATOR.end);
    storeWide(m, iterator + ITERATOR.start, start);
    storeWide(m, iterator + ITERATOR.step, step);
    storeWide(m, iterator + ITERATOR.left, left);
    return iterator;
  }
  const iterator = m.newObject(Type.longrange_iterator, LONG.end);
  m.store(iterator + LONG.start, newBigInt(m, start));
  m.store(iterator + LONG.step, newBigInt(m, step));
  m.store(iterator + LONG.left, newBigInt(m, left));
  return iterator;
}

/** The same for whole numbers below 2**53. New. */
export function newSmallRangeIterator(m: Machine, start: number, step: number, left: number): Address {
  const iterator = m.newObject(Type.range_iterator, ITERATOR.end);
  const W = m.words;
  const at = iterator >> 2;
  W[at + START] = start | 0;
  W[at + START + 1] = Math.floor(start / HALF);
  W[at + STEP] = step | 0;
  W[at + STEP + 1] = Math.floor(step / HALF);
  W[at + LEFT] = left | 0;
  W[at + LEFT + 1] = Math.floor(left / HALF);
  return iterator;
}

function storeWide(m: Machine, at: Address, value: bigint): void {
  m.words[at >> 2] = Number(BigInt.asIntN(32, value));
  m.words[(at >> 2) + 1] = Number(BigInt.asIntN(32, value >> 32n));
}

function loadWide(m: Machine, at: Address): bigint {
  return (BigInt(m.words[(at >> 2) + 1]!) << 32n) | BigInt(m.words[at >> 2]! >>> 0);
}

/** The next value of a range_iterator: a new int, 0 at the end. The loop calls this. CPython: rangeiter_next. */
export function rangeNext(m: Machine, self: Address): Address {
  const W = m.words;
  const at = self >> 2;
  const left = W[at + LEFT]!;
  const start = W[at + START]!;
  const step = W[at + STEP]!;
  const narrow =
    W[at + START + 1] === start >> 31 && W[at + STEP + 1] === step >> 31 && W[at + LEFT + 1] === 0;
  if (!narrow || left < 0) return wideNext(m, self);
  if (left === 0) return 0;
  W[at + LEFT] = left - 1;
  const next = start + step;
  W[at + START] = next | 0;
  W[at + START + 1] = next > 0x7fffffff ? 0 : next < 0 ? -1 : 0;
  return newInt(m, start);
}

/** `rangeNext` where some number is beyond 32 bits. */
function wideNext(m: Machine, self: Address): Address {
  const left = loadWide(m, self + ITERATOR.left);
  if (left === 0n) return 0;
  const start = loadWide(m, self + ITERATOR.start);
  storeWide(m, self + ITERATOR.left, left - 1n);
  storeWide(m, self + ITERATOR.start, start + loadWide(m, self + ITERATOR.step));
  return newBigInt(m, start);
}

/** CPython: longrangeiter_next. */
function longNext(m: Machine, self: Address): Address {
  if (intSign(m, m.load(self + LONG.left)) <= 0) return 0;
  const left = intSubtract(m, m.load(self + LONG.left), newInt(m, 1));
  const result = m.load(self + LONG.start);
  m.store(self + LONG.start, intAdd(m, result, m.load(self + LONG.step)));
  m.replace(self + LONG.left, left);
  return result;
}

function longDealloc(m: Machine, self: Address): void {
  m.release(m.load(self + LONG.start));
  m.release(m.load(self + LONG.step));
  m.release(m.load(self + LONG.left));
  m.freeObject(self);
}

type Values = readonly [start: bigint, step: bigint, left: bigint];

const wideValues = (m: Machine, self: Address): Values => [
  loadWide(m, self + ITERATOR.start),
  loadWide(m, self + ITERATOR.step),
  loadWide(m, self + ITERATOR.left),
];

const longValues = (m: Machine, self: Address): Values => [
  intBig(m, m.load(self + LONG.start)),
  intBig(m, m.load(self + LONG.step)),
  intBig(m, m.load(self + LONG.left)),
];

/** (iter, (the rest as a range,), None). */
const reduceWith = (values: (m: Machine, self: Address) => Values) => (m: Machine, self: Address) => {
  const [start, step, left] = values(m, self);
  const iter = m.hold(dictGetName(m, m.load(Own.builtins), ITER));
  const range = rangeOf(m, start, start + step * left, step);
  return newTuple(m, iter, newTuple(m, range), Static.None);
};

/** How many values a state says to leave out: between none and all. */
function skipped(m: Machine, state: Address, left: bigint): bigint {
  const int = m.keep(index(m, state));
  const value = intBig(m, int);
  m.release(m.unkeep());
  return value < 0n ? 0n : value > left ? left : value;
}

function setState(m: Machine, self: Address, state: Address): Address {
  const [start, step, left] = wideValues(m, self);
  const by = skipped(m, state, left);
  storeWide(m, self + ITERATOR.start, start + step * by);
  storeWide(m, self + ITERATOR.left, left - by);
  return Static.None;
}

function setLongState(m: Machine, self: Address, state: Address): Address {
  if (m.typeOf(state) !== Type.int) raise(m, Type.TypeError, 'state must be an int');
  const [start, step, left] = longValues(m, self);
  const by = skipped(m, state, left);
  m.replace(self + LONG.start, newBigInt(m, start + step * by));
  m.replace(self + LONG.left, newBigInt(m, left - by));
  return Static.None;
}

const itself = (m: Machine, self: Address): Address => m.hold(self);

defineType(
  'range_iterator',
  {
    at: Type.range_iterator,
    layout: ITERATOR,
    final: true,
    abstract: true,
    dealloc: (m, self) => m.freeObject(self),
    iter: itself,
    next: rangeNext,
  },
  [
    method('__length_hint__', (m, self) => newBigInt(m, loadWide(m, self + ITERATOR.left)), '()'),
    method('__reduce__', reduceWith(wideValues), '()'),
    method('__setstate__', setState, '(object, /)'),
  ],
);

defineType(
  'longrange_iterator',
  {
    at: Type.longrange_iterator,
    layout: LONG,
    final: true,
    abstract: true,
    dealloc: longDealloc,
    iter: itself,
    next: longNext,
  },
  [
    method('__length_hint__', (m, self) => m.hold(m.load(self + LONG.left)), '()'),
    method('__reduce__', reduceWith(longValues), '()'),
    method('__setstate__', setLongState, '(object, /)'),
  ],
);
