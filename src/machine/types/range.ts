/** range. CPython: Objects/rangeobject.c. */

import { defineType, member, method } from '../define.ts';
import { intBig, intNumber, intSign, newBigInt, newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { equal, hashOf } from '../protocol/compare.ts';
import { isIndex } from '../protocol/index-value.ts';
import { countAmong, indexAmong } from '../protocol/iterate-search.ts';
import { exactIndex } from '../protocol/number.ts';
import { reprText } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { newRange, RANGE, rangeOf, rangeValues } from '../range-object.ts';
import { type PartText, shownAs } from '../shown.ts';
import { bigSliceIndices } from '../slice-big-indices.ts';
import { isSlice } from '../slice-indices.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { newRangeIterator, newSmallRangeIterator } from './range-iterator.ts';

/** range(stop), range(start, stop[, step]). CPython: range_from_array. */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'range', names);
  checkPositional(m, 'range', count, 1, 3);
  const mark = m.kept;
  const first = m.keep(exactIndex(m, m.load(argv)));
  if (count === 1) {
    m.unkeep();
    return newRange(m, newInt(m, 0), first, newInt(m, 1));
  }
  const stop = m.keep(exactIndex(m, m.load(argv + 8)));
  const step = count === 3 ? m.keep(exactIndex(m, m.load(argv + 16))) : newInt(m, 1);
  if (intSign(m, step) === 0) raise(m, Type.ValueError, 'range() arg 3 must not be zero');
  // The three references go over to the range.
  m.kept = mark;
  return newRange(m, first, stop, step);
}

function dealloc(m: Machine, self: Address): void {
  m.release(m.load(self + RANGE.start));
  m.release(m.load(self + RANGE.stop));
  m.release(m.load(self + RANGE.step));
  m.release(m.load(self + RANGE.length));
  m.freeObject(self);
}

function length(m: Machine, self: Address): number {
  const int = m.load(self + RANGE.length);
  const value = intNumber(m, int);
  if (!Number.isNaN(value)) return value;
  const exact = intBig(m, int);
  if (exact >= 2n ** 63n) raise(m, Type.OverflowError, 'Python int too large to convert to C ssize_t');
  return Number(exact);
}

function iterate(m: Machine, self: Address): Address {
  const start = intNumber(m, m.load(self + RANGE.start));
  const step = intNumber(m, m.load(self + RANGE.step));
  const left = intNumber(m, m.load(self + RANGE.length));
  if (Number.isSafeInteger(start + step * left)) return newSmallRangeIterator(m, start, step, left);
  const values = rangeValues(m, self);
  return newRangeIterator(m, values.start, values.step, values.length);
}

function reversed(m: Machine, self: Address): Address {
  const { start, step, length: left } = rangeValues(m, self);
  return newRangeIterator(m, start + (left - 1n) * step, -step, left);
}

/** CPython: compute_item with the check of compute_range_item. */
function item(m: Machine, self: Address, at: Address): Address {
  const int = m.keep(exactIndex(m, at));
  const { start, step, length: size } = rangeValues(m, self);
  let position = intBig(m, int);
  if (position < 0n) position += size;
  if (position < 0n || position >= size) raise(m, Type.IndexError, 'range object index out of range');
  m.release(m.unkeep());
  return newBigInt(m, start + position * step);
}

/** range[index] and range[slice]. */
function getItem(m: Machine, self: Address, key: Address): Address {
  if (isIndex(m, key)) return smallItem(m, self, key) || item(m, self, key);
  if (!isSlice(m, key)) {
    raise(m, Type.TypeError, `range indices must be integers or slices, not ${typeNameOf(m, key)}`);
  }
  const { start, step, length: size } = rangeValues(m, self);
  const slice = bigSliceIndices(m, key, size);
  return rangeOf(m, start + slice.start * step, start + slice.stop * step, step * slice.step);
}

/** The item where everything is a small number and the index is in range; else 0. */
function smallItem(m: Machine, self: Address, key: Address): Address {
  if (m.typeOf(key) !== Type.int) return 0;
  const size = intNumber(m, m.load(self + RANGE.length));
  let position = intNumber(m, key);
  if (position < 0) position += size;
  if (!(position >= 0 && position < size)) return 0;
  const value = intNumber(m, m.load(self + RANGE.start)) + position * intNumber(m, m.load(self + RANGE.step));
  return Number.isSafeInteger(value) ? newInt(m, value) : 0;
}

