/** sum: with host numbers as long as they are exact. CPython: Python/bltinmodule.c (builtin_sum_impl). */
import { builtin } from '../define.ts';
import { floatValue, newFloat } from '../float-object.ts';
import { intNumber, newInt } from '../int-object.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { binary, OPERATORS } from '../protocol/number.ts';
import { isStr } from '../protocol/text.ts';
import { isSubtype, raise } from '../raise.ts';

const ADD = OPERATORS[0]!;

/** The total so far is kept at `at`, where nothing stands while it is a host number. */
function sum(m: Machine, _module: Address, iterable: Address, start: Address): Address {
  const at = m.kept;
  m.keep(0);
  const iterator = m.keep(iterate(m, iterable));
  if (start !== 0) refuseText(m, start);
  m.store(at, start === 0 ? newInt(m, 0) : m.hold(start));
  let done = m.typeOf(m.load(at)) === Type.int && sumInts(m, at, iterator);
  done ||= m.typeOf(m.load(at)) === Type.float && sumFloats(m, at, iterator);
  if (!done) for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) plus(m, at, item);
  m.release(m.unkeep());
  return m.unkeep();
}

function refuseText(m: Machine, start: Address): void {
  const type = m.typeOf(start);
  if (isStr(m, start)) raise(m, Type.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if ((m.load(type + TYPE.flags) & TypeFlag.bytesSubclass) !== 0) {
    raise(m, Type.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  }
  if (isSubtype(m, type, Type.bytearray)) {
    raise(m, Type.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
}

/** total + item. Steals the item. */
function plus(m: Machine, at: Address, item: Address): void {
  m.keep(item);
  m.replace(at, binary(m, m.load(at), item, ADD));
  m.release(m.unkeep());
}

/** Adds ints to an int; false when something else came, which has been added. */
function sumInts(m: Machine, at: Address, iterator: Address): boolean {
  let total = intNumber(m, m.load(at));
  if (Number.isNaN(total)) return false;
  m.drop(at);
  for (;;) {
    const item = next(m, iterator);
    const type = item === 0 ? 0 : m.typeOf(item);
    const sum = type === Type.int || type === Type.bool ? total + intNumber(m, item) : Number.NaN;
    if (Number.isSafeInteger(sum)) {
      total = sum;
      m.release(item);
      continue;
    }
    m.store(at, newInt(m, total));
    if (item !== 0) plus(m, at, item);
    return item === 0;
  }
}

/** The same for floats, with Neumaier's compensation of rounding errors. */
function sumFloats(m: Machine, at: Address, iterator: Address): boolean {
  let total = floatValue(m, m.load(at));
  let lost = 0;
  m.drop(at);
  for (;;) {
    const item = next(m, iterator);
    if (item !== 0 && m.typeOf(item) === Type.float) {
      const x = floatValue(m, item);
      const sum = total + x;
      lost += Math.abs(total) >= Math.abs(x) ? total - sum + x : x - sum + total;
      total = sum;
      m.release(item);
      continue;
    }
    const value = item !== 0 && isInt(m, item) ? intNumber(m, item) : Number.NaN;
    if (!Number.isNaN(value)) {
      total += value;
      m.release(item);
      continue;
    }
    m.store(at, newFloat(m, lost !== 0 && Number.isFinite(lost) ? total + lost : total));
    if (item !== 0) plus(m, at, item);
    return item === 0;
  }
}

function isInt(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.intSubclass) !== 0;
}

export const sumBuiltin = builtin('sum', sum, '(iterable, /, start=0)');
