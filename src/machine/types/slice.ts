/** slice. CPython: Objects/sliceobject.c. */

import { defineType, member, method } from '../define.ts';
import { FreeLimit, FreeList, freeListPush } from '../free-lists.ts';
import { untrack } from '../gc-list.ts';
import { intBig, newBigInt } from '../int-object.ts';
import { SLICE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { compare as compareAny, hashOf } from '../protocol/compare.ts';
import { index } from '../protocol/number.ts';
import { reprText } from '../protocol/text.ts';
import { raise } from '../raise.ts';
import { type PartText, shownAs } from '../shown.ts';
import { bigSliceIndices } from '../slice-big-indices.ts';
import { isSlice } from '../slice-indices.ts';
import { newSlice } from '../slice-object.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';

/** slice(stop), slice(start, stop[, step]). */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'slice', names);
  checkPositional(m, 'slice', count, 1, 3);
  const at = (i: number): Address => m.hold(m.load(argv + 8 * i));
  if (count === 1) return newSlice(m, Static.None, at(0), Static.None);
  return newSlice(m, at(0), at(1), count === 3 ? at(2) : Static.None);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.release(m.load(self + SLICE.step));
  m.release(m.load(self + SLICE.start));
  m.release(m.load(self + SLICE.stop));
  if (!freeListPush(m, FreeList.slices, FreeLimit.slices, self)) m.freeCollected(self);
}

function repr(m: Machine, self: Address): Address {
  const parts = [SLICE.start, SLICE.stop, SLICE.step].map((offset) => reprText(m, m.load(self + offset)));
  return newStr(m, `slice(${parts.join(', ')})`);
}

/** The three bounds as a tuple. New. */
function bounds(m: Machine, self: Address): Address {
  const at = (offset: number): Address => m.hold(m.load(self + offset));
  return newTuple(m, at(SLICE.start), at(SLICE.stop), at(SLICE.step));
}

/** Slices compare as tuples of their bounds do. CPython: slice_richcompare. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isSlice(m, right)) return Static.NotImplemented;
  if (left === right) return m.boolean(how === Compare.eq || how === Compare.le || how === Compare.ge);
  const first = m.keep(bounds(m, left));
  const second = m.keep(bounds(m, right));
  m.keep(compareAny(m, first, second, how));
  return m.releaseUnder(m.kept - 24);
}

const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;

/** CPython: slicehash. */
function hash(m: Machine, self: Address): number {
  let sum = PRIME_5;
  for (const offset of [SLICE.start, SLICE.stop, SLICE.step]) {
    const low = hashOf(m, m.load(self + offset));
    const lane = BigInt.asUintN(64, (BigInt(m.hashHigh) << 32n) | BigInt(low >>> 0));
    sum = BigInt.asUintN(64, sum + lane * PRIME_2);
    sum = BigInt.asUintN(64, ((sum << 31n) | (sum >> 33n)) * PRIME_1);
  }
  if (sum === 0xffffffffffffffffn) sum = 1546275796n;
  m.hashHigh = Number(BigInt.asIntN(32, sum >> 32n));
  return Number(BigInt.asIntN(32, sum));
}

/** slice.indices(length): (start, stop, step). */
function indices(m: Machine, self: Address, given: Address): Address {
  const int = m.keep(index(m, given));
  const length = intBig(m, int);
  if (length < 0n) raise(m, Type.ValueError, 'length should not be negative');
  const { start, stop, step } = bigSliceIndices(m, self, length);
  m.release(m.unkeep());
  const first = newBigInt(m, start);
  const second = newBigInt(m, stop);
  return newTuple(m, first, second, newBigInt(m, step));
}

function shownText(m: Machine, self: Address, part: PartText): string {
  return `slice(${[SLICE.start, SLICE.stop, SLICE.step].map((at) => part(m.load(self + at))).join(', ')})`;
}

defineType(
  'slice',
  {
    at: Type.slice,
    shown: shownAs(shownText),
    layout: SLICE,
    collected: true,
    final: true,
    doc: 'slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).',
    dealloc,
    new: make,
    repr,
    hash,
    compare,
  },
  [
    method('indices', indices, '(object, /)', 'one'),
    method('__reduce__', (m, self) => newTuple(m, m.hold(m.typeOf(self)), bounds(m, self)), '()'),
    member('start', SLICE.start),
    member('stop', SLICE.stop),
    member('step', SLICE.step),
  ],
);