/** Whether an exact int or a bool is an item, without iterating. CPython: range_contains_long. */
function containsInt(m: Machine, self: Address, object: Address): boolean {
  const value = intNumber(m, object);
  const start = intNumber(m, m.load(self + RANGE.start));
  const stop = intNumber(m, m.load(self + RANGE.stop));
  const step = intNumber(m, m.load(self + RANGE.step));
  if (Number.isSafeInteger(value - start) && Number.isSafeInteger(stop) && Number.isSafeInteger(step)) {
    const inside = step > 0 ? start <= value && value < stop : stop < value && value <= start;
    return inside && (value - start) % step === 0;
  }
  const big = rangeValues(m, self);
  const exact = intBig(m, object);
  const inside =
    big.step > 0n ? big.start <= exact && exact < big.stop : big.stop < exact && exact <= big.start;
  return inside && (exact - big.start) % big.step === 0n;
}

const isPlain = (m: Machine, object: Address): boolean =>
  m.typeOf(object) === Type.int || m.typeOf(object) === Type.bool;

function contains(m: Machine, self: Address, object: Address): boolean {
  return isPlain(m, object) ? containsInt(m, self, object) : countAmong(m, self, object, true) > 0;
}

function count(m: Machine, self: Address, object: Address): Address {
  if (isPlain(m, object)) return newInt(m, containsInt(m, self, object) ? 1 : 0);
  return newInt(m, countAmong(m, self, object, false));
}

function index(m: Machine, self: Address, object: Address): Address {
  if (!isPlain(m, object)) return newInt(m, indexAmong(m, self, object));
  if (!containsInt(m, self, object)) {
    raise(m, Type.ValueError, `${reprText(m, object)} is not in range`);
  }
  const { start, step } = rangeValues(m, self);
  return newBigInt(m, (intBig(m, object) - start) / step);
}

/** Ranges are equal when they give the same items. CPython: range_equals. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  const equality = how === Compare.eq || how === Compare.ne;
  if (!equality || m.typeOf(right) !== Type.range) return Static.NotImplemented;
  return m.boolean(sameItems(m, left, right) === (how === Compare.eq));
}

function sameItems(m: Machine, left: Address, right: Address): boolean {
  const same = (offset: number): boolean => equal(m, m.load(left + offset), m.load(right + offset));
  if (left === right) return true;
  if (!same(RANGE.length)) return false;
  const size = intNumber(m, m.load(left + RANGE.length));
  if (size === 0) return true;
  return same(RANGE.start) && (size === 1 || same(RANGE.step));
}

/** The hash of (length, start, step), where what makes no difference is None. CPython: range_hash. */
function hash(m: Machine, self: Address): number {
  const size = intNumber(m, m.load(self + RANGE.length));
  const start = size === 0 ? Static.None : m.hold(m.load(self + RANGE.start));
  const step = size <= 1 ? Static.None : m.hold(m.load(self + RANGE.step));
  const key = newTuple(m, m.hold(m.load(self + RANGE.length)), start, step);
  const low = hashOf(m, key);
  const high = m.hashHigh;
  m.release(key);
  m.hashHigh = high;
  return low;
}

function repr(m: Machine, self: Address): Address {
  const at = (offset: number): string => reprText(m, m.load(self + offset));
  const bounds = `${at(RANGE.start)}, ${at(RANGE.stop)}`;
  const step = at(RANGE.step);
  return newStr(m, step === '1' ? `range(${bounds})` : `range(${bounds}, ${step})`);
}

function reduce(m: Machine, self: Address): Address {
  const at = (offset: number): Address => m.hold(m.load(self + offset));
  const bounds = newTuple(m, at(RANGE.start), at(RANGE.stop), at(RANGE.step));
  return newTuple(m, m.hold(m.typeOf(self)), bounds);
}

function shownText(m: Machine, self: Address, part: PartText): string {
  const [start, stop, step] = [RANGE.start, RANGE.stop, RANGE.step].map((at) => part(m.load(self + at)));
  return `range(${start}, ${stop}${step === '1' ? '' : `, ${step}`})`;
}

defineType(
  'range',
  {
    at: Type.range,
    shown: shownAs(shownText),
    matches: 'sequence',
    layout: RANGE,
    final: true,
    doc:
      'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n' +
      'Return an object that produces a sequence of integers from start (inclusive)\n' +
      'to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n' +
      'start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n' +
      'These are exactly the valid indices for a list of 4 elements.\n' +
      'When step is given, it specifies the increment (or decrement).',
    dealloc,
    new: make,
    repr,
    hash,
    compare,
    bool: (m, self) => intSign(m, m.load(self + RANGE.length)) !== 0,
    length,
    getItem,
    contains,
    iter: iterate,
  },
  [
    method('__reversed__', reversed, '()'),
    method('__reduce__', reduce, '()'),
    method('count', count, '(object, /)', 'one'),
    method('index', index, '(object, /)', 'one'),
    member('start', RANGE.start),
    member('stop', RANGE.stop),
    member('step', RANGE.step),
  ],
);
