/** Items and slices of arrays, concatenation, comparison. CPython: Modules/arraymodule.c. */
import { track } from '../../gc-list.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { raiseMemoryError } from '../../memory-error.ts';
import { Static, Type } from '../../places.ts';
import { compare, compareNumbers, compareTruth, equal } from '../../protocol/compare.ts';
import { indexValue, isIndex } from '../../protocol/index-value.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { isSlice, type SliceIndices, sliceIndices } from '../../slice-indices.ts';
import { Compare } from '../../slot-numbers.ts';
import {
  arrayItems,
  arraySize,
  arrayType,
  checkArrayResizable,
  isArray,
  itemSize,
  moveItems,
  newArray,
  removeItems,
  resizeArray,
  typeCode,
} from './array-object.ts';
import { arrayItem, hostValue, setArrayItem } from './item-values.ts';

/** An array of the kind of another one, tracked. New. */
function likewise(m: Machine, self: Address, size: number): Address {
  const made = newArray(m, arrayType.address, typeCode(m, self), size);
  track(m, made);
  return made;
}

/** Copies `count` items of an array of the same kind. */
function copyItems(m: Machine, to: Address, at: number, from: Address, first: number, count: number): void {
  const width = itemSize(m, to);
  const source = arrayItems(m, from) + first * width;
  m.bytes.copyWithin(arrayItems(m, to) + at * width, source, source + count * width);
}

/** A copy that has just the room it needs. New. */
export function copyArray(m: Machine, self: Address): Address {
  const made = likewise(m, self, arraySize(m, self));
  copyItems(m, made, 0, self, 0, arraySize(m, self));
  return made;
}

/** self[key]. CPython: array_subscr. */
export function getItem(m: Machine, self: Address, key: Address): Address {
  if (isIndex(m, key)) {
    const index = indexValue(m, key);
    const at = index < 0 ? index + arraySize(m, self) : index;
    if (at < 0 || at >= arraySize(m, self)) raise(m, Type.IndexError, 'array index out of range');
    return arrayItem(m, self, at);
  }
  if (!isSlice(m, key)) raise(m, Type.TypeError, 'array indices must be integers');
  const { start, step, count } = sliceIndices(m, key, arraySize(m, self));
  const made = likewise(m, self, Math.max(0, count));
  if (step === 1) copyItems(m, made, 0, self, start, Math.max(0, count));
  else for (let i = 0; i < count; i++) copyItems(m, made, i, self, start + i * step, 1);
  return made;
}

/** self[key] = value, or del self[key]. CPython: array_ass_subscr. */
export function setItem(m: Machine, self: Address, key: Address, value: Address): void {
  if (isIndex(m, key)) {
    const index = indexValue(m, key);
    const at = index < 0 ? index + arraySize(m, self) : index;
    if (at < 0 || at >= arraySize(m, self)) {
      raise(m, Type.IndexError, 'array assignment index out of range');
    }
    if (value === 0) removeItems(m, self, at, at + 1);
    else setArrayItem(m, self, at, value);
    return;
  }
  if (!isSlice(m, key)) raise(m, Type.TypeError, 'array indices must be integers');
  const slice = sliceIndices(m, key, arraySize(m, self));
  if (value === 0) {
    putSlice(m, self, slice, 0, 0);
    return;
  }
  if (!isArray(m, value)) {
    raise(m, Type.TypeError, `can only assign array (not "${typeNameOf(m, value)}") to array slice`);
  }
  const source = m.keep(value === self ? copyArray(m, self) : m.hold(value));
  sameKind(m, self, source);
  putSlice(m, self, slice, source, arraySize(m, source));
  m.release(m.unkeep());
}

/** Raises TypeError unless both arrays are of one kind. */
function sameKind(m: Machine, self: Address, other: Address): void {
  if (typeCode(m, self) === typeCode(m, other)) return;
  raise(m, Type.TypeError, 'bad argument type for built-in operation');
}

/** Puts the `needed` items of an array (0 for none) in the place of a slice. */
function putSlice(m: Machine, self: Address, slice: SliceIndices, source: Address, needed: number): void {
  const { start, step } = slice;
  const count = Math.max(0, slice.count);
  const size = arraySize(m, self);
  if (needed === 0 || count !== needed) checkArrayResizable(m, self);
  if (step === 1) {
    if (needed > count) resizeArray(m, self, size + needed - count);
    moveItems(m, self, start + needed, start + count, size - start - count);
    if (needed < count) resizeArray(m, self, size + needed - count);
    if (needed > 0) copyItems(m, self, start, source, 0, needed);
  } else if (needed === 0) deleteStepped(m, self, start, step, count);
  else {
    if (needed !== count) {
      const sizes = `size ${needed} to extended slice of size ${count}`;
      raise(m, Type.ValueError, `attempt to assign array of ${sizes}`);
    }
    for (let i = 0; i < count; i++) copyItems(m, self, start + i * step, source, i, 1);
  }
}

