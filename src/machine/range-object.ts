/** range objects as other files make and read them. CPython: Objects/rangeobject.c. */
import { intBig, intNumber, newBigInt, newInt } from './int-object.ts';
import { layout, reference } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

export const RANGE = layout('range', {
  start: reference('start'),
  stop: reference('stop'),
  step: reference('step'),
  length: reference('number of items'),
});

/** The values of a range. */
export interface RangeValues {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
  readonly length: bigint;
}

/** A range of these exact ints, the step not 0. Steals all three. New. CPython: make_range_object. */
export function newRange(m: Machine, start: Address, stop: Address, step: Address): Address {
  const length = lengthOf(m, start, stop, step);
  const range = m.newObject(Type.range, RANGE.end);
  m.store(range + RANGE.start, start);
  m.store(range + RANGE.stop, stop);
  m.store(range + RANGE.step, step);
  m.store(range + RANGE.length, length);
  return range;
}

/** A range of these values. New. */
export function rangeOf(m: Machine, start: bigint, stop: bigint, step: bigint): Address {
  const by = newBigInt(m, step);
  const from = newBigInt(m, start);
  return newRange(m, from, newBigInt(m, stop), by);
}

/** How many items: a new int. CPython: compute_range_length. */
function lengthOf(m: Machine, start: Address, stop: Address, step: Address): Address {
  const from = intNumber(m, start);
  const to = intNumber(m, stop);
  const by = intNumber(m, step);
  const span = by > 0 ? to - from : from - to;
  if (Math.abs(span) <= Number.MAX_SAFE_INTEGER) {
    return newInt(m, span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(by)) + 1);
  }
  const first = intBig(m, start);
  const last = intBig(m, stop);
  const stride = intBig(m, step);
  const distance = stride > 0n ? last - first : first - last;
  if (distance <= 0n) return newInt(m, 0);
  return newBigInt(m, (distance - 1n) / (stride < 0n ? -stride : stride) + 1n);
}

/** Start, stop, step and length. */
export function rangeValues(m: Machine, range: Address): RangeValues {
  const at = (offset: number): bigint => intBig(m, m.load(range + offset));
  return { start: at(RANGE.start), stop: at(RANGE.stop), step: at(RANGE.step), length: at(RANGE.length) };
}