function deleteStepped(m: Machine, self: Address, start: number, step: number, count: number): void {
  if (count === 0) return;
  const first = step < 0 ? start + step * (count - 1) : start;
  const by = Math.abs(step);
  const size = arraySize(m, self);
  let to = first;
  for (let i = first; i < size; i++) {
    const gone = (i - first) % by === 0 && (i - first) / by < count;
    if (!gone) moveItems(m, self, to++, i, 1);
  }
  resizeArray(m, self, to);
}

/** self + other. */
export function concat(m: Machine, self: Address, other: Address): Address {
  if (!isArray(m, other)) {
    raise(m, Type.TypeError, `can only append array (not "${typeNameOf(m, other)}") to array`);
  }
  sameKind(m, self, other);
  const size = arraySize(m, self);
  const more = arraySize(m, other);
  const made = likewise(m, self, size + more);
  copyItems(m, made, 0, self, 0, size);
  copyItems(m, made, size, other, 0, more);
  return made;
}

function timesOf(m: Machine, self: Address, times: Address): number {
  const count = Math.max(0, indexValue(m, times, Type.OverflowError));
  const bytes = count * arraySize(m, self) * itemSize(m, self);
  if (bytes > 0x7fffff00) raiseMemoryError(m, bytes);
  return count;
}

/** self * times. */
export function repeat(m: Machine, self: Address, times: Address): Address {
  const size = arraySize(m, self);
  const count = timesOf(m, self, times);
  const made = likewise(m, self, size === 0 ? 0 : size * count);
  for (let i = 0; size > 0 && i < count; i++) copyItems(m, made, i * size, self, 0, size);
  return made;
}

/** self *= times. */
export function inplaceRepeat(m: Machine, self: Address, times: Address): Address {
  const size = arraySize(m, self);
  const count = timesOf(m, self, times);
  if (size > 0) {
    resizeArray(m, self, size * count);
    for (let i = 1; i < count; i++) copyItems(m, self, i * size, self, 0, size);
  }
  return m.hold(self);
}

/** Appends the items of an array of the same kind. CPython: array_do_extend. */
export function appendArray(m: Machine, self: Address, other: Address): void {
  if (typeCode(m, self) !== typeCode(m, other)) {
    raise(m, Type.TypeError, 'can only extend with array of same kind');
  }
  const size = arraySize(m, self);
  const more = arraySize(m, other);
  resizeArray(m, self, size + more);
  copyItems(m, self, size, other, 0, more);
}

/** self += other. */
export function inplaceConcat(m: Machine, self: Address, other: Address): Address {
  if (!isArray(m, other)) {
    raise(m, Type.TypeError, `can only extend array with array (not "${typeNameOf(m, other)}")`);
  }
  appendArray(m, self, other);
  return m.hold(self);
}

/** Whether an item equals a value, as containers ask it. */
export function itemEquals(m: Machine, self: Address, at: number, value: Address): boolean {
  const item = m.keep(arrayItem(m, self, at));
  const same = equal(m, item, value);
  m.release(m.unkeep());
  return same;
}

/** Whether two items of different arrays are equal. */
function sameItems(m: Machine, left: Address, right: Address, at: number): boolean {
  if (typeCode(m, left) === typeCode(m, right)) return hostValue(m, left, at) === hostValue(m, right, at);
  const a = m.keep(arrayItem(m, left, at));
  const b = m.keep(arrayItem(m, right, at));
  const same = compareTruth(m, a, b, Compare.eq);
  m.releaseTo(m.kept - 16);
  return same;
}

/** CPython: array_richcompare. */
export function compareArrays(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isArray(m, left) || !isArray(m, right)) return Static.NotImplemented;
  const equality = how === Compare.eq || how === Compare.ne;
  if (equality && arraySize(m, left) !== arraySize(m, right)) return m.boolean(how === Compare.ne);
  let at = 0;
  while (at < arraySize(m, left) && at < arraySize(m, right) && sameItems(m, left, right, at)) at++;
  if (at >= arraySize(m, left) || at >= arraySize(m, right)) {
    return m.boolean(compareNumbers(arraySize(m, left), arraySize(m, right), how));
  }
  if (equality) return m.boolean(how === Compare.ne);
  const mark = m.kept;
  const a = m.keep(arrayItem(m, left, at));
  const b = m.keep(arrayItem(m, right, at));
  m.keep(compare(m, a, b, how));
  return m.releaseUnder(mark);
}
